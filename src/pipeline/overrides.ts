import { Mistake } from "../core/mistake";
import { sortedBy, type Row, type Table } from "./csv";
import { keyOf, shapeOf } from "./tables";

/**
 * The table with what a hand changed: each line of `overrides.csv` on this table replaces one cell of the line that has
 * its key. An override that finds no line or no column throws, so that none outlives what it corrects.
 */
export function overridden(table: Table, overrides: readonly Row[]): Table {
  const mine = overrides.filter((row) => row["table"] === table.file);
  if (mine.length === 0) return table;
  const key = shapeOf(table.file)?.key ?? ["date", "id"];
  const rows = new Map(table.rows.map((row) => [keyOf(row, key), row]));
  for (const { key: line = "", column = "", value = "" } of mine) {
    const row = rows.get(line);
    if (row === undefined) throw new Mistake(`unknown line: ${table.file} ${line}; mend data/overrides.csv`);
    if (!table.columns.includes(column))
      throw new Mistake(`unknown column: ${table.file} ${column}; mend data/overrides.csv`);
    rows.set(line, { ...row, [column]: value });
  }
  return { ...table, rows: sortedBy([...rows.values()], ...key) };
}
