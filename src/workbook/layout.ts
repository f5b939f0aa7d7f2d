/** Where the blocks of a planned sheet come to stand. Shared by the writers, so that file and Excel agree cell by cell. Pure. */
import { type Cell, type Chart, type Sheet, type Spill, type Table, unhandled } from "./plan";

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

/** A block that is drawn over rows of its own. */
export interface PlacedChart {
  readonly chart: Chart;
  readonly row: number;
}

/** Where a spilling call stands; its values are among the cells. */
export interface PlacedSpill {
  readonly spill: Spill;
  readonly row: number;
}

export interface Layout {
  readonly cells: readonly PlacedCell[];
  readonly tables: readonly PlacedTable[];
  readonly charts: readonly PlacedChart[];
  readonly spills: readonly PlacedSpill[];
  /** In characters, by column. */
  readonly widths: readonly number[];
  /** Rows in use. */
  readonly height: number;
  /** In points, of the rows that need more than one line. */
  readonly rowHeights: ReadonlyMap<number, number>;
}

const lineHeight = 15;

/** Lines that a text takes in a column, with room for words that do not break where the column ends. */
function linesOf(words: string, width: number): number {
  return Math.max(1, Math.ceil((words.length * 1.15) / Math.max(width, 1)));
}

function isWrapped(cell: Cell): cell is Extract<Cell, { readonly text: string }> {
  return cell.kind === "link" || (cell.kind === "text" && cell.style === "wrapped");
}

/** Excel fits rows to wrapped text only when somebody edits them, so the heights stand in the plan. */
function rowHeightsOf(
  cells: readonly PlacedCell[],
  tables: readonly PlacedTable[],
  widths: readonly number[],
): ReadonlyMap<number, number> {
  const lines = new Map<number, number>();
  const need = (row: number, count: number) => lines.set(row, Math.max(lines.get(row) ?? 1, count));
  for (const { row, column, cell } of cells) {
    if (isWrapped(cell)) need(row, linesOf(cell.text, widths[column] ?? 10));
    if (cell.kind === "text" && cell.style === "title") need(row, 1.7);
  }
  for (const { headRow, table } of tables) {
    // heads are bold, and the filter button takes three letters' room
    table.columns.forEach(({ head, width }) => need(headRow, linesOf(head, width - 3)));
  }
  return new Map(
    [...lines].filter(([, count]) => count > 1).map(([row, count]) => [row, count * lineHeight + 2]),
  );
}

export function layoutOf(sheet: Sheet): Layout {
  const cells: PlacedCell[] = [];
  const tables: PlacedTable[] = [];
  const charts: PlacedChart[] = [];
  const spills: PlacedSpill[] = [];
  const place = (rows: readonly (readonly Cell[])[], from: number, columns?: Table["columns"]) =>
    rows.forEach((line, down) =>
      line.forEach((cell, column) =>
        cells.push({
          row: from + down,
          column,
          cell,
          align: columns?.[column]?.align,
          place: columns ? "body" : "free",
        }),
      ),
    );
  let row = 0;
  for (const block of sheet.blocks) {
    switch (block.kind) {
      case "rows":
        place(block.rows, row);
        row += block.rows.length;
        break;
      case "table":
        place(block.rows, row + 1, block.columns);
        tables.push({ table: block, headRow: row, lastRow: row + Math.max(1, block.rows.length) });
        row += Math.max(1, block.rows.length) + 1;
        break;
      case "spill":
        place(block.values, row);
        spills.push({ spill: block, row });
        row += block.values.length;
        break;
      case "chart":
        charts.push({ chart: block, row });
        row += block.rows;
        break;
      default:
        unhandled(block);
    }
  }
  const widths = widthsOf(sheet);
  return {
    cells,
    tables,
    charts,
    spills,
    widths,
    height: row,
    rowHeights: rowHeightsOf(cells, tables, widths),
  };
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
