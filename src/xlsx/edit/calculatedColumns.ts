/** What tables of a file fill into new rows of a column, and what they calculate below it. */
import type { Element } from "@xmldom/xmldom";
import type { Area } from "../../formulas/addresses";
import type { FilePackage } from "./package";
import { added, children, setText } from "./package/document";
import { headOfColumn, tablesOf } from "./tablePart";

/** A column of a table. */
export interface TableColumn {
  readonly path: string;
  readonly table: string;
  /** Its name. */
  readonly head: string;
  /** Its place among the columns, from 0. */
  readonly place: number;
  /** Its rows of data. */
  readonly area: Area;
  /** As the file spells it, without `=`; "" where nothing is filled in. */
  readonly formula: string;
  /** The row of its totals; undefined where the table has none. */
  readonly totalsRow: number | undefined;
}

const [filledIn, totalled] = ["calculatedColumnFormula", "totalsRowFormula"];

function columnElements(table: Element): readonly Element[] {
  return children(table, "tableColumns").flatMap((list) => children(list, "tableColumn"));
}

/** The columns of all tables of a sheet. */
export function tableColumns(file: FilePackage, sheetPath: string): readonly TableColumn[] {
  return tablesOf(file, sheetPath).flatMap(({ path, name, area, headRows, totalsRows }) =>
    columnElements(file.xml(path).documentElement!).map((column, place) => ({
      path,
      place,
      head: headOfColumn(column.getAttribute("name") ?? ""),
      table: name,
      area: {
        row: area.row + headRows,
        column: area.column + place,
        rows: area.rows - headRows - totalsRows,
        columns: 1,
      },
      formula: children(column, filledIn)[0]?.textContent ?? "",
      totalsRow: totalsRows === 0 ? undefined : area.row + area.rows - 1,
    })),
  );
}

/** Puts a formula into a column's element, or takes it out. @param order of the elements that may stand behind it */
function setFormula(column: Element, name: string, formula: string, order: readonly string[]): void {
  const [known] = children(column, name);
  if (formula === "") {
    if (known) column.removeChild(known);
    return;
  }
  const behind = children(column).find(({ localName }) => order.includes(localName!)) ?? null;
  setText(known ?? added(column, name, {}, behind), formula);
}

function changeColumn(
  file: FilePackage,
  { path, place }: TableColumn,
  change: (column: Element) => void,
): void {
  file.change(path, ({ documentElement: table }) => change(columnElements(table!)[place]!));
}

/** Lets a table fill a formula into new rows of a column, or nothing. */
export function setColumnFormula(file: FilePackage, column: TableColumn, formula: string): void {
  changeColumn(file, column, (element) =>
    setFormula(element, filledIn, formula, [totalled, "xmlColumnPr", "extLst"]),
  );
}

/** Lets a table calculate a total below a column by a formula, or nothing. */
export function setTotal(file: FilePackage, column: TableColumn, formula: string): void {
  changeColumn(file, column, (element) => {
    setFormula(element, totalled, formula, ["xmlColumnPr", "extLst"]);
    if (formula === "") element.removeAttribute("totalsRowFunction");
    else element.setAttribute("totalsRowFunction", "custom");
  });
}
