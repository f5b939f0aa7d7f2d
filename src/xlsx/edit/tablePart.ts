/** Tables of a sheet. */
import type { Element } from "@xmldom/xmldom";
import { addressOf, type Area, areaOf } from "../../formulas/addresses";
import { shownText, storedText } from "./cellText";
import type { FilePackage } from "./package";
import { added, children } from "./package/document";
import { damaged } from "./package/partReader";

export interface TablePart {
  readonly path: string;
  readonly name: string;
  /** Its cells, heads and totals included. */
  readonly area: Area;
  /** Rows of heads and of totals, 0 or 1. */
  readonly headRows: number;
  readonly totalsRows: number;
}

/** The tables of a sheet. */
export function tablesOf(file: FilePackage, sheetPath: string): readonly TablePart[] {
  return file
    .relations(sheetPath)
    .filter(({ type }) => type === "table")
    .flatMap(({ path }) => {
      const table = file.xml(path).documentElement!;
      const area = areaOf(table.getAttribute("ref") ?? "");
      if (!area) return [];
      return [
        {
          path,
          name: table.getAttribute("displayName") ?? "",
          area,
          headRows: rowCount(path, table, "headerRowCount", "1"),
          totalsRows: rowCount(path, table, "totalsRowCount", "0"),
        },
      ];
    });
}

/** How many rows of heads or totals: Excel has one at most. */
function rowCount(path: string, table: Element, attribute: string, usual: "0" | "1"): number {
  const count = table.getAttribute(attribute) ?? usual;
  if (count !== "0" && count !== "1") throw damaged(path, `${attribute} is ${count}`);
  return Number(count);
}

/** Makes a table wider by columns with these heads. */
export function widen(
  file: FilePackage,
  { path, area, totalsRows }: TablePart,
  heads: readonly string[],
): void {
  file.change(path, ({ documentElement: table }) => {
    const wide = { ...area, columns: area.columns + heads.length };
    table!.setAttribute("ref", addressOf(wide));
    const [filter] = children(table!, "autoFilter");
    // a filter covers no totals
    filter?.setAttribute("ref", addressOf({ ...wide, rows: wide.rows - totalsRows }));
    const [columns] = children(table!, "tableColumns");
    if (!columns) throw damaged(path, "it has no columns");
    const own = children(columns, "tableColumn");
    const last = Math.max(0, ...own.map((column) => Number(column.getAttribute("id"))));
    heads.forEach((head, i) =>
      added(columns, "tableColumn", { id: String(last + i + 1), name: columnName(head) }),
    );
    columns.setAttribute("count", String(own.length + heads.length));
  });
}

/** A head as the table's part names its column: its line ends stand as _x000a_. */
function columnName(head: string): string {
  return storedText(head).replaceAll("\n", "_x000a_");
}

/** The inverse. */
export function headOfColumn(name: string): string {
  return shownText(name);
}
