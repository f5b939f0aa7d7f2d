import type { Area } from "../../formulas/addresses";
import type { CellRun, ColumnCell, ColumnSheet, ColumnStyle } from "../../workbook/columnSheet";

/** The sheet that formulas look up. */
export interface DataSheet extends ColumnSheet {
  /** Rows of the tables, added up. */
  readonly rows: number;
}

/** A column of a table on the sheet. */
export interface TableColumn {
  readonly head: string;
  readonly width: number;
  readonly style: ColumnStyle;
  /** The defined name of its cells. */
  readonly name?: string;
  readonly cells: readonly ColumnCell[];
}

/** Lays tables side by side, an empty column between them, under a head of free cells. */
export class SheetLayout {
  private readonly runs: CellRun[] = [];
  private readonly names = new Map<string, Area>();
  private readonly widths: number[] = [];
  private right = 0;
  private rows = 0;

  constructor(readonly headRow: number) {}

  /** Cells above the tables. */
  put(row: number, column: number, style: ColumnStyle, ...cells: readonly ColumnCell[]): void {
    cells.forEach((cell, i) => this.runs.push({ row, column: column + i, style, cells: [cell] }));
  }

  name(name: string, row: number, column: number, rows = 1): void {
    this.names.set(name, { row, column, rows, columns: 1 });
  }

  table(columns: readonly TableColumn[]): void {
    const left = this.right;
    const rows = columns[0]!.cells.length;
    columns.forEach(({ head, width, style, name, cells }, i) => {
      const column = left + i;
      this.widths[column] = width;
      this.runs.push({ row: this.headRow, column, style: "head", cells: [head] });
      this.runs.push({ row: this.headRow + 1, column, style, cells });
      if (name !== undefined) this.name(name, this.headRow + 1, column, Math.max(1, rows));
    });
    this.right = left + columns.length + 1;
    this.widths[this.right - 1] = 3;
    this.rows += rows;
  }

  sheet(name: string): DataSheet {
    const { runs, widths, names, rows, headRow } = this;
    return { name, runs, widths, names, rows, headRow };
  }
}
