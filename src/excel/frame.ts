/** Columns made wide and rows made high enough for what is written into a sheet that was there, and put back. */
import type { Block } from "./content";
import { pointsOf } from "./sheetCells";

/** What cells that are written ask for, by column and row within their block. */
export interface Room {
  /** In characters. */
  readonly widths: ReadonlyMap<number, number>;
  /** In points. */
  readonly heights: ReadonlyMap<number, number>;
}

/** Points by column and row within a block: as they were, and as they are to be. */
export interface Frame {
  readonly widths: readonly Size[];
  readonly heights: readonly Size[];
}

interface Size {
  readonly at: number;
  readonly before: number;
  readonly wanted: number;
}

const column = (sheet: Excel.Worksheet, block: Block, at: number) =>
  sheet.getRangeByIndexes(0, block.column + at, 1, 1).getEntireColumn();
const row = (sheet: Excel.Worksheet, block: Block, at: number) =>
  sheet.getRangeByIndexes(block.row + at, 0, 1, 1).getEntireRow();

/** Which of the columns and rows are too small: of columns only those that are empty, as the width of others is their owner's. */
export async function frameFor(context: Excel.RequestContext, block: Block, room: Room): Promise<Frame> {
  const sheet = context.workbook.worksheets.getItem(block.sheet);
  const columns = [...room.widths].map(([at, width]) => ({
    ...{ at, wanted: pointsOf(width) },
    format: column(sheet, block, at).format.load("columnWidth"),
    used: column(sheet, block, at).getUsedRangeOrNullObject(true).load("address"),
  }));
  const rows = [...room.heights].map(([at, wanted]) => ({
    ...{ at, wanted },
    format: row(sheet, block, at).format.load("rowHeight"),
  }));
  await context.sync();
  return {
    widths: columns
      .filter(({ used }) => used.isNullObject)
      .map(({ at, wanted, format }) => ({ at, wanted, before: format.columnWidth }))
      .filter(({ wanted, before }) => wanted > before),
    heights: rows
      .map(({ at, wanted, format }) => ({ at, wanted, before: format.rowHeight }))
      .filter(({ wanted, before }) => wanted > before),
  };
}

/** Sets sizes, by the next sync. */
function setSizes(
  context: Excel.RequestContext,
  block: Block,
  { widths, heights }: Frame,
  key: "before" | "wanted",
): void {
  const sheet = context.workbook.worksheets.getItem(block.sheet);
  for (const size of widths) column(sheet, block, size.at).format.columnWidth = size[key];
  for (const size of heights) row(sheet, block, size.at).format.rowHeight = size[key];
}

/** Makes room, by the next sync. */
export function makeRoom(context: Excel.RequestContext, block: Block, frame: Frame): void {
  setSizes(context, block, frame, "wanted");
}

/** Puts widths and heights back, by the next sync. */
export function putFrameBack(context: Excel.RequestContext, block: Block, frame: Frame): void {
  setSizes(context, block, frame, "before");
}
