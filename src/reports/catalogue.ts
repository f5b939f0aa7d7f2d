/**
 * Every report. Command line, pane, ribbon, refresh and Explain know reports by this list alone: a new one is its file and an entry here,
 * and the compiler or a test names what else it needs (an item in the manifest, a command of the ribbon, a line in the README).
 */
import { methodNumber } from "../core/score/method";
import type { Code, World } from "../core/world";
import type { Workbook } from "../workbook/plan";
import { assembly } from "./assembly";
import { brief } from "./brief";
import { choices } from "./choices";
import {
  type Addition,
  type Form,
  type Planned,
  type ReportDefinition,
  type Steps,
  finished,
} from "./definition";
import { exposure } from "./exposure";
import { methodSheet } from "./method";
import { matrix } from "./matrix";
import { moves } from "./moves";
import { type Option, type Options, defaultOf } from "./option";
import { profile } from "./profile";
import { type Texts, commandName, commandOf, commandTexts, describeRequest, requestFrom } from "./request";
import { question } from "./question";
import { rollCall } from "./rollCall";
import { sayingReach, withinReach } from "./reach";
import { sourcesSheet } from "./sources";
import { watchlist } from "./watchlist";

const catalogue = [
  watchlist,
  brief,
  moves,
  profile,
  rollCall,
  question,
  matrix,
  assembly,
  choices,
  exposure,
] as const;

type RequestOf<Definition> =
  Definition extends ReportDefinition<infer Name, infer Asked> ? { readonly report: Name } & Asked : never;

/** Which report is asked for, and of what. */
export type ReportRequest = RequestOf<(typeof catalogue)[number]>;

export type ReportName = ReportRequest["report"];

/** A report as those see it who treat all alike. */
export interface AnyReport extends Omit<
  ReportDefinition<ReportName, object>,
  "options" | "forms" | "subject" | "leftOut" | "plan" | "eachCountry" | "rowOrder" | "whyValuesOnly"
> {
  eachCountry?(request: object): Addition;
  rowOrder?(world: World, request: object): readonly Code[];
  whyValuesOnly?(request: object): string | undefined;
  readonly options: Options;
  readonly forms: readonly [Form, ...Form[]];
  subject(world: World, request: object): string;
  leftOut?(world: World, request: object): readonly string[];
  plan(world: World, request: object): Planned<object> | Steps<Planned<object>>;
}

/** In the order in which they are offered. */
export const reports: readonly AnyReport[] = catalogue;

/** The report of a name; undefined where there is none. */
export function reportNamed(name: ReportName): AnyReport;
export function reportNamed(name: string): AnyReport | undefined;
export function reportNamed(name: string): AnyReport | undefined {
  return reports.find((report) => report.name === name);
}

/** What texts ask of a report. Throws `Mistake` for a text that cannot be read, and where one that is needed is missing. */
export function reportRequest(world: World, { name, options }: AnyReport, texts: Texts): ReportRequest {
  return { report: name, ...requestFrom<object>(world, options, texts) } as ReportRequest;
}

/** What the pane and the ribbon begin with, of an option. */
export function proposalOf(world: World, option: Option<unknown>): string | undefined {
  return option.proposal ?? defaultOf(world, option, world.editionDate);
}

/** The command that asks for a request: `align profile MDA --as-of 2023-11-03`. */
export function reportCommand(request: ReportRequest): string {
  return commandOf(request.report, reportNamed(request.report).options, request);
}

/** What a request is about, as it is answered: `15 countries as of 2023-11-03`. */
export function subjectOf(world: World, request: ReportRequest): string {
  const report = reportNamed(request.report);
  return report.subject(world, withinReach(world, report.options, request));
}

/** What of a request no figure rests on, and why. */
export function leftOutOf(world: World, request: ReportRequest): readonly string[] {
  return reportNamed(request.report).leftOut?.(world, request) ?? [];
}

/** Why a report without live cells has none. */
export function whyNotLive(request: ReportRequest): string {
  return (
    reportNamed(request.report).whyValuesOnly?.(request) ?? "these are more figures than live cells can hold"
  );
}

/** What the first sheet is called, where that depends on all of the countries; undefined: as its plan says. */
export function firstSheetOf(world: World, request: ReportRequest): string | undefined {
  const report = reportNamed(request.report);
  return report.firstSheet?.(world, withinReach(world, report.options, request));
}

/** A request in words: `profile; country MDA; as-of 2023-11-03`. */
export function describeReport(request: ReportRequest): string {
  return describeRequest(request.report, reportNamed(request.report).options, request);
}

/** What a command asks for; undefined where it asks for no report. Throws `Mistake` where it cannot be asked for any more. */
export function requestIn(world: World, command: string): ReportRequest | undefined {
  const report = reportNamed(commandName(command) ?? "");
  return report && reportRequest(world, report, commandTexts(report.options, command));
}

/** A report's workbook: its sheets, then where the numbers come from and how they are made. Throws `Mistake` for what cannot be reported. */
export function planOf(world: World, request: ReportRequest): Workbook {
  return finished(planSteps(world, request));
}

/** `planOf`, step by step. */
export function* planSteps(world: World, request: ReportRequest): Steps<Workbook> {
  const report = reportNamed(request.report);
  const whole = report.plan(world, request);
  const { title, parts: planned, request: answered } = "next" in whole ? yield* whole : whole;
  const parts = sayingReach(world, report.options, request, planned);
  yield;
  const tables = parts.flatMap((part) => part.reports);
  const command = reportCommand({ ...answered, report: request.report } as ReportRequest);
  const sources = sourcesSheet(world, tables);
  yield;
  return {
    properties: { title, edition: world.editionName, method: methodNumber },
    stamps: tables.filter(({ figures }) => figures.length > 0).map(({ table }) => ({ table, command })),
    sheets: [...parts.map(({ sheet }) => sheet), sources, methodSheet(world, tables)],
  };
}

/** The countries of a request that its first table follows, and what each of them adds to it. */
export interface Followed {
  readonly countries: readonly Code[];
  readonly each: Addition;
}

/** Undefined where the first table follows no countries. */
export function followed(request: ReportRequest): Followed | undefined {
  const each = reportNamed(request.report).eachCountry?.(request);
  if (each === undefined || !("countries" in request) || request.countries === undefined) return undefined;
  return { countries: request.countries, each };
}

/** The countries that the first table follows, in the order of its rows. */
export function inRowOrder(world: World, request: ReportRequest, { countries }: Followed): readonly Code[] {
  return reportNamed(request.report).rowOrder?.(world, request) ?? countries;
}

/** The same of other countries. */
export function withCountries<R extends ReportRequest>(request: R, countries: readonly Code[]): R {
  return { ...request, countries };
}
