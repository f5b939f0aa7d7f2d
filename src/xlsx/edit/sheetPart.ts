/** A sheet of an .xlsx file: its cells read, and some of them changed. */
import type { Area } from "../../formulas/addresses";
import type { Scalar } from "../../formulas/scalar";
import { asConstant, asFormula, type Formula, replaced, withOwnFormula } from "./cellChange";
import { shownText } from "./cellText";
import type { FilePackage } from "./package";
import { placeIn } from "./places";
import { SheetEdits } from "./sheetEdits";
import { scannedSheet } from "./sheetScanner";
import type { CellXml, RowXml, SheetXml } from "./sheetXml";
import { isSet } from "./xmlText";

export class SheetPart {
  protected readonly xml: SheetXml;
  private readonly edits = new SheetEdits();

  constructor(
    protected readonly file: FilePackage,
    readonly name: string,
    readonly path: string,
    private readonly strings: readonly string[],
  ) {
    this.xml = scannedSheet(file.text(path), path, file.limits);
  }

  get rows(): readonly RowXml[] {
    return this.xml.rows;
  }

  /** All cells that have an element, row by row. */
  get cells(): readonly CellXml[] {
    return this.xml.rows.flatMap((row) => row.cells);
  }

  /** Cells that are shown as one. */
  get merges(): readonly Area[] {
    return this.xml.merges;
  }

  get isProtected(): boolean {
    return this.xml.isProtected;
  }

  at(row: number, column: number): CellXml | undefined {
    const cells = this.rowAt(row)?.cells ?? [];
    const { place, isThere } = placeIn(cells, column, (cell) => cell.column);
    return isThere ? cells[place] : undefined;
  }

  private rowAt(row: number): RowXml | undefined {
    const { place, isThere } = placeIn(this.rows, row, (one) => one.row);
    return isThere ? this.rows[place] : undefined;
  }

  /** What a cell holds; undefined: a formula that was never calculated. */
  valueOf(cell: CellXml | undefined): Scalar | undefined {
    if (!cell) return "";
    const value = cell.value?.text;
    switch (cell.type) {
      case "s":
        return (value !== undefined && this.strings[Number(value)]) || "";
      case "inlineStr":
        return shownText(cell.inline?.text ?? "");
      case "b":
        return value === undefined || value === "" ? "" : isSet(value);
      case "str":
        return shownText(value ?? "");
      case "e":
      case "d":
        return value ?? "";
      default:
        if (value === undefined || value === "") return cell.formula ? undefined : "";
        return Number(value);
    }
  }

  /** Whether somebody would see something in a cell, or lose a formula with it. */
  isFilled(cell: CellXml | undefined): boolean {
    return cell !== undefined && (cell.formula !== undefined || this.valueOf(cell) !== "");
  }

  /** The elements of a block, row by row. */
  cellsOf({ row, column, rows, columns }: Area): readonly (CellXml | undefined)[] {
    return Array.from({ length: rows * columns }, (_, i) =>
      this.at(row + Math.floor(i / columns), column + (i % columns)),
    );
  }

  /** The values of a block, row by row. */
  valuesOf({ row, column, rows, columns }: Area): readonly (readonly Scalar[])[] {
    return Array.from({ length: rows }, (_, down) =>
      Array.from({ length: columns }, (__, right) => this.valueOf(this.at(row + down, column + right)) ?? ""),
    );
  }

  /** Cells whose formula becomes the value that it last showed. */
  freeze(cell: CellXml): void {
    this.edits.change(cell, asConstant(cell, this.valueOf(cell) ?? ""));
  }

  /** Puts a formula into a cell. @param calculated whether it goes on showing its value */
  setFormula(row: number, column: number, formula: Formula, calculated: boolean): void {
    const cell = this.at(row, column);
    const value = calculated ? (this.valueOf(cell) ?? "") : undefined;
    if (cell) this.edits.change(cell, asFormula(cell, value, formula));
    else this.edits.add(row, { column, value: value ?? "", formula, style: this.emptyStyle(row, column) });
  }

  /** Writes a cell's formula otherwise; its value stays. */
  respell(cell: CellXml, formula: string): void {
    this.edits.change(cell, withOwnFormula(cell, formula));
  }

  /**
   * Writes a constant, "" to empty the cell; a text is never a formula. A cell without an element looks as the sheet showed it before.
   * @param style the number of another look
   */
  put(row: number, column: number, value: Scalar, style?: string): void {
    const cell = this.at(row, column);
    if (!cell) this.edits.add(row, { column, value, style: style ?? this.emptyStyle(row, column) });
    else {
      const change = replaced(cell, value);
      const attributes = { ...change.attributes, ...(style !== undefined && { s: style }) };
      this.edits.change(cell, { ...change, attributes });
    }
  }

  private emptyStyle(row: number, column: number): string | undefined {
    const own = this.xml.columns.find(
      ({ first, last, style }) => style !== undefined && column >= first && column <= last,
    );
    return this.rowAt(row)?.style ?? own?.style;
  }

  /** Whether nobody would see anything in a column. */
  isEmptyColumn(column: number): boolean {
    return !this.xml.rows.some(({ row }) => this.isFilled(this.at(row, column)));
  }

  /** Gives a column a width, in characters, unless it is wider or somebody chose how wide it is. */
  widenColumn(column: number, width: number): void {
    this.edits.widths.set(column, width);
  }

  /** Gives a row that is there a height, in points, unless it is higher. */
  heightenRow(row: number, height: number): void {
    this.edits.heights.set(row, height);
  }

  /** Writes the part anew, if anything of it was changed. */
  close(): void {
    if (!this.edits.isEmpty) this.file.put(this.path, this.edits.text(this.xml));
  }
}
