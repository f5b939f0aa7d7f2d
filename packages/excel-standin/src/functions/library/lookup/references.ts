import { columnName, isOnSheet, maxColumns, maxRows, quotedSheet } from "../../../workbook/area";
import { errors } from "../../evaluate/coerce";
import { type Arguments, type NativeFunctions, native } from "../../evaluate/native";
import { Reference, type Value } from "../../evaluate/value";

/** The numbers of all rows (or columns) that a reference has; without one, of the formula's own. */
function numbers(given: Arguments, axis: "row" | "column"): Value {
  if (!given.has(0)) return given.at[axis] + 1;
  const { area } = given.reference(0);
  const count = axis === "row" ? area.rows : area.columns;
  const list = Array.from({ length: Math.min(count, 1_048_576) }, (_, place) => area[axis] + place + 1);
  return axis === "row" ? list.map((one) => [one]) : [list];
}

function offset(given: Arguments): Value {
  const { sheet, area } = given.reference(0);
  const [rows, columns] = [
    given.has(3) ? given.whole(3) : area.rows,
    given.has(4) ? given.whole(4) : area.columns,
  ];
  const [top, left] = [area.row + given.whole(1), area.column + given.whole(2)];
  // a height below 0 reaches upwards
  const target = {
    row: rows < 0 ? top + rows + 1 : top,
    column: columns < 0 ? left + columns + 1 : left,
    rows: Math.abs(rows),
    columns: Math.abs(columns),
  };
  if (!isOnSheet(target)) throw errors.reference;
  return new Reference(sheet, target);
}

function address(given: Arguments): string {
  const [row, column, kind] = [given.whole(0), given.whole(1), given.has(2) ? given.whole(2) : 1];
  const isOutside = row < 1 || column < 1 || row > maxRows || column > maxColumns;
  if (isOutside || kind < 1 || kind > 4) throw errors.value;
  const fast = { row: kind === 1 || kind === 2, column: kind === 1 || kind === 3 };
  const sheet = given.has(4) ? `${quotedSheet(given.text(4))}!` : "";
  if (given.has(3) && !given.truth(3)) {
    const part = (index: number, isFast: boolean) => (isFast ? String(index) : `[${index}]`);
    return `${sheet}R${part(row, fast.row)}C${part(column, fast.column)}`;
  }
  return `${sheet}${fast.column ? "$" : ""}${columnName(column - 1)}${fast.row ? "$" : ""}${row}`;
}

export const referenceFunctions: NativeFunctions = {
  ROW: native("[v]", (given) => numbers(given, "row")),
  COLUMN: native("[v]", (given) => numbers(given, "column")),
  ROWS: native("v", (given) => given.size(0).rows),
  COLUMNS: native("v", (given) => given.size(0).columns),
  OFFSET: native("vss[ss]", offset),
  ADDRESS: native("ss[sss]", address),
};
