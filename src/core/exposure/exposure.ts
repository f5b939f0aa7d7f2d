/** Where somebody's positions stand: shares, weighted mean alignment, concentration. */
import { blocsOf } from "../blocs/blocs";
import { rowsByName } from "../countries/countries";
import { lastFullYear } from "../days";
import { alignment, type Alignment } from "../score/score";
import { drawCount } from "../score/draws";
import { drawnScores, intervalOf, type ScoreInterval } from "../score/scoreInterval";
import { campsOf } from "../votes/camps/camps";
import type { Axis } from "../votes/axis";
import type { Code, Day, World } from "../world";
import type { Position } from "./positions";

/** A position with where its country stands. */
export interface Holding extends Position {
  /** Of all positions whose country is known, 0…1; undefined where nothing stands in them. */
  readonly share: number | undefined;
  readonly standing: Alignment;
  readonly band: string;
  readonly camp: string;
}

/** What the members of a group hold together. */
export interface GroupShare {
  readonly name: string;
  readonly value: number;
  /** As a holding's. */
  readonly share: number | undefined;
  readonly countries: number;
  readonly members: readonly Code[];
}

/** The mean score of what is held, each country weighed by its value. */
export interface WeightedMean extends Partial<ScoreInterval> {
  readonly value: number;
  /** Part of the value that stands in countries with a score, 0…1. */
  readonly covered: number;
}

export interface Exposure {
  readonly day: Day;
  /** The largest first. */
  readonly holdings: readonly Holding[];
  readonly total: number;
  /** Σ share², 1/n…1 (Herfindahl 1950; Hirschman 1964); its inverse is the number of equal positions that would be as concentrated; undefined where nothing stands in known countries. */
  readonly concentration: number | undefined;
  /** Undefined where no country has a score. */
  readonly mean: WeightedMean | undefined;
  /** From the minus pole to the plus pole; each position in one. */
  readonly bands: readonly GroupShare[];
  /** Each position in one. */
  readonly camps: readonly GroupShare[];
  /** The largest first. A country may be in several, or in none. */
  readonly blocs: readonly GroupShare[];
}

/** The band of what has none. */
export const noScore = "no score";
const noCamp = "no camp";

/** Lower ends of the bands of the score, and their names; the last holds +100. */
export const bands = [
  [-100, "from −100 to −60"],
  [-60, "from −60 to −20"],
  [-20, "from −20 to +20"],
  [20, "from +20 to +60"],
  [60, "from +60 to +100"],
] as const;

function bandOf({ score }: Alignment): string {
  return score === undefined ? noScore : bands.findLast(([low]) => score >= low)![1];
}

/** Camps of the last full year of the votes up to the day, by country. */
function campNames(world: World, day: Day): ReadonlyMap<Code, string> {
  const year = lastFullYear(day);
  const found = campsOf(world, `${year}-01-01`, `${year}-12-31`);
  return new Map(
    (found?.camps ?? []).flatMap(({ number, name, members }) =>
      members.map(({ country }) => [country, `${number} ${name}`] as const),
    ),
  );
}

/** A part of a whole, 0…1; undefined of nothing. */
function part(value: number, whole: number): number | undefined {
  return whole > 0 ? value / whole : undefined;
}

function shareOf(name: string, held: readonly Holding[], total: number): GroupShare {
  const value = held.reduce((sum, one) => sum + one.value, 0);
  const members = held.map(({ country }) => country);
  return { name, value, share: part(value, total), countries: held.length, members };
}

/** The mean score weighed by value, and its interval over the same draws for all countries (method, 3.5). */
function weightedMean(world: World, holdings: readonly Holding[]): WeightedMean | undefined {
  const scored = holdings.flatMap(({ standing, share = 0 }) =>
    standing.score !== undefined && share > 0 ? [{ standing, share, score: standing.score }] : [],
  );
  const covered = scored.reduce((sum, { share }) => sum + share, 0);
  if (covered === 0) return undefined;
  const value = scored.reduce((sum, { score, share }) => sum + score * share, 0) / covered;
  const means = new Float64Array(drawCount);
  for (const { standing, share } of scored) {
    const drawn = drawnScores(world, standing)!;
    for (let draw = 0; draw < drawCount; draw++) means[draw]! += (drawn[draw]! * share) / covered;
  }
  return { value, covered, ...intervalOf(means) };
}

/** Positions as they stand on a day. Shares are of what stands in known countries. @param positions each country once */
export function exposure(world: World, positions: readonly Position[], day: Day, axis: Axis): Exposure {
  const total = positions.reduce((sum, { value }) => sum + value, 0);
  const camps = campNames(world, day);
  const holdings = rowsByName(world, positions)
    .map(({ country, value }): Holding => {
      const standing = alignment(world, country, day, axis);
      const camp = camps.get(country) ?? noCamp;
      return { country, value, share: part(value, total), standing, band: bandOf(standing), camp };
    })
    .sort((a, b) => b.value - a.value);
  const grouped = (names: readonly string[], nameOf: (holding: Holding) => string) =>
    names
      .map((name) => [name, holdings.filter((holding) => nameOf(holding) === name)] as const)
      .filter(([, held]) => held.length > 0)
      .map(([name, held]) => shareOf(name, held, total));
  const inBlocs = new Map<string, Holding[]>();
  for (const holding of holdings)
    for (const { code } of blocsOf(world, holding.country, day))
      inBlocs.set(code, [...(inBlocs.get(code) ?? []), holding]);
  return {
    ...{ day, holdings, total },
    concentration: total > 0 ? holdings.reduce((sum, { value }) => sum + (value / total) ** 2, 0) : undefined,
    mean: weightedMean(world, holdings),
    bands: grouped([...bands.map(([, name]) => name), noScore], ({ band }) => band),
    camps: grouped([...[...new Set(camps.values())].sort(), noCamp], ({ camp }) => camp),
    blocs: [...inBlocs]
      .map(([code, held]) => shareOf(code, held, total))
      .sort((a, b) => b.value - a.value || (a.name < b.name ? -1 : 1)),
  };
}
