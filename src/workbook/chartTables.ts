/** The cells of tables that a chart shows. Pure. */
import { settled } from "./cellValue";
import type { Layout, PlacedTable } from "./layout";
import type { Cell, Chart, Series } from "./plan";

export function numberIn(cell: Cell | undefined): number | undefined {
  const value = cell && settled(cell);
  return value?.kind === "number" ? value.value : undefined;
}

export function wordsIn(cell: Cell | undefined): string {
  const value = cell && settled(cell);
  return value?.kind === "text" ? value.text : "";
}

/** The table that a chart names, and the places of its columns by their keys. */
export function shownTable(tables: readonly PlacedTable[], { title }: Pick<Chart, "title">, name: string) {
  const placed = tables.find(({ table }) => table.name === name);
  if (!placed) throw new Error(`no table for the chart ${title}: ${name}`);
  const column = (key: string) => {
    const at = placed.table.columns.findIndex((one) => one.key === key);
    if (at < 0) throw new Error(`no column in ${name}: ${key}`);
    return at;
  };
  return { ...placed, column };
}

/** The cells that a series shows along one axis, those of its intervals too. */
function cellsAlong(
  layout: Pick<Layout, "tables">,
  chart: Chart,
  series: Series,
  axis: "x" | "y",
): readonly Cell[] {
  const { table, column } = shownTable(layout.tables, chart, series.table);
  if (series.row !== undefined) {
    const row = table.rows[series.row]!;
    return axis === "x" ? [] : row.slice(column(series.x), column(series.y) + 1);
  }
  const { interval } = series;
  const keys = axis === "x" ? [series.x] : [series.y, ...(interval ? [interval.low, interval.high] : [])];
  const columns = keys.map(column);
  return table.rows.slice(0, series.first).flatMap((row) => columns.map((at) => row[at]!));
}

export interface NumbersAlong {
  readonly numbers: readonly number[];
  /** The Excel number format of the first. */
  readonly format: string;
}

/** The numbers that a chart shows along one axis, and how its cells write them; undefined: none of them is a number. */
export function numbersAlong(
  layout: Pick<Layout, "tables">,
  chart: Chart,
  axis: "x" | "y",
): NumbersAlong | undefined {
  const shown = chart.series
    .flatMap((series) => cellsAlong(layout, chart, series, axis))
    .map(settled)
    .filter((value) => value.kind === "number");
  const [first] = shown;
  return first && { numbers: shown.map(({ value }) => value), format: first.format };
}
