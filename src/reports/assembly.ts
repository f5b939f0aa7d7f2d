/** The Assembly as its own votes draw it: camps, a map, who changed camp, who agrees with whom. */
import { yearOf } from "../core/days";
import { Mistake } from "../core/mistake";
import { mostCamps } from "../core/votes/camps/camps";
import { stabilitySteps } from "../core/votes/camps/stability";
import { placesBetween } from "../core/votes/rollCalls";
import type { World } from "../core/world";
import { type DrawingRequest, drawingSteps } from "./assembly/drawing";
import { mapPart } from "./assembly/mapPart";
import { matrixPart } from "./assembly/matrixPart";
import { changedPart, membersPart } from "./assembly/membersPart";
import type { Planned, ReportDefinition, Steps } from "./definition";
import { rollCallOrigins } from "./matrix";
import type { Option } from "./option";
import { compareOption, countriesOption, dayOption, fromOption } from "./usualOptions";

export type AssemblyRequest = DrawingRequest;

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

/** Throws `Mistake` for days in the wrong order, and for a period with too few votes. */
function* planned(world: World, request: AssemblyRequest): Steps<Planned<AssemblyRequest>> {
  const drawing = yield* drawingSteps(world, request);
  const { now, then, laid } = drawing;
  const { first, last } = now;
  const stability = yield* stabilitySteps(world, first, last, now.camps);
  const origins = rollCallOrigins(world, ...placesBetween(world, first, last));
  return {
    title: "The Assembly",
    parts: [
      mapPart(world, drawing, { stability, origins, isAsked: request.camps !== undefined }),
      membersPart(world, now, stability, origins),
      ...(then ? [changedPart(world, then, now, origins, laid)] : []),
      matrixPart(world, now, origins),
    ],
    request: { ...request, first, day: last, ...(then && { compare: then.last }) },
  };
}

/** Camps of the General Assembly and a map of it. */
export const assembly: ReportDefinition<"assembly", AssemblyRequest> = {
  name: "assembly",
  label: "The Assembly and its camps",
  summary: "camps found in the votes, a map of the Assembly, who changed camp, the matrix by camps",
  isValuesOnly: true,
  aim: "likeness",
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
