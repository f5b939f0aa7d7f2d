/** The page that plays Excel: ribbon, grid and pane around one workbook. */
import { areaOf, columnIndex } from "../workbook/area";
import { CellError } from "../workbook/cell";
import { enter, entryOf } from "../workbook/entry";
import type { FunctionsJson } from "../functions/metadata";
import { ExcelHost } from "../host";
import { Drawings } from "./drawings";
import { Grid } from "./grid/grid";
import { type Control, type Manifest, manifestOf } from "./manifest";
import { Pane } from "./pane";
import { drawRibbon, enableControls } from "./ribbon";
import type { Start } from "./start";

/** For tests and for those who look on from the console. */
declare global {
  interface Window {
    standin?: { readonly host: ExcelHost; readonly grid: Grid; readonly ready: boolean };
  }
}

async function json<T>(url: string): Promise<T> {
  return (await (await fetch(url)).json()) as T;
}

async function manifestAt(url: string): Promise<Manifest> {
  const text = await (await fetch(url)).text();
  return manifestOf(new DOMParser().parseFromString(text, "application/xml"));
}

function place(id: string): HTMLElement {
  return document.getElementById(id)!;
}

/** Types what a preview starts with into its first sheet. */
function typeEntries({ workbook }: ExcelHost, { sheet: name, entries, widths }: Start): void {
  const sheet = workbook.activeSheet;
  workbook.renameSheet(sheet, name);
  for (const [column, points] of Object.entries(widths))
    sheet.lane("columns", columnIndex(column)).size = points;
  for (const [address, text] of entries) {
    const area = areaOf(address)!;
    enter(sheet.ensure(area.row, area.column), entryOf(text, undefined));
    workbook.entered(sheet, area);
  }
}

/** What the bar below the grid says of the selected cell. */
function sayStatus({ workbook }: ExcelHost): void {
  const { sheet, area } = workbook.selection;
  const value = sheet.cell(area.row, area.column)?.value;
  place("status").textContent =
    value instanceof CellError ? [value.code, value.message].filter(Boolean).join(": ") : "";
}

async function start(): Promise<void> {
  const begin = await json<Start>("start.json");
  const manifest = await manifestAt(begin.manifest);
  const host = new ExcelHost({
    functionsJson: await json<FunctionsJson>(manifest.functionsUrl),
    namespace: manifest.namespace,
    addinId: manifest.id,
    addinName: manifest.name,
  });
  host.workbook.name = begin.workbook;
  const grid = new Grid(place("grid"), host.workbook, host.options.functionsJson.functions);
  const drawings = new Drawings(place("workbook"), grid, host.workbook);
  const pane = new Pane(place("pane"), host);
  const press = ({ action }: Control) => {
    if (action?.kind === "showTaskpane") pane.show(true);
    else if (action) void host.runCommand(action.name);
  };
  const redraw = () => {
    pane.draw();
    enableControls(place("ribbon"), host.app.ribbon);
    grid.refresh();
    drawings.refresh();
    sayStatus(host);
  };
  drawRibbon(place("ribbon"), manifest, press);
  grid.addMenu(manifest.cellMenu, press);
  host.afterBatch.push(redraw);
  host.workbook.listen(redraw);
  window.standin = { host, grid, ready: false };
  typeEntries(host, begin);
  // the pane's frame shares this page's thread: it starts when the grid is done
  await grid.drawn;
  await new Promise((resolve) => requestIdleCallback(resolve, { timeout: 1000 }));
  await pane.open(manifest.name, manifest.pageUrl);
  // its script has run once its functions can be called: before that, no command is known either
  while (!host.functions.started) await new Promise((resolve) => setTimeout(resolve, 20));
  for (const command of begin.commands) await host.runCommand(command);
  window.standin = { host, grid, ready: true };
}

start().catch((problem: unknown) => {
  place("status").textContent = `The preview could not start: ${String(problem)}`;
  throw problem;
});
