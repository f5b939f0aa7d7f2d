/** Tells Excel what each ribbon button with an `ExecuteFunction` action does. */
void Office.onReady(() => {
  Office.actions.associate("help", openHelp);
  Office.actions.associate("fillSample", (event: Office.AddinCommands.Event) => {
    void import(/* webpackChunkName: "pane" */ "../acts/sample").then(async ({ fillSample }) => {
      await fillSample();
      event.completed();
    });
  });
});

/** Opens the help page in a browser window: where Excel knows how, through Excel, else as the page itself can. */
function openHelp(event: Office.AddinCommands.Event): void {
  const help = new URL("help.html", document.baseURI).href;
  if (Office.context.requirements.isSetSupported("OpenBrowserWindowApi", "1.1")) {
    Office.context.ui.openBrowserWindow(help);
  } else {
    window.open(help, "_blank", "noopener");
  }
  event.completed();
}

export {};
