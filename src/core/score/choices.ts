import { alignment, scoreOf, weightOf, type Alignment } from "./score";
import { axisOf, defaultAxis } from "../votes/axis";
import { has } from "../votes/bits";
import { level } from "../votes/level";
import { span } from "../votes/movement/movement";
import { rollCallsOn } from "../votes/rollCalls";
import type { Code, ComponentName, ComponentRule, Day, RollCall, World } from "../world";

/** A choice that the method makes and that could be made otherwise: its name, and what could be chosen, in words of their own. */
export interface Dimension {
  readonly key: "votes" | "blocs" | "policy" | "window" | "pole" | "ukraine" | "rights" | "sides";
  readonly name: string;
  readonly options: readonly string[];
  /** Place of the method's own among the options. */
  readonly own: number;
}

const factors = [0.5, 1, 2] as const;
const months = [24, 36, 60] as const;
/** Against whom votes are measured: Russia and one of these. Memberships and policy stay those of RUS-WEST. */
const poles = ["WEST", "EU", "USA"] as const;
const topics: Readonly<Record<"ukraine" | "rights", readonly string[]>> = {
  ukraine: ["ukraine", "crimea"],
  rights: ["human-rights"],
};

const weighed = ["votes", "blocs", "policy"] as const satisfies readonly ComponentName[];

/** The choices, in the order in which they make the number of a specification. */
export const dimensions: readonly Dimension[] = [
  ...weighed.map((key): Dimension => ({
    ...{ key, name: `Weight of ${key}`, own: 1 },
    options: ["half", "full", "double"].map((weight) => `${key} at ${weight} weight`),
  })),
  { key: "window", name: "Window", options: months.map((one) => `votes of ${one} months`), own: 1 },
  {
    ...{ key: "pole", name: "Pole against Russia", own: 0 },
    options: ["pole: the West", "pole: the EU", "pole: the United States"],
  },
  {
    ...{ key: "ukraine", name: "Votes on Ukraine", own: 0 },
    options: ["with votes on Ukraine", "without votes on Ukraine"],
  },
  {
    ...{ key: "rights", name: "Votes on human rights", own: 0 },
    options: ["with votes on human rights", "without votes on human rights"],
  },
  { key: "sides", name: "Level of votes", options: ["two-sided level", "one-sided level"], own: 0 },
];

/** How many combinations there are. */
export const specificationCount = dimensions.reduce((count, { options }) => count * options.length, 1);

/** Of each dimension the place of what a specification chooses. @param specification 0 up to their count */
export function chosenIn(specification: number): readonly number[] {
  let rest = specification;
  const chosen = dimensions.toReversed().map(({ options }) => {
    const place = rest % options.length;
    rest = Math.floor(rest / options.length);
    return place;
  });
  return chosen.reverse();
}

/** The number of a specification. */
export function specificationOf(chosen: readonly number[]): number {
  return dimensions.reduce((number, { options }, i) => number * options.length + chosen[i]!, 0);
}

/** The method's own. */
export const ownSpecification = specificationOf(dimensions.map(({ own }) => own));

/** What a country's figures come to under every specification; NaN where there is none. */
export interface Specified {
  readonly country: Code;
  /** Points. */
  readonly scores: Float64Array;
  /** Since the earlier day, points; undefined where none is asked. */
  readonly changes: Float64Array | undefined;
}

/** The world in which votes on some topics are left out, levels look back otherwise, or are plain means. */
function worldWith(world: World, without: readonly string[], window: number, isOneSided: boolean): World {
  const leftOut = without.map((topic) => rollCallsOn(world, topic));
  // what is no resolution is left out of statistics (method, 2)
  const rollCalls = world.rollCalls.map((one, place): RollCall =>
    leftOut.some((places) => has(places, place)) ? { ...one, kind: "other" } : one,
  );
  const components = world.method.components.map((rule): ComponentRule => {
    return rule.name === "votes" ? { ...rule, window, ...(isOneSided && { isOneSided }) } : rule;
  });
  const method = { ...world.method, components };
  return Object.create(world, { rollCalls: { value: rollCalls }, method: { value: method } }) as World;
}

/** The components of a day with the votes measured otherwise. */
function withVotes({ components }: Alignment, value: number | undefined): Alignment["components"] {
  return components.map((component) => (component.name === "votes" ? { ...component, value } : component));
}

/** The difference of components between two days, that of the votes being their movement; those known on both days. */
function differences(then: Alignment, now: Alignment, movement: number | undefined): Alignment["components"] {
  return now.components.map((component) => {
    const before = then.components.find(({ name }) => name === component.name)?.value;
    const { name, value } = component;
    if (name === "votes") return { ...component, value: movement };
    return { ...component, value: value === undefined || before === undefined ? undefined : value - before };
  });
}

/** Writes what the votes measured in one way make under all 27 weights. */
function fill(
  results: Float64Array,
  components: Alignment["components"],
  weights: Alignment["weights"],
  byVotes: readonly number[],
): void {
  if (components.find(({ name }) => name === "votes")?.value === undefined) return;
  for (let w = 0; w < factors.length ** weighed.length; w++) {
    const places = weighed.map(
      (_, i) => Math.floor(w / factors.length ** (weighed.length - 1 - i)) % factors.length,
    );
    const own = new Map(weighed.map((name, i) => [name, weightOf(weights, name) * factors[places[i]!]!]));
    results[specificationOf([...places, ...byVotes])] = scoreOf(components, own)!;
  }
}

/**
 * The scores of countries on a day, and how far they changed since an earlier one, under every combination of the choices: a specification
 * curve (Simonsohn, Simmons and Nelson 2020). Every way of measuring votes is worked out in a world of its own, and a step ends with each.
 */
export function* specified(
  world: World,
  countries: readonly Code[],
  day: Day,
  since?: Day,
): Generator<undefined, readonly Specified[]> {
  const empty = () => new Float64Array(specificationCount).fill(NaN);
  const all = countries.map((country) => ({
    country,
    scores: empty(),
    changes: since === undefined ? undefined : empty(),
    now: alignment(world, country, day, defaultAxis),
    then: since === undefined ? undefined : alignment(world, country, since, defaultAxis),
  }));
  const ways = [0, 1].flatMap((ukraine) =>
    [0, 1].flatMap((rights) =>
      [0, 1, 2].flatMap((window) => [0, 1].map((sides) => ({ ukraine, rights, window, sides }))),
    ),
  );
  for (const { ukraine, rights, window, sides } of ways) {
    const without = [...(ukraine ? topics.ukraine : []), ...(rights ? topics.rights : [])];
    const other = worldWith(world, without, months[window]!, sides === 1);
    for (const [pole, plus] of poles.entries()) {
      const axis = axisOf(other, `RUS-${plus}`);
      const byVotes = [window, pole, ukraine, rights, sides];
      for (const { country, scores, changes, now, then } of all) {
        fill(scores, withVotes(now, level(other, country, day, axis).value), now.weights, byVotes);
        if (since === undefined || !then || !changes) continue;
        const moved = span(other, country, since, day, axis).movement?.value;
        fill(changes, differences(then, now, moved), now.weights, byVotes);
      }
    }
    yield;
  }
  return all.map(({ country, scores, changes }) => ({ country, scores, changes }));
}
