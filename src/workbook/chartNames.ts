/** On which sides of their dots the names of a chart stand, so that none lies over another. Pure. */
import type { Area } from "../formulas/addresses";
import { type Box, overlap } from "./box";
import { axesOf, frameOf } from "./chartAxes";
import type { AxisScale } from "./chartScale";
import { numberIn } from "./chartTables";
import { type Layout, type PlacedChart, rowPoints } from "./layout";
import { type Point, placedLabels } from "./placedLabels";
import { textWidth } from "./textSize";

/** Where a name stands beside its point. */
export type Side = "right" | "bottom" | "left" | "top";

/** Sides in the order of directions, a quarter apart, each with the way from the dot. */
const sides = [
  ["right", 1, 0],
  ["bottom", 0, 1],
  ["left", -1, 0],
  ["top", 0, -1],
] as const satisfies readonly (readonly [Side, number, number])[];

/** Points of a name of nine points: its height, that of a letter across, and how far it stands from its dot. */
const nameSize = { height: 11, letter: 5.2, gap: 5 } as const;
/** Other dots within so many points make a crowd. */
const near = 60;
/** How much higher a chart is in a program with usual rows than in one with low ones. */
const stretch = rowPoints.usual / rowPoints.low;
/** In which programs differ: how high a chart is, and by how much more than here a name stands from its dot. */
const programs = [1, stretch].flatMap((high) => [-3, 2].map((more) => ({ high, more })));

/** Points that a chart shows, and whether they are named. */
interface Shown {
  readonly name: string;
  readonly categories: Area;
  readonly values: Area;
  readonly labelled: boolean;
}

function shareOf(value: number, { min, max, isLog }: AxisScale): number {
  return isLog ? Math.log(value / min) / Math.log(max / min) : (value - min) / (max - min);
}

/** Where points are drawn in the rectangle of the axes, in points, in a program with low rows; undefined: its axes are unknown. */
function drawing(layout: Layout, placed: PlacedChart) {
  const { x, y } = axesOf(layout, placed);
  const frame = frameOf(layout, placed)?.plot;
  if (!x || !y || !frame) return undefined;
  const size = { width: frame.width, height: frame.height / stretch };
  const cells = new Map(layout.cells.map(({ row, column, cell }) => [`${row},${column}`, numberIn(cell)]));
  const pointsOf = ({ categories, values }: Shown): readonly Point[] =>
    Array.from({ length: values.rows }).flatMap((_, i): readonly Point[] => {
      const [across, up] = [categories, values].map((area) => cells.get(`${area.row + i},${area.column}`));
      if (across === undefined || up === undefined) return [];
      return [[shareOf(across, x) * size.width, (1 - shareOf(up, y)) * size.height]];
    });
  return { size, pointsOf };
}

/**
 * The sides of the names that have room in whatever program; names that come first by the plan are placed first, then
 * those in the thick of it. On a scatter a name lies over no dot, on a map over as few as can be.
 */
export function sidesOfNames<S extends Shown>(
  layout: Layout,
  placed: PlacedChart,
  all: readonly S[],
): ReadonlyMap<S, Side> {
  const { chart } = placed;
  const drawn = drawing(layout, placed);
  if (!drawn) return new Map();
  const { size, pointsOf } = drawn;
  const dots = all.flatMap(pointsOf);
  const first = new Set(chart.series.flatMap(({ namedFirst = [] }) => namedFirst));
  const wanted = all
    .filter(({ labelled }) => labelled)
    .flatMap((series) =>
      pointsOf(series).map((at) => ({
        ...{ series, at, isFirst: first.has(series.name) ? 1 : 0 },
        crowd: dots.filter((dot) => Math.hypot(dot[0] - at[0], dot[1] - at[1]) < near).length,
      })),
    )
    .sort((a, b) => b.isFirst - a.isFirst || b.crowd - a.crowd)
    .map((one, i) => ({
      ...{ ...one, key: String(i), height: nameSize.height },
      width: textWidth(one.series.name) * nameSize.letter,
    }));
  const labels = placedLabels(wanted, dots, size, {
    distances: [nameSize.gap],
    directions: sides.length,
    mostCovered: chart.chart === "map" ? Infinity : 0,
  });
  const taken: (readonly Box[])[] = [];
  const found = new Map<S, Side>();
  for (const { key, corner, direction } of labels) {
    const { series, at, width, height } = wanted[Number(key)]!;
    const [side, across, down] = sides[direction]!;
    const boxes = programs.map(({ high, more }) => ({
      ...{ left: corner[0] + more * across, top: corner[1] + at[1] * (high - 1) + more * down },
      ...{ width, height },
    }));
    if (taken.some((other) => boxes.some((box, i) => overlap(box, other[i]!)))) continue;
    taken.push(boxes);
    found.set(series, side);
  }
  return found;
}
