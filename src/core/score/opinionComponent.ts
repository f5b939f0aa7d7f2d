import { reasonOf, type Clause } from "../clauses";
import type { Datum } from "../datum";
import { endOfYear, lastFullYear, yearOf } from "../days";
import { poleName } from "../describeDatum";
import { leftOutInWords } from "../leftOut";
import { mostLetters } from "../mistake";
import { enumerated } from "../sentence";
import { leaning, newestViewOf, standingView, viewAsked, yearsOf, type View } from "../opinion/opinion";
import { describePoll, pollName, pollShares } from "../opinion/polls";
import { methodPollsters } from "../opinion/pollsters";
import type { ComponentRule, Day, Poll, World } from "../world";
import type { Standpoint } from "./standpoint";

/** What a country's people think of both poles (method, 3.6). */
export interface OpinionEvidence extends Standpoint {
  readonly kind: "opinion";
  /** Undefined: no series asked about both poles. */
  readonly view: View | undefined;
  /** How far it looks back. */
  readonly years: number;
}

export function opinionEvidence(
  world: World,
  { country, day, axis }: Standpoint,
  rule: ComponentRule,
): OpinionEvidence {
  const years = rule.window ?? 0;
  const isLeftOut = world.leftOut.opinion !== undefined;
  const view = isLeftOut ? undefined : standingView(world, country, day, [axis.minus, axis.plus], years);
  return { kind: "opinion", country, day, axis, years, view };
}

/** −1…+1; undefined where no series asked about both poles. */
export function opinionValue({ view }: OpinionEvidence): number | undefined {
  return view && leaning(view);
}

export function opinionData({ view }: OpinionEvidence): readonly Datum[] {
  return [...(view?.minus ?? []), ...(view?.plus ?? [])].map((poll) => ({ kind: "poll", poll }));
}

/** What there is where there is no view that counts. */
interface InsteadOfView {
  /** The newest that counted on an earlier day, and the last day on which it did. */
  readonly earlier: { readonly view: View; readonly until: Day } | undefined;
  /** Of one series that asked about both within the years. */
  readonly asked: View | undefined;
  /** The newest on each pole by anybody; undefined: none. */
  readonly newest: readonly { readonly pole: string; readonly poll: Poll | undefined }[];
}

function insteadOfView(world: World, { axis, country, day, years }: OpinionEvidence): InsteadOfView {
  const poles = [axis.minus, axis.plus] as const;
  const view = standingView(world, country, day, poles, Infinity);
  return {
    earlier: view && { view, until: endOfYear(yearsOf(view)[0] + years) },
    asked: viewAsked(world, country, day, poles, years),
    newest: poles.map((pole) => ({ pole, poll: newestViewOf(world, country, pole, day) })),
  };
}

/** The polls that are told where there is no view of both poles that counts. */
export function pollsInstead(world: World, evidence: OpinionEvidence): readonly Poll[] {
  const { asked, newest } = insteadOfView(world, evidence);
  return asked ? [...asked.minus, ...asked.plus] : newest.flatMap(({ poll }) => poll ?? []);
}

/** The last day on which a view of both poles counted, where none does any more. */
export function lastDayOfView(world: World, evidence: OpinionEvidence): Day | undefined {
  return evidence.view ? undefined : insteadOfView(world, evidence).earlier?.until;
}

function describePolls(world: World, polls: readonly Poll[]): string {
  return polls.map((poll) => describePoll(poll, poleName(world, poll.target))).join("; ");
}

/** Which half of a view is not on record; none of a whole one. */
function halfMissing({ approve, disapprove }: Poll): readonly string[] {
  if (approve === undefined) return ["approval not on record"];
  return disapprove === undefined ? ["disapproval not on record"] : [];
}

/** `IRI relations 2025 asked about both: …`, with the half that is not on record. */
function toldAsked(world: World, { series, minus, plus }: View): readonly string[] {
  const polls = [...minus, ...plus];
  const years = [...new Set(polls.map(({ year }) => year))].sort().join("-");
  const each = polls.map((poll) =>
    [`${poleName(world, poll.target)} ${pollShares(poll)}`, ...halfMissing(poll)].join(", "),
  );
  const asked = `${series} ${years} asked about both`;
  const halves = polls.flatMap((poll) =>
    halfMissing(poll).map((half) => `${half} of ${poleName(world, poll.target)}`),
  );
  return [`${asked}: ${each.join("; ")}`, [asked, ...halves].join(", "), asked];
}

function toldNewest(world: World, day: Day, pole: string, poll: Poll | undefined): readonly string[] {
  const on = poleName(world, pole);
  if (!poll) return [`on ${on} there is none up to ${lastFullYear(day)}`];
  const whom = poll.target === pole ? on : `${on} (${poleName(world, poll.target)})`;
  const name = `${poll.series} ${poll.year}`;
  return [
    `newest on ${whom} is ${pollName(poll)}: ${pollShares(poll)}`,
    `newest on ${whom} is ${name}: ${pollShares(poll)}`,
    `newest on ${on} is ${name}`,
    `newest on ${on} is of ${poll.year}`,
  ];
}

function toldEach(world: World, day: Day, newest: InsteadOfView["newest"]): readonly Clause[] {
  if (newest.every(({ poll }) => poll === undefined))
    return [`on neither is there any up to ${lastFullYear(day)}`];
  return newest.map(({ pole, poll }) => toldNewest(world, day, pole, poll));
}

/** Why there is no view of both poles, and what there is. @param where behind "no view of both poles" */
export function whyNoView(world: World, evidence: OpinionEvidence, where = ""): string {
  const { years, day } = evidence;
  const none = `no view of both poles${where}`;
  if (world.leftOut.opinion !== undefined) return `${none}: ${leftOutInWords(world.leftOut.opinion)}`;
  const { earlier, asked, newest } = insteadOfView(world, evidence);
  const since = `since ${yearOf(day) - years}`;
  const pollsters = enumerated(methodPollsters(world), "or");
  const shortest = `${none}: none that counts ${since}`;
  const told = reasonOf([
    shortest,
    ...(earlier ? [`the newest, of ${yearsOf(earlier.view)[0]}, counted until ${earlier.until}`] : []),
    ...(asked ? [toldAsked(world, asked)] : toldEach(world, day, newest)),
  ]);
  const longer = [`by ${pollsters}, which alone count, ${since}`, `${since} by ${pollsters}`].map((by) =>
    told.replace(shortest, `${none}: none ${by}`),
  );
  return longer.find(({ length }) => length <= mostLetters) ?? told;
}

export function describeOpinion(world: World, evidence: OpinionEvidence): string {
  const { view } = evidence;
  return view ? describePolls(world, [...view.minus, ...view.plus]) : whyNoView(world, evidence);
}
