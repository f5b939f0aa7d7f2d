/** Where the blocks of a planned sheet come to stand. Shared by the writers, so that file and Excel agree cell by cell. Pure. */
import { settled } from "./cellValue";
import {
  type Block,
  type Cell,
  type Chart,
  type Sheet,
  type Spill,
  type Table,
  type TextStyle,
  unhandled,
} from "./plan";
import { figureWidth } from "./shownNumber";
import { textWidth, wrappedLines } from "./textSize";

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
  /** Of these, the first that are printed. */
  readonly printed: number;
  /** In points, of the rows that need more than one line. */
  readonly rowHeights: ReadonlyMap<number, number>;
}

/** Characters by which the left-aligned texts of a table are indented. */
export const textIndent = 1;
/** Points of a row of one line: as Excel has it, and in LibreOffice. */
export const rowPoints = { usual: 15, low: 12.8 } as const;
/** Points of a letter of the standard font. */
export const letterPoints = 5.25;
/** Lines of a head that the filter's button takes. */
const filterButton = 1;
/** The highest row that Excel has, in points. */
const highest = 409;

const wrappedStyles: ReadonlySet<TextStyle> = new Set(["wrapped", "towards plus", "towards minus"]);

/** The text that a cell breaks between its words; undefined where it shows one line. */
function wrappedText(cell: Cell): string | undefined {
  if (cell.kind === "live") return wrappedText(cell.value);
  const isWrapped = cell.kind === "link" || (cell.kind === "text" && wrappedStyles.has(cell.style));
  return isWrapped ? cell.text : undefined;
}

/** Characters that a column has for a text: it keeps 5 of a digit's 7 pixels free (ECMA-376, 18.3.1.13), and 9 for an indent. */
function roomIn(width: number, align: PlacedCell["align"]): number {
  return width - 5 / 7 - (align === "left" ? (9 / 7) * textIndent : 0);
}

/** Lines that a bold text takes upwards. */
function turnedLines(words: string): number {
  return (textWidth(words) * 1.05 * letterPoints) / rowPoints.usual + 0.25;
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
    const room = roomIn(widths[column] ?? 10, align);
    if (words !== undefined) need(row, wrappedLines(words, room));
    if (cell.kind === "text" && cell.style === "title") need(row, 1.7);
    if (cell.kind === "text" && cell.style === "lead") need(row, 1.1);
  }
  for (const { headRow, table } of tables) {
    // heads are bold, and the filter's button covers what stands in the last line
    table.columns.forEach(({ head, width, align, isTurned }) => {
      if (isTurned) return need(headRow, turnedLines(head) + filterButton);
      const room = roomIn(width, align);
      need(headRow, wrappedLines(head, room) + filterButton);
    });
  }
  return new Map(
    [...lines]
      .filter(([, count]) => count > 1)
      .map(([row, count]) => [row, Math.min(highest, count * rowPoints.usual + 2)]),
  );
}

/**
 * Points of the rows from one to before another.
 * @param usual points of a row that has no height of its own
 */
export function heightBetween(
  { rowHeights }: Pick<Layout, "rowHeights">,
  from: number,
  to: number,
  usual: number = rowPoints.usual,
): number {
  let height = 0;
  for (let row = from; row < to; row++) height += rowHeights.get(row) ?? usual;
  return height;
}

/** Points of a row of heads of these widths, in characters, with room for the filters' buttons. */
export function headHeight(heads: readonly { readonly head: string; readonly width: number }[]): number {
  const lines = heads.map(({ head, width }) => wrappedLines(head, width * 0.98));
  return (Math.max(1, ...lines) + filterButton) * rowPoints.usual + 2;
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
  let above = 0;
  let printed: number | undefined;
  for (const [i, block] of sheet.blocks.entries()) {
    const from = row;
    if (i === sheet.print.blocks) printed = row;
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
      case "chart": {
        const top = block.beside === undefined ? row : above;
        charts.push({ chart: block, row: top });
        row = Math.max(row, top + block.rows);
        above = top;
        break;
      }
      default:
        unhandled(block);
    }
    if (block.kind !== "chart") above = from;
  }
  const widths = widthsOf(sheet);
  return {
    cells,
    tables,
    charts,
    spills,
    widths,
    height: row,
    printed: printed ?? row,
    rowHeights: rowHeightsOf(cells, tables, widths),
  };
}

/** Characters of a column that shows a day. */
const dayWidth = 11;

/** Fewest characters side by side, so that titles and charts have room where the table is narrow. */
const leastReach = { landscape: 110, portrait: 84 } as const;

function cellRows(block: Block): readonly (readonly Cell[])[] {
  return block.kind === "chart" ? [] : block.kind === "spill" ? block.values : block.rows;
}

/** Characters that the figures of a cell need; 0 for words, which may go on beyond it or be broken. */
function roomFor(cell: Cell): number {
  const value = settled(cell);
  if (value.kind === "number") return figureWidth(value.value, value.format);
  return value.kind === "date" ? dayWidth : 0;
}

const rooms = new WeakMap<Block, readonly number[]>();

/** Characters that the figures of a block need, by column: what has no room for its digits shows ###. */
function roomsIn(block: Block): readonly number[] {
  let found = rooms.get(block);
  if (found === undefined) {
    const widest: number[] = [];
    for (const row of cellRows(block))
      row.forEach((cell, i) => (widest[i] = Math.max(widest[i] ?? 0, roomFor(cell))));
    rooms.set(block, (found = widest));
  }
  return found;
}

/** Characters that the longest word of a head needs; what is broken within a word is not read. */
function headRoom({ head, align, isTurned }: Table["columns"][number]): number {
  if (isTurned) return 0;
  const longest = Math.max(...head.split(/(?<=[ -])/).map((word) => textWidth(word.trimEnd())));
  return longest + (1 - roomIn(1, align));
}

/** The widest that the sheet, one of its tables, a head or a figure asks for, and columns for what is drawn and written beside them. */
export function widthsOf({ widths: own, blocks, print }: Sheet): readonly number[] {
  const widths = [...own];
  for (const block of blocks) {
    if (block.kind === "table")
      block.columns.forEach(
        (column, i) => (widths[i] = Math.max(widths[i] ?? 0, column.width, headRoom(column))),
      );
    if (block.kind === "chart") while (widths.length < (block.beside ?? 0) + block.columns) widths.push(10);
  }
  for (const block of blocks)
    roomsIn(block).forEach((room, i) => {
      if (room === 0) return;
      while (widths.length <= i) widths.push(10);
      widths[i] = Math.max(widths[i]!, room);
    });
  while (reachOf(widths) < leastReach[print.orientation]) widths.push(10);
  return widths;
}

/** Characters side by side in columns of these widths. */
export function reachOf(widths: readonly number[]): number {
  return widths.reduce((sum, width) => sum + width, 0);
}
