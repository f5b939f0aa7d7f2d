// docs/method.md, 3 and 4, computed again from rows of data/*.csv; nothing of src is in it.
import { inForce, membershipRows, rollCall, rowsOf, rowWith, votes, type Row } from "./dataFolder";
import { ofKind, type Named, type NamedOf } from "./named";
import { bothSides, contestedOn, levelFrom, sideOf, windowOf } from "./movement";
import { isUsed } from "./questions";
import { positionOf } from "./voters";

/** Of whom, when and between which poles. */
export interface Standpoint {
  readonly country: string;
  readonly day: string;
  readonly minus: string;
  readonly plus: string;
}

export type Weights = Readonly<Record<string, number>>;

const order = ["votes", "blocs", "opinion", "policy"] as const;
type Component = (typeof order)[number];
export type Components = Readonly<Partial<Record<Component, number>>>;

const rules = new Map(rowsOf("components").map((row) => [row["component"]!, row]));
const statusValues = new Map(rowsOf("statusValues").map(({ status, value }) => [status!, Number(value)]));

export const methodWeights: Weights = Object.fromEntries(
  order.map((name) => [name, Number(rules.get(name)!["weight"])]),
);

/** The row of memberships.csv that evidence names. Fails where it is not in force on the day, or another counts. */
export function membershipRow(
  { bloc, country, since, status, source }: NamedOf<"membership">,
  day: string,
): Row {
  const row = membershipRows(bloc, country).find((one) => one["start"] === since && one["status"] === status);
  expect(row).toMatchObject({ source });
  expect(inForce(bloc, country, day)).toBe(row);
  return row!;
}

export function pollRow({ key, source }: NamedOf<"poll">): Row {
  const row = rowWith("opinion", key);
  expect(row["source"]).toBe(source);
  return row;
}

/** A share in a poll's row; undefined where it is not printed. */
export function share(row: Row, measure: string): number | undefined {
  const number = (column: string) => (row[column] === "" ? undefined : Number(row[column]));
  if (measure !== "net") return number(measure);
  const [approve, disapprove] = [number("approve"), number("disapprove")];
  return approve === undefined || disapprove === undefined ? number("net") : approve - disapprove;
}

/** Plus, between, minus, absent. */
export type Sides = readonly [number, number, number, number];

/** How a country voted on roll calls on which the poles were opposed; fails on one on which they were not. */
export function sidesOn(symbols: readonly string[], { country, minus, plus }: Standpoint): Sides {
  const counts: [number, number, number, number] = [0, 0, 0, 0];
  for (const symbol of symbols) {
    const [own, left, right] = [country, minus, plus].map((voter) => positionOf(symbol, voter));
    if (!"YNY".includes(`${left}${right}`) || left === right) throw new Error(`${symbol} is not contested`);
    const place = own === right ? 0 : own === "A" ? 1 : own === left ? 2 : 3;
    counts[place]!++;
  }
  return counts;
}

/** All roll calls of the votes component: resolutions and decisions once each, poles opposed, the country a member. */
export function contestedFor({ country, day, minus, plus }: Standpoint): readonly string[] {
  return windowOf(contestedOn(minus, plus), day)
    .map(({ symbol }) => symbol)
    .filter((symbol) => positionOf(symbol, country) !== "");
}

/** The level on the roll calls that are named. */
function votesValue(symbols: readonly string[], { country, minus, plus }: Standpoint): number | undefined {
  const named = new Set(symbols);
  const own = contestedOn(minus, plus).filter(({ symbol }) => named.has(symbol));
  return levelFrom(...bothSides(own, country), own.length);
}

/** Tie to plus − tie to minus of the memberships that are named. */
function blocsValue(held: readonly Row[], { country, day, minus, plus }: Standpoint): number {
  const isRuledOut = (unless: string) =>
    unless.split("; ").some((pair) => {
      const [bloc, ...status] = pair.split(" ");
      return inForce(bloc!, country, day)?.["status"] === status.join(" ");
    });
  const tie = (pole: string) =>
    ["security", "economy"]
      .map((part) => {
        const rows = rowsOf("blocWeights").filter(
          (row) => row["pole"] === pole && row["part"] === part && !isRuledOut(row["unless"]!),
        );
        const strengths = rows.flatMap(({ bloc, weight }) =>
          held
            .filter((row) => row["bloc"] === bloc)
            .map(({ status }) => Number(weight) * (statusValues.get(status!) ?? 0)),
        );
        return Math.max(0, ...strengths);
      })
      .reduce((sum, strength) => sum + strength / 2, 0);
  return tie(plus) - tie(minus);
}

/** (net of the plus pole − net of the minus pole) / 2 of the polls that are named (docs/method.md, 3.6). */
export function opinionValue(polls: readonly Row[], { minus, plus }: Standpoint): number | undefined {
  const mean = (pole: string) => {
    const targets = rowsOf("poles").filter((row) => row["pole"] === pole && row["role"] === "poll target");
    const about = targets.length === 0 ? [pole] : targets.map((row) => row["of"]!);
    const nets = polls.filter(({ target }) => about.includes(target!)).map((row) => share(row, "net")! / 100);
    return nets.length === 0 ? undefined : nets.reduce((sum, net) => sum + net, 0) / nets.length;
  };
  expect(new Set(polls.map(({ series }) => series)).size).toBeLessThan(2);
  const [onMinus, onPlus] = [mean(minus), mean(plus)];
  return onMinus === undefined || onPlus === undefined ? undefined : (onPlus - onMinus) / 2;
}

function policyValue(held: readonly Row[], { day }: Standpoint): number {
  const largest = new Map<string, number>();
  for (const { list, status, value, not_before } of rowsOf("policyValues")) {
    if (day < not_before! || !held.some((row) => row["bloc"] === list && row["status"] === status)) continue;
    largest.set(list!, Math.max(Number(value), largest.get(list!) ?? -Infinity));
  }
  const sum = [...largest.values()].reduce((total, value) => total + value, 0);
  return Math.max(-1, Math.min(1, sum));
}

function appliesOn(name: Component, { day, minus, plus }: Standpoint): boolean {
  const { axes, applies_from } = rules.get(name)!;
  const onAxis = axes === "" || axes!.split(" ").includes(`${minus}-${plus}`);
  return onAxis && (applies_from === "" || applies_from! <= day);
}

/** What a pole's own components are. */
function ownPole({ country, minus, plus }: Standpoint): number | undefined {
  return country === minus ? -1 : country === plus ? 1 : undefined;
}

/** The components that the named rows make; one that is not known is left out. */
export function componentsFrom(all: readonly Named[], at: Standpoint): Components {
  const held = ofKind(all, "membership").map((one) => membershipRow(one, at.day));
  const { until } = rowWith("countries", { code: at.country });
  const values: Readonly<Record<Component, () => number | undefined>> = {
    votes: () =>
      votesValue(
        ofKind(all, "vote").map(({ symbol }) => symbol),
        at,
      ),
    blocs: () => blocsValue(held, at),
    opinion: () => opinionValue(ofKind(all, "poll").map(pollRow), at),
    policy: () => policyValue(held, at),
  };
  const known = order
    .filter((name) => appliesOn(name, at) && (until === "" || at.day <= until!))
    .filter((name) => rules.get(name)!["known_from"]! <= at.day)
    .map((name) => [name, ownPole(at) ?? values[name]()] as const)
    .filter(([, value]) => value !== undefined);
  return Object.fromEntries(known);
}

/** The components of a country that all rows of data/*.csv make. */
export function componentsOn(at: Standpoint): Components {
  const votes = contestedFor(at).map((symbol): Named => ({ kind: "vote", symbol, positions: [] }));
  const held = rowsOf("blocs").flatMap(({ bloc }): Named[] => {
    const row = inForce(bloc!, at.country, at.day);
    if (!row) return [];
    const { country, start, status, source } = row as Readonly<
      Record<"country" | "start" | "status" | "source", string>
    >;
    return [{ kind: "membership", bloc: bloc!, country, since: start, status, source }];
  });
  return componentsFrom([...votes, ...held], at);
}

/** Share of the weight that applies which the components have. */
export function coverageOf(components: Components, at: Standpoint, weights: Weights = methodWeights): number {
  const sum = (names: readonly Component[]) => names.reduce((total, name) => total + weights[name]!, 0);
  const applying = sum(order.filter((name) => appliesOn(name, at)));
  return applying === 0 ? 0 : sum(Object.keys(components) as Component[]) / applying;
}

/** 100 × Σ weight × component / Σ weight. */
export function weighted(components: Components, weights: Weights): number {
  const names = Object.keys(components) as Component[];
  const [sum, whole] = names.reduce(
    ([value, weight], name) => [value + weights[name]! * components[name]!, weight + weights[name]!],
    [0, 0],
  );
  return (100 * sum) / whole;
}

/** Undefined without votes that weigh something, and below half of the weight. */
export function scoreFrom(
  components: Components,
  at: Standpoint,
  weights = methodWeights,
): number | undefined {
  if (components.votes === undefined && weights["votes"]! > 0) return undefined;
  return coverageOf(components, at, weights) < 0.5 ? undefined : weighted(components, weights);
}

/** Numbers in [0, 1): mulberry32, seeded with FNV-1a of a text. */
function random(seed: string): () => number {
  let state = 0x811c9dc5;
  for (const letter of seed) state = Math.imul(state ^ letter.charCodeAt(0), 0x01000193);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A score in each of 1,000 draws (docs/method.md, 3.5); NaN where nothing was drawn. */
export function drawsFrom(components: Components, at: Standpoint): readonly number[] {
  const { country, day, minus, plus } = at;
  const window = windowOf(contestedOn(minus, plus), day);
  const questions = [...new Set(window.map(({ question }) => question))];
  const answers = window.flatMap((one) => {
    const side = sideOf(one, country);
    return side === undefined ? [] : [{ ...one, side }];
  });
  const [yes, no] = bothSides(window, country);
  const isTwoSided = yes.length >= 5 && no.length >= 5;
  const next = random(`${day}|${minus}-${plus}`);
  const mean = (of: typeof answers, drawn: ReadonlyMap<string, number>) => {
    const times = of.map(({ question }) => drawn.get(question) ?? 0);
    const count = times.reduce((total, one) => total + one, 0);
    return count === 0 ? [] : [times.reduce((total, one, i) => total + one * of[i]!.side, 0) / count];
  };
  const sides = isTwoSided
    ? [true, false].map((is) => answers.filter(({ isYes }) => isYes === is))
    : [answers];
  return Array.from({ length: 1000 }, () => {
    const shaken = Object.fromEntries(order.map((name) => [name, methodWeights[name]! * (0.5 + next())]));
    const drawn = new Map<string, number>();
    for (let i = 0; i < questions.length; i++) {
      const question = questions[Math.floor(next() * questions.length)]!;
      drawn.set(question, (drawn.get(question) ?? 0) + 1);
    }
    const means = sides.flatMap((of) => mean(of, drawn));
    const level = ownPole(at) ?? means.reduce((sum, one) => sum + one, 0) / means.length;
    return weighted({ ...components, votes: level }, shaken);
  });
}

/** The 50th of numbers in ascending and the 50th in descending order; undefined where fewer than 950 are left. */
export function rangeOfDifferences(drawn: readonly number[]): readonly [number, number] | undefined {
  const sorted = drawn.filter((one) => !Number.isNaN(one)).sort((a, b) => a - b);
  return sorted.length < 950 ? undefined : [sorted.at(49)!, sorted.at(-50)!];
}

/** The 50th and the 950th of numbers in ascending order; undefined where fewer are left. */
export function rangeOf(drawn: readonly number[]): readonly [number, number] | undefined {
  const sorted = drawn.filter((one) => !Number.isNaN(one)).sort((a, b) => a - b);
  return sorted.length < 950 ? undefined : [sorted[49]!, sorted[949]!];
}

/** A measure of two voters over roll calls on which both voted (docs/method.md, 4); fails on one on which one did not. */
export function similarityOn(
  symbols: readonly string[],
  one: string,
  other: string,
  measure: string,
): number | undefined {
  const o = [0, 0, 0, 0, 0, 0, 0, 0, 0];
  for (const symbol of symbols) {
    const [row, column] = [one, other].map((voter) => ["Y", "A", "N"].indexOf(positionOf(symbol, voter)));
    if (Math.min(row!, column!) < 0) throw new Error(`not both voted on ${symbol}`);
    o[3 * row! + column!]!++;
  }
  const n = symbols.length;
  const at = (i: number, j: number) => o[3 * i + j]! / n;
  const both = (weight: (i: number, j: number) => number, of = at) =>
    [0, 1, 2].reduce((sum, i) => sum + [0, 1, 2].reduce((part, j) => part + weight(i, j) * of(i, j), 0), 0);
  const row = (i: number) => at(i, 0) + at(i, 1) + at(i, 2);
  const column = (j: number) => at(0, j) + at(1, j) + at(2, j);
  const same = both((i, j) => (i === j ? 1 : 0));
  const far = both((i, j) => Math.abs(i - j));
  const ratio = (part: number, whole: number) => (n === 0 || whole === 0 ? undefined : part / whole);
  const squares = (i: number, j: number) => ((i - j) / 2) ** 2;
  switch (measure) {
    case "agreement":
      return ratio(1 - far / 2, 1);
    case "identical":
      return ratio(same, 1);
    case "s":
      return ratio(1 - far, 1);
    case "coincidence":
      return ratio(o[0]! + o[8]!, o[0]! + o[8]! + o[2]! + o[6]!);
    case "kappa": {
      const chance = both(squares, (i, j) => row(i) * column(j));
      const left = ratio(both(squares), chance);
      return left === undefined ? undefined : 1 - left;
    }
    default: {
      const p = [0, 1, 2].reduce((sum, i) => sum + ((row(i) + column(i)) / 2) ** 2, 0);
      return Math.abs(1 - p) < 1e-12 ? undefined : ratio(same - p, 1 - p);
    }
  }
}

const divided = new Set<Row>();

/** The used roll calls on which some member voted N or A. */
function dividedRollCalls(): ReadonlySet<Row> {
  if (divided.size === 0) {
    const codes = rowsOf("countries").map(({ code }) => code!);
    for (const row of votes())
      if (isUsed(row) && codes.some((code) => row[code] === "N" || row[code] === "A")) divided.add(row);
  }
  return divided;
}

/** Those of some roll calls that are on a topic: by its patterns, or by their own rows where it has none. */
export function onTopic(symbols: readonly string[], topic: unknown): readonly string[] {
  if (topic === null || topic === undefined) return symbols;
  const slug = String(topic).toLowerCase().replaceAll(" ", "-");
  const rules = rowsOf("topics").filter((row) => row["topic"] === slug);
  return symbols.filter((symbol) => {
    const { title, topics } = rollCall(symbol);
    if (rules.length === 0) return topics!.split(" ").includes(slug);
    return rules.some(({ pattern }) => new RegExp(pattern!, "i").test(title!));
  });
}

/** All roll calls of a period on which both voted and some member voted N or A. */
export function commonFor(one: string, other: string, first: string, last: string): readonly string[] {
  return dividedIn(first, last).filter((id) =>
    [one, other].every((voter) => !["X", ""].includes(positionOf(id, voter))),
  );
}

/** The roll calls of a period on which some member voted N or A. */
export function dividedIn(first: string, last: string): readonly string[] {
  return [...dividedRollCalls()].filter(({ date }) => date! >= first && date! <= last).map(({ id }) => id!);
}
