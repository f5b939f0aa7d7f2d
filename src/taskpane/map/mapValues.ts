/** What the map shows of every country: an indicator on a day, the score on an axis, or how it moved since an earlier day. Pure. */
import { dataOf } from "../../core/answer";
import { originsOf } from "../../core/datum";
import { indicatorAnswer } from "../../core/indicators/indicatorAnswer";
import { change } from "../../core/score/change";
import { describePoints, isWithinInterval } from "../../core/score/movesInWords";
import { score } from "../../core/score/scoreAnswers";
import type { Axis } from "../../core/votes/axis";
import type { Code, Day, Indicator, World } from "../../core/world";
import { readNumber } from "../../workbook/shownNumber";

/** What is asked of every country. */
export interface MapQuestion {
  readonly indicator: Indicator;
  /** Of the score; other indicators stand on none. */
  readonly axis: Axis;
  /** An earlier day: how far the score moved since; undefined: the value on the day. */
  readonly since: Day | undefined;
  readonly day: Day;
}

export interface MapValue {
  readonly value: number | string;
  readonly message: string;
  /** A movement that is no larger than its interval. */
  readonly isUncertain: boolean;
}

/** Whether an indicator is measured along an axis that can be chosen, and moves on it. */
export function isOnAxis({ code }: Indicator): boolean {
  return code === "score";
}

function movementOf(
  world: World,
  country: Code,
  { axis, day }: MapQuestion,
  since: Day,
): MapValue | undefined {
  const { value } = change(world, country, since, day, axis);
  if (!value) return undefined;
  return {
    value: value.change,
    message: describePoints(value),
    isUncertain: isWithinInterval(value),
  };
}

function answerOnDay(world: World, country: Code, { indicator, axis, day }: MapQuestion) {
  return isOnAxis(indicator)
    ? score(world, country, day, axis)
    : indicatorAnswer(world, indicator, country, day);
}

function valueOf(world: World, country: Code, asked: MapQuestion): MapValue | undefined {
  const { indicator, since } = asked;
  if (isOnAxis(indicator) && since !== undefined) return movementOf(world, country, asked, since);
  const { value } = answerOnDay(world, country, asked);
  if (value === undefined) return undefined;
  const message = typeof value === "number" ? readNumber(value, indicator.format) : value;
  return { value, message, isUncertain: false };
}

/** What the map shows of each state; undefined: no figure. */
export type MapValues = ReadonlyMap<Code, MapValue | undefined>;

/** The states that exist, each with its value. */
export function mapValues(world: World, asked: MapQuestion): MapValues {
  const living = world.countries.filter(({ until }) => until === undefined);
  return new Map(living.map(({ code }) => [code, valueOf(world, code, asked)]));
}

/** How many states have a value. */
export function knownCount(values: MapValues): number {
  return [...values.values()].filter((one) => one !== undefined).length;
}

function answerOf(world: World, country: Code, asked: MapQuestion) {
  const { indicator, axis, since, day } = asked;
  const isMovement = isOnAxis(indicator) && since !== undefined;
  return isMovement ? change(world, country, since, day, axis) : answerOnDay(world, country, asked);
}

/** Why a country has no value. */
export function whyMissing(world: World, country: Code, asked: MapQuestion): string {
  return answerOf(world, country, asked).missing();
}

/** The sources of what the map shows, those of the most countries first: of an answer's data, or the indicator's own. */
export function sourcesShown(world: World, asked: MapQuestion, values: MapValues): readonly string[] {
  const counts = new Map<string, number>();
  for (const [code, one] of values) {
    if (one === undefined) continue;
    for (const { source } of originsOf(dataOf(answerOf(world, code, asked).evidence())))
      counts.set(source, (counts.get(source) ?? 0) + 1);
  }
  return counts.size === 0
    ? [asked.indicator.source]
    : [...counts].sort(([, one], [, other]) => other - one).map(([source]) => source);
}
