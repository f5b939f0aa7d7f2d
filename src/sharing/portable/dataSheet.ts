import type { Cells } from "../../formulas/addresses";

/** The name of the sheet; there is one in a workbook. */
export const dataSheetName = "Align Data";

/** A cell of the data sheet: text (never a formula), number, formula with what it shows; undefined: empty. */
export type DataCell = string | number | DataFormula | undefined;

export interface DataFormula {
  /** Without `=`. */
  readonly formula: string;
  readonly value: number | "#N/A";
}

export type DataStyle = "title" | "plain" | "head" | "label" | "weight" | "day" | "key" | "number";

/** Cells below each other in one look. */
export interface DataColumn {
  readonly row: number;
  readonly column: number;
  readonly style: DataStyle;
  readonly cells: readonly DataCell[];
}

/** The data sheet as a plan; a writer puts it into a file or into the open workbook. */
export interface DataSheet {
  readonly name: string;
  readonly columns: readonly DataColumn[];
  /** In characters, by column. */
  readonly widths: readonly number[];
  /** Defined names of its cells. */
  readonly names: ReadonlyMap<string, Cells>;
  /** Rows of the tables, added up. */
  readonly rows: number;
  /** What stays in view. */
  readonly headRow: number;
}

/** A column of a table on the sheet. */
export interface TableColumn {
  readonly head: string;
  readonly width: number;
  readonly style: DataStyle;
  /** The defined name of its cells. */
  readonly name?: string;
  readonly cells: readonly DataCell[];
}

/** Lays tables side by side, an empty column between them, under a head of free cells. */
export class SheetLayout {
  readonly columns: DataColumn[] = [];
  readonly names = new Map<string, Cells>();
  readonly widths: number[] = [];
  private right = 0;
  private rows = 0;

  constructor(readonly headRow: number) {}

  /** Cells above the tables. */
  put(row: number, column: number, style: DataStyle, ...cells: readonly DataCell[]): void {
    cells.forEach((cell, i) => this.columns.push({ row, column: column + i, style, cells: [cell] }));
  }

  name(name: string, row: number, column: number, rows = 1): void {
    this.names.set(name, { sheet: dataSheetName, row, column, rows, columns: 1 });
  }

  table(columns: readonly TableColumn[]): void {
    const left = this.right;
    const rows = columns[0]!.cells.length;
    columns.forEach(({ head, width, style, name, cells }, i) => {
      const column = left + i;
      this.widths[column] = width;
      this.columns.push({ row: this.headRow, column, style: "head", cells: [head] });
      this.columns.push({ row: this.headRow + 1, column, style, cells });
      if (name !== undefined) this.name(name, this.headRow + 1, column, Math.max(1, rows));
    });
    this.right = left + columns.length + 1;
    this.widths[this.right - 1] = 3;
    this.rows += rows;
  }

  get sheet(): DataSheet {
    const { columns, widths, names, rows, headRow } = this;
    return { name: dataSheetName, columns, widths, names, rows, headRow };
  }
}

/** How cells look; the same in a file and in the open workbook. */
export const dataLooks: Readonly<
  Record<
    DataStyle,
    {
      readonly bold?: boolean;
      readonly size?: number;
      /** ARGB. */
      readonly colour?: string;
      readonly fill?: string;
      readonly format?: string;
    }
  >
> = {
  title: { bold: true, size: 16, colour: "FF1F1F1F" },
  plain: {},
  head: { bold: true, colour: "FF1F1F1F", fill: "FFE7EEF5" },
  label: { colour: "FF5A5A5A" },
  weight: { fill: "FFFFF4CE", format: "0.00##" },
  day: { format: '[=0]"before";yyyy\\-mm\\-dd' },
  key: { colour: "FF8A8A8A", format: "0" },
  number: { format: "0.00" },
};
