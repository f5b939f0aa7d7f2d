/** Writes one formula into the selected cell. */
import { Mistake } from "../core/mistake";
import { isWaiting } from "../formulas/scalar";
import { freeHiddenName } from "../workbook/freeName";
import { figureWidth } from "../workbook/shownNumber";
import { contentOf, entriesLoaded, entriesOf, rangeOf } from "./content";
import { valuesInEnglish } from "./read/errorCodes";
import { type Frame, makeRoom } from "./frame";
import { pointsOf } from "./sheetCells";
import { stampTime } from "./stampPart";
import type { Overwritten } from "./takeBack";

export interface FormulaWritten {
  /** E.g. `Sheet1!B2`. */
  readonly address: string;
  /** Whether Excel shows #NAME? for it. */
  readonly isUnknown: boolean;
  readonly overwritten: Overwritten;
  /** The width of the column, where it was made wider. */
  readonly frame: Frame;
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

/**
 * Throws `Mistake` where the selected cell is filled, part of a spilled answer, or protected.
 * @param format of numbers, for a cell that has none of its own; undefined: none is known
 */
export async function writeFormula(
  context: Excel.RequestContext,
  formula: string,
  format: string | undefined,
): Promise<FormulaWritten> {
  const cell = context.workbook.getActiveCell().load("address,formulas,text,rowIndex,columnIndex,hasSpill");
  const sheet = cell.worksheet.load("name");
  sheet.protection.load("protected");
  const names = context.workbook.names.load("items/name");
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
  const before = await contentOf(context, block, false);
  const name = freeHiddenName(
    "block",
    names.items.map((item) => item.name),
  );
  const range = rangeOf(context, block);
  const [[own]] = before.numberFormat as [[string]];
  if (unformatted.includes(own)) range.numberFormat = [[format ?? "General"]];
  range.formulas = [[formula]];
  context.workbook.names.add(name, range).visible = false;
  const { value, format: shownAs } = await answerOf(context, range);
  const frame = frameOf(empty, value, shownAs);
  makeRoom(context, block, frame);
  const overwritten = { name, stamp: stampTime(), before, written: await entriesOf(context, range) };
  await context.sync();
  return { address, isUnknown: value === "#NAME?", overwritten, frame };
}
