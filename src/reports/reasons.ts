/** Why a cell is empty, in words that name no country: countries with the same reason share a line. */
import { alignment } from "../core/score/score";
import type { Axis } from "../core/votes/axis";
import type { Component } from "../core/score/components";
import { endOfYear, firstDay, lastFullYear, yearOf } from "../core/days";
import { series } from "../core/indicators/indicators";
import type { Code, Day, Indicator, World } from "../core/world";

/** Last day of a dissolved state that a day comes after; undefined where the country exists. */
export function dissolvedOn(world: World, country: Code, day: Day): Day | undefined {
  const until = world.countries[world.seat.get(country) ?? -1]?.until;
  return until !== undefined && until < day ? until : undefined;
}

/** Why a component is not known. */
export function whyNoComponent(
  world: World,
  component: Component,
  country: Code,
  axis: Axis,
  day: Day,
): string {
  const until = dissolvedOn(world, country, day);
  if (until !== undefined) return `dissolved, last day ${until}`;
  const { evidence, name } = component;
  const from = world.method.components.find((rule) => rule.name === name)?.knownFrom;
  if (from !== undefined && day < from) return `not known before ${from}`;
  if (evidence.kind === "votes")
    return `fewer than ${evidence.least} votes cast on contested roll calls in ${evidence.months} months`;
  if (evidence.kind === "opinion") return `no poll on the pole ${axis.minus} in ${evidence.years} years`;
  return "not known";
}

/** Why there is no score on an axis: how much of the weight is known and what is missing. */
export function whyNoStanding(world: World, country: Code, day: Day, axis: Axis): string {
  const until = dissolvedOn(world, country, day);
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
  if (component) return whyNoComponent(world, component, country, axis, day);
  if (["score", "range.low", "range.high"].includes(name)) return whyNoStanding(world, country, day, axis);
  if (name === "policy") return `does not apply on ${axis.code} on ${day}`;
  return `no value on ${day}`;
}

function whyNoFigure(world: World, indicator: Indicator, country: Code, day: Day): string {
  const newest = series(world, indicator, country, firstDay, endOfYear(lastFullYear(day))).at(-1)?.date;
  if (newest === undefined) return "no figure recorded";
  const since = indicator.maxAge === undefined ? "" : ` since ${yearOf(day) - indicator.maxAge}`;
  return `no figure${since}; newest ${newest}`;
}
