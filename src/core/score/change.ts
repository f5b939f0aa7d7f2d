import { alignment, leastCoverage, scoreOf, weightOf, type Alignment } from "./score";
import type { Answer, Evidence } from "../answer";
import type { Axis } from "../votes/axis";
import { comparable, componentEvidence, type Component } from "./components";
import type { Code, ComponentName, Day, World } from "../world";

/** How far a country moved between two days, like for like. */
export interface Change {
  /** Points on the scale −100…+100: `to` − `from`. */
  readonly change: number;
  /** The score on the first day from the shared components. */
  readonly from: number;
  /** The score on the last day from the shared components. */
  readonly to: number;
  readonly components: readonly ComponentName[];
}

/** A component on the first and on the last day. */
type Pair = readonly [Component, Component];

/** The components that both days have, each narrowed to what both know. */
function sharedPairs(one: Alignment, other: Alignment): readonly Pair[] {
  return one.components
    .flatMap((component) => {
      const match = other.components.find((candidate) => candidate.name === component.name);
      return match ? [comparable(component, match)] : [];
    })
    .filter(([first, last]) => first.value !== undefined && last.value !== undefined);
}

/** Share of the weight applying on a day that the shared components have. */
function coverageOf(standing: Alignment, pairs: readonly Pair[]): number {
  const sum = (components: readonly Component[]) =>
    components.reduce((total, { name }) => total + weightOf(standing.weights, name), 0);
  return sum(pairs.map(([component]) => component)) / sum(standing.components);
}

function changeOf(one: Alignment, other: Alignment, pairs: readonly Pair[]): Change | undefined {
  if (Math.min(coverageOf(one, pairs), coverageOf(other, pairs)) < leastCoverage) return undefined;
  const [from, to] = ([0, 1] as const).map((end) =>
    scoreOf(
      pairs.map((pair) => pair[end]),
      one.weights,
    ),
  ) as [number, number];
  return { change: to - from, from, to, components: pairs.map(([component]) => component.name) };
}

/** What components rest on, by their days: `2021-12-31, votes: 65 contested roll calls …`. */
function datedEvidence(world: World, components: readonly Component[]): readonly Evidence[] {
  return components.map((component) => {
    const { text, data } = componentEvidence(world, component);
    return { text: `${component.evidence.day}, ${text}`, data };
  });
}

/**
 * How far a country moved from one day to another, from the components known on both with the same weights on both (method, 3,
 * Change). Missing where they have less than half of the weight that applies on either day. It rests on both days' components.
 */
export function change(world: World, country: Code, from: Day, to: Day, axis: Axis): Answer<Change> {
  const [one, other] = [alignment(world, country, from, axis), alignment(world, country, to, axis)];
  const pairs = sharedPairs(one, other);
  const value = changeOf(one, other, pairs);
  return {
    value,
    evidence: () => {
      const first = value ? pairs.map(([component]) => component) : one.components;
      const last = value ? pairs.map(([, component]) => component) : other.components;
      return datedEvidence(world, [...first, ...last]);
    },
    missing: () => {
      const names = pairs.map(([component]) => component.name).join(", ") || "nothing";
      return `no change for ${country} from ${from} to ${to}: known on both days is ${names}, less than half of the weight`;
    },
  };
}
