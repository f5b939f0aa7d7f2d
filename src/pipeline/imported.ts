// `npx tsx src/pipeline/imported.ts`: data/imported.csv anew, of the tables as they are; for a change of their columns alone.
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { counted } from "../core/counted";
import { readCsv, sortedBy, writeTable, type Row, type Table } from "./csv";
import { resourceOf } from "./dataPackage";
import { isListed } from "./handMade";
import { keyOf, tableShapes, type TableShape } from "./tables";

const file = "imported.csv";
/** Letters of a mark: of the rows of a table two in some millions share one. */
const letters = 4;

/** A few letters that tell a row from others: the first of its SHA-256 in base64. */
function markOf({ columns }: Pick<TableShape, "columns">, row: Row): string {
  const cells = columns.map((column) => row[column] ?? "").join("\u001f");
  return createHash("sha256").update(cells).digest("base64").slice(0, letters);
}

function marksOf(table: Table): Row {
  const marks = table.rows.map((row) => markOf(table, row)).sort();
  return { table: table.file, rows: marks.join("") };
}

/** Whether importers make a table whose rows are marked: all but the years of votes, which are checked by their tallies. */
function isMarked(name: string): boolean {
  const resource = resourceOf(name);
  return (
    resource !== undefined && !resource.madeBy.includes("hand") && resource.schema.fieldsMatch === undefined
  );
}

/** Writes down in `imported.csv` which rows importers made. @param tables without the rows that hands made */
export function markImported(tables: readonly Table[], folder: string): void {
  const made = tables.filter((table) => isMarked(table.file));
  const path = `${folder}/${file}`;
  const before = existsSync(path) ? readCsv(path) : [];
  const others = before.filter(({ table }) => !made.some((one) => one.file === table));
  const rows = sortedBy([...others, ...made.map(marksOf)], "table");
  writeTable(folder, { file, columns: ["table", "rows"], rows });
}

/** Rows that a fault names at most, of one table. */
const mostNamed = 5;

/** How many rows have each mark. */
function counts(marks: string): Map<string, number> {
  const all = new Map<string, number>();
  for (let at = 0; at < marks.length; at += letters) {
    const mark = marks.slice(at, at + letters);
    all.set(mark, (all.get(mark) ?? 0) + 1);
  }
  return all;
}

/**
 * Rows of a table that its importer did not make so, and of which no line of `handMade.csv` or `overrides.csv` says that a hand did:
 * the next import would lose them. A line each, as `data/<file>:<line>: what`.
 */
export function unlistedFaults(
  shape: TableShape,
  rows: readonly Row[],
  marks: string,
  byHand: readonly Row[],
): readonly string[] {
  const { file: table, key } = shape;
  const left = counts(marks);
  const lines = byHand.filter((line) => line["table"] === table);
  const changed = rows.flatMap((row, place) => {
    const mark = markOf(shape, row);
    const count = left.get(mark) ?? 0;
    if (count > 0) left.set(mark, count - 1);
    return count > 0 ? [] : [{ row, place }];
  });
  const unlisted = changed.filter(({ row }) => !isListed(row, key, lines));
  const gone = [...left.values()].reduce((sum, count) => sum + count, 0) - changed.length;
  const more = unlisted.length - mostNamed;
  return [
    ...unlisted
      .slice(0, mostNamed)
      .map(
        ({ row, place }) =>
          `data/${table}:${place + 2}: made by hand: ${keyOf(row, key)}; name the row in data/handMade.csv, or the cell that you corrected in data/overrides.csv`,
      ),
    ...(more > 0
      ? [`data/${table}:1: ${counted(more, "more row")} made by hand; a key may have * for any cell`]
      : []),
    ...(gone > 0
      ? [
          `data/${table}:1: ${counted(gone, "row")} that the importer made gone; put back what was deleted, an end or a correction says it`,
        ]
      : []),
  ];
}

/** The same of all tables that importers make. @param rowsOf the rows of a table by its file */
export function allUnlistedFaults(rowsOf: (file: string) => readonly Row[]): readonly string[] {
  const marks = new Map(rowsOf(file).map(({ table, rows }) => [table, rows ?? ""]));
  const byHand = [...rowsOf("handMade.csv"), ...rowsOf("overrides.csv")];
  return tableShapes
    .filter((shape) => isMarked(shape.file))
    .flatMap((shape) => unlistedFaults(shape, rowsOf(shape.file), marks.get(shape.file) ?? "", byHand));
}

/** Takes all rows that no line of `handMade.csv` names for the importers'. */
function main(folder: string): void {
  const named = readCsv(`${folder}/handMade.csv`);
  const tables = tableShapes
    .filter((shape) => isMarked(shape.file))
    .map(({ file: name, columns, key }): Table => {
      const mine = named.filter(({ table }) => table === name);
      const rows = readCsv(`${folder}/${name}`);
      return { file: name, columns, rows: rows.filter((row) => !isListed(row, key, mine)) };
    });
  markImported(tables, folder);
}

if (process.argv[1]?.endsWith("imported.ts")) main(resolve(__dirname, "../../data"));
