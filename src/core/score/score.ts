import type { Axis } from "../votes/axis";
import { componentsOf, rulesOn, type Component } from "./components";
import { memoize } from "../memoize";
import { Mistake } from "../mistake";
import type { Code, ComponentName, Day, World } from "../world";

/** Below this share of the weight that applies there is no score (method, 3). */
export const leastCoverage = 0.5;

/** Weights of the components, scaled to sum 1. */
export type Weights = ReadonlyMap<ComponentName, number>;

/** Where a country stands on an axis on a day. */
export interface Alignment {
  readonly country: Code;
  readonly day: Day;
  readonly axis: Axis;
  /** −100 (minus pole) to +100 (plus pole); undefined: too little is known. */
  readonly score: number | undefined;
  /** Known weight / weight that applies on that axis and day, 0…1. */
  readonly coverage: number;
  readonly components: readonly Component[];
  readonly weights: Weights;
}

/** The method's weights. */
export function ownWeights(world: World): Weights {
  return new Map(world.method.components.map((rule) => [rule.name, rule.weight]));
}

/**
 * A user's weights, scaled to sum 1; a component that is not named weighs 0. Throws `Mistake` for an unknown component,
 * a negative weight or a sum of 0.
 */
export function scaledWeights(world: World, pairs: readonly (readonly [string, number])[]): Weights {
  const names = world.method.components.map((rule) => rule.name);
  const weights = new Map<ComponentName, number>(names.map((name) => [name, 0]));
  for (const [text, weight] of pairs) {
    const name = names.find((known) => known === text.trim().toLowerCase());
    if (name === undefined) throw new Mistake(`unknown component: ${text}; known are ${names.join(", ")}`);
    if (!(weight >= 0 && weight < Infinity)) {
      throw new Mistake(`invalid weight of ${name}: ${weight}; give a number from 0 up`);
    }
    weights.set(name, weight);
  }
  const sum = [...weights.values()].reduce((total, weight) => total + weight, 0);
  if (sum === 0) throw new Mistake("invalid weights: they sum to 0; give at least one component a weight");
  return new Map([...weights].map(([name, weight]) => [name, weight / sum]));
}

/** Weight of a component, 0…1. */
export function weightOf(weights: Weights, name: ComponentName): number {
  return weights.get(name) ?? 0;
}

function totalWeight(weights: Weights, names: readonly { readonly name: ComponentName }[]): number {
  return names.reduce((sum, { name }) => sum + weightOf(weights, name), 0);
}

/** 100 × Σ weight × value / Σ weight over the components that are known, whatever their coverage; undefined where none is. */
export function scoreOf(components: readonly Component[], weights: Weights): number | undefined {
  let [sum, weight] = [0, 0];
  for (const { name, value } of components) {
    if (value === undefined) continue;
    sum += weightOf(weights, name) * value;
    weight += weightOf(weights, name);
  }
  return weight === 0 ? undefined : (100 * sum) / weight;
}

function computed(world: World, country: Code, day: Day, axis: Axis, weights: Weights): Alignment {
  const components = componentsOf(world, country, day, axis);
  const known = components.filter((component) => component.value !== undefined);
  const applying = totalWeight(weights, rulesOn(world, axis, day));
  const coverage = applying === 0 ? 0 : totalWeight(weights, known) / applying;
  const score = coverage < leastCoverage ? undefined : scoreOf(components, weights);
  return { country, day, axis, score, coverage, components, weights };
}

/**
 * Where a country stands on an axis on a day: its components, their coverage and the score (method, 3).
 * A dissolved state stands nowhere after its last day: no component is known.
 */
export function alignment(world: World, country: Code, day: Day, axis: Axis, weights?: Weights): Alignment {
  if (weights) return computed(world, country, day, axis, weights);
  return memoize(world, `alignment|${country}|${day}|${axis.code}`, () =>
    computed(world, country, day, axis, ownWeights(world)),
  );
}

/** The score without one component, whatever its coverage then (method, 3, leave-one-out); undefined where nothing is left. */
export function scoreWithout(standing: Alignment, name: ComponentName): number | undefined {
  const rest = standing.components.filter((component) => component.name !== name);
  return scoreOf(rest, standing.weights);
}

/** Why a country has no score on a day: what is known and what is missing. */
export function whyNoScore(standing: Alignment): string {
  const named = (known: boolean) =>
    standing.components
      .filter((component) => (component.value !== undefined) === known)
      .map((component) => component.name)
      .join(", ");
  const share = Math.round(standing.coverage * 100);
  return `no score for ${standing.country} on ${standing.day}: only ${share} % of the weight is known; missing: ${named(false)}`;
}
