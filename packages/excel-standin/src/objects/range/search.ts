import { type Area, cellArea } from "../../workbook/area";
import { type Cell, type CellValue, isEmpty, plainValue } from "../../workbook/cell";
import { enter, enterInput } from "../../workbook/entry";
import { literalPattern } from "../../workbook/literalPattern";
import type { Sheet } from "../../workbook/sheet";

export interface SearchCriteria {
  readonly completeMatch?: boolean;
  readonly matchCase?: boolean;
  readonly searchDirection?: "Forward" | "Backwards";
}

function shown(cell: Cell): string {
  return String(cell.formula ?? plainValue(cell.value));
}

function matches(text: string, wanted: string, { completeMatch, matchCase }: SearchCriteria): boolean {
  const [own, other] = matchCase ? [text, wanted] : [text.toLowerCase(), wanted.toLowerCase()];
  return completeMatch ? own === other : own.includes(other);
}

/** The first cell, row by row, that shows a text; `undefined`: none does. */
export function foundCell(
  sheet: Sheet,
  area: Area,
  wanted: string,
  criteria: SearchCriteria,
): Area | undefined {
  const place = criteria.searchDirection === "Backwards" ? -1 : 0;
  const found = foundCells(sheet, area, wanted, criteria).at(place);
  return found && cellArea(...found);
}

/** All cells that show a text: row and column. */
export function foundCells(
  sheet: Sheet,
  area: Area,
  wanted: string,
  criteria: SearchCriteria,
): readonly (readonly [number, number])[] {
  return [...sheet.cellsIn(area)]
    .filter(([, , cell]) => matches(shown(cell), wanted, criteria))
    .map(([row, column]) => [row, column]);
}

/** Replaces a text in all cells. @returns how often */
export function replacedAll(
  sheet: Sheet,
  area: Area,
  wanted: string,
  by: string,
  criteria: SearchCriteria,
): number {
  if (wanted === "") return 0;
  const pattern = literalPattern(wanted);
  const expression = new RegExp(
    criteria.completeMatch ? `^${pattern}$` : pattern,
    criteria.matchCase ? "g" : "gi",
  );
  let count = 0;
  for (const [, , cell] of sheet.cellsIn(area)) {
    const before = shown(cell);
    const after = before.replace(expression, () => {
      count++;
      return by;
    });
    if (after !== before) enterInput(cell, after);
  }
  return count;
}

/** The block of filled cells around an area, bounded by blank rows and columns. */
export function surroundingRegion(sheet: Sheet, area: Area): Area {
  let { row, column } = area;
  let [bottom, right] = [row + area.rows - 1, column + area.columns - 1];
  const filled = (top: number, left: number, low: number, far: number) =>
    top >= 0 &&
    left >= 0 &&
    [...sheet.cellsIn({ row: top, column: left, rows: low - top + 1, columns: far - left + 1 })].some(
      ([, , cell]) => !isEmpty(cell),
    );
  for (let grown = true; grown;) {
    grown = false;
    const [left, far, top, low] = [Math.max(0, column - 1), right + 1, Math.max(0, row - 1), bottom + 1];
    if (row > 0 && filled(row - 1, left, row - 1, far)) [row, grown] = [row - 1, true];
    if (filled(bottom + 1, left, bottom + 1, far)) [bottom, grown] = [bottom + 1, true];
    if (column > 0 && filled(top, column - 1, low, column - 1)) [column, grown] = [column - 1, true];
    if (filled(top, right + 1, low, right + 1)) [right, grown] = [right + 1, true];
  }
  return { row, column, rows: bottom - row + 1, columns: right - column + 1 };
}

/** Takes out rows that are alike in some columns; those below move up. */
export function withoutDuplicates(
  sheet: Sheet,
  area: Area,
  columns: readonly number[],
  hasHeader: boolean,
): { readonly removed: number; readonly uniqueRemaining: number } {
  const value = (row: number, column: number): CellValue => sheet.cell(row, column)?.value ?? "";
  const kept: CellValue[][] = [];
  const seen = new Set<string>();
  const start = area.row + (hasHeader ? 1 : 0);
  for (let row = start; row < area.row + area.rows; row++) {
    const line = Array.from({ length: area.columns }, (_, place) => value(row, area.column + place));
    const key = JSON.stringify(columns.map((place) => String(plainValue(line[place] ?? "")).toLowerCase()));
    if (!seen.has(key)) kept.push(line);
    seen.add(key);
  }
  const rows = area.row + area.rows - start;
  for (let down = 0; down < rows; down++)
    for (let place = 0; place < area.columns; place++)
      enter(sheet.ensure(start + down, area.column + place), { value: kept[down]?.[place] ?? "" });
  return { removed: rows - kept.length, uniqueRemaining: kept.length };
}
