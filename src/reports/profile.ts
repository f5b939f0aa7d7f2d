/** One country: where it stands and what that rests on. */
import { defaultAxis, type Axis } from "../core/votes/axis";
import { countryName } from "../core/countries/countries";
import { axisName } from "../core/describeDatum";
import { eventsUpTo } from "../core/countries/events";
import { enumerated, sentence } from "../core/sentence";
import { Mistake } from "../core/mistake";
import type { Code, Day, World } from "../core/world";
import type { Planned, ReportDefinition } from "./definition";
import { eventsReport } from "./eventsTable";
import { countryPage } from "./moves/countryPage";
import { type Part, tablePart } from "./part";
import { blocsPart } from "./profile/blocs";
import { pollsPart } from "./profile/polls";
import { rollCallsPart } from "./profile/rollCalls";
import { standingPart } from "./profile/standing";
import { reportDay } from "./requestLimits";
import { pageOf, titleBlock } from "./sheet";
import { axisOption, compareOption, comparisonBefore, countryOption, dayOption } from "./usualOptions";

export interface ProfileRequest {
  readonly country: Code;
  readonly day: Day;
  /** An earlier day, to show how it moved since; left out: the end of 2021, or the same day four years before one that is not later. */
  readonly compare?: Day;
  /** RUS-WEST by default. */
  readonly axis?: Axis;
}

function comparisonOf(world: World, { compare }: ProfileRequest, day: Day): Day {
  const found = reportDay(world, compare ?? comparisonBefore(day));
  if (compare !== undefined && found >= day)
    throw new Mistake(`invalid comparison: ${found}; give a day before ${day}`);
  return found;
}

/** How it moved; none where that is not known: the first sheet says so. */
function movesPart(world: World, country: Code, from: Day, to: Day, axis: Axis): readonly Part[] {
  const { lead, blocks, reports } = countryPage({ world, from, to, axis }, "Moves", country);
  if (blocks.length === 0) return [];
  const title = `${countryName(world, country)}, ${from} to ${to}: ${axisName(world, axis)}`;
  return [{ sheet: pageOf("Moves", [titleBlock(title, lead, []), ...blocks], "portrait"), reports }];
}

function eventsPart(world: World, country: Code, day: Day): Part {
  const report = eventsReport(world, "Events", eventsUpTo(world, new Set([country]), day));
  return tablePart(report, "Events", `Up to ${day}, as the sources report them.`);
}

function isRecorded({ reports }: Part): boolean {
  return reports.some(({ figures }) => figures.length > 0);
}

/** `No poll and no event is recorded.`, in place of sheets that would be empty. */
function describeNothing(whats: readonly string[]): readonly string[] {
  if (whats.length === 0) return [];
  return [sentence(`${enumerated(whats.map((what) => `no ${what}`))} is recorded`)];
}

/** Throws `Mistake` for a day before the data begin, or a comparison not before the day. */
function planned(world: World, request: ProfileRequest): Planned<ProfileRequest> {
  const { country, axis = defaultAxis } = request;
  const day = reportDay(world, request.day);
  const compare = comparisonOf(world, request, day);
  // each with what its rows are
  const records: readonly (readonly [what: string, part: Part])[] = [
    ["membership", blocsPart(world, country, day)],
    ["contested roll call", rollCallsPart(world, country, day, axis)],
    ["poll", pollsPart(world, country, day)],
    ["event", eventsPart(world, country, day)],
  ];
  const nothing = records.flatMap(([what, part]) => (isRecorded(part) ? [] : [what]));
  const parts = [
    standingPart({ world, from: compare, to: day, axis }, country, describeNothing(nothing)),
    ...movesPart(world, country, compare, day, axis),
    ...records.flatMap(([, part]) => (isRecorded(part) ? [part] : [])),
  ];
  return { title: countryName(world, country), parts, request: { country, day, compare, axis } };
}

/** One country on a day: score, components with evidence, how it moved, trend, blocs, contested roll calls, polls, events. */
export const profile: ReportDefinition<"profile", ProfileRequest> = {
  name: "profile",
  label: "Profile of one country",
  summary: "one country: where it stands, how it moved, and what that rests on",
  example: "Kazakhstan --as-of 2023-11-03 -o kazakhstan.xlsx",
  options: {
    country: { ...countryOption, isArgument: true, isNeeded: true },
    day: dayOption,
    compare: { ...compareOption, help: "an earlier day to show how it moved since (default: 2021-12-31)" },
    axis: axisOption,
  },
  forms: [{ name: "all", label: "All", asks: ["country", "axis", "day", "compare"] }],
  subject: (world, { country, day }) => `${countryName(world, country)} as of ${day}`,
  plan: planned,
};
