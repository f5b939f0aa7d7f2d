/** One sheet of an .xlsx file: its cells read, and cells added to it. */
import type { Document, Element } from "@xmldom/xmldom";
import { Mistake } from "../../core/mistake";
import { columnName, placeOf } from "../../formulas/addresses";
import { type FilePackage, elements } from "./package";

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** A table of the sheet: its part, and the cells it covers, head included; rows and columns count from 0. */
export interface TablePart {
  readonly path: string;
  readonly name: string;
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Names of the sheets of a workbook with their parts, in order. */
export function sheetsOf(file: FilePackage): ReadonlyMap<string, string> {
  const related = file.related("xl/workbook.xml");
  return new Map(
    elements(file.xml("xl/workbook.xml"), "sheet").map((sheet) => {
      const id = sheet.getAttributeNS(
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        "id",
      );
      return [sheet.getAttribute("name") ?? "", related.get(id ?? sheet.getAttribute("r:id") ?? "") ?? ""];
    }),
  );
}

/** The texts that cells share, by their number. */
export function sharedStringsOf(file: FilePackage): readonly string[] {
  const shared = [...file.related("xl/workbook.xml").values()].find((one) =>
    /sharedStrings\.xml$/i.test(one),
  );
  return shared && file.has(shared) ? elements(file.xml(shared), "si").map(textOf) : [];
}

export class SheetPart {
  private readonly document: Document;
  private readonly cells = new Map<string, Element>();
  private readonly strings: readonly string[];

  constructor(
    private readonly file: FilePackage,
    readonly path: string,
  ) {
    this.document = file.xml(path, true);
    this.strings = sharedStringsOf(file);
    for (const cell of elements(this.document, "c")) this.cells.set(cell.getAttribute("r") ?? "", cell);
  }

  /** What a cell shows of text and numbers; "" for an empty one. */
  text(row: number, column: number): string {
    const cell = this.cell(row, column);
    if (!cell) return "";
    const [value] = elements(cell, "v");
    const content = value?.textContent ?? "";
    if (cell.getAttribute("t") === "s") return this.strings[Number(content)] ?? "";
    if (cell.getAttribute("t") === "inlineStr") return elements(cell, "is").map(textOf).join("");
    return content;
  }

  isFilled(row: number, column: number): boolean {
    const cell = this.cell(row, column);
    return cell !== undefined && (this.text(row, column) !== "" || elements(cell, "f").length > 0);
  }

  /** The last row and column in use. */
  get extent(): readonly [number, number] {
    let [bottom, right] = [0, 0];
    for (const address of this.cells.keys()) {
      const [row, column] = placeOf(address);
      if (this.isFilled(row, column)) [bottom, right] = [Math.max(bottom, row), Math.max(right, column)];
    }
    return [bottom, right];
  }

  get tables(): readonly TablePart[] {
    return [...this.file.related(this.path).values()]
      .filter((path) => /\/tables\/[^/]+\.xml$/.test(path))
      .map((path) => {
        const table = this.file.xml(path).documentElement!;
        const [from = "A1", to = from] = (table.getAttribute("ref") ?? "").split(":");
        const [[top, left], [bottom, right]] = [placeOf(from), placeOf(to)];
        return { path, name: table.getAttribute("displayName") ?? "", top, left, bottom, right };
      });
  }

  /** Writes a constant into an empty cell; a text is never a formula. The look is that of another cell, if one is named. */
  put(row: number, column: number, value: string | number, like?: readonly [number, number]): void {
    if (value === "" && !like) return;
    const cell = this.made(row, column);
    const style = like && this.cell(...like)?.getAttribute("s");
    if (style) cell.setAttribute("s", style);
    if (value === "") return;
    if (typeof value === "number") {
      cell.appendChild(this.element("v", String(value)));
      return;
    }
    cell.setAttribute("t", "inlineStr");
    const inline = this.element("is");
    const text = this.element("t", value);
    if (/^\s|\s$/.test(value)) text.setAttribute("xml:space", "preserve");
    inline.appendChild(text);
    cell.appendChild(inline);
  }

  /** Makes a table wider by columns with these heads. */
  widen({ path, top, left, bottom, right }: TablePart, heads: readonly string[]): void {
    const document = this.file.xml(path, true);
    const table = document.documentElement!;
    const ref = `${columnName(left)}${top + 1}:${columnName(right + heads.length)}${bottom + 1}`;
    table.setAttribute("ref", ref);
    const [filter] = elements(document, "autoFilter");
    filter?.setAttribute("ref", ref);
    const [columns] = elements(document, "tableColumns");
    if (!columns) throw new Mistake(`damaged file: ${path} has no columns`);
    const ids = elements(document, "tableColumn").map((one) => Number(one.getAttribute("id")));
    heads.forEach((head, i) => {
      const column = document.createElementNS(main, "tableColumn");
      column.setAttribute("id", String(Math.max(...ids) + i + 1));
      column.setAttribute("name", head);
      columns.appendChild(column);
    });
    columns.setAttribute("count", String(ids.length + heads.length));
  }

  /** Brings what the sheet says of its extent up to date. */
  close(): void {
    const [dimension] = elements(this.document, "dimension");
    const [bottom, right] = this.extent;
    dimension?.setAttribute("ref", `A1:${columnName(right)}${bottom + 1}`);
    for (const row of elements(this.document, "row")) row.removeAttribute("spans");
  }

  private cell(row: number, column: number): Element | undefined {
    return this.cells.get(`${columnName(column)}${row + 1}`);
  }

  private element(name: string, text?: string): Element {
    const made = this.document.createElementNS(main, name);
    if (text !== undefined) made.appendChild(this.document.createTextNode(text));
    return made;
  }

  /** The cell's element in its place among its row's, the row's among the others. */
  private made(row: number, column: number): Element {
    const known = this.cell(row, column);
    if (known) return known;
    const address = `${columnName(column)}${row + 1}`;
    const line = this.rowElement(row);
    const cell = this.element("c");
    cell.setAttribute("r", address);
    const after = elements(line, "c").find((one) => placeOf(one.getAttribute("r") ?? "A1")[1] > column);
    line.insertBefore(cell, after ?? null);
    this.cells.set(address, cell);
    return cell;
  }

  private rowElement(row: number): Element {
    const rows = elements(this.document, "row");
    const known = rows.find((one) => Number(one.getAttribute("r")) === row + 1);
    if (known) return known;
    const [data] = elements(this.document, "sheetData");
    if (!data) throw new Mistake(`damaged file: ${this.path} has no cells`);
    const made = this.element("row");
    made.setAttribute("r", String(row + 1));
    data.insertBefore(made, rows.find((one) => Number(one.getAttribute("r")) > row + 1) ?? null);
    return made;
  }
}

/** The text of a string with its runs, without the readings of East Asian letters. */
function textOf(item: Element): string {
  return elements(item, "t")
    .filter((text) => (text.parentNode as Element | null)?.localName !== "rPh")
    .map((text) => text.textContent ?? "")
    .join("");
}
