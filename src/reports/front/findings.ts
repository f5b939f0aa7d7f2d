/** What a report found, in sentences made of its figures by rules. Every number in them stands in a table below. */
import { countryName } from "../../core/countries/countries";
import { poleName } from "../../core/describeDatum";
import type { MoveRanks, RankedMove } from "../../core/score/moveRanks";
import { moves } from "../../core/score/moves";
import { describeMove, describePoints, isWithinInterval } from "../../core/score/movesInWords";
import { scoreInterval } from "../../core/score/scoreInterval";
import { alignment, poleWithoutOrder, type Alignment } from "../../core/score/score";
import { signed } from "../../core/signed";
import { indicatorAnswer } from "../../core/indicators/indicatorAnswer";
import type { Code, Day, Indicator, World } from "../../core/world";
import type { Asked } from "../moves/between";
import { whyMoved, type WhyMoved } from "./whyMoved";

/** Names in a sentence; more are left to the table. */
const mostNames = 6;
/** Countries of each direction whose moves are told one by one. */
const mostTold = 2;

/** `Armenia, Georgia and Moldova`; of more than a sentence holds the first, `and others`. */
export function enumerated(names: readonly string[]): string {
  const shown = names.length > mostNames ? [...names.slice(0, mostNames), "others"] : names;
  return shown.length < 2 ? shown.join("") : `${shown.slice(0, -1).join(", ")} and ${shown.at(-1)}`;
}

function sentence(words: string): string {
  return `${words[0]!.toUpperCase()}${words.slice(1)}.`;
}

/** `with the West stand Estonia and Latvia`, or who stands closest to it; undefined where nobody is on its side. */
function describeSide(
  world: World,
  all: readonly Alignment[],
  pole: string,
  sign: 1 | -1,
): string | undefined {
  const name = poleName(world, pole);
  const clear = all.filter((standing) => poleWithoutOrder(standing) === pole);
  if (clear.length > 0) {
    const who = enumerated(clear.map(({ country }) => countryName(world, country)));
    return `with ${name} ${clear.length === 1 ? "stands" : "stand"} ${who}`;
  }
  const [closest] = all.filter(({ score }) => sign * score! > 0).sort((a, b) => sign * (b.score! - a.score!));
  return (
    closest &&
    `closest to ${name} stands ${countryName(world, closest.country)} (${signed(closest.score!, 1)})`
  );
}

/** Who stands where. */
export function describeStandings({ world, to, axis }: Asked, countries: readonly Code[]): readonly string[] {
  const all = countries
    .map((country) => alignment(world, country, to, axis))
    .filter(({ score }) => score !== undefined);
  const sides = [describeSide(world, all, axis.plus, 1), describeSide(world, all, axis.minus, -1)];
  const told = sides.filter((side) => side !== undefined);
  return told.length === 0 ? [] : [sentence(told.join("; "))];
}

/** `Moldova (+7.0 ± 1.6 points, most by “Human rights in Crimea”, +3.1)`. */
function describeMover({ world }: Asked, move: RankedMove, [most]: readonly WhyMoved[]): string {
  // held together: a line does not begin with a sign
  const why = most ? `, most by ${most.inWords},\u00a0${signed(most.points, 1)}` : "";
  return `${countryName(world, move.country)} (${describePoints(move)} points${why})`;
}

function describeMoved(asked: Asked, pole: string, moved: readonly RankedMove[]): string {
  const { world, from } = asked;
  const name = poleName(world, pole);
  if (moved.length === 0) return `none moved nearer to ${name}`;
  const told = moved
    .slice(0, mostTold)
    .map((move) => describeMover(asked, move, whyMoved(asked, move.country)));
  const rest = moved.slice(mostTold).map(({ country }) => countryName(world, country));
  const others = rest.length === 0 ? "" : `; also ${enumerated(rest)}`;
  const verb = moved.length === 1 ? "moved nearer to" : "moved farthest towards";
  return `since ${from} ${told.join(", then ")} ${verb} ${name}${others}`;
}

/** Who moved, on what, and who did not. */
export function describeMovement(asked: Asked, { ranked, within }: MoveRanks): readonly string[] {
  const { world, axis, from } = asked;
  const plus = ranked.filter(({ change }) => change > 0);
  const minus = ranked.filter(({ change }) => change < 0).toReversed();
  const still = enumerated(within.map(({ country }) => countryName(world, country)));
  return [
    ...(ranked.length === 0
      ? within.slice(0, 1).map(() => `No move since ${from} is larger than its interval.`)
      : [sentence(describeMoved(asked, axis.plus, plus)), sentence(describeMoved(asked, axis.minus, minus))]),
    ...(within.length > 0 ? [`Within their intervals, not to be told from standing still: ${still}.`] : []),
  ];
}

/** What of score and change is not known; no sentence where all is. */
export function describeUnknown(
  { world, to, axis }: Asked,
  countries: readonly Code[],
  movers: ReadonlySet<Code>,
): readonly string[] {
  const named = (codes: readonly Code[]) => enumerated(codes.map((code) => countryName(world, code)));
  const unscored = countries.filter((country) => alignment(world, country, to, axis).score === undefined);
  const unmoved = countries.filter((country) => !movers.has(country) && !unscored.includes(country));
  const parts = [
    ...(unscored.length > 0 ? [`the score of ${named(unscored)}`] : []),
    ...(unmoved.length > 0 ? [`how ${named(unmoved)} moved`] : []),
  ];
  return parts.length === 0
    ? []
    : [`Not known: ${parts.join("; ")}. The reasons stand under Missing figures.`];
}

/** Where one country stands, how it moved and on what. */
export function describeOne(asked: Asked, standing: Alignment): readonly string[] {
  const { world, from, to, axis } = asked;
  const { country, score } = standing;
  const name = countryName(world, country);
  if (score === undefined)
    return [`Not known: the score of ${name}. The reasons stand under Missing figures.`];
  const range = scoreInterval(world, standing);
  const between = range ? `, between ${signed(range.low, 1)} and ${signed(range.high, 1)}` : "";
  const side =
    score === 0 ? "in the middle" : `on the side of ${poleName(world, score > 0 ? axis.plus : axis.minus)}`;
  const { value } = moves(world, country, from, to, axis);
  const [most] = whyMoved(asked, country);
  const why =
    most && value && !isWithinInterval(value.change)
      ? `, most by ${most.inWords},\u00a0${signed(most.points, 1)}`
      : "";
  return [
    `${name} stands ${side}: ${signed(score, 1)} points${between}.`,
    value
      ? `${describeMove(world, country, asked, value)}${why}.`
      : `Not known: how ${name} moved since ${from}. The reasons stand under Missing figures.`,
  ];
}

/** Whose figure is the highest and whose the lowest, or who has full status; undefined where that says nothing. */
export function describeIndicator(
  world: World,
  indicator: Indicator,
  countries: readonly Code[],
  day: Day,
): string | undefined {
  const { name } = indicator;
  const known = countries.flatMap((country) => {
    const { value } = indicatorAnswer(world, indicator, country, day);
    return value === undefined ? [] : [{ country: countryName(world, country), value }];
  });
  if (indicator.kind === "status") {
    const members = known.filter(({ value }) => value !== "none");
    const statuses = new Set(members.map(({ value }) => value));
    if (statuses.size !== 1 || members.length === known.length) return undefined;
    return `${name}, ${[...statuses].join("")}: ${enumerated(members.map(({ country }) => country))}.`;
  }
  const numbers = known.filter(
    (one): one is { country: string; value: number } => typeof one.value === "number",
  );
  const sorted = [...numbers].sort((a, b) => b.value - a.value);
  const [most, least] = [sorted[0], sorted.at(-1)];
  if (!most || !least || most.value === least.value) return undefined;
  return `${name}: highest in ${most.country}, lowest in ${least.country}.`;
}
