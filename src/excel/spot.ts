/** The place in the open workbook where a block of cells is to go, and what stands there. */
import { Mistake } from "../core/mistake";
import { cellAddress } from "../formulas/addresses";
import { type Block, rangeOf } from "./content";

/** A cell that is filled. */
export interface FilledCell {
  /** E.g. `C5`. */
  readonly address: string;
  /** As the cell shows it. */
  readonly text: string;
}

/** A block of cells with what it holds. */
export interface Spot extends Block {
  /** E.g. `Sheet1!B2:J17`. */
  readonly address: string;
  readonly filled: readonly FilledCell[];
}

const [lastRow, lastColumn] = [1_048_576, 16_384];

/** Looks at the block of so many cells that begins at the selected cell. Throws `Mistake` where it cannot be written to. */
export async function spotAtSelection(
  context: Excel.RequestContext,
  rows: number,
  columns: number,
): Promise<Spot> {
  const cell = context.workbook.getActiveCell().load("rowIndex,columnIndex");
  const sheet = cell.worksheet.load("name");
  await context.sync();
  const { rowIndex: row, columnIndex: column } = cell;
  if (row + rows > lastRow || column + columns > lastColumn)
    throw new Mistake(
      `no room: ${rows} × ${columns} cells from ${cellAddress(row, column)} on go beyond the sheet; select another cell`,
    );
  return spotOf(context, { sheet: sheet.name, row, column, rows, columns });
}

/** Looks at a block again. Throws `Mistake` where it cannot be written to. */
export async function spotOf(context: Excel.RequestContext, block: Block): Promise<Spot> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(block.sheet);
  await context.sync();
  if (sheet.isNullObject) throw new Mistake(`missing sheet: ${block.sheet}; it was deleted or renamed`);
  const range = rangeOf(context, block).load("address,text,formulas,hasSpill");
  const tables = range.getTables(false).load("items/name");
  const merged = range.getMergedAreasOrNullObject().load("address");
  sheet.protection.load("protected");
  await context.sync();
  const { address } = range;
  if (sheet.protection.protected)
    throw new Mistake(`protected sheet: ${block.sheet}; unprotect it, or insert as a new sheet`);
  const [table] = tables.items;
  if (table)
    throw new Mistake(
      `no room: table ${table.name} stands in ${address}; select a cell with free cells below, or insert as a new sheet`,
    );
  if (!merged.isNullObject)
    throw new Mistake(`merged cells: ${merged.address}; unmerge them, or select another cell`);
  if (range.hasSpill !== false)
    throw new Mistake(`no room: a formula's answer spills into ${address}; select another cell`);
  const [texts, formulas] = [range.text as string[][], range.formulas as unknown[][]];
  const filled = formulas.flatMap((line, down) =>
    line.flatMap((formula, right): FilledCell[] =>
      formula === ""
        ? []
        : [{ address: cellAddress(block.row + down, block.column + right), text: texts[down]![right]! }],
    ),
  );
  return { ...block, address, filled };
}
