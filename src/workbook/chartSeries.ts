/** Which cells the series of a chart show, and where their names stand. Shared by the writers, so that file and Excel draw alike. Pure. */
import type { Area } from "../formulas/addresses";
import { type Side, sidesOfNames } from "./chartNames";
import { numberIn, shownTable, wordsIn } from "./chartTables";
import { type Layout, type PlacedTable, rowPoints } from "./layout";
import type { Cell, Chart, Series, SeriesColour, Table } from "./plan";

/** What a series of a chart shows: cells below or beside each other. */
export interface PlacedSeries {
  readonly name: string;
  /** The cell that says the name; undefined: none does. */
  readonly nameCell?: Area;
  readonly categories: Area;
  readonly values: Area;
  /** The name stands beside its point. */
  readonly labelled: boolean;
  /** On which side; undefined: the right. */
  readonly side?: Side;
  /** What it means, or its place among the categorical colours, another for each series that a chart tells apart; undefined: muted. */
  readonly colour: SeriesColour | number | undefined;
  /** Its points are marked, since some of the chart stand alone between gaps, where no line is seen. */
  readonly isDotted?: true;
  /** Drawn as a dash, not as a dot. */
  readonly isEnd?: true;
  /** The interval around each point. */
  readonly interval?: { readonly halfWidth: Area; readonly low: Area; readonly high: Area };
}

/** The last row in which both columns have a number; undefined where none has. */
function lastKnown({ rows }: Table, xColumn: number, yColumn: number): number | undefined {
  const found = rows.findLastIndex((row) => isPoint(row, xColumn, yColumn));
  return found < 0 ? undefined : found;
}

function isPoint(row: readonly Cell[], xColumn: number, yColumn: number): boolean {
  return numberIn(row[xColumn]) !== undefined && numberIn(row[yColumn]) !== undefined;
}

/** Whether some of the cells of a line has a number and neither neighbour has. */
function dotted(cells: readonly (Cell | undefined)[]): Pick<PlacedSeries, "isDotted"> {
  const known = cells.map((cell) => numberIn(cell) !== undefined);
  return known.some((one, i) => one && !known[i - 1] && !known[i + 1]) ? { isDotted: true } : {};
}

type ShownTable = ReturnType<typeof shownTable>;

/** The cell of a row of a table that says a name, from 0; -1: of its heads. */
function cellSaying(
  { table, headRow }: ShownTable,
  row: number,
  name: string,
): Pick<PlacedSeries, "nameCell"> {
  const column =
    row < 0
      ? table.columns.findIndex(({ head }) => head === name)
      : table.rows[row]!.findIndex((cell) => wordsIn(cell) === name);
  return column < 0 ? {} : { nameCell: { row: headRow + 1 + row, column, rows: 1, columns: 1 } };
}

/** The cells that one series of a chart shows. */
function cellsOf(
  tables: readonly PlacedTable[],
  shownIn: Chart,
  { name, table: wanted, x, y, row: across, label, interval, nameAt, isEnd, muted, first }: Series,
  colour: PlacedSeries["colour"],
): readonly PlacedSeries[] {
  const { chart } = shownIn;
  const shown = shownTable(tables, shownIn, wanted);
  const { table, headRow, lastRow, column } = shown;
  const [xColumn, yColumn] = [column(x), column(y)];
  if (across !== undefined) {
    const beside = (row: number): Area => ({ row, column: xColumn, rows: 1, columns: yColumn - xColumn + 1 });
    const values = beside(headRow + 1 + across);
    const line = { name, ...cellSaying(shown, across, name), colour, labelled: false };
    const row = table.rows[across]!.slice(xColumn, yColumn + 1);
    return [{ ...line, ...dotted(row), categories: beside(headRow), values }];
  }
  const rows = Math.min(first ?? Infinity, lastRow - headRow);
  const below = (at: number): Area => ({ row: headRow + 1, column: at, rows, columns: 1 });
  const whole: PlacedSeries = {
    ...{ name, ...cellSaying(shown, -1, name), labelled: false, colour },
    ...{ categories: below(xColumn), values: below(yColumn) },
    ...(isEnd && { isEnd }),
    ...dotted(table.rows.slice(0, first).map((row) => row[yColumn])),
    ...(interval && {
      interval: {
        halfWidth: below(column(interval.halfWidth)),
        low: below(column(interval.low)),
        high: below(column(interval.high)),
      },
    }),
  };
  const point = (down: number, called: Partial<Pick<PlacedSeries, "name" | "nameCell">>): PlacedSeries => {
    const [categories, values] = [whole.categories, whole.values].map((cells) => ({
      ...cells,
      ...{ row: cells.row + down, rows: 1 },
    })) as [Area, Area];
    return { ...whole, ...called, categories, values, labelled: true };
  };
  if (nameAt) {
    const names = shownTable(tables, shownIn, nameAt.table);
    const row = names.headRow + 1 + nameAt.row;
    const cell = (key: string): Area => ({ row, column: names.column(key), rows: 1, columns: 1 });
    const called = { name, ...cellSaying(names, nameAt.row, name) };
    return [whole, { ...called, colour, labelled: true, categories: cell(nameAt.x), values: cell(nameAt.y) }];
  }
  if (chart === "trend" && !muted) {
    const end = lastKnown(table, xColumn, yColumn);
    return end === undefined ? [whole] : [whole, point(end, {})];
  }
  if (label === undefined) return [whole];
  const names = column(label);
  return table.rows.flatMap((row, down) => {
    if (!isPoint(row, xColumn, yColumn)) return [];
    const called = wordsIn(row[names]);
    return [point(down, { name: called, ...cellSaying(shown, down, called) })];
  });
}

/** Names without room beside their dots are left out; of a map that is all that there was of them. */
function withRoom(layout: Layout, chart: Chart, all: readonly PlacedSeries[]): readonly PlacedSeries[] {
  const placed = layout.charts.find((one) => one.chart === chart);
  if (!placed || chart.chart === "trend") return all;
  const names = sidesOfNames(layout, placed, all);
  return all.flatMap((one): readonly PlacedSeries[] => {
    if (!one.labelled) return [one];
    const side = names.get(one);
    if (side !== undefined) return [{ ...one, side }];
    return chart.chart === "map" ? [] : [{ ...one, labelled: false }];
  });
}

/**
 * The cells that a chart shows. A labelled series is one series a point, since charts name series and not points; the muted come first, so
 * that the others are drawn over them.
 */
export function seriesOf(layout: Layout, chart: Chart): readonly PlacedSeries[] {
  const muted = chart.series.filter((one) => one.muted);
  const told = chart.series.filter((one) => !one.muted);
  const lines = told.flatMap((one, place) => cellsOf(layout.tables, chart, one, one.colour ?? place));
  // lines of one chart look alike
  const isDotted = lines.some((one) => one.isDotted);
  return withRoom(layout, chart, [
    ...muted.flatMap((one) => cellsOf(layout.tables, chart, one, undefined)),
    ...(isDotted ? lines.map((one) => (one.labelled ? one : { ...one, isDotted: true as const })) : lines),
  ]);
}

/** Points of a name beside a point, and the share of a chart's height that its axes have at least. */
const [nameLine, drawn] = [12, 0.7];

/** Share of a chart's value axis that a name beside a point covers, 0…1. */
export function nameHeight({ rows }: Chart): number {
  return nameLine / (rows * rowPoints.low * drawn);
}
