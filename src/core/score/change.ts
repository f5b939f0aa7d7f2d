import { nameInSentence } from "../countries/countries";
import { alignment, scoreOf, totalWeight, weightOf, whyNoScore, type Alignment, type Weights } from "./score";
import type { Answer, Evidence } from "../answer";
import type { Axis } from "../votes/axis";
import { componentEvidence, type Component } from "./components";
import { span, type Span } from "../votes/movement/movement";
import { whyNoMovement } from "../votes/movement/noMovement";
import type { Code, ComponentName, Day, World } from "../world";

/** What a component did to the score. */
export interface ComponentPoints {
  readonly name: ComponentName;
  /** Points of the score. */
  readonly points: number;
}

/** How far a country moved between two days, and what else changed its score. All but `questions` in points of the score. */
export interface Change {
  /** By its answers to the questions put before and since, and by the other components known on both days. */
  readonly change: number;
  /** The part of `change` that is of its answers. */
  readonly movement: number;
  /** Half width of the 90 % interval of `change`, which the votes make. */
  readonly halfWidth: number;
  /** What the change of questions did to the score; no move of the country. */
  readonly agenda: number;
  /** How many questions the movement rests on. */
  readonly questions: number;
  /** What each component known on both days did: that of votes is their movement; they sum to `change`. */
  readonly parts: readonly ComponentPoints[];
  /** Components known on the last day only, and what they added by coming. */
  readonly came: readonly ComponentPoints[];
  /** Components known on the first day only, and what they took with them by going. */
  readonly went: readonly ComponentPoints[];
  /** The scores; from + change + agenda + what came and went = to. Undefined where there is none. */
  readonly from: number | undefined;
  readonly to: number | undefined;
}

/** A component on the first and on the last day. */
type Pair = readonly [Component, Component];

/** Whether a component of two days is the same: known on both, opinion from one series. */
function isShared([{ value: first, evidence: one }, { value: last, evidence: other }]: Pair): boolean {
  if (first === undefined || last === undefined) return false;
  if (one.kind !== "opinion" || other.kind !== "opinion") return true;
  return one.view?.series === other.view?.series;
}

/** What two days have in common, and what the one has that the other has not; components without weight left out. */
interface Parted {
  readonly pairs: readonly Pair[];
  readonly came: readonly Component[];
  readonly went: readonly Component[];
}

function parted(one: Alignment, other: Alignment): Parted {
  const weighed = ({ components, weights }: Alignment) =>
    components.filter(({ name, value }) => value !== undefined && weightOf(weights, name) > 0);
  const [first, last] = [weighed(one), weighed(other)];
  const pairs = first
    .flatMap((component) => {
      const match = last.find(({ name }) => name === component.name);
      return match ? [[component, match] as const] : [];
    })
    .filter(isShared);
  const isAlone = (component: Component) => !pairs.some((pair) => pair.includes(component));
  return { pairs, came: last.filter(isAlone), went: first.filter(isAlone) };
}

/** What components add to the score of others: w (100 c − score) / (their weight + that of all that are added). */
function turnover(
  added: readonly Component[],
  shared: readonly Component[],
  weights: Weights,
  sign: 1 | -1,
): readonly ComponentPoints[] {
  const score = scoreOf(shared, weights)!;
  const whole = totalWeight(weights, shared) + totalWeight(weights, added);
  return added.map(({ name, value }) => ({
    name,
    points: (sign * weightOf(weights, name) * (100 * value! - score)) / whole,
  }));
}

function changeOf(one: Alignment, other: Alignment, { movement, questions }: Span): Change | undefined {
  const { weights } = one;
  const byVotes = weightOf(weights, "votes");
  const { pairs, came, went } = parted(one, other);
  const hasVotes = pairs.some(([{ name }]) => name === "votes");
  if (pairs.length === 0 || (byVotes > 0 && !(hasVotes && movement))) return undefined;
  const [first, last] = [pairs.map(([component]) => component), pairs.map(([, component]) => component)];
  const whole = totalWeight(weights, first);
  const share = hasVotes ? (100 * byVotes) / whole : 0;
  const parts = pairs.map(([before, { name, value }]): ComponentPoints => ({
    name,
    points:
      name === "votes"
        ? share * movement!.value
        : (100 * weightOf(weights, name) * (value! - before.value!)) / whole,
  }));
  return {
    change: parts.reduce((sum, { points }) => sum + points, 0),
    movement: share * (movement?.value ?? 0),
    halfWidth: share * (movement?.halfWidth ?? 0),
    agenda: share * (movement?.agenda ?? 0),
    questions,
    parts,
    came: turnover(came, last, weights, 1),
    went: turnover(went, first, weights, -1),
    from: one.score,
    to: other.score,
  };
}

/** What components rest on, by their days: `2021-12-31, votes: 65 contested roll calls …`. */
function datedEvidence(world: World, components: readonly Component[]): readonly Evidence[] {
  return components.map((component) => {
    const { text, data } = componentEvidence(world, component);
    return { text: `${component.evidence.day}, ${text}`, data };
  });
}

/**
 * How far a country moved from one day to a later one (method, 3.5): by the movement of its votes and the change of the other
 * components known on both days. Missing where there is no movement; weights that give votes 0 make a change without votes.
 */
export function change(
  world: World,
  country: Code,
  from: Day,
  to: Day,
  axis: Axis,
  weights?: Weights,
): Answer<Change> {
  const [one, other] = [from, to].map((day) => alignment(world, country, day, axis, weights)) as [
    Alignment,
    Alignment,
  ];
  const votes = span(world, country, from, to, axis);
  return {
    value: from < to ? changeOf(one, other, votes) : undefined,
    evidence: () => datedEvidence(world, [...one.components, ...other.components]),
    missing: () => {
      const needsVotes = weightOf(one.weights, "votes") > 0;
      if (from >= to || (needsVotes && !votes.movement)) return whyNoMovement(world, votes);
      const without = [one, other].find(({ score }) => score === undefined);
      return without
        ? whyNoScore(world, without)
        : `no change of ${nameInSentence(world, country)} from ${from} to ${to}: nothing is known on both days`;
    },
  };
}
