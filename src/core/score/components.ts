import type { Axis } from "../votes/axis";
import { tie, type Tie } from "../blocs/blocs";
import { memoize } from "../memoize";
import { leaning, views, type Views } from "../opinion/opinion";
import { acts, stance, type Act } from "./policy";
import type { Code, ComponentName, ComponentRule, Day, World } from "../world";
import { balance, sides, type Sides } from "../votes/sides";

/** What a component's value rests on. */
export type Evidence =
  | { readonly kind: "votes"; readonly sides: Sides; readonly months: number; readonly least: number }
  | { readonly kind: "blocs"; readonly minus: Tie; readonly plus: Tie }
  | { readonly kind: "opinion"; readonly views: Views; readonly years: number }
  | { readonly kind: "policy"; readonly acts: readonly Act[] };

/** One component of a country's score on a day. */
export interface Component {
  readonly name: ComponentName;
  /** −1 (minus pole) to +1 (plus pole); undefined: not known. */
  readonly value: number | undefined;
  readonly evidence: Evidence;
}

/** The order in which components are shown and shaken (method, 3). */
const order: readonly ComponentName[] = ["votes", "blocs", "opinion", "policy"];

/** The rules of the components that apply on an axis and day, in the method's order: votes, blocs, opinion, policy. */
export function rulesOn(world: World, axis: Axis, day: Day): readonly ComponentRule[] {
  return memoize(world, `rules|${axis.code}|${day}`, () =>
    order
      .flatMap((name) => world.method.components.filter((rule) => rule.name === name))
      .filter((rule) => rule.axes.length === 0 || rule.axes.includes(axis.code))
      .filter((rule) => rule.appliesFrom === undefined || rule.appliesFrom <= day),
  );
}

function evidenceOf(world: World, country: Code, day: Day, axis: Axis, rule: ComponentRule): Evidence {
  switch (rule.name) {
    case "votes": {
      const [months, least] = [rule.window ?? 0, rule.least ?? 0];
      return { kind: "votes", sides: sides(world, country, day, axis, months), months, least };
    }
    case "blocs":
      return {
        kind: "blocs",
        minus: tie(world, axis.minus, country, day),
        plus: tie(world, axis.plus, country, day),
      };
    case "opinion": {
      const years = rule.window ?? 0;
      return { kind: "opinion", views: views(world, country, day, axis.minus, axis.plus, years), years };
    }
    case "policy":
      return { kind: "policy", acts: acts(world, country, day) };
  }
}

/** The value that evidence stands for, −1…+1; undefined where it is too thin (method, 3). */
export function valueOf(evidence: Evidence): number | undefined {
  switch (evidence.kind) {
    case "votes":
      return balance(evidence.sides, evidence.least);
    case "blocs":
      return evidence.plus.strength - evidence.minus.strength;
    case "opinion":
      return leaning(evidence.views);
    case "policy":
      return stance(evidence.acts);
  }
}

/** A country's components on a day: one for each rule that applies. Nothing is known of a dissolved state after its last day. */
export function componentsOf(world: World, country: Code, day: Day, axis: Axis): readonly Component[] {
  const until = world.countries[world.seat.get(country) ?? -1]?.until;
  const exists = until === undefined || day <= until;
  return rulesOn(world, axis, day).map((rule) => {
    const evidence = evidenceOf(world, country, day, axis, rule);
    const known = exists && (rule.knownFrom === undefined || rule.knownFrom <= day);
    return { name: rule.name, value: known ? valueOf(evidence) : undefined, evidence };
  });
}
