/** Writes one formula into the selected cell. */
import { Mistake } from "../core/mistake";
import { lastColumn } from "../formulas/addresses";
import { isWaiting } from "../formulas/scalar";
import { freeHiddenName } from "../workbook/freeName";
import { figureWidth } from "../workbook/shownNumber";
import { type Block, contentOf, entriesLoaded, entriesOf, rangeOf } from "./content";
import { valuesInEnglish } from "./read/errorCodes";
import { type Frame, makeRoom } from "./frame";
import { pointsOf } from "./sheetCells";
import { stampTime } from "./stampPart";
import type { Overwritten } from "./takeBack";

/** What stands beside a figure and says of when it is: a year, or a formula. */
export type Beside = number | string;

export interface FormulaWritten {
  /** E.g. `Sheet1!B2`. */
  readonly address: string;
  /** Whether Excel shows #NAME? for it. */
  readonly isUnknown: boolean;
  readonly overwritten: Overwritten;
  /** The width of the column, where it was made wider. */
  readonly frame: Frame;
  /** The cell to its right: what became of what was to stand there; undefined where nothing was, or there is no figure. */
  readonly beside:
    | { readonly address: string; readonly overwritten: Overwritten }
    | { readonly address: string; readonly overwritten?: undefined }
    | undefined;
}

/** Milliseconds between two looks at an answer that is waited for, and how often is looked. */
const [pause, patience] = [100, 50];

interface Shown {
  readonly value: unknown;
  /** The number format in which it is shown. */
  readonly format: string;
}

/** What a cell shows, and is shown in, now. */
async function shownNow(context: Excel.RequestContext, range: Excel.Range): Promise<Shown> {
  range.load(`${entriesLoaded},numberFormat`);
  await context.sync();
  const [[[value]]] = (await valuesInEnglish(context, [range])) as [[[unknown]]];
  const [[format]] = range.numberFormat as [[string]];
  return { value, format };
}

/** What a cell shows once it has its answer, or a few seconds later. */
async function answerOf(context: Excel.RequestContext, range: Excel.Range): Promise<Shown> {
  for (let turn = 0; ; turn++) {
    const shown = await shownNow(context, range);
    if (!isWaiting(shown.value) || turn >= patience) return shown;
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}

/** How much wider an empty column must be for the figure that a cell of it will show; nothing where it fits, or is a text. */
function frameOf(column: EmptyColumn, value: unknown, format: string): Frame {
  const wanted = typeof value === "number" ? pointsOf(figureWidth(value, format)) : 0;
  const { isEmpty, before } = column;
  return { widths: isEmpty && wanted > before ? [{ at: 0, before, wanted }] : [], heights: [] };
}

interface EmptyColumn {
  readonly isEmpty: boolean;
  /** In points. */
  readonly before: number;
}

/** Formats that nobody gave a cell; in a cell of texts a formula would be one. */
const unformatted = ["General", "@"];

/** Puts an entry into a cell, which has a format of its own or is given one, and a hidden name by which it is found again. */
async function enter(
  context: Excel.RequestContext,
  block: Block,
  entry: Beside,
  format: string,
): Promise<Omit<Overwritten, "written">> {
  const names = context.workbook.names.load("items/name");
  const before = await contentOf(context, block, false);
  const name = freeHiddenName(
    "block",
    names.items.map((item) => item.name),
  );
  const range = rangeOf(context, block);
  const [[own]] = before.numberFormat as [[string]];
  if (unformatted.includes(own)) range.numberFormat = [[format]];
  range.formulas = [[entry]];
  context.workbook.names.add(name, range).visible = false;
  return { name, stamp: stampTime(), before };
}

/** Writes what says of when a figure is to its right, where that cell is empty. */
async function writeBeside(
  context: Excel.RequestContext,
  figure: Block,
  beside: Beside,
): Promise<FormulaWritten["beside"]> {
  const block = { ...figure, column: figure.column + 1 };
  if (block.column > lastColumn) return undefined;
  const range = rangeOf(context, block).load("address,formulas,valueTypes");
  const merged = range.getMergedAreasOrNullObject().load("address");
  const figures = rangeOf(context, figure).load("hasSpill");
  await context.sync();
  const { address } = range;
  if (figures.hasSpill) return undefined;
  // what a spilled answer or a merged cell covers has no formula
  if (range.formulas[0]![0] !== "" || range.valueTypes[0]![0] !== "Empty" || !merged.isNullObject)
    return { address };
  const entered = await enter(context, block, beside, typeof beside === "number" ? "0" : "General");
  if (typeof beside === "string") await answerOf(context, range);
  else await shownNow(context, range);
  return { address, overwritten: { ...entered, written: await entriesOf(context, range) } };
}

/**
 * Throws `Mistake` where the selected cell is filled, part of a spilled answer, or protected.
 * @param format of numbers, for a cell that has none of its own; undefined: none is known
 * @param beside what stands to the right of a figure; undefined: nothing
 */
export async function writeFormula(
  context: Excel.RequestContext,
  formula: string,
  format: string | undefined,
  beside?: Beside,
): Promise<FormulaWritten> {
  const cell = context.workbook.getActiveCell().load("address,formulas,text,rowIndex,columnIndex,hasSpill");
  const sheet = cell.worksheet.load("name");
  sheet.protection.load("protected");
  // the width of a column that holds something is its owner's
  const column = cell.getEntireColumn();
  const used = column.getUsedRangeOrNullObject(true).load("address");
  const { format: look } = column.load("format/columnWidth");
  await context.sync();
  const empty = { isEmpty: used.isNullObject, before: look.columnWidth };
  const { address } = cell;
  const [[shown]] = cell.text as [[string]];
  if (sheet.protection.protected)
    throw new Mistake(`protected sheet: ${sheet.name}; unprotect it, or select a cell of another sheet`);
  if (cell.formulas[0]![0] !== "" || cell.hasSpill)
    throw new Mistake(`filled cell: ${address} holds “${shown.slice(0, 30)}”; select an empty cell`);
  const block = { sheet: sheet.name, row: cell.rowIndex, column: cell.columnIndex, rows: 1, columns: 1 };
  const entered = await enter(context, block, formula, format ?? "General");
  const range = rangeOf(context, block);
  const { value, format: shownAs } = await answerOf(context, range);
  const frame = frameOf(empty, value, shownAs);
  makeRoom(context, block, frame);
  const overwritten = { ...entered, written: await entriesOf(context, range) };
  await context.sync();
  const isFigure = beside !== undefined && typeof value === "number";
  return {
    ...{ address, isUnknown: value === "#NAME?", overwritten, frame },
    beside: isFigure ? await writeBeside(context, block, beside) : undefined,
  };
}
