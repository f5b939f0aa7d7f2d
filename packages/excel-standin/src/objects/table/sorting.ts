import type { Area } from "../../workbook/area";
import { type Cell, CellError, type CellValue } from "../../workbook/cell";
import { hexColor } from "../../workbook/color";
import type { Sheet } from "../../workbook/sheet";
import type { SortField } from "../../workbook/table";
import { copiedFormula } from "../../functions/formula/rewrite";
import { colorParts } from "../../workbook/formatting";

/** Numbers before texts before truth values before errors; blanks last whichever way one sorts. */
function rank(value: CellValue): number {
  if (value === "") return 4;
  if (value instanceof CellError) return 3;
  return { number: 0, string: 1, boolean: 2 }[typeof value as "string"]!;
}

function compare(one: CellValue, other: CellValue, ascending: boolean, matchCase: boolean): number {
  const [first, second] = [rank(one), rank(other)];
  if (first === 4 || second === 4) return first - second;
  const sign = ascending ? 1 : -1;
  if (first !== second) return sign * (first - second);
  if (typeof one === "string") {
    const sensitivity = matchCase ? "variant" : "accent";
    return sign * one.localeCompare(other as string, "en", { sensitivity });
  }
  return sign * (Number(one) - Number(other));
}

function order(one: Cell | undefined, other: Cell | undefined, field: SortField, matchCase: boolean): number {
  const { ascending = true, sortOn, color } = field;
  const part = colorParts[sortOn ?? "Value"];
  if (part === undefined) return compare(one?.value ?? "", other?.value ?? "", ascending, matchCase);
  // cells of the colour come first, or last
  const has = (cell: Cell | undefined) => (cell?.format?.[part] === hexColor(color ?? "") ? 0 : 1);
  return (ascending ? 1 : -1) * (has(one) - has(other));
}

/**
 * Sorts the rows of a block (or its columns, `across`): cells move with value, format and formula, whose relative references
 * are rewritten as if it were copied.
 * @returns the rows (or columns) that went elsewhere, as blocks
 */
export function sortCells(
  sheet: Sheet,
  area: Area,
  fields: readonly SortField[],
  matchCase = false,
  across = false,
): readonly Area[] {
  const count = across ? area.columns : area.rows;
  const length = across ? area.rows : area.columns;
  const at = (line: number, place: number): readonly [number, number] =>
    across ? [area.row + place, area.column + line] : [area.row + line, area.column + place];
  const lines = Array.from({ length: count }, (_, from) => ({
    from,
    cells: Array.from({ length }, (__, place): Cell | undefined => sheet.cell(...at(from, place))),
  }));
  const sorted = [...lines].sort((one, other) => {
    for (const field of fields) {
      const difference = order(one.cells[field.key], other.cells[field.key], field, matchCase);
      if (difference !== 0) return difference;
    }
    return 0;
  });
  const moved = sorted.flatMap(({ from, cells }, to) =>
    from === to ? [] : [{ from, to, cells: cells.map((cell) => cell && { ...cell }) }],
  );
  for (const { from, to, cells } of moved)
    for (const [place, cell] of cells.entries()) {
      const [row, column] = at(to, place);
      if (cell === undefined) sheet.remove(row, column);
      else Object.assign(cleared(sheet.ensure(row, column)), shiftedCell(cell, to - from, across));
    }
  return blocksOf(moved.map(({ to }) => to)).map(([first, many]) =>
    across
      ? { ...area, column: area.column + first, columns: many }
      : { ...area, row: area.row + first, rows: many },
  );
}

function shiftedCell(cell: Cell, by: number, across: boolean): Cell {
  if (cell.formula === undefined) return cell;
  return { ...cell, formula: copiedFormula(cell.formula, across ? 0 : by, across ? by : 0) };
}

/** Stretches of numbers that follow each other: first and how many. */
function blocksOf(numbers: readonly number[]): readonly (readonly [number, number])[] {
  const blocks: [number, number][] = [];
  for (const number of [...numbers].sort((a, b) => a - b)) {
    const last = blocks.at(-1);
    if (last && last[0] + last[1] === number) last[1]++;
    else blocks.push([number, 1]);
  }
  return blocks;
}

function cleared(cell: Cell): Cell {
  cell.formula = cell.format = cell.rich = cell.hyperlink = cell.spilledFrom = undefined;
  return cell;
}
