/** Which cells the series of a chart show, and its scales. Shared by the writers, so that file and Excel draw alike. Pure. */
import type { Area } from "../formulas/addresses";
import { settled } from "./cellValue";
import { type Layout, type PlacedTable, rowPoints } from "./layout";
import type { Cell, Chart, Series, SeriesColour, Table } from "./plan";

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

/** Points of a name beside a point, and the share of a chart's height that its axes have at least. */
const [nameLine, drawn] = [12, 0.7];

/** Share of a chart's value axis that a name beside a point covers, 0…1. */
export function nameHeight({ rows }: Chart): number {
  return nameLine / (rows * rowPoints.low * drawn);
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
