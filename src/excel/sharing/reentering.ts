/** Align's formulas in the open workbook entered again, so that they are calculated anew. */
import { addressOf } from "../../formulas/addresses";
import { spellingsIn } from "../../formulas/calls";
import { type Scalar, valueKey } from "../../sharing/audit";
import { type Change, whyChanged } from "../../sharing/refreshed";
import { shownFormula } from "../../formulas/fileSpelling";
import type { AlignCell } from "../../sharing/shareSummary";
import { type CellWrite, type Watched, writeCells } from "./cellWrites";
import type { FoundCells } from "./foundCells";
import { type SheetGrid, readSheets } from "./sheetGrid";

/** A formula as Excel shows it, whatever a file made of it. */
export function repairedFormula(formula: string): string {
  const isShown = [...spellingsIn(formula)].every((spelling) => spelling === "shown");
  return isShown ? formula : shownFormula(formula.slice(1));
}

function reentered({ sheet, area, formula }: AlignCell): CellWrite {
  return {
    sheet,
    area: { ...area, rows: 1, columns: 1 },
    after: { kind: "cells", rows: [[repairedFormula(formula)]] },
    before: { kind: "cells", rows: [[formula]] },
  };
}

/** Enters formulas again: all of them or none. @returns what takes it back */
export function reenter(
  context: Excel.RequestContext,
  cells: readonly AlignCell[],
  watched: Watched,
): Promise<() => Promise<void>> {
  return writeCells(context, cells.map(reentered), watched);
}

/** Milliseconds between two looks, and how often cells are looked at that still wait. */
const [pause, patience] = [250, 120];

/** The sheets of the cells once none of them waits for its answer, at the latest after half a minute. */
export async function settled(
  context: Excel.RequestContext,
  cells: readonly AlignCell[],
  { signal }: Watched,
): Promise<ReadonlyMap<string, SheetGrid>> {
  const names = [...new Set(cells.map(({ sheet }) => sheet))];
  for (let turn = 0; ; turn++) {
    const grids = new Map((await readSheets(context, names)).map((grid) => [grid.name, grid]));
    const waits = cells.some(({ sheet, area }) =>
      ["#BUSY!", "#GETTING_DATA"].includes(String(grids.get(sheet)?.valueAt(area.row, area.column))),
    );
    if (!waits || turn >= patience) return grids;
    signal?.throwIfAborted();
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}

/** What cells show other than before, each cell of a block for itself. @param edition that answered them before */
export function changesBetween(
  { cells, grids }: FoundCells,
  now: ReadonlyMap<string, SheetGrid>,
  edition: string,
): readonly Change[] {
  return cells.flatMap(({ sheet, area, formula }) => {
    const [old, present] = [grids.get(sheet)!, now.get(sheet)];
    if (!present) return [];
    const changes: Change[] = [];
    for (let down = 0; down < area.rows; down++)
      for (let right = 0; right < area.columns; right++) {
        const [row, column] = [area.row + down, area.column + right];
        const [was, is]: readonly Scalar[] = [old.valueAt(row, column), present.valueAt(row, column)];
        if (valueKey(was!) === valueKey(is!)) continue;
        const address = addressOf({ row, column, rows: 1, columns: 1 });
        changes.push({ sheet, address, old: was!, new: is!, why: whyChanged(formula, was!, is!, edition) });
      }
    return changes;
  });
}
