import { isWaiting } from "../../formulas/scalar";
import type { AlignCell, SheetPicture } from "../../sharing/picture";
import { readSheets } from "../read/sheetPictures";
import type { Watched } from "./cellWrites";

/** Milliseconds between two looks, and how often cells are looked at that still wait. */
const [pause, patience] = [250, 120];

/** The sheets of the cells once none of them waits for its answer, at the latest after half a minute. */
export async function settled(
  context: Excel.RequestContext,
  cells: readonly AlignCell[],
  { signal }: Watched,
): Promise<ReadonlyMap<string, SheetPicture>> {
  const names = [...new Set(cells.map(({ sheet }) => sheet))];
  for (let turn = 0; ; turn++) {
    const sheets = new Map((await readSheets(context, names)).map((sheet) => [sheet.name, sheet]));
    const waits = cells.some(({ sheet, area }) =>
      isWaiting(sheets.get(sheet)?.valueAt(area.row, area.column)),
    );
    if (!waits || turn >= patience) return sheets;
    signal?.throwIfAborted();
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}
