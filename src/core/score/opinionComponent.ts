import type { Datum } from "../datum";
import { poleName } from "../describeDatum";
import { leftOutInWords } from "../leftOut";
import { lastPollOn, lastViewOn, leaning, standingView, type View } from "../opinion/opinion";
import { describePoll } from "../opinion/polls";
import type { ComponentRule, Poll, World } from "../world";
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

/** The newest polls on each pole that there are; where the method's series have none, the newest of anybody's. */
export function newestPolls(world: World, { axis, country, day }: OpinionEvidence): readonly Poll[] {
  const poles = [axis.minus, axis.plus];
  const own = poles.flatMap((pole) => lastPollOn(world, country, pole, day) ?? []);
  const other = own.length > 0 ? undefined : lastViewOn(world, country, poles, day);
  return other ? [other] : own;
}

function describePolls(world: World, polls: readonly Poll[]): string {
  return polls.map((poll) => describePoll(poll, poleName(world, poll.target))).join("; ");
}

/** Why there is no view of both poles, and the newest polls that there are. */
function whyNoView(world: World, evidence: OpinionEvidence): string {
  const { years, axis } = evidence;
  if (world.leftOut.opinion !== undefined) return leftOutInWords(world.leftOut.opinion);
  const last = newestPolls(world, evidence);
  const newest =
    last.length > 0 ? `; newest ${last.length > 1 ? "are" : "is"} ${describePolls(world, last)}` : "";
  return `no series that asked about ${poleName(world, axis.minus)} and ${poleName(world, axis.plus)} within a year of each other in ${years} years${newest}`;
}

export function describeOpinion(world: World, evidence: OpinionEvidence): string {
  const { view } = evidence;
  return view ? describePolls(world, [...view.minus, ...view.plus]) : whyNoView(world, evidence);
}
