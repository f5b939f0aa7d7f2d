/** Writes one formula into the selected cell. */
import { Mistake } from "../core/mistake";
import { freeHiddenName } from "../workbook/freeName";
import { contentOf, entriesLoaded, entriesOf, rangeOf } from "./content";
import { valuesInEnglish } from "./read/errorCodes";
import { stampTime } from "./stampPart";
import type { Overwritten } from "./takeBack";

export interface FormulaWritten {
  /** E.g. `Sheet1!B2`. */
  readonly address: string;
  /** Whether Excel shows #NAME? for it. */
  readonly isUnknown: boolean;
  readonly overwritten: Overwritten;
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
  await context.sync();
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
  range.load(entriesLoaded);
  context.workbook.names.add(name, range).visible = false;
  await context.sync();
  const [[[value]]] = (await valuesInEnglish(context, [range])) as [[[unknown]]];
  const overwritten = { name, stamp: stampTime(), before, written: await entriesOf(context, range) };
  return { address, isUnknown: value === "#NAME?", overwritten };
}
