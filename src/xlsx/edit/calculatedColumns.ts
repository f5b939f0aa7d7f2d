/** What tables of a file fill into new rows of a column. */
import { type Area, areaOf } from "../../formulas/addresses";
import { attributesIn } from "./attributesText";
import type { FilePackage } from "./package";
import { escapedText } from "./xmlText";

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
}

const columnElement = /<((?:\w+:)?)tableColumn(\s[^>]*?)(?:\/>|>([^]*?)<\/(?:\w+:)?tableColumn\s*>)/g;
const formulaElement =
  /<(?:\w+:)?calculatedColumnFormula(?:\s[^>]*)?>([^]*?)<\/(?:\w+:)?calculatedColumnFormula\s*>/;

/** The columns of all tables of a sheet. */
export function tableColumns(file: FilePackage, sheetPath: string): readonly TableColumn[] {
  const paths = [...file.related(sheetPath).values()].filter((path) => /\/tables\/[^/]+\.xml$/i.test(path));
  return paths.flatMap((path) => {
    const text = file.text(path);
    const root = attributesIn(/<(?:\w+:)?table(\s[^>]*)>/.exec(text)?.[1] ?? "");
    const whole = areaOf(root.get("ref") ?? "");
    if (!whole) return [];
    const [head, totals] = [Number(root.get("headerRowCount") ?? 1), Number(root.get("totalsRowCount") ?? 0)];
    return [...text.matchAll(columnElement)].map(([, , attributes = "", inside = ""], place) => ({
      path,
      place,
      head: (attributesIn(attributes).get("name") ?? "").replace(/_x000a_/gi, "\n"),
      table: root.get("displayName") ?? "",
      area: {
        row: whole.row + head,
        column: whole.column + place,
        rows: whole.rows - head - totals,
        columns: 1,
      },
      formula: unescapedText(formulaElement.exec(inside)?.[1] ?? ""),
    }));
  });
}

function unescapedText(text: string): string {
  return attributesIn(`x="${text.replaceAll('"', "&quot;")}"`).get("x") ?? "";
}

/** Lets a table fill a formula into new rows of a column, or nothing. */
export function setColumnFormula(file: FilePackage, { path, place }: TableColumn, formula: string): void {
  let at = 0;
  const text = file
    .text(path)
    .replace(columnElement, (whole, prefix: string, attributes: string, inside: string | undefined) => {
      if (at++ !== place) return whole;
      const kept = (inside ?? "").replace(formulaElement, "");
      const name = `${prefix}calculatedColumnFormula`;
      const own = formula === "" ? "" : `<${name}>${escapedText(formula)}</${name}>`;
      return own + kept === ""
        ? `<${prefix}tableColumn${attributes}/>`
        : `<${prefix}tableColumn${attributes}>${own}${kept}</${prefix}tableColumn>`;
    });
  file.put(path, text);
}
