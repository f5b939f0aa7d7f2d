import { nameInSentence } from "../countries/countries";
import type { Answer } from "../answer";
import { endOfYearBy, yearOf, yearsBetween } from "../days";
import type { Axis } from "../votes/axis";
import { rowEvidence } from "../describeDatum";
import type { Datum } from "../datum";
import {
  opinionData,
  opinionEvidence,
  opinionValue,
  pollsInstead,
  whyNoView,
  type OpinionEvidence,
} from "./opinionComponent";
import type { Code, Day, World } from "../world";

/** The polls of a view of both poles; without one those that are told instead. */
function polls(world: World, found: OpinionEvidence, value: number | undefined): readonly Datum[] {
  if (value !== undefined) return opinionData(found);
  return pollsInstead(world, found).map((poll) => ({ kind: "poll", poll }));
}

/**
 * Where a country's people stand on an axis on a day, −100 (minus pole) to +100 (plus pole), beside the score, which says where the
 * state stands (method, 3.6). Missing where no view of both poles counts; it says what there is.
 */
export function people(world: World, country: Code, day: Day, axis: Axis): Answer<number> {
  const rule = world.method.components.find(({ name }) => name === "opinion")!;
  const found = opinionEvidence(world, { country, day, axis }, rule);
  const value = opinionValue(found);
  return {
    value: value === undefined ? undefined : 100 * value,
    evidence: () => polls(world, found, value).map((datum) => rowEvidence(world, datum)),
    missing: () => whyNoView(world, found, ` in ${nameInSentence(world, country)} on ${day}`),
  };
}

/**
 * The newest day on which a view of both poles counts in a country; undefined where none ever did. A view that counts within a year
 * counts on its last day, too, as polls come to count and cease to by whole years.
 */
export function newestDayOfView(world: World, country: Code, axis: Axis): Day | undefined {
  const asked = (world.polls.get(country) ?? []).map(({ year }) => year);
  if (asked.length === 0) return undefined;
  return yearsBetween(Math.min(...asked), yearOf(world.editionDate))
    .map((year) => endOfYearBy(year, world.editionDate))
    .findLast((day) => people(world, country, day, axis).value !== undefined);
}
