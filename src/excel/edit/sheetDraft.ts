/** Align Data and Align Audit in the open workbook: grown hidden, and shown in the place of the ones before by the last step. */
import { absoluteCells } from "../../formulas/addresses";
import type { SheetEdit } from "../../sharing/sheetEdit";
import { type CellRun, type ColumnCell, type ColumnSheet, columnLooks } from "../../workbook/columnSheet";
import { freeName, lowerNames } from "../../workbook/freeName";
import { drawn } from "../parts";
import { growingSheet, grown, removeUnfinished } from "../growingSheets";
import { setWidths } from "../sheetCells";
import type { Watched } from "./cellWrites";

/** Cells a request. */
const step = 10_000;

/** A new sheet that nobody sees yet; its names are there, so that formulas can use them. */
export interface SheetDraft {
  /** Shows it, and deletes the sheets that it takes the place of; a second try goes on where the first broke off. */
  readonly publish: () => Promise<void>;
  /** Takes it away again with its names. */
  readonly drop: () => Promise<void>;
}

/**
 * Writes a sheet, hidden; the ones before stay. Names that both have stand for the new one's cells from then on, so that formulas can look
 * them up. Where writing fails, all is as it was.
 */
export async function draftSheet(
  context: Excel.RequestContext,
  { sheet, replaced, names }: SheetEdit,
  watched: Watched,
): Promise<SheetDraft> {
  if (!sheet)
    return { drop: () => Promise.resolve(), publish: () => removed(context, { sheets: replaced, names }) };
  const { names: named } = context.workbook;
  const sheets = context.workbook.worksheets.load("items/name");
  const shared = names
    .filter((name) => sheet.names.has(name))
    .map((name) => named.getItem(name).load("name,formula"));
  await context.sync();
  const before = new Map(shared.map((item) => [item.name, item.formula as string]));
  const taken = lowerNames(sheets.items.map(({ name }) => name));
  const hidden = freeName(sheet.name, new Set(taken), "sheet");
  let isAlone = false;
  const drop = async () => {
    // once the old one is gone, the new one is all that knows what that knew
    if (isAlone && replaced.length > 0) return;
    for (const [name, formula] of before) named.getItem(name).formula = formula;
    await removed(context, {
      sheets: isAlone ? [hidden, sheet.name] : [hidden],
      names: [...sheet.names.keys()].filter((name) => !before.has(name)),
    });
  };
  try {
    const growing = growingSheet(context, hidden, taken);
    await fill(context, growing, sheet, watched);
    for (const [defined, area] of sheet.names)
      if (before.has(defined))
        named.getItem(defined).formula = `=${absoluteCells({ sheet: hidden, ...area })}`;
      else named.add(defined, growing.getRangeByIndexes(area.row, area.column, area.rows, area.columns));
    grown(growing);
    await context.sync();
  } catch (problem) {
    // the error that led here says more than one of tidying up
    await drop()
      .then(() => removeUnfinished(context))
      .catch(() => undefined);
    throw problem;
  }
  const publish = async () => {
    if (!isAlone)
      await removed(context, { sheets: replaced, names: names.filter((name) => !before.has(name)) });
    isAlone = true;
    const draft = context.workbook.worksheets.getItemOrNullObject(hidden);
    await context.sync();
    const own = draft.isNullObject ? context.workbook.worksheets.getItem(sheet.name) : draft;
    if (hidden !== sheet.name) own.name = sheet.name;
    own.visibility = "Visible";
    await context.sync();
    await decorate(context, own, sheet);
  };
  return { drop, publish };
}

/** Deletes sheets and names of the workbook, those that are there. */
async function removed(
  context: Excel.RequestContext,
  { sheets, names }: { readonly sheets: readonly string[]; readonly names: readonly string[] },
): Promise<void> {
  const items = [
    ...names.map((name) => context.workbook.names.getItemOrNullObject(name)),
    ...sheets.map((name) => context.workbook.worksheets.getItemOrNullObject(name)),
  ];
  if (items.length === 0) return;
  await context.sync();
  for (const item of items) if (!item.isNullObject) item.delete();
  await context.sync();
}

async function fill(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { runs, widths, shown }: ColumnSheet,
  { progress, signal }: Watched,
): Promise<void> {
  const requests = requestsFor(runs);
  for (const [i, parts] of requests.entries()) {
    signal?.throwIfAborted();
    await sent(context, sheet, parts);
    progress?.((i + 1) / requests.length);
  }
  if (shown !== undefined && shown < widths.length)
    sheet.getRangeByIndexes(0, shown, 1, widths.length - shown).getEntireColumn().columnHidden = true;
}

/** Columns as wide as they need, heads that stay in view, no grid. What Excel refuses of it is left: the sheet is complete without. */
async function decorate(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { widths, headRow }: ColumnSheet,
): Promise<void> {
  await drawn(context, () => {
    setWidths(sheet, widths);
    sheet.showGridlines = false;
    // a hidden sheet cannot be frozen
    sheet.freezePanes.freezeRows(headRow + 1);
  });
}

/** One request. */
async function sent(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  runs: readonly CellRun[],
): Promise<void> {
  for (const run of runs) write(sheet, run);
  context.application.suspendApiCalculationUntilNextSync();
  await context.sync();
}

/** Runs in groups that go in one request each. */
function requestsFor(runs: readonly CellRun[]): readonly (readonly CellRun[])[] {
  const requests: CellRun[][] = [];
  let cells = step;
  for (const part of runs.flatMap(partsOf)) {
    if (cells + part.cells.length > step) {
      requests.push([]);
      cells = 0;
    }
    requests.at(-1)!.push(part);
    cells += part.cells.length;
  }
  return requests;
}

/** A run in pieces that fit a request. */
function partsOf(run: CellRun): readonly CellRun[] {
  const pieces = Math.max(1, Math.ceil(run.cells.length / step));
  return Array.from({ length: pieces }, (_, i) => ({
    ...run,
    row: run.row + i * step,
    cells: run.cells.slice(i * step, (i + 1) * step),
  }));
}

function write(sheet: Excel.Worksheet, { row, column, style, cells }: CellRun): void {
  if (cells.length === 0) return;
  const range = sheet.getRangeByIndexes(row, column, cells.length, 1);
  const { bold, size, colour, fill: paper, format } = columnLooks[style];
  range.formulas = cells.map((cell) => [entry(cell)]);
  if (format !== undefined) range.numberFormat = cells.map(() => [format]);
  if (bold) range.format.font.bold = true;
  if (size !== undefined) range.format.font.size = size;
  if (colour !== undefined) range.format.font.color = `#${colour}`;
  if (paper !== undefined) range.format.fill.color = `#${paper}`;
}

function entry(cell: ColumnCell): string | number | boolean {
  if (cell === undefined) return "";
  if (typeof cell === "object") return `=${cell.formula}`;
  return typeof cell === "string" && cell !== "" ? `'${cell}` : cell;
}
