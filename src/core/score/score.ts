import { axisName } from "../describeDatum";
import { nameInSentence } from "../countries/countries";
import type { Axis } from "../votes/axis";
import { whyNoLevel } from "../votes/noLevel";
import { enumerated } from "../sentence";
import { componentWords, componentsOf, type Component } from "./components";
import { dissolvedBefore, whyGone } from "../countries/dissolved";
import { memoize } from "../memoize";
import { Mistake } from "../mistake";
import { decimal } from "../signed";
import type { Code, ComponentName, Day, World } from "../world";

/** Below this share of the weight that applies there is no score (method, 3.4). */
export const leastCoverage = 0.5;

/** Weights of the components, scaled to sum 1. */
export type Weights = ReadonlyMap<ComponentName, number>;

/** Where a country stands on an axis on a day. */
export interface Alignment {
  readonly country: Code;
  readonly day: Day;
  readonly axis: Axis;
  /** −100 (minus pole) to +100 (plus pole); undefined: too little is known, or no votes. */
  readonly score: number | undefined;
  /** Known weight / weight that applies on that axis and day, 0…1. */
  readonly coverage: number;
  /** Those that weigh something in the method or in `weights`. */
  readonly components: readonly Component[];
  readonly weights: Weights;
}

/** The method's weights. */
export function ownWeights(world: World): Weights {
  return memoize(
    world,
    "own weights",
    () => new Map(world.method.components.map((rule) => [rule.name, rule.weight])),
  );
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

/** Sum of the weights of components. */
export function totalWeight(weights: Weights, names: readonly { readonly name: ComponentName }[]): number {
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

/** Whether votes weigh something and are not known: then there is no score, whatever else is known. */
function lacksVotes(components: readonly Component[], weights: Weights): boolean {
  const votes = components.find(({ name }) => name === "votes");
  return votes !== undefined && votes.value === undefined && weightOf(weights, "votes") > 0;
}

function computed(world: World, country: Code, day: Day, axis: Axis, weights: Weights): Alignment {
  const own = ownWeights(world);
  // the others stand beside the score
  const weighs = (name: ComponentName) => weightOf(own, name) > 0 || weightOf(weights, name) > 0;
  const components = componentsOf(world, country, day, axis, weighs);
  const known = components.filter((component) => component.value !== undefined);
  const applying = totalWeight(weights, components);
  const coverage = applying === 0 ? 0 : totalWeight(weights, known) / applying;
  const isKnown = coverage >= leastCoverage && !lacksVotes(components, weights);
  const score = isKnown ? scoreOf(components, weights) : undefined;
  return { country, day, axis, score, coverage, components, weights };
}

/**
 * Where a country stands on an axis on a day: its components, their coverage and the score (method, 3.4).
 * A dissolved state stands nowhere after its last day: no component is known.
 */
export function alignment(world: World, country: Code, day: Day, axis: Axis, weights?: Weights): Alignment {
  if (weights) return computed(world, country, day, axis, weights);
  return memoize(world, `alignment|${country}|${day}|${axis.code}`, () =>
    computed(world, country, day, axis, ownWeights(world)),
  );
}

/** What a component adds to the score, in points; they sum to it. Undefined where the component is not known, or there is no score. */
export function contributionOf(
  { score, components, weights }: Alignment,
  { name, value }: Component,
): number | undefined {
  if (score === undefined || value === undefined) return undefined;
  const known = components.filter((component) => component.value !== undefined);
  return (100 * weightOf(weights, name) * value) / totalWeight(weights, known);
}

/** The score without one component, whatever is known then (method, 3.4, leave-one-out); undefined where nothing is left. */
export function scoreWithout(standing: Alignment, name: ComponentName): number | undefined {
  const rest = standing.components.filter((component) => component.name !== name);
  return scoreOf(rest, standing.weights);
}

/** `memberships −0.20 and policy 0.00 are known`: what the components say that are. */
function describeKnown({ components }: Alignment): string {
  const known = components.flatMap(({ name, value }) => (value === undefined ? [] : [{ name, value }]));
  if (known.length === 0) return "nothing else is known";
  const told = known.map(({ name, value }) => `${componentWords[name]} ${decimal(value, 2)}`);
  // of one, memberships alone are several
  const isOne = known.length === 1 && known[0]!.name !== "blocs";
  return `${enumerated(told)} ${isOne ? "is" : "are"} known`;
}

/** Why a country has no score on a day, in words that name no country: what is missing, and what the rest says. */
export function whyNoStanding(world: World, standing: Alignment): string {
  const { country, day, components, coverage, weights } = standing;
  const gone = whyGone(world, country, day);
  if (gone !== undefined) return gone;
  if (lacksVotes(components, weights)) return `too few votes cast; ${describeKnown(standing)}`;
  const weighing = components.filter(({ name }) => weightOf(weights, name) > 0);
  if (weighing.length === 0) {
    const names = [...weights].filter(([, weight]) => weight > 0).map(([name]) => name);
    return `no component with a weight applies on ${axisName(world, standing.axis)} then (${names.join(", ")})`;
  }
  const missing = weighing.filter(({ value }) => value === undefined).map(({ name }) => name);
  return `only ${Math.round(coverage * 100)} % of the weight is known; missing: ${missing.map((name) => componentWords[name]).join(", ")}`;
}

/** Why a country has no score on a day: what is missing, and what is known. */
export function whyNoScore(world: World, standing: Alignment): string {
  const { country, day, components, weights } = standing;
  const head = `no score for ${nameInSentence(world, country)} on ${day}`;
  const votes = components.find(({ name }) => name === "votes")?.evidence;
  if (votes?.kind !== "votes" || !lacksVotes(components, weights) || dissolvedBefore(world, country, day))
    return `${head}: ${whyNoStanding(world, standing)}`;
  return `${head}: ${whyNoLevel(world, country, standing.axis, [{ day, level: votes.level }])}; ${describeKnown(standing)}`;
}

/** Beyond this a score says with which pole a state stands, and orders no more (method, 3.5). */
export const orderedWithin = 80;

/** The pole with which a state stands so clearly that it is not ordered among others there; undefined for the rest. */
export function poleWithoutOrder({ score, axis }: Alignment): string | undefined {
  if (score === undefined || Math.abs(score) <= orderedWithin) return undefined;
  return score > 0 ? axis.plus : axis.minus;
}

/** Whether a component says something of its own: a bond or an act, not only that there is none. */
function saysSomething({ name, value, evidence }: Component): boolean {
  if (value === undefined) return false;
  if (evidence.kind === "blocs") return evidence.minus.bonds.length + evidence.plus.bonds.length > 0;
  if (evidence.kind === "policy") return evidence.acts.length > 0;
  return name !== "votes";
}

/** What a score rests on alone: `UN votes only` where there is neither bond nor act, `votes and blocs` where policy does not apply. */
export function describeBasis(standing: Alignment): string | undefined {
  const { score, components, weights } = standing;
  const weighing = components.filter(({ name }) => weightOf(weights, name) > 0);
  if (score === undefined || !weighing.some(({ name }) => name === "votes")) return undefined;
  if (!weighing.some(saysSomething)) return "UN votes only";
  const names = weighing.filter(({ value }) => value !== undefined).map(({ name }) => name);
  return names.join(" ") === "votes blocs" ? "votes and blocs" : undefined;
}
