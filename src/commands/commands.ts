/** Tells Excel what each ribbon button with an `ExecuteFunction` action does. */
import type { Act } from "../acts/act";
import { type PartName, desk } from "../acts/desk";

type Event = Office.AddinCommands.Event;

/** Opens the pane at a part. */
async function showPart(part: PartName): Promise<void> {
  desk.show(part);
  // Excel for the web may show the pane by itself; where it cannot, the functions and commands work all the same
  await Office.addin.showAsTaskpane().catch(() => undefined);
}

function opens(part: PartName) {
  return async (event: Event) => {
    await showPart(part);
    event.completed();
  };
}

/** Runs an act whose outcome the pane shows. */
function performs(label: string, act: () => Promise<Act>) {
  return async (event: Event) => {
    await Office.addin.showAsTaskpane().catch(() => undefined);
    await desk.perform(label, async (running) => (await act())(running));
    event.completed();
  };
}

void Office.onReady(() => {
  Office.actions.associate("help", openHelp);
  Office.actions.associate("build", opens("build"));
  Office.actions.associate("enrich", opens("enrich"));
  Office.actions.associate("country", opens("country"));
  Office.actions.associate("map", opens("map"));
  Office.actions.associate("explain", opens("explain"));
  Office.actions.associate(
    "fillSample",
    performs("Filling the sample sheet", async () => {
      const { sampleReport } = await import(/* webpackChunkName: "reports" */ "../acts/sample");
      return sampleReport();
    }),
  );
  for (const name of ["brief", "watchlist", "profile", "rollcall", "matrix"] as const)
    Office.actions.associate(
      `report-${name}`,
      performs("Writing the report", async () => {
        const { usualReport } = await import(/* webpackChunkName: "reports" */ "../acts/usualReports");
        return usualReport(name);
      }),
    );
});

/** Opens the help page in a browser window: where Excel knows how, through Excel, else as the page itself can. */
function openHelp(event: Event): void {
  const help = new URL("help.html", document.baseURI).href;
  if (Office.context.requirements.isSetSupported("OpenBrowserWindowApi", "1.1")) {
    Office.context.ui.openBrowserWindow(help);
  } else {
    window.open(help, "_blank", "noopener");
  }
  event.completed();
}
