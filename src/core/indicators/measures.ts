import { alignment, whyNoScore, type Alignment } from "../score/score";
import { defaultAxis } from "../votes/axis";
import { blocsOf } from "../blocs/blocs";
import { monthsBefore } from "../days";
import { idealPointAt } from "../votes/idealPoints";
import { newestEvidence } from "../score/evidence";
import { scoreInterval } from "../score/scoreInterval";
import { firstAfter, rollCallsOn } from "../votes/rollCalls";
import { measures as similarity, pairTable } from "../votes/similarity";
import { voterOf } from "../votes/voters";
import { balance, sides } from "../votes/sides";
import type { Code, ComponentName, Day, World } from "../world";

/** A value that core computes, with the day of the newest datum in it. */
export interface Computed {
  readonly value: number | string;
  readonly date: string;
  readonly note?: string;
}

/** A computed indicator: undefined where it cannot be computed. */
export type ComputedIndicator = (world: World, country: Code, day: Day) => Computed | undefined;

function standing(world: World, country: Code, day: Day): Alignment {
  return alignment(world, country, day, defaultAxis);
}

function dated(value: number | string | undefined, date: string, note?: string): Computed | undefined {
  if (value === undefined) return undefined;
  return note === undefined ? { value, date } : { value, date, note };
}

function component(name: ComponentName): ComputedIndicator {
  return (world, country, day) => {
    const part = standing(world, country, day).components.find((candidate) => candidate.name === name);
    return part && dated(part.value, newestEvidence(world, country, part.evidence, day));
  };
}

/** How many months the votes component looks back. */
function votesWindow(world: World): number {
  return world.method.components.find((rule) => rule.name === "votes")?.window ?? 0;
}

function votesCount(side: "plus" | "minus" | "between" | "absent"): ComputedIndicator {
  return (world, country, day) => {
    const part = standing(world, country, day).components.find(({ evidence }) => evidence.kind === "votes");
    if (part?.evidence.kind !== "votes" || part.evidence.sides.contested === 0) return undefined;
    return dated(part.evidence.sides[side], newestEvidence(world, country, part.evidence, day));
  };
}

/** The votes component on roll calls about Ukraine alone; missing where no vote was cast on one. */
const votesOnUkraine: ComputedIndicator = (world, country, day) => {
  const only = rollCallsOn(world, "ukraine");
  return dated(balance(sides(world, country, day, defaultAxis, votesWindow(world), only), 1), day);
};

/** Voeten's agreement with another voter over the window of the votes component, which begins after the same day 36 months before. */
function agreementWith(other: string): ComputedIndicator {
  return (world, country, day) => {
    const before = monthsBefore(day, votesWindow(world));
    const first = world.rollCalls[firstAfter(world, before)]?.date ?? day;
    const [pairs] = pairTable(world, [voterOf(world, country)], [voterOf(world, other)], first, day)[0]!;
    return dated(similarity.agreement(pairs!), day);
  };
}

function idealPoint(part: "value" | "low" | "high"): ComputedIndicator {
  return (world, country, day) => {
    const point = idealPointAt(world, country, day);
    const note = point?.lowN ? "rests on few votes: do not rank by it" : undefined;
    return point && dated(point[part], String(point.year), note);
  };
}

/** Every indicator that core computes, by the `argument` of its row in `indicators.csv`. */
export const computedIndicators: ReadonlyMap<string, ComputedIndicator> = new Map<string, ComputedIndicator>([
  ["score", (world, country, day) => dated(standing(world, country, day).score, day)],
  ["coverage", (world, country, day) => dated(standing(world, country, day).coverage, day)],
  [
    "range.low",
    (world, country, day) => dated(scoreInterval(world, standing(world, country, day))?.low, day),
  ],
  [
    "range.high",
    (world, country, day) => dated(scoreInterval(world, standing(world, country, day))?.high, day),
  ],
  ["votes", component("votes")],
  ["component.votes", component("votes")],
  ["component.blocs", component("blocs")],
  ["component.opinion", component("opinion")],
  ["component.policy", component("policy")],
  ["votes.plus", votesCount("plus")],
  ["votes.minus", votesCount("minus")],
  ["votes.between", votesCount("between")],
  ["votes.absent", votesCount("absent")],
  ["votes.ukraine", votesOnUkraine],
  ["agree.rus", agreementWith("RUS")],
  ["agree.usa", agreementWith("USA")],
  ["agree.chn", agreementWith("CHN")],
  ["agree.west", agreementWith("WEST")],
  ["ideal_point", idealPoint("value")],
  ["ideal_point.low", idealPoint("low")],
  ["ideal_point.high", idealPoint("high")],
  [
    "blocs",
    (world, country, day) =>
      dated(
        blocsOf(world, country, day)
          .map((bloc) => bloc.code)
          .join(", ") || "none",
        day,
      ),
  ],
]);

/** Why a computed indicator has no value. */
export function whyNotComputed(world: World, measure: string, country: Code, day: Day): string {
  const needsScore = measure === "score" || measure.startsWith("range.");
  return needsScore
    ? whyNoScore(standing(world, country, day))
    : `no value of ${measure} for ${country} on ${day}`;
}
