import { nameInSentence } from "../countries/countries";
import { alignment, scoreOf, weightOf, whyNoScore, type Alignment } from "./score";
import type { Axis } from "../votes/axis";
import { componentEvidence, componentWords, type Component } from "./components";
import { evidenceInOne, type Answer, type Evidence } from "../answer";
import { sameDayOf, yearOf, yearsBetween } from "../days";
import { answeredDay } from "../editionParts";
import { span } from "../votes/movement/movement";
import { whyNoMovement } from "../votes/movement/noMovement";
import type { Code, ComponentName, Day, World } from "../world";

/** Where a country stood on a day, by the questions of the trend's last day. */
export interface TrendPoint {
  readonly year: number;
  readonly day: Day;
  /** −100…+100, not held within; undefined: `missing` says why. */
  readonly value: number | undefined;
  readonly missing: string | undefined;
  /** The components of the point, those that are not known among them; the votes as the last day's less the movement since. */
  readonly parts: readonly Component[];
}

/** A country's score over the years on the questions of the last day: it ends at the score, and its differences to the end are changes. */
export interface Trend {
  readonly country: Code;
  readonly axis: Axis;
  readonly points: readonly TrendPoint[];
  /** The components of the last day, which every point has. */
  readonly components: readonly ComponentName[];
}

/** Ends of the scale of scores; what is shown as an end is none beyond it. */
const scaleEnd = 100;
const shownAsEnd = scaleEnd + 0.05;

/** Whether a score lies beyond the scale. */
export function isBeyondScale(value: number | undefined): boolean {
  return value !== undefined && Math.abs(value) >= shownAsEnd;
}

/** Why a point of a trend may lie beyond the scale. */
export const whyBeyondScale =
  "An earlier year is the last score less the change since, and that change is an estimate: taken from a score near an end of the scale it can lead beyond it. Read such a year as the end of the scale.";

function valued(components: readonly Component[]): readonly Component[] {
  return components.filter(({ value }) => value !== undefined);
}

/** An earlier point; one that lacks the movement or a component of the last day has no value. */
function pointAt(world: World, last: Alignment, day: Day, needed: readonly Component[]): TrendPoint {
  const { country, axis, weights } = last;
  const own = alignment(world, country, day, axis).components;
  const votes = needed.find(({ name }) => name === "votes");
  const moved = span(world, country, day, last.day, axis);
  const parts = needed.flatMap(({ name }) => {
    const component = own.find((one) => one.name === name);
    if (!component || name !== "votes") return component ?? [];
    const value =
      moved.movement && component.value !== undefined ? votes!.value! - moved.movement.value : undefined;
    return [{ ...component, value }];
  });
  const lacking = needed.filter(({ name }) => !valued(parts).some((part) => part.name === name));
  const why = () =>
    votes && !moved.movement
      ? whyNoMovement(world, moved)
      : `${lacking.map(({ name }) => componentWords[name]).join(", ")} of ${nameInSentence(world, country)} not known on ${day}`;
  const value = lacking.length === 0 ? scoreOf(parts, weights) : undefined;
  return { year: yearOf(day), day, value, missing: value === undefined ? why() : undefined, parts };
}

/** The trend from a year on up to a day, whose score there is. */
function trendOf(world: World, last: Alignment, from: number): Trend {
  const { country, day, axis, weights, score } = last;
  const parts = valued(last.components).filter(({ name }) => weightOf(weights, name) > 0);
  const years = yearsBetween(from, yearOf(day) - 1);
  const end: TrendPoint = { year: yearOf(day), day, value: score, missing: undefined, parts };
  return {
    country,
    axis,
    points: [...years.map((year) => pointAt(world, last, sameDayOf(day, year), parts)), end],
    components: parts.map(({ name }) => name),
  };
}

/** What a point rests on: `2021-12-31: votes: 65 contested roll calls …; blocs: …`. */
function pointEvidence(world: World, { day, parts }: TrendPoint): Evidence {
  return evidenceInOne(
    parts.map((component) => componentEvidence(world, component)),
    `${day}: `,
  );
}

/**
 * A country's score over the years (method, 3.5): the last point is the score on the last day, or on the edition date where that is earlier; the
 * others are of the same day of earlier years, from a first year on. A point's votes are the last day's level less the movement since, so
 * that all stand on the same agenda. Missing where there is no score on the last day. It rests on its points, the oldest first.
 */
export function trend(world: World, country: Code, from: number, to: Day, axis: Axis): Answer<Trend> {
  const last = alignment(world, country, answeredDay(world, to), axis);
  const value = last.score === undefined ? undefined : trendOf(world, last, from);
  return {
    value,
    evidence: () => (value?.points ?? []).map((point) => pointEvidence(world, point)),
    missing: () => whyNoScore(world, last),
  };
}
