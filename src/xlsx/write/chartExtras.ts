/** What the xlsx library leaves out of a chart: the values that it shows until a program reads its cells, and intervals of their own width. */
import { absoluteCells, areaOf } from "../../formulas/addresses";
import { cellValue } from "../../workbook/cellValue";
import { seriesOf } from "../../workbook/chartSeries";
import type { Layout, PlacedChart } from "../../workbook/layout";
import type { Cell } from "../../workbook/plan";
import { escapedText } from "../edit/xmlText";

type Cached = string | number | undefined;

export interface ChartExtras {
  /** The value of a cell of the chart's sheet; undefined where it has none. */
  readonly valueAt: (row: number, column: number) => Cached;
  /** Of each series in its order. */
  readonly series: readonly SeriesExtras[];
}

export interface SeriesExtras {
  /** Cells of the half widths around its points; undefined but of a chart of intervals. */
  readonly halfWidths: string | undefined;
  /** Whether its points stand alone, without a line from one to the next. */
  readonly isUnjoined: boolean;
}

/** A cell as a chart keeps it. */
export function cachedOf(cell: Cell): Cached {
  const value = cellValue(cell);
  return typeof value === "boolean" ? undefined : value;
}

/** What the series of a placed chart lack. */
export function seriesExtras(sheet: string, layout: Layout, { chart }: PlacedChart): readonly SeriesExtras[] {
  return seriesOf(layout, chart).map(({ interval, colour }) => ({
    halfWidths: interval && absoluteCells({ sheet, ...interval.halfWidth }),
    isUnjoined:
      chart.chart === "intervals" ||
      chart.chart === "scatter" ||
      (chart.chart === "map" && colour !== undefined),
  }));
}

function cacheOf(kind: string, reference: string, { valueAt }: ChartExtras): string {
  const area = areaOf(reference.slice(reference.lastIndexOf("!") + 1));
  if (!area) throw new Error(`no cells of a chart: ${reference}`);
  const cells = Array.from({ length: area.rows * area.columns }, (_, i) =>
    valueAt(area.row + Math.floor(i / area.columns), area.column + (i % area.columns)),
  );
  const points = cells.flatMap((value, i) =>
    value === undefined || (kind === "num" && typeof value !== "number")
      ? []
      : `<c:pt idx="${i}"><c:v>${escapedText(String(value))}</c:v></c:pt>`,
  );
  const format = kind === "num" ? "<c:formatCode>General</c:formatCode>" : "";
  return `<c:${kind}Cache>${format}<c:ptCount val="${cells.length}"/>${points.join("")}</c:${kind}Cache>`;
}

function errorBars(cells: string): string {
  const half = (side: string) =>
    `<c:${side}><c:numRef><c:f>${escapedText(cells)}</c:f></c:numRef></c:${side}>`;
  return (
    '<c:errBars><c:errDir val="y"/><c:errBarType val="both"/><c:errValType val="cust"/><c:noEndCap val="0"/>' +
    `${half("plus")}${half("minus")}</c:errBars>`
  );
}

/**
 * A chart's XML with its points' intervals, no line between them, straight lines where there are some, and the values that it shows
 * (ISO 29500-1, 21.2). Lines of a scatter chart are smoothed by programs unless it says otherwise.
 */
export function withExtras(xml: string, extras: ChartExtras): string {
  let series = 0;
  const drawn = xml.replace(/<c:ser>.*?<\/c:ser>/gs, (one) => {
    const { halfWidths, isUnjoined } = extras.series[series++]!;
    const apart = isUnjoined ? one.replace(/<a:ln(\s[^>]*)?>.*?<\/a:ln>/s, "<a:ln><a:noFill/></a:ln>") : one;
    const straight = /<c:xVal>/.test(apart)
      ? apart.replace("</c:ser>", '<c:smooth val="0"/></c:ser>')
      : apart;
    return halfWidths === undefined
      ? straight
      : straight.replace("<c:cat>", `${errorBars(halfWidths)}<c:cat>`);
  });
  return drawn.replace(
    /<c:(num|str)Ref><c:f>(.*?)<\/c:f><\/c:\1Ref>/gs,
    (_, kind: string, reference: string) =>
      `<c:${kind}Ref><c:f>${reference}</c:f>${cacheOf(kind, reference, extras)}</c:${kind}Ref>`,
  );
}
