import { existsSync } from "node:fs";
import { readCsv, sortedBy, type Row, type Table } from "./csv";
import { keyOf, shapeOf } from "./tables";

/** Whether a key of `handMade.csv` names a line: `*` stands for any text in its place (`*|2025`: a year of all countries). */
export function isNamed(line: string, key: string): boolean {
  const [cells, named] = [line.split("|"), key.split("|")];
  return cells.length === named.length && named.every((cell, i) => cell === "*" || cell === cells[i]);
}

/** Whether one of some lines of `handMade.csv` names a row. @param key columns of the row's key */
export function isListed(
  row: Row,
  key: readonly string[],
  lines: readonly { readonly key?: string }[],
): boolean {
  return lines.some(({ key: named = "" }) => isNamed(keyOf(row, key), named));
}

/**
 * The table with the rows that hands made: those that `handMade.csv` names by their key stay as they are in the data folder, whatever
 * the importer says of them or does not say.
 */
export function withHandMade(table: Table, dataFolder: string): Table {
  const index = `${dataFolder}/handMade.csv`;
  const mine = existsSync(index) ? readCsv(index).filter((row) => row["table"] === table.file) : [];
  const path = `${dataFolder}/${table.file}`;
  if (mine.length === 0 || !existsSync(path)) return table;
  // of a new year of votes, which is not described yet, as of the others
  const key = shapeOf(table.file)?.key ?? ["date", "id"];
  const isByHand = (row: Row) => isListed(row, key, mine);
  const imported = table.rows.filter((row) => !isByHand(row));
  return { ...table, rows: sortedBy([...imported, ...readCsv(path).filter(isByHand)], ...key) };
}
