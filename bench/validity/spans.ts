import { endOfYear, lastFullYear } from "../../src/core/days";
import { defaultAxis } from "../../src/core/votes/axis";
import { span, type Span } from "../../src/core/votes/movement/movement";
import { allSides, balance } from "../../src/core/votes/sides";
import type { Code, World } from "../../src/core/world";
import { idealPoint, threeYearMean } from "./idealPoints";
import { printed, table } from "./markdown";
import { membersIn } from "./members";
import { mean, median, pearson, type Pair } from "./statistics";

/** The first year whose window has enough contested votes. */
const firstStart = 2005;
/** As long as the window, so that windows of neighbouring starts do not overlap. */
const step = 3;

/** Ways to say how far a voter went between two days. */
const ways: readonly (readonly [string, (moved: Span) => number])[] = [
  ["plain level, now − then", ({ then, now }) => balance(allSides(now))! - balance(allSides(then))!],
  ["two-sided level, now − then", ({ then, now }) => now.value! - then.value!],
  ["movement", ({ movement }) => movement!.value],
];

/** The first years of the spans that end in the newest year and every third before it. */
function starts(world: World, years: number): readonly number[] {
  const all: number[] = [];
  for (let first = lastFullYear(world.editionDate) - years; first >= firstStart; first -= step)
    all.push(first);
  return all;
}

/** The members at the end of a span, poles aside, that have a movement. */
function movedIn(world: World, first: number, years: number): readonly Span[] {
  const { minus, plus } = defaultAxis;
  return membersIn(world, first + years)
    .filter((code) => code !== minus && code !== plus)
    .map((code) => span(world, code, endOfYear(first), endOfYear(first + years), defaultAxis))
    .filter(({ movement }) => movement !== undefined);
}

type Point = (world: World, country: Code, year: number) => number | undefined;

function correlation(
  world: World,
  moved: readonly Span[],
  way: (moved: Span) => number,
  point: Point,
  [first, last]: readonly [number, number],
): number {
  const pairs = moved.flatMap((one): Pair[] => {
    const [before, now] = [point(world, one.voter, first), point(world, one.voter, last)];
    return before === undefined || now === undefined ? [] : [[way(one), now - before]];
  });
  return pearson(pairs)!;
}

/** |Median| and both correlations of every way, the mean over all starts. */
function rowsOf(world: World, years: number): readonly (readonly string[])[] {
  const all = starts(world, years).map((first) => ({ first, moved: movedIn(world, first, years) }));
  const members = Math.round(mean(all.map(({ moved }) => moved.length)));
  return ways.map(([name, way]) => {
    const over = (figure: (start: (typeof all)[number]) => number) => mean(all.map(figure));
    const r = (point: Point) =>
      over(({ first, moved }) => correlation(world, moved, way, point, [first, first + years]));
    return [
      ...[`${years} years`, name, `${all.length} × ${members}`],
      printed(
        over(({ moved }) => Math.abs(median(moved.map(way)))),
        3,
      ),
      ...[r(idealPoint), r(threeYearMean)].map((value) => printed(value)),
    ];
  });
}

/** How far all members shift by each measure of change, and how it goes with the change of ideal points, by length of the span. */
export function spans(world: World, lengths: readonly number[] = [2, 4, 8, 15]): readonly string[] {
  return table(
    [
      ...["span", "change by", "starts × members", "shift of the median member"],
      ...["r with ideal points, single years", "r with their three-year means"],
    ],
    lengths.flatMap((years) => rowsOf(world, years)),
  );
}
