/** Where the blocks of a planned sheet come to stand. Shared by the writers, so that file and Excel agree cell by cell. Pure. */
import type { Area } from "../formulas/addresses";
import { settled } from "./cellValue";
import {
  type Block,
  type Cell,
  type Chart,
  type Series,
  type SeriesColour,
  type Sheet,
  type Spill,
  type Table,
  type TextStyle,
  unhandled,
} from "./plan";
import { figureWidth } from "./shownNumber";
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

/** What a series of a chart shows: cells below or beside each other. */
export interface PlacedSeries {
  readonly name: string;
  readonly categories: Area;
  readonly values: Area;
  /** The name stands beside its point. */
  readonly labelled: boolean;
  /** What it means, or its place among the categorical colours, another for each series that a chart tells apart; undefined: muted. */
  readonly colour: SeriesColour | number | undefined;
  /** Drawn as a dash, not as a dot. */
  readonly isEnd?: true;
  /** The interval around each point. */
  readonly interval?: { readonly halfWidth: Area; readonly low: Area; readonly high: Area };
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
    // heads are bold, and the filter's button covers what stands in the last line
    table.columns.forEach(({ head, width, align }) => {
      const room = width * 0.98 - (align === "left" ? 1.5 * textIndent : 0);
      need(headRow, wrappedLines(head, room) + filterButton);
    });
  }
  return new Map(
    [...lines]
      .filter(([, count]) => count > 1)
      .map(([row, count]) => [row, Math.min(highest, count * lineHeight + 2)]),
  );
}

/** Points of a row of heads of these widths, in characters, with room for the filters' buttons. */
export function headHeight(heads: readonly { readonly head: string; readonly width: number }[]): number {
  const lines = heads.map(({ head, width }) => wrappedLines(head, width * 0.98));
  return (Math.max(1, ...lines) + filterButton) * lineHeight + 2;
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
  for (const block of sheet.blocks) {
    const from = row;
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
    rowHeights: rowHeightsOf(cells, tables, widths),
  };
}

function number(cell: Cell | undefined): boolean {
  return cell !== undefined && settled(cell).kind === "number";
}

function words(cell: Cell | undefined): string {
  const value = cell && settled(cell);
  return value?.kind === "text" ? value.text : "";
}

/** The last row in which both columns have a number; undefined where none has. */
function lastKnown({ rows }: Table, xColumn: number, yColumn: number): number | undefined {
  const found = rows.findLastIndex((row) => number(row[xColumn]) && number(row[yColumn]));
  return found < 0 ? undefined : found;
}

/** The table that a chart names, and the places of its columns by their keys. */
function shownTable(tables: readonly PlacedTable[], { title }: Chart, name: string) {
  const placed = tables.find(({ table }) => table.name === name);
  if (!placed) throw new Error(`no table for the chart ${title}: ${name}`);
  const column = (key: string) => {
    const at = placed.table.columns.findIndex((one) => one.key === key);
    if (at < 0) throw new Error(`no column in ${name}: ${key}`);
    return at;
  };
  return { ...placed, column };
}

/** The cells that one series of a chart shows. */
function cellsOf(
  tables: readonly PlacedTable[],
  shownIn: Chart,
  { name, table: wanted, x, y, row: across, label, interval, nameAt, isEnd, muted, first }: Series,
  colour: PlacedSeries["colour"],
): readonly PlacedSeries[] {
  const { chart } = shownIn;
  const { table, headRow, lastRow, column } = shownTable(tables, shownIn, wanted);
  const [xColumn, yColumn] = [column(x), column(y)];
  if (across !== undefined) {
    const beside = (row: number): Area => ({ row, column: xColumn, rows: 1, columns: yColumn - xColumn + 1 });
    const values = beside(headRow + 1 + across);
    return [{ name, colour, labelled: false, categories: beside(headRow), values }];
  }
  const rows = Math.min(first ?? Infinity, lastRow - headRow);
  const below = (at: number): Area => ({ row: headRow + 1, column: at, rows, columns: 1 });
  const whole: PlacedSeries = {
    ...{ name, categories: below(xColumn), values: below(yColumn), labelled: false, colour },
    ...(isEnd && { isEnd }),
    ...(interval && {
      interval: {
        halfWidth: below(column(interval.halfWidth)),
        low: below(column(interval.low)),
        high: below(column(interval.high)),
      },
    }),
  };
  const point = (down: number, called: string): PlacedSeries => {
    const [categories, values] = [whole.categories, whole.values].map((cells) => ({
      ...cells,
      ...{ row: cells.row + down, rows: 1 },
    })) as [Area, Area];
    return { ...whole, name: called, categories, values, labelled: true };
  };
  if (nameAt) {
    const names = shownTable(tables, shownIn, nameAt.table);
    const row = names.headRow + 1 + nameAt.row;
    const cell = (key: string): Area => ({ row, column: names.column(key), rows: 1, columns: 1 });
    const shown = { name, colour, labelled: true, categories: cell(nameAt.x), values: cell(nameAt.y) };
    return [whole, shown];
  }
  if (chart === "trend" && !muted) {
    const end = lastKnown(table, xColumn, yColumn);
    return end === undefined ? [whole] : [whole, point(end, name)];
  }
  if (label === undefined) return [whole];
  const names = column(label);
  return table.rows.flatMap((row, down) =>
    number(row[xColumn]) && number(row[yColumn]) ? [point(down, words(row[names]))] : [],
  );
}

/**
 * The cells that a chart shows. A labelled series is one series a point, since charts name series and not points; the muted come first, so
 * that the others are drawn over them.
 */
export function seriesOf({ tables }: Layout, chart: Chart): readonly PlacedSeries[] {
  const muted = chart.series.filter((one) => one.muted);
  const told = chart.series.filter((one) => !one.muted);
  return [
    ...muted.flatMap((one) => cellsOf(tables, chart, one, undefined)),
    ...told.flatMap((one, place) => cellsOf(tables, chart, one, one.colour ?? place)),
  ];
}

/** Whether a chart's legend stands below it, and leaves it the whole width. */
export function isBelow({ chart }: Chart): boolean {
  return chart === "map" || chart === "scatter";
}

/** Points of a name beside a point, of a row where it is lowest, and the share of a chart's height that its axes have at least. */
const [nameLine, lowLine, drawn] = [12, 12.8, 0.7];

/** Share of a chart's value axis that a name beside a point covers, 0…1. */
export function nameHeight({ rows }: Chart): number {
  return nameLine / (rows * lowLine * drawn);
}

interface XScale {
  readonly min: number;
  readonly max: number;
  readonly majorUnit?: number;
  /** An Excel number format of what is written beside it. */
  readonly format?: string;
}

/** The scale of the `x` axis; of a trend's years with room for names beyond the last, where no year is written. Undefined: it follows the values. */
export function xScale({ chart, xLow, xHigh }: Chart): XScale | undefined {
  if (xLow === undefined || xHigh === undefined) return undefined;
  if (chart !== "trend") return { min: xLow, max: xHigh };
  const room = Math.ceil((xHigh - xLow) * 0.24);
  // more years than a dozen are not written one by one
  const majorUnit = Math.max(1, Math.ceil((xHigh - xLow) / 12));
  return { min: xLow, max: xHigh + room, majorUnit, format: `[>${xHigh}]"";0` };
}

/** Characters of a column that shows a day. */
const dayWidth = 11;

/** Fewest characters side by side, so that titles and charts have room where the table is narrow. */
const leastReach = { landscape: 110, portrait: 84 } as const;

function rowsOf(block: Block): readonly (readonly Cell[])[] {
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
    for (const row of rowsOf(block))
      row.forEach((cell, i) => (widest[i] = Math.max(widest[i] ?? 0, roomFor(cell))));
    rooms.set(block, (found = widest));
  }
  return found;
}

/** The widest that the sheet, one of its tables or a figure asks for, and columns for what is drawn and written beside them. */
export function widthsOf({ widths: own, blocks, print }: Sheet): readonly number[] {
  const widths = [...own];
  for (const block of blocks) {
    if (block.kind === "table")
      block.columns.forEach((column, i) => (widths[i] = Math.max(widths[i] ?? 0, column.width)));
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
