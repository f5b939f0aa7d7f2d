/** One country: where it stands and what that rests on. */
import { defaultAxis, type Axis } from "../core/votes/axis";
import { countryName } from "../core/countries/countries";
import { eventsUpTo } from "../core/countries/events";
import type { Code, Day, World } from "../core/world";
import type { Block, Workbook } from "../workbook/plan";
import { eventsReport } from "./eventsTable";
import { type Part, tablePart } from "./part";
import { blocsPart } from "./profile/blocs";
import { pollsPart } from "./profile/polls";
import { rollCallsPart } from "./profile/rollCalls";
import { standingPart } from "./profile/standing";
import { missingRows, sheetOf, titleBlock } from "./sheet";
import { trendPart } from "./trendSheet";
import { reportDay, stampsOf, workbookOf } from "./workbook";

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
    titleBlock(title, ["Score at the end of each year from the same components in all years."], []),
    ...blocks,
    { kind: "rows", rows: missingRows(reports) },
  ];
  return { sheet: sheetOf("Trend", all, 1, "portrait"), reports };
}

function eventsPart(world: World, country: Code, day: Day): Part {
  const report = eventsReport(world, "Events", eventsUpTo(world, new Set([country]), day));
  return tablePart(report, "Events", `Up to ${day}, as the sources report them.`);
}

/** One country on a day: score, components with evidence, trend, blocs, contested roll calls, polls, events, sources, method. */
export function profile(world: World, request: ProfileRequest): Workbook {
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
  const reports = parts.flatMap((part) => part.reports);
  const stamps = stampsOf(reports, "profile", { country, "as-of": day, axis: axis.code });
  const sheets = parts.map(({ sheet }) => sheet);
  return workbookOf(world, countryName(world, country), sheets, reports, stamps);
}
