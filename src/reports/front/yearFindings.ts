/** What a watchlist year by year found, in sentences made of its figures by rules. Every number in them stands in a table below. */
import { nameInSentence } from "../../core/countries/countries";
import { enumerated, sentence } from "../../core/sentence";
import type { Code, Day, Indicator, World } from "../../core/world";
import { settled } from "../../workbook/cellValue";
import { readNumber } from "../../workbook/shownNumber";
import type { Figure } from "../figures";
import { isText } from "../indicatorColumns";
import { moversAmong, type Asked } from "../moves/between";
import { describeIndicator, namesOf } from "./findings";
import { foundOf, withoutPoles, type Found } from "./frontPage";

/** The figures of an indicator over the years. */
export interface YearFigures {
  readonly world: World;
  readonly indicator: Indicator;
  readonly countries: readonly Code[];
  readonly years: readonly number[];
  /** Of a country in the i-th year. */
  readonly figure: (country: Code, i: number) => Figure;
}

/** A figure that there is, as its cell shows it. */
interface Point {
  readonly country: Code;
  readonly year: number;
  readonly shown: string;
  /** Undefined of words. */
  readonly value: number | undefined;
}

/** The figures of a country, the oldest first; one with none has no line. */
type Line = readonly [Point, ...Point[]];

/** Sentences on the score. */
const mostOfScore = 4;
/** More countries than this are not told one by one. */
const mostTold = 3;

function linesOf({ countries, years, figure }: YearFigures): readonly Line[] {
  return countries.flatMap((country): readonly Line[] => {
    const points = years.flatMap((year, i): readonly Point[] => {
      const cell = settled(figure(country, i).cell);
      if (cell.kind === "number")
        return [{ country, year, shown: readNumber(cell.value, cell.format), value: cell.value }];
      return cell.kind === "text" ? [{ country, year, shown: cell.text, value: undefined }] : [];
    });
    const [first, ...rest] = points;
    return first ? [[first, ...rest]] : [];
  });
}

const lastOf = (line: Line): Point => line.at(-1)!;
const codesOf = (points: readonly Point[]): readonly Code[] => points.map(({ country }) => country);

/** What is compared: the figures of the newest year that has any, and each beside that of the earlier year in which most of them have one. */
interface Ends {
  readonly newest: number;
  readonly latest: readonly Point[];
  /** The first of the years that serve as well; undefined: nobody has an earlier figure. */
  readonly first: number | undefined;
  readonly pairs: readonly Pair[];
}

type Pair = readonly [then: Point, now: Point];

function endsOf(lines: readonly Line[]): Ends {
  const newest = Math.max(...lines.map((line) => lastOf(line).year));
  const known = lines.filter((line) => lastOf(line).year === newest);
  const earlier = [...new Set(known.flat().map(({ year }) => year))]
    .filter((year) => year < newest)
    .sort((a, b) => a - b);
  const pairsOf = (year: number) =>
    known.flatMap((line): readonly Pair[] => {
      const then = line.find((point) => point.year === year);
      return then ? [[then, lastOf(line)]] : [];
    });
  const most = Math.max(...earlier.map((year) => pairsOf(year).length));
  const first = earlier.find((year) => pairsOf(year).length === most);
  return { newest, latest: known.map(lastOf), first, pairs: first === undefined ? [] : pairsOf(first) };
}

/** `highest in Kazakhstan (288,410,000,000), lowest in Kyrgyzstan (17,478,000,000)`. */
function describeLatest({ world, countries }: YearFigures, latest: readonly Point[]): string {
  const [only] = latest as Line;
  const sorted = [...latest].sort((a, b) => b.value! - a.value!);
  const [most, least] = [sorted[0]!.shown, sorted.at(-1)!.shown];
  const sharing = (shown: string) => namesOf(world, codesOf(latest.filter((point) => point.shown === shown)));
  if (latest.length === 1) {
    const name = nameInSentence(world, only.country);
    return countries.length === 1 ? `${only.shown} in ${name}` : `only ${name} has a figure, ${only.shown}`;
  }
  if (most === least) return `${most} in ${sharing(most)}`;
  return `highest in ${sharing(most)} (${most}), lowest in ${sharing(least)} (${least})`;
}

/** `; since 2015 it changed most in Kazakhstan, from 184,390,000,000 to 288,410,000,000`. */
function describeChanges({ world }: YearFigures, { latest, first, pairs }: Ends): string {
  if (first === undefined) return "";
  const [only] = pairs as [Pair];
  if (latest.length === 1) return `, in ${first} ${only[0].shown}`;
  if (pairs.length === 1)
    return `; in ${first} it was ${only[0].shown} in ${nameInSentence(world, only[0].country)}`;
  const told = ([then, now]: Pair) =>
    `${nameInSentence(world, now.country)}, from ${then.shown} to ${now.shown}`;
  const by = ([then, now]: Pair) => Math.abs(now.value! - then.value!);
  const changed = pairs.filter(([then, now]) => then.shown !== now.shown).sort((a, b) => by(b) - by(a));
  if (changed.length === 0) return pairs.length === latest.length ? `, as in ${first}` : "";
  // a difference of decimals is not exact
  const most = changed.filter((pair) => by(pair) > by(changed[0]!) * (1 - 1e-9));
  if (most.length > mostTold) return "";
  const where = enumerated(most.map(told));
  const among = pairs.length < latest.length ? ", among those with a figure of both years," : "";
  return `; since ${first}${among} it changed most in ${where}`;
}

/** `CSTO: not the same in 2025 as in 2015 for Armenia (then member, now suspended)`. */
function describeOthers(
  { world, indicator, countries }: YearFigures,
  { newest, first, pairs }: Ends,
): string {
  if (first === undefined) return "";
  const other = pairs.filter(([then, now]) => then.shown !== now.shown);
  if (other.length === 0) {
    const all = pairs.map(([, { country }]) => country);
    const whom = all.length > 1 && all.length === countries.length ? "all" : namesOf(world, all);
    return `${indicator.name}: the same in ${newest} as in ${first} for ${whom}`;
  }
  const isShort = indicator.kind === "status" && other.length <= mostTold;
  const where = isShort
    ? enumerated(
        other.map(
          ([then, now]) => `${nameInSentence(world, now.country)} (then ${then.shown}, now ${now.shown})`,
        ),
      )
    : namesOf(
        world,
        other.map(([, now]) => now.country),
      );
  return `${indicator.name}: not the same in ${newest} as in ${first} for ${where}`;
}

/** `Eritrea has`, `Somalia and South Sudan have`. */
function having(world: World, countries: readonly Code[]): string {
  return `${namesOf(world, countries)} ${countries.length === 1 ? "has" : "have"}`;
}

/** From which year on figures are missing, of all or of some: `no figure after 2024; Eritrea has none after 2011`. */
function describeEnd({ world, countries, years }: YearFigures, lines: readonly Line[]): string {
  const last = lines.map(lastOf);
  const newest = Math.max(...last.map(({ year }) => year));
  const behind = last.filter(({ year }) => year < newest);
  const ends = [...new Set(behind.map(({ year }) => year))].sort((a, b) => b - a);
  const without = countries.filter((country) => !last.some((point) => point.country === country));
  const parts = [
    ...(newest < years.at(-1)! ? [`no figure after ${newest}`] : []),
    ...(ends.length > 2
      ? [`${having(world, codesOf(behind))} none after a year of ${ends.at(-1)!} to ${ends[0]!}`]
      : ends.map(
          (end) => `${having(world, codesOf(behind.filter(({ year }) => year === end)))} none after ${end}`,
        )),
    ...(without.length > 0 ? [`${having(world, without)} none in any of these years`] : []),
  ];
  return parts.join("; ");
}

/** Whose figure is the highest and whose the lowest in the newest year, whose changed most since the first, and from when on figures are missing. */
export function describeYears(series: YearFigures, day: Day): readonly string[] {
  const { world, indicator, countries } = series;
  const lines = linesOf(series);
  if (lines.length === 0) return [`${indicator.name}: no figure in any of these years.`];
  const ends = endsOf(lines);
  const { name } = indicator;
  const end = describeEnd(series, lines);
  const untilWhen = end === "" ? "" : `; ${end}`;
  if (!isText(indicator)) {
    const newest = describeLatest(series, ends.latest);
    return [sentence(`${name} in ${ends.newest}: ${newest}${describeChanges(series, ends)}${untilWhen}`)];
  }
  const now = describeIndicator(world, indicator, countries, day);
  const since = describeOthers(series, ends);
  return [...(now === undefined ? [] : [now]), ...(since === "" ? [] : [sentence(`${since}${untilWhen}`)])];
}

/** The last year with a figure of each country that has none of the last year. */
export function lastYears(series: YearFigures): ReadonlyMap<Code, number> {
  const last = linesOf(series).map(lastOf);
  return new Map(
    last.filter(({ year }) => year < series.years.at(-1)!).map(({ country, year }) => [country, year]),
  );
}

/** What was found of the score, and since which day it is told who moved. */
export interface FoundSince extends Found {
  readonly asked: Asked;
}

/**
 * Who stands where, and who moved since the first of the years' days from which on anybody has a movement.
 * @param days of the years, the last at the end
 * @param until the last year with a score of who has none any more, where years have their own
 */
export function foundSince(
  { world, to, axis }: Omit<Asked, "from">,
  countries: readonly Code[],
  days: readonly Day[],
  until: ReadonlyMap<Code, number> = new Map(),
): FoundSince {
  const free = withoutPoles({ axis }, countries);
  const since = days.find((from) => from < to && moversAmong({ world, from, to, axis }, free).length > 0);
  const asked = { world, from: since ?? to, to, axis };
  return { asked, ...foundOf(asked, countries, { isRanged: false, most: mostOfScore, until }) };
}
