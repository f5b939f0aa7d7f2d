import { combined, emptyBits, has, add, wordMask, type Bits } from "./bits";
import { instead } from "../nearest";
import { Mistake } from "../mistake";
import { memoize } from "../memoize";
import { folded } from "../textFit";
import type { Day, RollCall, World } from "../world";

/** Place of the first roll call after a day, or of the first on or after it. */
export function firstAfter(world: Pick<World, "rollCalls">, day: Day, strictly = true): number {
  let low = 0;
  let high = world.rollCalls.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const date = world.rollCalls[middle]!.date;
    if (strictly ? date <= day : date < day) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The roll calls from the first to the last day, both included, as places [from, to) in `World.rollCalls`. */
export function placesBetween(world: World, first: Day, last: Day): readonly [number, number] {
  return [firstAfter(world, first, false), firstAfter(world, last)];
}

/** Whether statistics use a roll call: resolutions and decisions, each ballot once (method, 2). */
export function isUsed({ kind, sameVoteAs }: Pick<RollCall, "kind" | "sameVoteAs">): boolean {
  return (kind === "resolution" || kind === "decision") && sameVoteAs === undefined;
}

/** The roll calls that statistics use. */
export function usedRollCalls(world: World): Bits {
  return memoize(world, "used roll calls", () => {
    const bits = emptyBits(world.rollCalls.length);
    world.rollCalls.forEach((rollCall, i) => {
      if (isUsed(rollCall)) add(bits, i);
    });
    return bits;
  });
}

/** Ids in `World.sources` of those that the used roll calls come from. */
export function usedSources(world: World): readonly string[] {
  return [...new Set(world.rollCalls.filter(isUsed).map(({ source }) => source))];
}

/** The used roll calls on which at least one member voted N or A (method, 4). */
export function dividedRollCalls(world: World): Bits {
  return memoize(world, "divided roll calls", () => {
    const used = usedRollCalls(world);
    const { no, abstain } = world.ballots;
    return combined(world.rollCalls.length, (w) => {
      let any = 0;
      for (let c = 0; c < no.length; c++) any |= no[c]![w]! | abstain[c]![w]!;
      return used[w]! & any;
    });
  });
}

/** The divided roll calls from the first to the last day, both included. @param topic left out: on all topics */
export function dividedBetween(world: World, first: Day, last: Day, topic?: string): Bits {
  const divided = dividedRollCalls(world);
  const on = topic === undefined ? divided : rollCallsOn(world, topic);
  const [from, to] = placesBetween(world, first, last);
  return combined(world.rollCalls.length, (w) => divided[w]! & on[w]! & wordMask(w, from, to));
}

function searchTexts(world: World): readonly string[] {
  return memoize(world, "search texts", () =>
    world.rollCalls.map((rollCall) =>
      folded(`${rollCall.id} ${rollCall.title} ${topicsOf(world, rollCall).join(" ")}`),
    ),
  );
}

/**
 * Places of the roll calls in [from, to) whose title, symbol or topics hold every word of a search; all of them for an empty one.
 * Ballots printed twice are listed once.
 */
export function foundRollCalls(world: World, search: string, from: number, to: number): readonly number[] {
  const words = folded(search).split(/\s+/).filter(Boolean);
  const texts = words.length > 0 ? searchTexts(world) : [];
  const places: number[] = [];
  for (let i = from; i < to; i++) {
    if (world.rollCalls[i]!.sameVoteAs !== undefined) continue;
    if (words.every((word) => texts[i]!.includes(word))) places.push(i);
  }
  return places;
}

/** Topic → the expression that the titles on it fit, of the topics that have a rule. */
function topicRules(world: World): ReadonlyMap<string, RegExp> {
  return memoize(world, "topic rules", () => {
    const either = (patterns: readonly string[]) => patterns.map((pattern) => `(?:${pattern})`).join("|");
    return new Map([...world.topics].map(([topic, patterns]) => [topic, new RegExp(either(patterns), "i")]));
  });
}

/** The topics that a roll call is on: those whose rule its title fits, and of the others those that its own row names. */
function topicsOf(world: World, { title, topics }: RollCall): readonly string[] {
  const rules = topicRules(world);
  const ruled = [...rules].flatMap(([topic, rule]) => (rule.test(title) ? [topic] : []));
  return [...ruled, ...topics.filter((topic) => !rules.has(topic))];
}

/** Whether a roll call is on a topic: by the topic's rule, or by the roll call's own row where the topic has none. */
function isOn(world: World, topic: string): (rollCall: RollCall) => boolean {
  const rule = topicRules(world).get(topic);
  return rule ? ({ title }) => rule.test(title) : ({ topics }) => topics.includes(topic);
}

/** The used roll calls that are on a topic. */
export function rollCallsOn(world: World, topic: string): Bits {
  return memoize(world, `roll calls on|${topic}`, () => {
    const used = usedRollCalls(world);
    const bits = emptyBits(world.rollCalls.length);
    const fits = isOn(world, topic);
    world.rollCalls.forEach((rollCall, i) => {
      if (has(used, i) && fits(rollCall)) add(bits, i);
    });
    return bits;
  });
}

/** All topics, those with a rule first. */
function topicsKnown(world: World): readonly string[] {
  return memoize(world, "topics", () => {
    const named = world.rollCalls.flatMap(({ topics }) => topics).sort();
    return [...new Set([...world.topics.keys(), ...named])];
  });
}

/** The topic of a name in any case, blanks as hyphens; throws `Mistake` for one that nobody knows. */
export function topicOf(world: World, text: string): string {
  const topic = text
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, "-");
  if (topicsKnown(world).includes(topic)) return topic;
  const rest = () => `known are ${[...world.topics.keys()].join(", ")}, ukraine, palestine, syria, …`;
  throw new Mistake(
    `unknown topic: ${text.trim()}; ${instead(world, "topic", topic, () => [...topicsKnown(world)], rest)}`,
  );
}
