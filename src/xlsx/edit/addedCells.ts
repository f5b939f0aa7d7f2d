/** Cells that a sheet gets where it has none, as edits of its part's text. */
import { addressOf, cellAddress } from "../../formulas/addresses";
import type { Scalar } from "../../formulas/scalar";
import { type Formula, newCell } from "./cellChange";
import { placeIn } from "./places";
import type { CellXml, ElementSpan, RowXml, SheetXml } from "./sheetXml";
import { type AttributeChanges, withAttributes } from "./startTag";
import type { TextEdit } from "./textEdits";

export interface NewCell {
  readonly column: number;
  readonly value: Scalar;
  readonly formula?: Formula;
  readonly style: string | undefined;
}

const selfClosing = "/>";

/** Rows and cells may leave out where they are, each following the one before: what follows a new one says it from then on. */
export class AddedCells {
  /** What follows a new cell gets these. */
  readonly cellAttributes = new Map<CellXml, AttributeChanges>();
  private readonly tagAttributes = new Map<ElementSpan, AttributeChanges>();
  private readonly inserted: TextEdit[] = [];
  /** What elements that were empty hold by now. */
  private readonly filled = new Map<ElementSpan, { readonly name: string; readonly xml: string }>();

  /** @param added by row @param heights of rows, in points; one that is higher stays */
  constructor(
    private readonly sheet: SheetXml,
    added: ReadonlyMap<number, readonly NewCell[]>,
    heights: ReadonlyMap<number, number>,
  ) {
    const rows = [...added].sort(([a], [b]) => a - b);
    for (const [number, cells] of rows) {
      const { place, isThere } = placeIn(sheet.rows, number, (row) => row.row);
      const inOrder = [...cells].sort((a, b) => a.column - b.column);
      if (isThere) this.widen(sheet.rows[place]!, inOrder);
      else this.addRow(number, sheet.rows[place], inOrder);
    }
    if (rows.length > 0) this.stretch(rows);
    for (const row of sheet.rows) {
      const height = heights.get(row.row) ?? 0;
      if (height > (row.height ?? 0))
        this.tagAttributes.set(row, {
          ...this.tagAttributes.get(row),
          ...{ ht: String(height), customHeight: "1" },
        });
    }
  }

  edits(): readonly TextEdit[] {
    const { text } = this.sheet;
    const tags = [...this.tagAttributes].map(([{ start, open, end }, attributes]): TextEdit => {
      const tag = withAttributes(text.slice(start, open), attributes);
      const tail = open === end ? selfClosing.length : 0;
      return { start, end: open - tail, text: tag.slice(0, tag.length - tail) };
    });
    const fills = [...this.filled].map(([{ open }, { name, xml }]): TextEdit => {
      return { start: open - selfClosing.length, end: open, text: `>${xml}</${name}>` };
    });
    return [...this.inserted, ...tags, ...fills];
  }

  private widen(row: RowXml, cells: readonly NewCell[]): void {
    // what a row says of the columns it spans is a hint that nobody needs
    if (row.hasSpans) this.tagAttributes.set(row, { ...this.tagAttributes.get(row), spans: undefined });
    for (let at = 0; at < cells.length;) {
      const { place } = placeIn(row.cells, cells[at]!.column, columnOf);
      const follower = row.cells[place];
      let xml = "";
      for (; at < cells.length && cells[at]!.column < (follower?.column ?? Infinity); at++)
        xml += cellXml(row.prefix, row.row, cells[at]!);
      this.insert(row, `${row.prefix}row`, follower, xml);
      if (follower?.isPlaced === false)
        this.cellAttributes.set(follower, { r: cellAddress(row.row, follower.column) });
    }
  }

  private addRow(row: number, follower: RowXml | undefined, cells: readonly NewCell[]): void {
    const { data } = this.sheet;
    const { prefix } = data;
    const inside = cells.map((cell) => cellXml(prefix, row, cell)).join("");
    const xml = `<${prefix}row r="${row + 1}">${inside}</${prefix}row>`;
    this.insert(data, `${prefix}sheetData`, follower, xml);
    if (follower?.isPlaced === false)
      this.tagAttributes.set(follower, { ...this.tagAttributes.get(follower), r: String(follower.row + 1) });
  }

  private insert(parent: ElementSpan, name: string, follower: ElementSpan | undefined, xml: string): void {
    if (parent.open === parent.end)
      this.filled.set(parent, { name, xml: (this.filled.get(parent)?.xml ?? "") + xml });
    else {
      const at = follower?.start ?? parent.close;
      this.inserted.push({ start: at, end: at, text: xml });
    }
  }

  /** What the sheet says of the cells in use, where it says so, holds the new ones too. */
  private stretch(rows: readonly (readonly [row: number, cells: readonly NewCell[]])[]): void {
    const { dimension } = this.sheet;
    if (!dimension?.area) return;
    let { row: top, column: left } = dimension.area;
    let [bottom, right] = [top + dimension.area.rows - 1, left + dimension.area.columns - 1];
    for (const [row, cells] of rows) {
      top = Math.min(top, row);
      bottom = Math.max(bottom, row);
      for (const { column } of cells) {
        left = Math.min(left, column);
        right = Math.max(right, column);
      }
    }
    const area = { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
    this.tagAttributes.set(dimension, { ref: addressOf(area) });
  }
}

const columnOf = ({ column }: { readonly column: number }) => column;

function cellXml(prefix: string, row: number, { column, value, formula, style }: NewCell): string {
  const look = style === undefined ? "" : ` s="${style}"`;
  return newCell(prefix, value, ` r="${cellAddress(row, column)}"${look}`, formula);
}
