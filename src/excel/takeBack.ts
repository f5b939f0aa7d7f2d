/** Cells that Align wrote over, and how what stood there comes back. */
import { cellAddress } from "../formulas/addresses";
import type { Scalar } from "../formulas/scalar";
import { removeStamp } from "./stampPart";
import { type Block, type Content, entriesLoaded, entriesOf, putBack } from "./content";

/** Most cells that can be taken back. */
export const mostTakenBack = 50_000;

/** A block as it was and as Align left it; its hidden name moves along with the cells. */
export interface Overwritten {
  readonly name: string;
  /** The time in the custom XML part that says what was written. */
  readonly stamp: string;
  readonly before: Content;
  readonly written: readonly (readonly Scalar[])[];
}

/** What taking back came to. */
export interface TakenBack {
  readonly cells: number;
  /** Cells that hold something else by now, and stay as they are; e.g. `Sheet1!C5`. */
  readonly changed: readonly string[];
  /** The block is no longer there, or rows or columns were put into it: nothing was taken back. */
  readonly isLost: boolean;
}

const lost: TakenBack = { cells: 0, changed: [], isLost: true };

/** Where a hidden name stands by now, with its entries. */
async function blockNamed(
  context: Excel.RequestContext,
  name: string,
): Promise<(Block & { readonly entries: readonly (readonly Scalar[])[] }) | undefined> {
  const range = context.workbook.names
    .getItemOrNullObject(name)
    .getRangeOrNullObject()
    .load(`${entriesLoaded},rowIndex,columnIndex,rowCount,columnCount`);
  const sheet = range.worksheet.load("name");
  await context.sync();
  if (range.isNullObject) return undefined;
  const { rowIndex: row, columnIndex: column, rowCount: rows, columnCount: columns } = range;
  return { sheet: sheet.name, row, column, rows, columns, entries: await entriesOf(context, range) };
}

/**
 * Puts back what stood in a block, wherever its cells still hold what Align wrote, and forgets its name.
 * @param prepare frees the cells of what lies on them, once it is known that they are there
 */
export async function takenBack(
  context: Excel.RequestContext,
  { name, stamp, before, written }: Overwritten,
  prepare: (block: Block) => Promise<void> = async () => undefined,
): Promise<TakenBack> {
  const block = await blockNamed(context, name);
  if (!block || block.rows !== written.length || block.columns !== written[0]!.length) return lost;
  const isOwn = (down: number, right: number) => block.entries[down]![right] === written[down]![right];
  const changed = written.flatMap((line, down) =>
    line.flatMap((_, right) =>
      isOwn(down, right) ? [] : [`${block.sheet}!${cellAddress(block.row + down, block.column + right)}`],
    ),
  );
  await prepare(block);
  putBack(context, block, before, isOwn);
  context.workbook.names.getItem(name).delete();
  await removeStamp(context, stamp);
  return { cells: block.rows * block.columns - changed.length, changed, isLost: false };
}
