/** The chart of who moved how far: points in their intervals, in the colour of the pole that each moved towards. */
import { poleName } from "../core/describeDatum";
import { settled } from "../workbook/cellValue";
import type { Chart, Series } from "../workbook/plan";
import type { Asked } from "./moves/between";
import type { Report } from "./sheet";

/** More points beside each other cannot be told apart. */
const mostPoints = 60;
/** Fewest rows of a chart beside the figures, where it is as high as they are, and rows of one below them. */
const leastRows = 14;
const rowsBelow = 20;

/** How many of the first rows did not move towards the minus pole. */
function firstUp({ columns, figures }: Report): number {
  const at = columns.findIndex(({ key }) => key === "change");
  const first = figures.findIndex((row) => {
    const value = settled(row[at]!.cell);
    return value.kind === "number" && value.value < 0;
  });
  return first < 0 ? figures.length : first;
}

/**
 * None for a point alone, which shows nothing, nor for more than can be told apart.
 * @param report a row a country, the farthest towards the plus pole first, with the columns `country`, `change`, `interval` and those of `endColumns`
 */
export function movementChart(
  { world, from, to, axis }: Asked,
  report: Report,
  place: Pick<Chart, "columns" | "beside">,
): readonly Chart[] {
  const { table, figures } = report;
  if (figures.length < 2 || figures.length > mostPoints) return [];
  const up = firstUp(report);
  const [minus, plus] = [poleName(world, axis.minus), poleName(world, axis.plus)];
  const series = (pole: string, more: Pick<Series, "colour" | "first">): Series => ({
    ...{ name: `Change towards ${pole}, points`, table, x: "country", y: "change" },
    interval: { halfWidth: "interval", low: "change.low", high: "change.high" },
    ...more,
  });
  // a series has one colour and begins with the first row: those of the first rows are drawn over the whole
  const chart: Chart = {
    kind: "chart",
    chart: "intervals",
    title: `Change ${from} to ${to}, with 90 % intervals`,
    description: `How far each country moved towards ${plus} (up) or ${minus} (down), in points of the score, the farthest up first, each with its interval`,
    series: [
      ...(up < figures.length ? [series(minus, { colour: "towards minus" })] : []),
      ...(up > 0 ? [series(plus, { colour: "towards plus", first: up })] : []),
    ],
    yTitle: `Points, + towards ${plus}`,
    rows: place.beside === undefined ? rowsBelow : Math.max(leastRows, figures.length + 2),
    ...place,
  };
  return [chart];
}
