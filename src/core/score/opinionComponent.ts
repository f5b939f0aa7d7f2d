import type { Datum } from "../datum";
import { lastPollOn, leaning, sharedViews, views, type Views } from "../opinion/opinion";
import { describePoll } from "../opinion/polls";
import type { ComponentRule, World } from "../world";
import type { Standpoint } from "./standpoint";

/** What a country's people think of both poles (method, 3.3). */
export interface OpinionEvidence extends Standpoint {
  readonly kind: "opinion";
  readonly views: Views;
  /** How far it looks back. */
  readonly years: number;
}

export function opinionEvidence(
  world: World,
  { country, day, axis }: Standpoint,
  rule: ComponentRule,
): OpinionEvidence {
  const years = rule.window ?? 0;
  const found = views(world, country, day, axis.minus, axis.plus, years);
  return { kind: "opinion", country, day, axis, years, views: found };
}

/** −1…+1; undefined where nothing is known of the minus pole. */
export function opinionValue(evidence: OpinionEvidence): number | undefined {
  return leaning(evidence.views);
}

export function opinionData({ views: { minus, plus } }: OpinionEvidence): readonly Datum[] {
  return [...minus, ...plus].map((poll) => ({ kind: "poll", poll }));
}

export function describeOpinion(world: World, { views, years, axis, country, day }: OpinionEvidence): string {
  const polls = [...views.minus, ...views.plus].map(describePoll);
  if (views.minus.length > 0) return polls.join("; ");
  const last = lastPollOn(world, country, axis.minus, day);
  const none = `no poll on ${axis.minus} in ${years} years${last ? `; newest is ${last.year}` : ""}`;
  return [none, ...polls].join("; ");
}

/** The same of two days, narrowed to the targets that both know. */
export function likeForLike(
  one: OpinionEvidence,
  other: OpinionEvidence,
): readonly [OpinionEvidence, OpinionEvidence] {
  const [first, last] = sharedViews(one.views, other.views);
  return [
    { ...one, views: first },
    { ...other, views: last },
  ];
}
