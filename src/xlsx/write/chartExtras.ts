/**
 * What the xlsx library leaves out of a chart: the values that it shows until a program reads its cells, the cells of its names, intervals of
 * their own width, where its axes stand, and quiet lines.
 */
import { numberInCell } from "../../core/signed";
import { type Area, absoluteCells, areaOf } from "../../formulas/addresses";
import { cellValue, settled } from "../../workbook/cellValue";
import { type ChartFrame, categoriesOf, frameOf } from "../../workbook/chartAxes";
import { seriesOf } from "../../workbook/chartSeries";
import { chartColours } from "../../workbook/colours";
import type { Layout, PlacedChart } from "../../workbook/layout";
import type { Cell } from "../../workbook/plan";
import { escapedText } from "../edit/xmlText";

type Cached = string | number | undefined;

export interface ChartExtras {
  /** The value of a cell of the chart's sheet; undefined where it has none. */
  readonly valueAt: (row: number, column: number) => Cached;
  /** Of each series in its order. */
  readonly series: readonly SeriesExtras[];
  /** Where its axes stand; undefined: where the program puts them. */
  readonly frame: ChartFrame | undefined;
  readonly lines: ChartLines;
  /** Whether every category is written, room or not: a step of one is the library's own default, and left out. */
  readonly isEach: boolean;
}

/** Which of a chart's lines are drawn. */
interface ChartLines {
  /** The value axis, where what lies across it is a number that may be below 0. */
  readonly upright: boolean;
  /** The axis below, where 0 is on it. */
  readonly flat: boolean;
}

export interface SeriesExtras {
  /** Cells of the half widths around its points; undefined but of a chart of intervals. */
  readonly halfWidths: string | undefined;
  /** The cell of its name; undefined: it is words of its own. */
  readonly nameCell: string | undefined;
  /** Whether its points stand alone, without a line from one to the next. */
  readonly isUnjoined: boolean;
}

/** A cell as a chart keeps it: as its own sheet has it. */
export function cachedOf(cell: Cell): Cached {
  const own = settled(cell);
  if (own.kind === "number") return numberInCell(own.value, own.format);
  const value = cellValue(cell);
  return typeof value === "boolean" ? undefined : value;
}

/** What a placed chart lacks; `valueAt` is that of its sheet. */
export function chartExtras(
  sheet: string,
  layout: Layout,
  placed: PlacedChart,
  valueAt: ChartExtras["valueAt"],
): ChartExtras {
  const { chart } = placed;
  const cells = (area: Area | undefined) => area && absoluteCells({ sheet, ...area });
  return {
    valueAt,
    frame: frameOf(layout, placed),
    isEach: categoriesOf(chart, 0).isEach,
    lines: { upright: chart.chart === "scatter", flat: chart.chart !== "map" },
    series: seriesOf(layout, chart).map(({ interval, nameCell, colour }) => ({
      halfWidths: cells(interval?.halfWidth),
      nameCell: cells(nameCell),
      isUnjoined:
        chart.chart === "intervals" ||
        chart.chart === "scatter" ||
        (chart.chart === "map" && colour !== undefined),
    })),
  };
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
    `${half("plus")}${half("minus")}${outline(chartColours.interval, 1)}</c:errBars>`
  );
}

/** A line of so many points; undefined: none. */
function outline(colour: string | undefined, points = 0.75): string {
  const drawn =
    colour === undefined ? "<a:noFill/>" : `<a:solidFill><a:srgbClr val="${colour}"/></a:solidFill>`;
  const width = colour === undefined ? "" : ` w="${points * 12700}"`;
  return `<c:spPr><a:ln${width}>${drawn}</a:ln></c:spPr>`;
}

/** Axes in the order of the file, that below first: their lines are those at 0, and the grid stands back. */
function withQuietLines(xml: string, { upright, flat }: ChartLines): string {
  const { grid, zero, interval } = chartColours;
  const shown = [flat, upright];
  let axis = 0;
  return xml
    .replace("<c:majorGridlines/>", `<c:majorGridlines>${outline(grid)}</c:majorGridlines>`)
    .replace("<c:minorGridlines/>", `<c:minorGridlines>${outline(grid)}</c:minorGridlines>`)
    .replace("<c:hiLowLines/>", `<c:hiLowLines>${outline(interval, 1)}</c:hiLowLines>`)
    .replace(/<c:tickLblPos [^>]*>/g, (one) => one + outline(shown[axis++] ? zero : undefined));
}

/** The axes' own rectangle, without what is written beside them (ISO 29500-1, 21.2.2.88). */
function plotLayout({ width, height, plot }: ChartFrame): string {
  const shares = {
    x: plot.left / width,
    y: plot.top / height,
    w: plot.width / width,
    h: plot.height / height,
  };
  const places = Object.entries(shares).map(([name, share]) => `<c:${name} val="${share.toFixed(5)}"/>`);
  const modes = '<c:layoutTarget val="inner"/><c:xMode val="edge"/><c:yMode val="edge"/>';
  return `<c:layout><c:manualLayout>${modes}${places.join("")}</c:manualLayout></c:layout>`;
}

/** A series with the cell of its name, its points' intervals, and no line between them or a straight one. */
function withSeriesExtras(xml: string, { halfWidths, nameCell, isUnjoined }: SeriesExtras): string {
  let made = xml;
  // by functions: a $ before & or ' in the name of a sheet would mean what was found
  if (nameCell !== undefined)
    made = made.replace(
      /<c:tx>.*?<\/c:tx>/s,
      () => `<c:tx><c:strRef><c:f>${escapedText(nameCell)}</c:f></c:strRef></c:tx>`,
    );
  if (isUnjoined) made = made.replace(/<a:ln(\s[^>]*)?>.*?<\/a:ln>/s, "<a:ln><a:noFill/></a:ln>");
  // lines of a scatter chart are smoothed by programs unless it says otherwise
  if (made.includes("<c:xVal>")) made = made.replace("</c:ser>", '<c:smooth val="0"/></c:ser>');
  if (halfWidths !== undefined) made = made.replace("<c:cat>", () => `${errorBars(halfWidths)}<c:cat>`);
  return made;
}

/** A chart's XML with what the library leaves out of it (ISO 29500-1, 21.2). */
export function withExtras(xml: string, extras: ChartExtras): string {
  const { frame, lines, isEach } = extras;
  let series = 0;
  let made = xml.replace(/<c:ser>.*?<\/c:ser>/gs, (one) => withSeriesExtras(one, extras.series[series++]!));
  if (frame) made = made.replace("<c:layout/>", plotLayout(frame));
  if (isEach) made = made.replace("<c:noMultiLvlLbl ", '<c:tickLblSkip val="1"/><c:noMultiLvlLbl ');
  return withQuietLines(made, lines).replace(
    /<c:(num|str)Ref><c:f>(.*?)<\/c:f><\/c:\1Ref>/gs,
    (_, kind: string, reference: string) =>
      `<c:${kind}Ref><c:f>${reference}</c:f>${cacheOf(kind, reference, extras)}</c:${kind}Ref>`,
  );
}
