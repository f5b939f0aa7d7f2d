/** Tables of a sheet. */
import { Mistake } from "../../core/mistake";
import { addressOf, type Area, areaOf } from "../../formulas/addresses";
import { type FilePackage, elements } from "./package";

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

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
  return [...file.related(sheetPath).values()]
    .filter((path) => path.includes("/tables/"))
    .flatMap((path) => {
      const table = file.xml(path).documentElement!;
      const area = areaOf(table.getAttribute("ref") ?? "");
      if (!area) return [];
      return [
        {
          path,
          name: table.getAttribute("displayName") ?? "",
          area,
          headRows: Number(table.getAttribute("headerRowCount") ?? 1),
          totalsRows: Number(table.getAttribute("totalsRowCount") ?? 0),
        },
      ];
    });
}

/** Makes a table wider by columns with these heads. */
export function widen(
  file: FilePackage,
  { path, area, totalsRows }: TablePart,
  heads: readonly string[],
): void {
  const document = file.xml(path, true);
  const wide = { ...area, columns: area.columns + heads.length };
  document.documentElement!.setAttribute("ref", addressOf(wide));
  const [filter] = elements(document, "autoFilter");
  // a filter covers no totals
  filter?.setAttribute("ref", addressOf({ ...wide, rows: wide.rows - totalsRows }));
  const [columns] = elements(document, "tableColumns");
  if (!columns) throw new Mistake(`damaged workbook: ${path} has no columns`);
  const ids = elements(document, "tableColumn").map((one) => Number(one.getAttribute("id")));
  heads.forEach((head, i) => {
    const column = document.createElementNS(main, "tableColumn");
    column.setAttribute("id", String(Math.max(...ids) + i + 1));
    column.setAttribute("name", head);
    columns.appendChild(column);
  });
  columns.setAttribute("count", String(ids.length + heads.length));
}
