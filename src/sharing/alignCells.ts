/** Align's formulas on a sheet. Pure. */
import { intersects } from "../formulas/addresses";
import { alignFunction } from "../formulas/call";
import { catalogue } from "../formulas/catalogue";
import { referencesIn } from "../formulas/references";
import { alignNames } from "../formulas/tokens";
import { type AlignCell, type NamePicture, type SheetPicture, cellsNamed } from "./picture";

/** The cells whose formula calls Align, also as a file spells it; one inside another's block is none of its own. */
export function alignCellsOn(sheet: SheetPicture): readonly AlignCell[] {
  const cells = sheet.formulas.flatMap(([row, column]): readonly AlignCell[] => {
    const formula = sheet.formulaAt(row, column)!;
    const name = alignFunction(formula);
    if (name === undefined) return [];
    const stored = sheet.storedAt(row, column);
    const { kind, area } = sheet.blockAt(row, column) ?? {
      kind: "cell" as const,
      area: { row, column, rows: 1, columns: 1 },
    };
    return [
      {
        ...{ sheet: sheet.name, area, kind, function: name, formula, value: sheet.valueAt(row, column) },
        ...(stored !== undefined && { stored }),
      },
    ];
  });
  const blocks = cells.filter(({ kind }) => kind !== "cell");
  return blocks.length === 0
    ? cells
    : cells.filter((cell) => !blocks.some((block) => block !== cell && intersects(block.area, cell.area)));
}

/** Whether a formula may answer several cells: by its function, or by a block among its arguments. In a table none can. */
function mayCover(formula: string, names: readonly NamePicture[]): boolean {
  if (/\[@|\[#This Row\]/i.test(formula)) return false;
  const bare = formula.replace(/"[^"]*"/g, "").replace(/\b(TRUE|FALSE)\b/gi, "");
  if ([...alignNames(bare)].some((name) => catalogue.get(name)?.spills)) return true;
  if (/[:#{]|\w\[/.test(bare)) return true;
  const rest = referencesIn(bare).reduce((text, { cells: own }) => text.replace(own, ""), bare);
  return [...rest.matchAll(/(?<![\w.!$'])[A-Za-z_\\][\w.]*(?![\w.(!])/g)].some(([used]) => {
    const named = names.find(({ name }) => name.toLowerCase() === used.toLowerCase());
    const cells = named && cellsNamed(named);
    return !cells || cells.rows * cells.columns > 1;
  });
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
  return (
    (isFree(formulaAt(row + 1, column)) || isFree(formulaAt(row, column + 1))) && mayCover(formula, names)
  );
}
