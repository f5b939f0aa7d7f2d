// The page is the shared runtime: the functions must answer before anything is drawn, so the pane's own code is fetched afterwards,
// and a pane that cannot be fetched leaves the functions at work.
void Office.onReady(async () => {
  const pane = document.getElementById("pane");
  if (!pane) return;
  try {
    const { showPane } = await import(/* webpackChunkName: "pane" */ "./pane");
    showPane(pane);
  } catch {
    pane.textContent = "Align could not load its pane; its functions work. Close the pane and open it again.";
  }
  pane.removeAttribute("aria-busy");
});

export {};
