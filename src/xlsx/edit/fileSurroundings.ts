import type { Surroundings } from "../../sharing/portable/surroundings";
import { type Cells, areaOf } from "../../formulas/addresses";
import type { TableArea } from "../../formulas/tableReference";
import type { AlignFile } from "./alignFile";
import { tableColumns } from "./calculatedColumns";
import { namedCells } from "./definedNames";
import type { FilePackage } from "./package";
import { children } from "./package/document";

/** A file as the rewriting of its formulas sees it. */
export function fileSurroundings(own: AlignFile): Surroundings {
  const sheets = new Map(own.sheets.map((sheet) => [sheet.name.toLowerCase(), sheet]));
  const names = namedCells(own.file);
  return {
    valueAt: ({ sheet, row, column }) => {
      const found = sheets.get(sheet.toLowerCase());
      return found?.valueOf(found.at(row, column)) ?? "";
    },
    named: (name) => names.get(name.toLowerCase()),
    tables: own.sheets.flatMap(({ name, path }) => tablesOn(own.file, name, path)),
    spillAt: ({ sheet, row, column }) => {
      const formula = sheets.get(sheet.toLowerCase())?.at(row, column)?.formula;
      const area = areaOf(formula?.block ?? "");
      return area && { sheet, ...area };
    },
  };
}

function tablesOn(file: FilePackage, sheet: string, path: string): readonly TableArea[] {
  const byTable = new Map<string, { body: Cells; heads: string[] }>();
  for (const { table, area, head } of tableColumns(file, path)) {
    const known = byTable.get(table) ?? { body: { sheet, ...area }, heads: [] };
    known.heads.push(head);
    byTable.set(table, { heads: known.heads, body: { ...known.body, columns: known.heads.length } });
  }
  return [...byTable].map(([name, { body, heads }]) => ({ name, body, heads }));
}

/** Whether the file counts its days from 1904 on. */
export function startsIn1904(file: FilePackage): boolean {
  const [properties] = children(file.xml(file.workbook).documentElement!, "workbookPr");
  return ["1", "true"].includes(properties?.getAttribute("date1904") ?? "0");
}
