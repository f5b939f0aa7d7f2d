/** What a report found, in sentences made of its figures by rules. Every number in them stands in a table below. */
import { counted } from "../../core/counted";
import { nameInSentence } from "../../core/countries/countries";
import { yearOf } from "../../core/days";
import { poleName } from "../../core/describeDatum";
import type { MoveRanks, RankedMove } from "../../core/score/moveRanks";
import { moves } from "../../core/score/moves";
import { describeMove, describePoints, isWithinInterval } from "../../core/score/movesInWords";
import { scoreInterval } from "../../core/score/scoreInterval";
import { alignment, poleWithoutOrder, type Alignment } from "../../core/score/score";
import { enumerated, sentence } from "../../core/sentence";
import { signed } from "../../core/signed";
import { indicatorAnswer } from "../../core/indicators/indicatorAnswer";
import type { Code, Day, Indicator, World } from "../../core/world";
import { poleSide, type Axis } from "../../core/votes/axis";
import type { Asked } from "../moves/between";
import { isDated } from "../indicatorColumns";
import { throughWhat } from "./whyMoved";

/** Names in a sentence; more are left to the table. */
const mostNames = 6;
/** Countries of each direction whose moves are told one by one. */
const mostTold = 2;

/** `Armenia, Georgia and Moldova`; of more than a sentence holds the first, `and others`. @param until the last year of each that has one: `Chad (none after 2010)` */
export function namesOf(
  world: World,
  countries: readonly Code[],
  until: ReadonlyMap<Code, number> = new Map(),
): string {
  const names = countries.map((country) => {
    const last = until.get(country);
    return `${nameInSentence(world, country)}${last === undefined ? "" : ` (none after ${last})`}`;
  });
  return enumerated(names.length > mostNames ? [...names.slice(0, mostNames), "others"] : names);
}

const codesOf = (rows: readonly { readonly country: Code }[]) => rows.map(({ country }) => country);

/** What is not known of a country or several. */
function notKnown(what: string): string {
  return `Not known: ${what}. The reasons stand under Missing figures.`;
}

/** `, mostly through its memberships, +5.3`; nothing where no part of its score did much. */
function because(asked: Asked, country: Code): string {
  const why = throughWhat(asked, country);
  return why === undefined ? "" : `, ${why}`;
}

/** On which side a country stands: so clearly with a pole that it is not ordered there, nearer to one of them, or on neither side for certain. */
type Side = "with plus" | "nearer plus" | "neither" | "nearer minus" | "with minus";

/** The same of one country wherever it is told: alone and among others. */
function sideOf(world: World, standing: Alignment): Side {
  const { score = 0, axis } = standing;
  const end = score > 0 ? "plus" : "minus";
  if (poleWithoutOrder(standing) === axis[end]) return `with ${end}`;
  const range = scoreInterval(world, standing);
  const isOpen = range !== undefined && range.low < 0 && range.high > 0;
  return isOpen || score === 0 ? "neither" : `nearer ${end}`;
}

/** `with the West`, `closer to Russia than to the West`, `on neither side for certain`. */
function sideInWords(world: World, { minus, plus }: Axis, side: Side): string {
  const [west, russia] = [poleName(world, plus), poleName(world, minus)];
  switch (side) {
    case "with plus":
      return `with ${west}`;
    case "nearer plus":
      return `closer to ${west} than to ${russia}`;
    case "neither":
      return "on neither side for certain";
    case "nearer minus":
      return `closer to ${russia} than to ${west}`;
    case "with minus":
      return `with ${russia}`;
  }
}

/** Who stands where: `With the West stand Estonia and Latvia; closer to the West than to Russia stands Moldova; …`, the farthest on each side first. */
export function describeStandings({ world, to, axis }: Asked, countries: readonly Code[]): readonly string[] {
  const all = countries
    .map((country) => alignment(world, country, to, axis))
    .filter(({ score }) => score !== undefined)
    .sort((a, b) => b.score! - a.score!);
  const sides = ["with plus", "nearer plus", "neither", "nearer minus", "with minus"] as const;
  const told = sides.flatMap((side) => {
    const there = codesOf(all.filter((standing) => sideOf(world, standing) === side));
    // beyond the bound nobody is ordered
    const isOrdered = !side.startsWith("with");
    const names = !isOrdered
      ? countries.filter((country) => there.includes(country))
      : side === "nearer minus"
        ? there.toReversed()
        : there;
    const verb = there.length === 1 ? "stands" : "stand";
    return there.length === 0 ? [] : [`${sideInWords(world, axis, side)} ${verb} ${namesOf(world, names)}`];
  });
  return told.length === 0 ? [] : [sentence(told.join("; "))];
}

/** `Moldova (+7.0 ± 1.6 points, mostly through its memberships, +6.0)`. */
function describeMover(asked: Asked, move: RankedMove): string {
  const { country } = move;
  return `${nameInSentence(asked.world, country)} (${describePoints(move)} points${because(asked, country)})`;
}

function describeMoved(asked: Asked, pole: string, moved: readonly RankedMove[]): string {
  const { world, from } = asked;
  const name = poleName(world, pole);
  if (moved.length === 0) return `none moved nearer to ${name}`;
  const told = moved.slice(0, mostTold).map((move) => describeMover(asked, move));
  const rest = codesOf(moved.slice(mostTold));
  const others = rest.length === 0 ? "" : `; also ${namesOf(world, rest)}`;
  const verb = moved.length === 1 ? "moved nearer to" : "moved farthest towards";
  return `since ${from} ${told.join(", then ")} ${verb} ${name}${others}`;
}

/** Who moved towards the plus pole and who towards the minus pole, the farthest first. */
function movedApart({
  ranked,
}: MoveRanks): readonly [plus: readonly RankedMove[], minus: readonly RankedMove[]] {
  return [ranked.filter(({ change }) => change > 0), ranked.filter(({ change }) => change < 0).toReversed()];
}

/** Of whom the sentences say on what they moved. */
export function movesTold(ranks: MoveRanks): readonly RankedMove[] {
  return movedApart(ranks).flatMap((moved) => moved.slice(0, mostTold));
}

/** Who moved and on what. */
export function describeMovement(asked: Asked, ranks: MoveRanks): readonly string[] {
  const { axis, from } = asked;
  const { ranked, within } = ranks;
  const [plus, minus] = movedApart(ranks);
  return ranked.length === 0
    ? within.slice(0, 1).map(() => `No move since ${from} is larger than its interval.`)
    : [sentence(describeMoved(asked, axis.plus, plus)), sentence(describeMoved(asked, axis.minus, minus))];
}

/** Who did not move. */
export function describeWithin({ world }: Asked, { within }: MoveRanks): readonly string[] {
  if (within.length === 0) return [];
  const still = namesOf(world, codesOf(within));
  return [`Within their intervals, not to be told from standing still: ${still}.`];
}

/** What of score and change is not known; no sentence where all is. @param until the last year with a score, where that is told */
export function describeUnknown(
  { world, to, axis }: Asked,
  countries: readonly Code[],
  movers: ReadonlySet<Code>,
  until: ReadonlyMap<Code, number> = new Map(),
): readonly string[] {
  const unscored = countries.filter((country) => alignment(world, country, to, axis).score === undefined);
  const unmoved = countries.filter((country) => !movers.has(country) && !unscored.includes(country));
  const parts = [
    ...(unscored.length > 0 ? [`the score of ${namesOf(world, unscored, until)}`] : []),
    ...(unmoved.length > 0 ? [`how ${namesOf(world, unmoved)} moved`] : []),
  ];
  return parts.length === 0 ? [] : [notKnown(parts.join("; "))];
}

/** Where one country stands, how it moved and on what. @param isRanged whether cells show its range */
export function describeOne(asked: Asked, standing: Alignment, isRanged = true): readonly string[] {
  const { world, from, to, axis } = asked;
  const { country, score } = standing;
  const name = nameInSentence(world, country);
  if (score === undefined) return [notKnown(`the score of ${name}`)];
  if (poleSide(axis, country) !== undefined)
    return [sentence(`${name} is an end of the axis: ${signed(score, 1)} points, whatever it does`)];
  const range = scoreInterval(world, standing);
  const between = range && isRanged ? `, between ${signed(range.low, 1)} and ${signed(range.high, 1)}` : "";
  const side = sideInWords(world, axis, sideOf(world, standing));
  const { value } = moves(world, country, from, to, axis);
  const why = value && !isWithinInterval(value.change) ? because(asked, country) : "";
  return [
    sentence(`${name} stands ${side}: ${signed(score, 1)} points${between}`),
    value
      ? `${describeMove(world, country, asked, value)}${why}.`
      : notKnown(`how ${name} moved since ${from}`),
  ];
}

/** `, all of 2022` or `, of 2019 to 2022`: the years of dated figures; nothing of what holds on the day. */
function yearsOf(indicator: Indicator, dates: readonly Day[]): string {
  if (!isDated(indicator)) return "";
  const years = dates.map(yearOf);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  if (first < last) return `, of ${first} to ${last}`;
  return years.length === 1 ? `, of ${first}` : `, all of ${first}`;
}

/** What an indicator says of a country. */
interface Known<Value = string | number> {
  readonly country: Code;
  readonly value: Value;
  readonly date: Day;
}

/** Who has a status, where all who have one have the same; undefined where that says nothing. */
function describeStatus(world: World, name: string, known: readonly Known[]): string | undefined {
  const members = known.filter(({ value }) => value !== "none");
  const [status, ...others] = new Set(members.map(({ value }) => value));
  if (status === undefined || others.length > 0 || members.length === known.length) return undefined;
  return `${name}, ${status}: ${namesOf(world, codesOf(members))}.`;
}

/** Whose figure is the highest and whose the lowest; undefined where that says nothing. @param count of all countries, with a figure or without */
function describeFigures(
  world: World,
  indicator: Indicator,
  figures: readonly Known<number>[],
  count: number,
): string | undefined {
  const sorted = [...figures].sort((a, b) => b.value - a.value);
  const [most, least] = [sorted[0], sorted.at(-1)];
  if (!most || !least) return undefined;
  const { name } = indicator;
  const nameOf = ({ country }: Known<number>) => nameInSentence(world, country);
  const years = yearsOf(
    indicator,
    figures.map(({ date }) => date),
  );
  const isWhole = figures.length === count;
  const have = `${name}: only ${figures.length} of ${counted(count, "country", "countries")} ${figures.length === 1 ? "has" : "have"} a figure`;
  if (figures.length === 1) return isWhole ? undefined : `${have}, ${nameOf(most)}${years}.`;
  if (most.value === least.value) return isWhole ? undefined : `${have}${years}, the same for each.`;
  if (isWhole) return `${name}${years}: highest in ${nameOf(most)}, lowest in ${nameOf(least)}.`;
  return `${have}${years}; among them it is highest in ${nameOf(most)}, lowest in ${nameOf(least)}.`;
}

/** Whose figure is the highest and whose the lowest among those that have one, or who has full status; undefined where that says nothing. */
export function describeIndicator(
  world: World,
  indicator: Indicator,
  countries: readonly Code[],
  day: Day,
): string | undefined {
  const known = countries.flatMap((country): readonly Known[] => {
    const { value, date } = indicatorAnswer(world, indicator, country, day);
    return value === undefined ? [] : [{ country, value, date: date() }];
  });
  if (indicator.kind === "status") return describeStatus(world, indicator.name, known);
  const figures = known.flatMap(({ value, ...of }) => (typeof value === "number" ? [{ ...of, value }] : []));
  return describeFigures(world, indicator, figures, countries.length);
}
