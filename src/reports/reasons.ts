/** Why a cell is empty, in words that name no country: countries with the same reason share a line. */
import { alignment } from "../core/score/score";
import type { Axis } from "../core/votes/axis";
import { dissolvedBefore } from "../core/countries/dissolved";
import { dateOf } from "../core/datum";
import { yearOf } from "../core/days";
import { newestFigure } from "../core/indicators/yearly";
import { whyNotKnown } from "../core/score/components";
import type { Code, Day, Indicator, World } from "../core/world";

/** Why there is no score on an axis: how much of the weight is known and what is missing. */
export function whyNoStanding(world: World, country: Code, day: Day, axis: Axis): string {
  const until = dissolvedBefore(world, country, day);
  if (until !== undefined) return `dissolved, last day ${until}`;
  const { components, coverage } = alignment(world, country, day, axis);
  const lacking = components.filter(({ value }) => value === undefined).map(({ name }) => name);
  return `only ${Math.round(coverage * 100)} % of the weight is known; missing: ${lacking.join(", ")}`;
}

/** Why an indicator has no figure on a day, with the year of its newest one. */
export function whyEmpty(world: World, indicator: Indicator, country: Code, day: Day, axis: Axis): string {
  if (indicator.kind !== "measure") return whyNoFigure(world, indicator, country, day);
  const name = indicator.argument.replace("component.", "");
  const component = alignment(world, country, day, axis).components.find((one) => one.name === name);
  if (component) return whyNotKnown(world, component);
  if (["score", "range.low", "range.high"].includes(name)) return whyNoStanding(world, country, day, axis);
  if (name === "policy") return `does not apply on ${axis.code} on ${day}`;
  return `no value on ${day}`;
}

function whyNoFigure(world: World, indicator: Indicator, country: Code, day: Day): string {
  const newest = newestFigure(world, indicator, country, day);
  if (newest === undefined) return "no figure recorded";
  const since = indicator.maxAge === undefined ? "" : ` since ${yearOf(day) - indicator.maxAge}`;
  return `no figure${since}; newest ${dateOf(newest.datum)}`;
}
