/** Align's formulas on a sheet. Pure. */
import { intersects } from "../formulas/addresses";
import { alignFunction } from "../formulas/calls";
import { mayCover } from "../formulas/coverage";
import { cellsNamed } from "../formulas/references";
import type { AlignCell, NamePicture, SheetPicture } from "./picture";

/** The cells whose formula calls Align, also as a file spells it; one inside another's block is none of its own. */
export function alignCellsOn(sheet: SheetPicture): readonly AlignCell[] {
  const cells = sheet.formulas.flatMap(([row, column]): readonly AlignCell[] => {
    const formula = sheet.formulaAt(row, column)!;
    const name = alignFunction(formula);
    if (name === undefined) return [];
    const stored = sheet.storedAt(row, column);
    const marks = sheet.marksAt?.(row, column) ?? [];
    const { kind, area } = sheet.blockAt(row, column) ?? {
      kind: "cell" as const,
      area: { row, column, rows: 1, columns: 1 },
    };
    return [
      {
        ...{ sheet: sheet.name, area, kind, function: name, formula, value: sheet.valueAt(row, column) },
        ...(stored !== undefined && { stored }),
        ...(marks.length > 0 && { marks }),
      },
    ];
  });
  const blocks = cells.filter(({ area }) => area.rows * area.columns > 1);
  return blocks.length === 0
    ? cells
    : cells.filter((cell) => !blocks.some((block) => block !== cell && intersects(block.area, cell.area)));
}

/**
 * Whether a cell's answer may cover others, as far as can be told without asking Excel: the next ones hold no other formula. They may look
 * empty: so does an answer for an empty cell.
 */
export function maySpill(
  { formulaAt }: SheetPicture,
  { formula, area: { row, column } }: AlignCell,
  names: readonly NamePicture[],
): boolean {
  const isFree = (other: string | undefined) => other === undefined || other === formula;
  const isOne = (used: string) => {
    const named = names.find(({ name }) => name.toLowerCase() === used.toLowerCase());
    const cells = named && cellsNamed(named.formula);
    return cells?.rows === 1 && cells.columns === 1;
  };
  return (
    (isFree(formulaAt(row + 1, column)) || isFree(formulaAt(row, column + 1))) && mayCover(formula, isOne)
  );
}
