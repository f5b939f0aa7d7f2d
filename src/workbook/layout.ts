/** Where the blocks of a planned sheet come to stand. Shared by the writers, so that file and Excel agree cell by cell. Pure. */
import type { Cell, Sheet, Table } from "./plan";

/** Rows and columns count from 0. */
export interface PlacedCell {
  readonly row: number;
  readonly column: number;
  readonly cell: Cell;
  /** The column of a table it stands in. */
  readonly align: "left" | "center" | "right" | undefined;
  readonly place: "free" | "body";
}

export interface PlacedTable {
  readonly table: Table;
  readonly headRow: number;
  /** The last row of the body; the head row's successor at least, since a table in Excel has a body. */
  readonly lastRow: number;
}

export interface Layout {
  readonly cells: readonly PlacedCell[];
  readonly tables: readonly PlacedTable[];
  /** In characters, by column. */
  readonly widths: readonly number[];
  /** Rows in use. */
  readonly height: number;
}

export function layoutOf(sheet: Sheet): Layout {
  const cells: PlacedCell[] = [];
  const tables: PlacedTable[] = [];
  let row = 0;
  for (const block of sheet.blocks) {
    if (block.kind === "rows") {
      for (const line of block.rows) {
        line.forEach((cell, column) => cells.push({ row, column, cell, align: undefined, place: "free" }));
        row += 1;
      }
      continue;
    }
    const headRow = row;
    block.rows.forEach((line, i) =>
      line.forEach((cell, column) => {
        const align = block.columns[column]?.align;
        cells.push({ row: headRow + 1 + i, column, cell, align, place: "body" });
      }),
    );
    const lastRow = headRow + Math.max(1, block.rows.length);
    tables.push({ table: block, headRow, lastRow });
    row = lastRow + 1;
  }
  return { cells, tables, widths: widthsOf(sheet), height: row };
}

/** The widest that the sheet or one of its tables asks for. */
export function widthsOf(sheet: Sheet): readonly number[] {
  const widths = [...sheet.widths];
  for (const block of sheet.blocks) {
    if (block.kind !== "table") continue;
    block.columns.forEach((column, i) => (widths[i] = Math.max(widths[i] ?? 0, column.width)));
  }
  return widths;
}
