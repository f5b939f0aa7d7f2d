import type { Area } from "../../workbook/area";
import { type Cell, CellError, type CellValue } from "../../workbook/cell";
import type { Sheet } from "../../workbook/sheet";
import type { SortField } from "../../workbook/table";

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

/** Sorts the rows of a block (or its columns, `across`): cells move with value, formula as it stands, and format. */
export function sortCells(
  sheet: Sheet,
  area: Area,
  fields: readonly SortField[],
  matchCase = false,
  across = false,
): void {
  const count = across ? area.columns : area.rows;
  const length = across ? area.rows : area.columns;
  const at = (line: number, place: number): readonly [number, number] =>
    across ? [area.row + place, area.column + line] : [area.row + line, area.column + place];
  const lines = Array.from({ length: count }, (_, line) =>
    Array.from({ length }, (__, place): Cell | undefined => sheet.cell(...at(line, place))),
  );
  const value = (line: readonly (Cell | undefined)[], key: number): CellValue => line[key]?.value ?? "";
  const sorted = [...lines].sort((one, other) => {
    for (const { key, ascending = true } of fields) {
      const order = compare(value(one, key), value(other, key), ascending, matchCase);
      if (order !== 0) return order;
    }
    return 0;
  });
  const copies = sorted.map((line) => line.map((cell) => cell && { ...cell }));
  for (const [line, cells] of copies.entries())
    for (const [place, cell] of cells.entries()) {
      const [row, column] = at(line, place);
      if (cell === undefined) sheet.remove(row, column);
      else Object.assign(cleared(sheet.ensure(row, column)), cell);
    }
}

function cleared(cell: Cell): Cell {
  cell.formula = cell.format = cell.rich = cell.hyperlink = cell.spilledFrom = undefined;
  return cell;
}
