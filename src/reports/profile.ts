/** One country: where it stands and what that rests on. */
import { defaultAxis, type Axis } from "../core/votes/axis";
import { countryName } from "../core/countries/countries";
import { eventsUpTo } from "../core/countries/events";
import type { Code, Day, World } from "../core/world";
import type { Block } from "../workbook/plan";
import type { Planned, ReportDefinition } from "./definition";
import { eventsReport } from "./eventsTable";
import { type Part, tablePart } from "./part";
import { blocsPart } from "./profile/blocs";
import { pollsPart } from "./profile/polls";
import { rollCallsPart } from "./profile/rollCalls";
import { standingPart } from "./profile/standing";
import { reportDay } from "./requestLimits";
import { missingRows, sheetOf, titleBlock } from "./sheet";
import { describeTrend, trendPart } from "./trendSheet";
import { axisOption, countryOption, dayOption } from "./usualOptions";

export interface ProfileRequest {
  readonly country: Code;
  readonly day: Day;
  /** RUS-WEST by default. */
  readonly axis?: Axis;
}

function trendOf(world: World, country: Code, day: Day, axis: Axis): Part {
  const { reports, blocks } = trendPart(world, "Trend", [country], day, axis);
  const title = `${countryName(world, country)} over the years`;
  const all: readonly Block[] = [
    titleBlock(title, [describeTrend(day)], []),
    ...blocks,
    { kind: "rows", rows: missingRows(reports) },
  ];
  return { sheet: sheetOf("Trend", all, 1, "portrait"), reports };
}

function eventsPart(world: World, country: Code, day: Day): Part {
  const report = eventsReport(world, "Events", eventsUpTo(world, new Set([country]), day));
  return tablePart(report, "Events", `Up to ${day}, as the sources report them.`);
}

/** Throws `Mistake` for a day before the data begin. */
function planned(world: World, request: ProfileRequest): Planned<ProfileRequest> {
  const { country, axis = defaultAxis } = request;
  const day = reportDay(world, request.day);
  const parts = [
    standingPart(world, country, day, axis),
    trendOf(world, country, day, axis),
    blocsPart(world, country, day),
    rollCallsPart(world, country, day, axis),
    pollsPart(world, country, day),
    eventsPart(world, country, day),
  ];
  return { title: countryName(world, country), parts, request: { country, day, axis } };
}

/** One country on a day: score, components with evidence, trend, blocs, contested roll calls, polls, events. */
export const profile: ReportDefinition<"profile", ProfileRequest> = {
  name: "profile",
  label: "Profile of one country",
  summary: "one country: where it stands and what that rests on",
  example: "Kazakhstan --as-of 2023-11-03 -o kazakhstan.xlsx",
  options: {
    country: { ...countryOption, isArgument: true, isNeeded: true },
    day: dayOption,
    axis: axisOption,
  },
  forms: [{ name: "all", label: "All", asks: ["country", "day"] }],
  subject: (world, { country, day }) => `${countryName(world, country)} as of ${day}`,
  plan: planned,
};
