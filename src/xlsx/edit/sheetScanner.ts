/**
 * A sheet's part read once, from front to back. The parser checks that the text is well-formed and knows where it is in it; what has the
 * names of rows and cells elsewhere, in alternate content or extensions, is none.
 */
import type { SaxesTagNS } from "saxes";
import { type Area, areaOf } from "../../formulas/addresses";
import { formulaMarks } from "../../sharing/cellContent";
import { cellPlace, mostColumns, mostRows } from "./cellPlace";
import { type Limits, tooMuch, usualLimits } from "./package/limits";
import { strict, transitional } from "./package/namespaces";
import { damaged, PartReader } from "./package/partReader";
import { SheetRules } from "./sheetRules";
import type { CellXml, ColumnsXml, ElementSpan, FormulaXml, RowXml, SheetXml, TextXml } from "./sheetXml";
import { isSet } from "./xmlText";

type Open<T> = { -readonly [Key in keyof T]: T[Key] };

const mains: ReadonlySet<string> = new Set([transitional.main, strict.main]);

/**
 * Throws `Mistake` for what is not well-formed, for a document type, and for rows and cells out of order.
 * @param part its path, for messages
 */
export function scannedSheet(text: string, part: string, limits = usualLimits): SheetXml {
  return new SheetScanner(text, part, limits).scanned();
}

class SheetScanner {
  private readonly reader: PartReader;
  /** The child of the root that is being read; "" where it is not of the format. */
  private section = "";
  private data: Open<SheetXml["data"]> | undefined;
  private dimension: Open<NonNullable<SheetXml["dimension"]>> | undefined;
  private readonly rows: RowXml[] = [];
  private cellCount = 0;
  /** Of all blocks that a formula fills. */
  private blockCells = 0;
  private readonly columns: Open<ColumnsXml>[] = [];
  private columnsElement: Open<ElementSpan> | undefined;
  private readonly merges: Area[] = [];
  private isProtected = false;
  private readonly rules = new SheetRules();
  private row: Open<RowXml> | undefined;
  private cells: CellXml[] = [];
  private cell: Open<CellXml> | undefined;
  private field: Open<FormulaXml> | Open<TextXml> | undefined;
  /** Where the text of the field stands. */
  private textDepth = 0;
  /** Within the reading of a text. */
  private readingDepth = 0;

  constructor(
    private readonly text: string,
    private readonly part: string,
    private readonly limits: Limits,
  ) {
    this.reader = new PartReader(text, part, {
      opened: (tag, depth) => {
        this.opened(tag, depth);
        if (this.section !== "sheetData") this.rules.opened(tag, depth);
      },
      closed: (tag, depth) => {
        this.closed(tag, depth);
        if (this.section !== "sheetData") this.rules.closed(depth);
      },
      text: (letters, depth) => {
        if (this.field && depth === this.textDepth) this.field.text += letters;
        if (this.section !== "sheetData") this.rules.text(letters, depth);
      },
    });
  }

  scanned(): SheetXml {
    this.reader.read();
    const { text, data, rows, columns, columnsElement, merges, dimension, isProtected } = this;
    if (!data) throw damaged(this.part, "it has no cells");
    const { rules } = this.rules;
    return { text, data, rows, columns, columnsElement, merges, dimension, isProtected, rules };
  }

  private opened(tag: SaxesTagNS, depth: number): void {
    const name = mains.has(tag.uri) ? tag.local : "";
    switch (depth) {
      case 1:
        if (name !== "worksheet") this.reader.refuse("no worksheet");
        break;
      case 2:
        this.openedSection(tag, name);
        break;
      case 3:
        this.openedItem(tag, name);
        break;
      case 4:
        if (this.row && name === "c") this.openedCell(tag, this.row);
        break;
      case 5:
        if (this.cell) this.openedField(tag, name, depth);
        break;
      default:
        if (!this.field) break;
        if (tag.local === "rPh") this.readingDepth ||= depth;
        if (tag.local === "t" && this.readingDepth === 0) this.textDepth = depth;
    }
  }

  /** Where a start tag that was just read stands, and where its element would end if it is closed in itself. */
  private span(): Open<ElementSpan> {
    const { start, open } = this.reader.startTag;
    return { start, open, close: open, end: open };
  }

  private openedSection(tag: SaxesTagNS, name: string): void {
    this.section = name;
    if (name === "sheetData") this.data = { ...this.span(), prefix: prefixOf(tag) };
    if (name === "cols") this.columnsElement = this.span();
    if (name === "dimension") this.dimension = { ...this.span(), area: areaOf(valueOf(tag, "ref") ?? "") };
    if (name === "sheetProtection") this.isProtected = isSet(valueOf(tag, "sheet"));
  }

  private openedItem(tag: SaxesTagNS, name: string): void {
    if (this.section === "sheetData" && name === "row") this.openedRow(tag);
    if (this.section === "mergeCells" && name === "mergeCell") {
      const area = areaOf(valueOf(tag, "ref") ?? "");
      if (area) this.merges.push(area);
    }
    if (this.section === "cols" && name === "col") this.openedColumns(tag);
  }

  private openedColumns(tag: SaxesTagNS): void {
    const isTrue = (attribute: string) => isSet(valueOf(tag, attribute));
    const width = valueOf(tag, "width");
    this.columns.push({
      ...this.span(),
      first: Number(valueOf(tag, "min")) - 1,
      last: Number(valueOf(tag, "max")) - 1,
      style: valueOf(tag, "style"),
      width: width === undefined ? undefined : Number(width),
      isCustom: isTrue("customWidth"),
      isHidden: isTrue("hidden"),
    });
  }

  private openedRow(tag: SaxesTagNS): void {
    const next = (this.rows.at(-1)?.row ?? -1) + 1;
    const number = valueOf(tag, "r");
    const row = number === undefined ? next : Number(number) - 1;
    if (!Number.isInteger(row) || row >= mostRows) this.reader.refuse(`no row ${number ?? row + 1}`);
    if (row < next) this.reader.refuse(`row ${row + 1} stands behind row ${next}`);
    const isStyled = isSet(valueOf(tag, "customFormat"));
    const height = valueOf(tag, "ht");
    const { start, open } = this.reader.startTag;
    this.cells = [];
    // spelled out, as cells are below: objects made by spreading others are ten times slower where there are so many
    this.row = {
      start,
      open,
      close: open,
      end: open,
      row,
      prefix: prefixOf(tag),
      isPlaced: number !== undefined,
      hasSpans: tag.attributes["spans"] !== undefined,
      style: isStyled ? valueOf(tag, "s") : undefined,
      height: height === undefined ? undefined : Number(height),
      cells: this.cells,
    };
  }

  private openedCell(tag: SaxesTagNS, { row }: RowXml): void {
    if (++this.cellCount > this.limits.cells)
      throw tooMuch(
        `${this.part} has more than ${this.limits.cells.toLocaleString("en")} cells`,
        this.limits,
      );
    const next = (this.cells.at(-1)?.column ?? -1) + 1;
    const address = valueOf(tag, "r");
    const place = address === undefined ? ([row, next] as const) : cellPlace(address);
    if (!place || place[0] !== row || place[1] >= mostColumns)
      this.reader.refuse(`cell ${address ?? next + 1} in row ${row + 1}`);
    if (place[1] < next) this.reader.refuse(`cell ${address} out of order`);
    const { start, open } = this.reader.startTag;
    this.cell = {
      start,
      open,
      close: open,
      end: open,
      row,
      column: place[1],
      prefix: prefixOf(tag),
      isPlaced: address !== undefined,
      type: valueOf(tag, "t") ?? "n",
      style: valueOf(tag, "s"),
      spills: tag.attributes["cm"] !== undefined,
      formula: undefined,
      value: undefined,
      inline: undefined,
    };
  }

  private openedField(tag: SaxesTagNS, name: string, depth: number): void {
    if (name !== "f" && name !== "v" && name !== "is") return;
    const { start, open } = this.reader.startTag;
    if (name === "f") {
      const marks = formulaMarks.filter((mark) => isSet(valueOf(tag, mark)));
      const [type, group, block] = [valueOf(tag, "t") ?? "normal", valueOf(tag, "si"), valueOf(tag, "ref")];
      this.field = { start, open, close: open, end: open, text: "", type, group, block, marks };
      this.cell!.formula = this.field;
      if (type === "array") this.checkBlock(areaOf(block ?? ""));
    } else {
      this.field = { start, open, close: open, end: open, text: "" };
      if (name === "v") this.cell!.value = this.field;
      else this.cell!.inline = this.field;
    }
    this.textDepth = name === "is" ? 0 : depth;
  }

  /** A block may claim cells that the file does not even have: each would be read, and written. */
  private checkBlock(area: Area | undefined): void {
    this.blockCells += area ? area.rows * area.columns : 0;
    if (this.blockCells > this.limits.cells)
      throw tooMuch(
        `array formulas of ${this.part} fill more than ${this.limits.cells.toLocaleString("en")} cells`,
        this.limits,
      );
  }

  private closed({ isSelfClosing }: SaxesTagNS, depth: number): void {
    switch (depth) {
      case 2:
        if (this.section === "sheetData") this.end(this.data!, isSelfClosing);
        if (this.section === "dimension") this.end(this.dimension!, isSelfClosing);
        if (this.section === "cols") this.end(this.columnsElement!, isSelfClosing);
        break;
      case 3:
        if (this.section === "cols" && this.columns.length > 0) this.end(this.columns.at(-1)!, isSelfClosing);
        if (!this.row) break;
        this.end(this.row, isSelfClosing);
        this.rows.push(this.row);
        this.row = undefined;
        break;
      case 4:
        if (!this.cell) break;
        this.end(this.cell, isSelfClosing);
        this.cells.push(this.cell);
        this.cell = undefined;
        break;
      case 5:
        if (!this.field) break;
        this.end(this.field, isSelfClosing);
        this.field = undefined;
        break;
      default:
        if (depth === this.readingDepth) this.readingDepth = 0;
        if (depth === this.textDepth) this.textDepth = 0;
    }
  }

  private end(element: { close: number; end: number }, isSelfClosing: boolean): void {
    if (isSelfClosing) return;
    const { close, end } = this.reader.endTag;
    element.close = close;
    element.end = end;
  }
}

function valueOf({ attributes }: SaxesTagNS, name: string): string | undefined {
  return attributes[name]?.value;
}

function prefixOf({ prefix }: SaxesTagNS): string {
  return prefix === "" ? "" : `${prefix}:`;
}
