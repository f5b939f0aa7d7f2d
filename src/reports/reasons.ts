/** Why a cell is empty, in words that name no country: countries with the same reason share a line. */
import { countryName, nameInSentence } from "../core/countries/countries";
import { axisName } from "../core/describeDatum";
import { alignment, whyNoStanding as whyMissing } from "../core/score/score";
import { indicatorAnswer } from "../core/indicators/indicatorAnswer";
import { gallupSince, isGallups, whatLicenceAdds } from "../core/opinion/pollsters";
import type { Axis } from "../core/votes/axis";
import { dateOf } from "../core/datum";
import { yearOf } from "../core/days";
import { newestFigure } from "../core/indicators/yearly";
import { componentsOf, whyNotKnown } from "../core/score/components";
import type { Code, Day, Indicator, World } from "../core/world";
import { text, type Cell } from "../workbook/plan";

/** Why there is no score on an axis: what is missing, and what the rest says. */
export function whyNoStanding(world: World, country: Code, day: Day, axis: Axis): string {
  return whyMissing(world, alignment(world, country, day, axis));
}

/** Why an indicator has no figure on a day, with the year of its newest one. */
export function whyEmpty(world: World, indicator: Indicator, country: Code, day: Day, axis: Axis): string {
  if (indicator.kind !== "measure") return whyNoFigure(world, indicator, country, day);
  const name = indicator.argument.replace("component.", "");
  const component = componentsOf(world, country, day, axis).find((one) => one.name === name);
  if (component) return whyNotKnown(world, component);
  if (["score", "range.low", "range.high"].includes(name)) return whyNoStanding(world, country, day, axis);
  if (name === "policy") return `does not apply on ${axisName(world, axis)} on ${day}`;
  return `no value on ${day}`;
}

function whyNoFigure(world: World, indicator: Indicator, country: Code, day: Day): string {
  const newest = newestFigure(world, indicator, country, day);
  if (newest === undefined) return "no figure recorded";
  const since = indicator.maxAge === undefined ? "" : ` since ${yearOf(day) - indicator.maxAge}`;
  return `no figure${since}; newest ${dateOf(newest.datum)}`;
}

/** A note on what a licence would add, where a figure of Gallup's is missing on one of the days since it asks. */
export function licenceRows(
  world: World,
  indicators: readonly Indicator[],
  countries: readonly Code[],
  days: readonly Day[],
): readonly (readonly Cell[])[] {
  const asked = days.filter((day) => yearOf(day) >= gallupSince);
  const isMissing = indicators
    .filter(isGallups)
    .some((indicator) =>
      countries.some((country) =>
        asked.some((day) => indicatorAnswer(world, indicator, country, day).value === undefined),
      ),
    );
  return isMissing ? [[text(whatLicenceAdds, "note")]] : [];
}

/** A reason that core tells of a country, without its name: it stands beside the names of all who share the reason. */
export function withoutName(world: World, country: Code, why: string): string {
  const names = [nameInSentence(world, country), countryName(world, country)];
  return names.reduce(
    (told, name) =>
      told.replaceAll(` for ${name} `, " ").replaceAll(` of ${name} `, " ").replaceAll(`${name} `, ""),
    why,
  );
}
