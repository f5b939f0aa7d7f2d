/** The Assembly as its own votes draw it: camps, a map, who changed camp, who agrees with whom. */
import { sameDayOf, yearOf } from "../core/days";
import { needVotes } from "../core/leftOut";
import { Mistake } from "../core/mistake";
import { campChanges } from "../core/votes/camps/campChanges";
import { laidOver, type Place } from "../core/votes/camps/campMap";
import { mostCamps } from "../core/votes/camps/camps";
import { stabilitySteps } from "../core/votes/camps/stability";
import { placesBetween } from "../core/votes/rollCalls";
import type { Code, Day, World } from "../core/world";
import { changedPart, distance, membersPart } from "./assembly/membersPart";
import { mapPart, type Trail } from "./assembly/mapPart";
import { matrixPart } from "./assembly/matrixPart";
import { sittingOf, type Sitting } from "./assembly/sitting";
import type { Planned, ReportDefinition, Steps } from "./definition";
import { rollCallOrigins } from "./matrix";
import type { Option } from "./option";
import { reportDay } from "./requestLimits";
import { compareOption, countriesOption, dayOption, fromOption } from "./usualOptions";

export interface AssemblyRequest {
  /** First and last day, both included. */
  readonly first: Day;
  readonly day: Day;
  /** Last day of an earlier period of the same length; left out: nothing is compared. */
  readonly compare?: Day;
  /** Whose names and paths are on the map; left out: the permanent members of the Security Council, and who moved farthest. */
  readonly named?: readonly Code[];
  /** How many camps; left out: as many as the votes show. */
  readonly camps?: number;
}

/** Names on the map where nobody says whose. */
const permanent: readonly Code[] = ["CHN", "FRA", "RUS", "GBR", "USA"];
const mostMovers = 8;

const campsOption = {
  name: "camps",
  value: "number",
  help: `how many camps, 2 to ${mostCamps} (default: as many as the votes show)`,
  field: { kind: "text", label: "Camps", hint: "Empty: as many as the votes show" },
  read: (text: string) => {
    const count = Number(text);
    if (Number.isInteger(count) && count >= 2 && count <= mostCamps) return count;
    throw new Mistake(`invalid number of camps: ${text}; give a whole number from 2 to ${mostCamps}`);
  },
  write: String,
} satisfies Option<number>;

/** The period before, of the same length, that ends on a day. */
function periodBefore({ first, day }: AssemblyRequest, compare: Day): readonly [Day, Day] {
  const years = yearOf(day) - yearOf(compare);
  if (compare >= day)
    throw new Mistake(`invalid comparison: ${compare}; give a day before ${day}, the last day`);
  return [sameDayOf(first, yearOf(first) - years), compare];
}

/** Who moved farthest, those that changed camp first. */
function movers(then: Sitting, now: Sitting, laid: ReadonlyMap<Code, Place>): readonly Code[] {
  const changed = new Set(campChanges(then.camps, now.camps).changed.map(({ country }) => country));
  const moved = [...now.map.places].flatMap(([country, place]) => {
    const before = laid.get(country);
    return before === undefined
      ? []
      : [{ country, far: distance(before, place) + (changed.has(country) ? 10 : 0) }];
  });
  return moved
    .sort((a, b) => b.far - a.far)
    .slice(0, mostMovers)
    .map(({ country }) => country);
}

/** Throws `Mistake` for days in the wrong order, and for a period with too few votes. */
function* planned(world: World, request: AssemblyRequest): Steps<Planned<AssemblyRequest>> {
  needVotes(world);
  const [first, last] = [reportDay(world, request.first), reportDay(world, request.day)];
  const now = sittingOf(world, first, last, request.camps);
  yield;
  const compare = request.compare && reportDay(world, request.compare);
  const then =
    compare === undefined
      ? undefined
      : sittingOf(world, ...periodBefore({ ...request, first, day: last }, compare), request.camps);
  const laid = then ? laidOver(then.map.places, now.map.places) : new Map<Code, Place>();
  const chosen = request.named ?? [...permanent, ...(then ? movers(then, now, laid) : [])];
  const named = new Set(chosen.filter((code) => now.map.places.has(code)));
  const trails = [...named].flatMap((country): readonly Trail[] => {
    const before = laid.get(country);
    return before === undefined ? [] : [{ country, then: before, now: now.map.places.get(country)! }];
  });
  const stability = yield* stabilitySteps(world, first, last, now.camps);
  const origins = rollCallOrigins(world, ...placesBetween(world, first, last));
  const shown = { stability, origins, named, trails, before: then, isAsked: request.camps !== undefined };
  return {
    title: "The Assembly",
    parts: [
      mapPart(world, now, shown),
      membersPart(world, now, stability, origins),
      ...(then ? [changedPart(world, then, now, origins, laid)] : []),
      matrixPart(world, now, origins),
    ],
    request: { ...request, first, day: last, ...(compare !== undefined && { compare }) },
  };
}

/** Camps of the General Assembly and a map of it. */
export const assembly: ReportDefinition<"assembly", AssemblyRequest> = {
  name: "assembly",
  label: "The Assembly and its camps",
  summary: "camps found in the votes, a map of the Assembly, who changed camp, the matrix by camps",
  example: "--from 2023 --to 2023 --compare 2021 -o assembly.xlsx",
  // a beginning and names of its own: those of other reports are no proposal for these
  options: {
    first: {
      ...fromOption,
      proposal: undefined,
      default: {
        words: "1 January of the year in which the votes end",
        textIn: (world: World) => `${yearOf(world.editionDate)}-01-01`,
      },
    },
    day: {
      ...{ ...dayOption, name: "to", field: { kind: "last day", label: "To" } },
      help: "last year, month or day",
    },
    compare: { ...compareOption, help: "last day of an earlier period of the same length" },
    named: {
      ...countriesOption,
      ...{ proposal: undefined, help: "whose names and paths are on the map (default: who moved farthest)" },
      field: { kind: "countries", label: "Named on the map" },
    },
    camps: campsOption,
  },
  forms: [{ name: "all", label: "All", asks: ["first", "day", "compare", "named", "camps"] }],
  subject: (_, { first, day }) => `the camps of the Assembly, ${first} to ${day}`,
  plan: planned,
};
