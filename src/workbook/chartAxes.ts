/** The axes of a chart, and where they are drawn. Shared by the writers. Pure. */
import type { Box } from "./box";
import { type AxisScale, scaleOf, unwritten, yearScale } from "./chartScale";
import { numbersAlong } from "./chartTables";
import { type Layout, type PlacedChart, letterPoints, reachOf, rowPoints } from "./layout";
import type { Chart } from "./plan";
import { type Ends, sameScale } from "./sameScale";
import { shownNumber } from "./shownNumber";
import { textWidth } from "./textSize";

export interface ChartAxes {
  /** Undefined where categories stand along it. */
  readonly x: AxisScale | undefined;
  /** Undefined where nothing has a number. */
  readonly y: AxisScale | undefined;
}

function scaleAlong(layout: Layout, chart: Chart, axis: "x" | "y"): AxisScale | undefined {
  const shown = numbersAlong(layout, chart, axis);
  return shown && scaleOf(chart, axis, shown);
}

/** Points that a map leaves free around its dots. */
const edge = 14;

/** Axes of a map: a unit is as long on both, since distances are what it shows. */
function mapAxes(layout: Layout, placed: PlacedChart): ChartAxes {
  const { plot } = framed(placed, layout, { x: undefined, y: undefined });
  const endsOf = (axis: "x" | "y"): Ends => {
    const numbers = numbersAlong(layout, placed.chart, axis)?.numbers ?? [0];
    return [Math.min(...numbers), Math.max(...numbers)];
  };
  const inner = [plot.width - 2 * edge, plot.height - 2 * edge] as const;
  const [across, upwards] = sameScale([endsOf("x"), endsOf("y")], inner);
  const wide = ([low, high]: Ends, length: number): AxisScale => {
    const more = ((high - low) * edge) / length;
    return { min: low - more, max: high + more, format: unwritten };
  };
  return { x: wide(across, inner[0]), y: wide(upwards, inner[1]) };
}

export function axesOf(layout: Layout, placed: PlacedChart): ChartAxes {
  const { chart } = placed;
  switch (chart.chart) {
    case "map":
      return mapAxes(layout, placed);
    case "trend":
      return { x: yearScale(chart), y: scaleAlong(layout, chart, "y") };
    case "scatter":
      return { x: scaleAlong(layout, chart, "x"), y: scaleAlong(layout, chart, "y") };
    default:
      return { x: undefined, y: scaleAlong(layout, chart, "y") };
  }
}

/** The title of the value axis. */
export function valueTitle({ yTitle }: Chart, { y }: ChartAxes): string | undefined {
  return y?.poles === undefined ? yTitle : [yTitle, y.poles].filter((part) => part !== undefined).join(": ");
}

/** Whether lines go across a chart at the numbers of its value axis. */
export function hasGrid({ y }: ChartAxes): boolean {
  return y !== undefined && y.format !== unwritten;
}

/** More categories than this have no room beside each other. */
const mostAcross = 16;

/** Which categories of an axis are written: all of a chart of intervals, which is of nothing but those; upwards where they are many. */
export function categoriesOf(
  { chart }: Chart,
  count: number,
): { readonly isEach: boolean; readonly isUpwards: boolean } {
  const isEach = chart === "intervals";
  return { isEach, isUpwards: isEach && count > mostAcross };
}

/** Where a chart tells what its colours mean; undefined: it need not, since one thing is shown, or names stand beside what they name. */
export function legendSide({ chart, series }: Chart): "bottom" | "right" | undefined {
  if (chart === "map") return "bottom";
  const told = series.filter(({ label, muted }) => !muted && label === undefined);
  // below, it leaves the chart its whole width
  if (chart === "scatter") return told.length > 1 && told.length === series.length ? "bottom" : undefined;
  return chart !== "trend" && chart !== "intervals" && told.length > 1 ? "right" : undefined;
}

/** Points of a letter of nine points, and what else stands around the axes of a chart, in points. */
const letter = 4.6;
const around = { title: 38, numbers: 16, axisTitle: 16, legend: 22, beside: 18, gap: 10 } as const;

/** Points from one column to another. */
function widthBetween(widths: readonly number[], from: number, to: number): number {
  return letterPoints * reachOf(widths.slice(from, to));
}

/** A chart's size and the rectangle of its axes, in points. */
export interface ChartFrame {
  readonly width: number;
  readonly height: number;
  readonly plot: Box;
}

function framed({ chart, row }: PlacedChart, layout: Layout, { x, y }: ChartAxes): ChartFrame {
  const { beside = 0 } = chart;
  const width = widthBetween(layout.widths, beside, beside + chart.columns);
  const rows = Array.from({ length: chart.rows - 1 }, (_, i) => layout.rowHeights.get(row + i));
  const height = rows.reduce<number>((sum, own) => sum + (own ?? rowPoints.usual), 0);
  const written = y ? [y.min, y.max].map((one) => textWidth(shownNumber(one, y.format))) : [];
  const numbers = Math.max(0, ...written);
  const usual = around.gap + (chart.yTitle === undefined ? 0 : around.axisTitle) + numbers * letter * 1.1;
  const left = chart.inset ?? usual;
  const right = chart.xPoles === undefined ? around.beside : 2 * around.beside;
  const hasNumbers = x !== undefined && x.format !== unwritten;
  const bottom =
    around.gap +
    (hasNumbers ? around.numbers : 0) +
    (chart.xTitle === undefined ? 0 : around.axisTitle) +
    (legendSide(chart) === "bottom" ? around.legend : 0);
  return {
    ...{ width, height },
    plot: {
      ...{ left, top: around.title },
      ...{ width: width - left - right, height: height - around.title - bottom },
    },
  };
}

/** Where a chart of numbers along both axes is drawn, so that every program leaves names the same room; undefined: as the program likes. */
export function frameOf(layout: Layout, placed: PlacedChart): ChartFrame | undefined {
  const axes = axesOf(layout, placed);
  return axes.x && framed(placed, layout, axes);
}
