/** Tells Excel what each ribbon button with an `ExecuteFunction` action does. */
import type { Action } from "../actions/action";
import { type PartName, actionRunner } from "../actions/actionRunner";
import { recoverInterruptedWrites } from "../actions/recoverInterruptedWrites";
import { startDateSystem } from "../actions/startDateSystem";
import { ownRemoved, startOwnData } from "../actions/ownData";
import { firstPortableChoice } from "../actions/share/portableChoice";
import type { Way } from "../actions/share/shareStore";
// its type alone: the reports are loaded when one is asked for
import type { ReportName } from "../actions/usualReports";

type Event = Office.AddinCommands.Event;

/** The ribbon's command of each report. */
const reportCommands: Readonly<Record<ReportName, string>> = {
  brief: "reportBrief",
  watchlist: "reportWatchlist",
  moves: "reportMoves",
  profile: "reportProfile",
  rollcall: "reportRollCall",
  question: "reportQuestion",
  matrix: "reportMatrix",
  assembly: "reportAssembly",
  exposure: "reportExposure",
  choices: "reportChoices",
};

/** Milliseconds that the pane is waited for: the call was seen to hang, be refused and do nothing. */
const paneLimit = 2000;

/** Asks Excel for the pane; where it does not come, the command does its work all the same. */
async function askForPane(): Promise<void> {
  const limit = new Promise<void>((resolve) => setTimeout(resolve, paneLimit));
  await Promise.race([(async () => Office.addin.showAsTaskpane())().catch(() => undefined), limit]);
}

/** Opens the pane at a part, or where it is, and runs an act whose outcome the pane shows. Excel is told of the end in every case. */
function command(part: PartName | undefined, label = "", act?: () => Promise<Action>) {
  return async (event: Event) => {
    try {
      if (part) actionRunner.show(part);
      await askForPane();
      if (act) await actionRunner.run(label, async (running) => (await act())(running));
    } finally {
      event.completed();
    }
  };
}

const opens = (part: PartName) => command(part);

const performs = (act: () => Promise<Action>) => command(undefined, "Working", act);

void Office.onReady(() => {
  void recoverInterruptedWrites();
  void startDateSystem();
  void startOwnData();
  Office.actions.associate("help", openHelp);
  Office.actions.associate("build", opens("build"));
  Office.actions.associate("enrich", opens("enrich"));
  Office.actions.associate("country", opens("country"));
  Office.actions.associate("map", opens("map"));
  Office.actions.associate("explain", opens("explain"));
  Office.actions.associate("share", opens("share"));
  Office.actions.associate("refresh", keeps("refresh"));
  Office.actions.associate("shareValues", looks("values"));
  Office.actions.associate("shareFreeze", looks("freeze"));
  Office.actions.associate("sharePortable", looks("portable"));
  Office.actions.associate("shareThaw", looks("thaw"));
  Office.actions.associate("check", keeps("check"));
  Office.actions.associate("ownData", opens("own"));
  Office.actions.associate("removeOwnData", performs(removeOwn));
  Office.actions.associate("fillSample", performs(sample));
  for (const [report, command] of Object.entries(reportCommands))
    Office.actions.associate(command, performs(usual(report as ReportName)));
});

/** Opens the part Share at a way to share, or at thawing, and shows what it will touch; its button does it. */
function looks(way: Way | "thaw") {
  return command("share", "Looking", async () => {
    const { shareStore } = await import(/* webpackChunkName: "share" */ "../actions/share/shareStore");
    shareStore.choose(way === "thaw" ? { scope: "workbook" } : { scope: "workbook", way });
    return lookOf(way);
  });
}

/** What finds out what a way to share, or thawing, will touch. */
async function lookOf(way: Way | "thaw"): Promise<Action> {
  if (way === "portable") {
    const { lookedAtPortable } = await import(
      /* webpackChunkName: "share" */ "../actions/share/makePortable"
    );
    return lookedAtPortable(firstPortableChoice);
  }
  if (way === "thaw")
    return (await import(/* webpackChunkName: "share" */ "../actions/share/thaw")).lookedAtThawing();
  return (await import(/* webpackChunkName: "share" */ "../actions/share/freeze")).looked();
}

/** What is done to the whole workbook; the part Share shows what came of it. */
function keeps(what: "refresh" | "check") {
  return command("share", "Working", async () => {
    const { refreshWorkbook } = await import(/* webpackChunkName: "share" */ "../actions/share/refresh");
    const { checkHealth } = await import(/* webpackChunkName: "share" */ "../actions/share/checkHealth");
    return what === "refresh" ? refreshWorkbook("workbook") : checkHealth("workbook");
  });
}

async function removeOwn(): Promise<Action> {
  return ownRemoved();
}

async function sample(): Promise<Action> {
  const { sampleReport } = await import(/* webpackChunkName: "reports" */ "../actions/sample");
  return sampleReport();
}

function usual(name: ReportName) {
  return async (): Promise<Action> => {
    const { usualReport } = await import(/* webpackChunkName: "reports" */ "../actions/usualReports");
    return usualReport(name);
  };
}

/** Opens the help page in a browser window: where Excel knows how, through Excel, else as the page itself can. */
function openHelp(event: Event): void {
  try {
    const help = new URL("help.html", document.baseURI).href;
    if (Office.context.requirements.isSetSupported("OpenBrowserWindowApi", "1.1"))
      Office.context.ui.openBrowserWindow(help);
    else window.open(help, "_blank", "noopener");
  } finally {
    event.completed();
  }
}
