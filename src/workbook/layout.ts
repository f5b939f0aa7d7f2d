/** Where the blocks of a planned sheet come to stand. Shared by the writers, so that file and Excel agree cell by cell. Pure. */
import { type Cell, type Chart, type Sheet, type Spill, type Table, unhandled } from "./plan";
import { wrappedLines } from "./textSize";

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

/** What a series of a chart shows: so many cells of two columns from a row on. */
export interface PlacedSeries {
  readonly name: string;
  readonly row: number;
  readonly rows: number;
  readonly xColumn: number;
  readonly yColumn: number;
  /** The name stands beside its point. */
  readonly labelled: boolean;
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

/** Characters by which the left-aligned texts of a table are indented. */
export const textIndent = 1;
const lineHeight = 15;
/** The highest row that Excel has, in points. */
const highest = 409;

/** The text that a cell breaks between its words; undefined where it shows one line. */
function wrappedText(cell: Cell): string | undefined {
  if (cell.kind === "live") return wrappedText(cell.value);
  const isWrapped = cell.kind === "link" || (cell.kind === "text" && cell.style === "wrapped");
  return isWrapped ? cell.text : undefined;
}

/** Excel fits rows to wrapped text only when somebody edits them, so the heights stand in the plan. */
function rowHeightsOf(
  cells: readonly PlacedCell[],
  tables: readonly PlacedTable[],
  widths: readonly number[],
): ReadonlyMap<number, number> {
  const lines = new Map<number, number>();
  const need = (row: number, count: number) => lines.set(row, Math.max(lines.get(row) ?? 1, count));
  for (const { row, column, cell, align } of cells) {
    const words = wrappedText(cell);
    const room = (widths[column] ?? 10) - (align === "left" ? 1.5 * textIndent : 0);
    if (words !== undefined) need(row, wrappedLines(words, room));
    if (cell.kind === "text" && cell.style === "title") need(row, 1.7);
    if (cell.kind === "text" && cell.style === "lead") need(row, 1.1);
  }
  for (const { headRow, table } of tables) {
    // heads are bold, and the filter's button needs room below them
    table.columns.forEach(({ head, width, align }) => {
      const room = width * 0.98 - (align === "left" ? 1.5 * textIndent : 0);
      need(headRow, wrappedLines(head, room) + 0.5);
    });
  }
  return new Map(
    [...lines]
      .filter(([, count]) => count > 1)
      .map(([row, count]) => [row, Math.min(highest, count * lineHeight + 2)]),
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

function number(cell: Cell | undefined): boolean {
  return (cell?.kind === "live" ? cell.value : cell)?.kind === "number";
}

function words(cell: Cell | undefined): string {
  const value = cell?.kind === "live" ? cell.value : cell;
  return value?.kind === "text" ? value.text : "";
}

/** The cells that a chart shows. A labelled series is one series a point, since charts name series and not points. */
export function seriesOf({ tables }: Layout, { title, series }: Chart): readonly PlacedSeries[] {
  return series.flatMap(({ name, table: wanted, x, y, label }): readonly PlacedSeries[] => {
    const placed = tables.find(({ table }) => table.name === wanted);
    if (!placed) throw new Error(`no table for the chart ${title}: ${wanted}`);
    const { table, headRow, lastRow } = placed;
    const column = (key: string) => {
      const at = table.columns.findIndex((one) => one.key === key);
      if (at < 0) throw new Error(`no column in ${wanted}: ${key}`);
      return at;
    };
    const [xColumn, yColumn] = [column(x), column(y)];
    if (label === undefined)
      return [{ name, row: headRow + 1, rows: lastRow - headRow, xColumn, yColumn, labelled: false }];
    return table.rows.flatMap((row, down) =>
      number(row[xColumn]) && number(row[yColumn])
        ? [
            {
              name: words(row[column(label)]),
              row: headRow + 1 + down,
              rows: 1,
              xColumn,
              yColumn,
              labelled: true,
            },
          ]
        : [],
    );
  });
}

/** Fewest characters side by side, so that titles and charts have room where the table is narrow. */
const leastReach = { landscape: 110, portrait: 84 } as const;

/** The widest that the sheet or one of its tables asks for, and columns for what is drawn and written beside them. */
export function widthsOf({ widths: own, blocks, print }: Sheet): readonly number[] {
  const widths = [...own];
  for (const block of blocks) {
    if (block.kind === "table")
      block.columns.forEach((column, i) => (widths[i] = Math.max(widths[i] ?? 0, column.width)));
    if (block.kind === "chart") while (widths.length < block.columns) widths.push(10);
  }
  while (reachOf(widths) < leastReach[print.orientation]) widths.push(10);
  return widths;
}

/** Characters side by side in columns of these widths. */
export function reachOf(widths: readonly number[]): number {
  return widths.reduce((sum, width) => sum + width, 0);
}
