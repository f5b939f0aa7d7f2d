import { alignment, leastCoverage, scoreOf, weightOf, type Alignment } from "./score";
import type { Axis } from "../votes/axis";
import { componentEvidence, rulesOn, type Component } from "./components";
import { dataOf, type Answer, type Evidence } from "../answer";
import { answeredDay, endOfYear, yearOf } from "../days";
import type { Code, ComponentName, Day, World } from "../world";

/** Share of the years in which a component must be known to be part of a trend (method, 3, Trend). */
const leastYears = 0.9;

/** A country's score at the end of a year. */
export interface TrendPoint {
  readonly year: number;
  readonly day: Day;
  readonly value: number | undefined;
  /** The trend's components on that day, those that are not known among them. */
  readonly parts: readonly Component[];
}

/** A country's score over the years from one set of components. */
export interface Trend {
  readonly country: Code;
  readonly points: readonly TrendPoint[];
  readonly components: readonly ComponentName[];
  /** Components that apply but are left out, with the years that lack them. */
  readonly leftOut: readonly { readonly name: ComponentName; readonly years: readonly number[] }[];
  /** Whether the components weigh at least half of what applies on the last day. Without it there is no trend. */
  readonly sufficient: boolean;
}

function knownIn(standing: Alignment, name: ComponentName): Component | undefined {
  return standing.components.find((component) => component.name === name && component.value !== undefined);
}

function pointOf(standing: Alignment, components: readonly ComponentName[]): number | undefined {
  const parts = components.map((name) => knownIn(standing, name));
  return parts.some((part) => part === undefined)
    ? undefined
    : scoreOf(
        parts.filter((part) => part !== undefined),
        standing.weights,
      );
}

/** What a point rests on: `2021-12-31: votes: 65 contested roll calls …; blocs: …`. */
function pointEvidence(world: World, { day, parts }: TrendPoint): Evidence {
  const all = parts.map((component) => componentEvidence(world, component));
  return { text: `${day}: ${all.map(({ text }) => text).join("; ")}`, data: dataOf(all) };
}

/**
 * The score at the end of each year from a first to a last day (the last point is the last day itself, or the edition date), from
 * the components known in at least nine tenths of the years; a year that lacks one of them has no value.
 */
export function trend(world: World, country: Code, from: number, to: Day, axis: Axis): Trend {
  const last = answeredDay(world, to);
  const years = Array.from({ length: Math.max(0, yearOf(last) - from + 1) }, (_, i) => from + i);
  const standings = years.map((year) =>
    alignment(world, country, year === yearOf(last) ? last : endOfYear(year), axis),
  );
  const rules = rulesOn(world, axis, last);
  const lacking = rules.map(({ name }) => ({
    name,
    years: years.filter((_, i) => knownIn(standings[i]!, name) === undefined),
  }));
  const isIn = (part: (typeof lacking)[number]) =>
    part.years.length <= years.length * (1 - leastYears) + 1e-9;
  const components = lacking.filter(isIn).map(({ name }) => name);
  const weights = standings.at(-1)?.weights ?? new Map();
  const sum = (names: readonly ComponentName[]) =>
    names.reduce((total, name) => total + weightOf(weights, name), 0);
  return {
    country,
    points: years.map((year, i) => ({
      year,
      day: standings[i]!.day,
      value: components.length === 0 ? undefined : pointOf(standings[i]!, components),
      parts: standings[i]!.components.filter(({ name }) => components.includes(name)),
    })),
    components,
    leftOut: lacking.filter((part) => !isIn(part)),
    sufficient: sum(components) >= leastCoverage * sum(rules.map(({ name }) => name)),
  };
}

/** A trend; missing where too little is known throughout. It rests on its points, the oldest first. */
export function trendAnswer(world: World, country: Code, from: number, to: Day, axis: Axis): Answer<Trend> {
  const line = trend(world, country, from, to, axis);
  return {
    value: line.sufficient ? line : undefined,
    evidence: () => line.points.map((point) => pointEvidence(world, point)),
    missing: () => {
      const lacking = line.leftOut.map(({ name, years }) => `${name} in ${years.join(", ")}`).join("; ");
      return `no trend for ${country}: too little is known throughout; missing: ${lacking}`;
    },
  };
}
