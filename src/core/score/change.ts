import { alignment, leastCoverage, scoreOf, weightOf, type Alignment } from "./score";
import type { Axis } from "../votes/axis";
import { valueOf, type Component } from "./components";
import { sharedViews } from "../opinion/opinion";
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

/** The same component on two days, opinion narrowed to the targets known on both. */
function likeForLike(one: Component, other: Component): readonly [Component, Component] {
  if (one.evidence.kind !== "opinion" || other.evidence.kind !== "opinion") return [one, other];
  const [first, last] = sharedViews(one.evidence.views, other.evidence.views);
  const narrowed = (component: Component, evidence: Component["evidence"]) => ({
    ...component,
    evidence,
    value: component.value === undefined ? undefined : valueOf(evidence),
  });
  return [
    narrowed(one, { ...one.evidence, views: first }),
    narrowed(other, { ...other.evidence, views: last }),
  ];
}

function shared(one: Alignment, other: Alignment): readonly (readonly [Component, Component])[] {
  return one.components
    .flatMap((component) => {
      const match = other.components.find((candidate) => candidate.name === component.name);
      return match ? [likeForLike(component, match)] : [];
    })
    .filter(([first, last]) => first.value !== undefined && last.value !== undefined);
}

/** Share of the weight applying on a day that the shared components have. */
function coverageOf(standing: Alignment, pairs: ReturnType<typeof shared>): number {
  const sum = (components: readonly Component[]) =>
    components.reduce((total, { name }) => total + weightOf(standing.weights, name), 0);
  return sum(pairs.map(([component]) => component)) / sum(standing.components);
}

/**
 * How far a country moved from one day to another, from the components known on both with the same weights on both (method, 3,
 * Change). Undefined where they have less than half of the weight that applies on either day.
 */
export function change(world: World, country: Code, from: Day, to: Day, axis: Axis): Change | undefined {
  const [one, other] = [alignment(world, country, from, axis), alignment(world, country, to, axis)];
  const pairs = shared(one, other);
  if (Math.min(coverageOf(one, pairs), coverageOf(other, pairs)) < leastCoverage) return undefined;
  const first = scoreOf(
    pairs.map(([component]) => component),
    one.weights,
  )!;
  const last = scoreOf(
    pairs.map(([, component]) => component),
    one.weights,
  )!;
  return {
    change: last - first,
    from: first,
    to: last,
    components: pairs.map(([component]) => component.name),
  };
}

/** Why there is no change between two days: the components that both have. */
export function whyNoChange(world: World, country: Code, from: Day, to: Day, axis: Axis): string {
  const pairs = shared(alignment(world, country, from, axis), alignment(world, country, to, axis));
  const names = pairs.map(([component]) => component.name).join(", ") || "nothing";
  return `no change for ${country} from ${from} to ${to}: known on both days is ${names}, less than half of the weight`;
}
