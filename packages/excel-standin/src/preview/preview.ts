/** The page that plays Excel: ribbon, grid and pane around one workbook. */
import { addressOf, addressText, areaOf, columnIndex } from "../workbook/area";
import { CellError } from "../workbook/cell";
import { enter, entryOf } from "../workbook/entry";
import { setFormat } from "../workbook/formatting";
import type { FunctionsJson } from "../functions/functionsJson";
import { ExcelHost } from "../host";
import { Cards, hyperlinkOf } from "./cards";
import { Drawings } from "./drawings";
import { FilterMenu } from "./filterMenu";
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
function typeEntries({ workbook }: ExcelHost, { sheet: name, entries, widths, looks }: Start): void {
  const sheet = workbook.activeSheet;
  workbook.renameSheet(sheet, name);
  for (const [column, points] of Object.entries(widths))
    sheet.dimension("columns", columnIndex(column)).size = points;
  for (const [address, look] of looks)
    for (const [part, value] of Object.entries(look)) setFormat(sheet, areaOf(address)!, part, value);
  for (const [address, text] of entries) {
    const area = areaOf(address)!;
    enter(sheet.ensure(area.row, area.column), entryOf(text, undefined));
    workbook.entered(sheet, area);
  }
}

/** What the bar below the grid says of the selected cell. */
function sayStatus(host: ExcelHost): void {
  const { sheet, area } = host.workbook.selection;
  const cell = sheet.cell(area.row, area.column);
  const address = addressText(sheet.name, { ...area, rows: 1, columns: 1 });
  const open =
    cell?.formula &&
    host.uncalculated.find((one) => one.address === `${sheet.name}!${address.split("!")[1]}`);
  place("status").textContent = open
    ? `not calculated here, the last value stays: ${open.reason}`
    : cell?.value instanceof CellError
      ? [cell.value.code, cell.value.message].filter(Boolean).join(": ")
      : "";
}

/** Goes where a cell's link leads: to cells of this workbook, or to a page in a tab of its own. */
function follow({ workbook }: ExcelHost, row: number, column: number): void {
  const { address, documentReference } = hyperlinkOf(workbook.activeSheet.cell(row, column)) ?? {};
  const inside = documentReference ?? /^#(.+)/.exec(address ?? "")?.[1];
  const target = inside === undefined ? undefined : addressOf(inside.replace(/^#/, ""));
  const sheet = target?.sheet === undefined ? workbook.activeSheet : workbook.sheet(target.sheet);
  if (target && sheet) workbook.select(sheet, target.area);
  else if (/^(https?|mailto):/i.test(address ?? "")) window.open(address, "_blank", "noopener");
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
  place("title").textContent = begin.workbook;
  const { workbook } = host;
  const grid = new Grid(place("grid"), workbook, host.options.functionsJson.functions, manifest.namespace);
  const drawings = new Drawings(place("workbook"), grid, workbook);
  const cards = new Cards(place("workbook"), grid);
  const filters = new FilterMenu(place("workbook"), workbook);
  grid.onFilter((row, column, at) => filters.open(row, column, at));
  grid.onClick((row, column) => follow(host, row, column));
  grid.onUndoOfAddin(() => {
    place("status").textContent = "nothing typed since the add-in wrote; what it wrote, it takes back itself";
  });
  const pane = new Pane(place("pane"), host);
  const press = ({ action }: Control) => {
    if (action?.kind === "showTaskpane") pane.show(true);
    else if (action) void host.runCommand(action.name);
  };
  let scheduled = false;
  const draw = () => {
    scheduled = false;
    pane.draw();
    enableControls(place("ribbon"), host.app.ribbon);
    drawings.refresh();
    cards.draw();
    sayStatus(host);
  };
  // many things may change before the next frame
  const redraw = () => {
    grid.refresh();
    if (!scheduled) requestAnimationFrame(draw);
    scheduled = true;
  };
  drawRibbon(place("ribbon"), manifest, press);
  grid.addMenu(manifest.cellMenu, press);
  host.afterBatch.push(redraw);
  workbook.listen(redraw);
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
