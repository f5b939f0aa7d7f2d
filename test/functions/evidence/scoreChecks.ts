// For each function of the score: its answer, arrived at again from the rows of data/*.csv that its evidence names.
import { citedFor, each } from "./citations";
import { dayAsked, lastDay, reachSaid } from "./dataFolder";
import { expectNumber, expectSymbols, lines, type Check } from "./expectations";
import {
  componentsOn,
  contestedFor,
  drawsFrom,
  methodWeights,
  opinionValue,
  pollRow,
  rangeOf,
  rangeOfDifferences,
  scoreFrom,
  weighted,
  type Components,
  type Standpoint,
  type Weights,
} from "./method";
import { bothSides, contestedOn, movementOf, windowOf } from "./movement";
import { movesFrom, poleName, type Moved } from "./moves";
import { ofKind } from "./named";
import { expectName } from "./questions";
import { componentsTold, polesOf, rowsTold, standpoint, symbolsIn, type Answered, type Told } from "./told";

/** Weights as a user writes them, scaled to sum 1. */
function weightsIn(text: unknown): Weights {
  if (text === null || text === undefined) return methodWeights;
  const pairs = String(text)
    .split("; ")
    .map((pair) => pair.split("=") as [string, string]);
  const sum = pairs.reduce((total, [, weight]) => total + Number(weight), 0);
  const none = Object.keys(methodWeights).map((name) => [name, 0] as const);
  return Object.fromEntries([
    ...none,
    ...pairs.map(([name, weight]) => [name, Number(weight) / sum] as const),
  ]);
}

/** The counts of the votes component, of all that the files of votes have. */
function expectAllVotes(told: readonly Told[], at: Standpoint): void {
  const symbols = symbolsIn(rowsTold(told));
  if (symbols.length > 0) expectSymbols(symbols, contestedFor(at));
}

const scoreCheck: Check = (answered) => {
  const { cells, told, given } = answered;
  const at = standpoint(answered);
  expectNumber(cells[0]![0], scoreFrom(componentsTold(told, at), at, weightsIn(given["weights"])));
  expectAllVotes(told, at);
};

function moved({ part, given, country }: Answered): Moved {
  const [from, to] = [lastDay(String(given["from"])), dayAsked(given["to"] as string | null, part)];
  return { country, ...polesOf(given["axis"]), from, to };
}

/** The parts of a change by name, and the points of the score for 1 of the level. */
function changeFrom(
  answered: Answered,
  first: Components,
  last: Components,
): Readonly<Record<string, number>> {
  const { country, minus, plus, from, to } = moved(answered);
  const { value, halfWidth, n } = movementOf(country, minus, plus, from, to);
  const shared = Object.keys(last).filter((name) => name in first) as (keyof Components)[];
  const differences = shared.map((name) => [name, name === "votes" ? value : last[name]! - first[name]!]);
  const perShare = weighted(
    Object.fromEntries(shared.map((name) => [name, name === "votes" ? 1 : 0])),
    methodWeights,
  );
  const change = weighted(Object.fromEntries(differences), methodWeights);
  return {
    ...{ perShare, change, movement: perShare * value, interval: perShare * halfWidth, questions: n },
    agenda: perShare * (last.votes! - first.votes! - value),
    from: weighted(last, methodWeights) - change,
  };
}

/** By function. */
export const scoreChecks: Readonly<Record<string, Check>> = {
  ALIGN: scoreCheck,
  "ALIGN.EXPLAIN": (answered) => {
    const { cells, told, given } = answered;
    const at = standpoint(answered);
    const parts = componentsTold(told, at);
    for (const [name, value, , , , , , source] of cells.slice(1)) {
      const own = told.find(({ text }) => text.startsWith(`${String(name)}:`));
      if (!own) continue;
      expectNumber(value, parts[name as keyof Components]);
      expect(source).toBe(each(own.rows.map((row) => citedFor(row, undefined))));
    }
    const contested = contestedFor(at);
    const [yes, no] = bothSides(windowOf(contestedOn(at.minus, at.plus), at.day), at.country);
    for (const [said, sides] of [
      ["Yes", yes],
      ["No", no],
    ] as const) {
      const row = cells.find(([name]) => name === `where ${poleName(at.plus)} said ${said}`)!;
      const mean = sides.reduce((sum, side) => sum + side, 0) / sides.length;
      if (sides.length > 0) expectNumber(row[1], mean);
      const [plus, between, minus] = [1, 0, -1].map((one) => sides.filter((side) => side === one).length);
      expect(String(row[5]).match(/\d+/g)!.map(Number)).toEqual([sides.length, plus, between, minus]);
    }
    const absent = cells.find(([name]) => name === "absent")!;
    expect([absent[1], parseInt(String(absent[5]).slice(3))]).toEqual([
      contested.length - yes.length - no.length,
      contested.length,
    ]);
    const score = cells.find(([name]) => name === "score")![1];
    const expected = scoreFrom(parts, at, weightsIn(given["weights"]));
    if (expected === undefined) expect(typeof score).not.toBe("number");
    else expectNumber(score, expected);
  },
  "ALIGN.RANGE": (answered) => {
    const at = standpoint(answered);
    const [low, high] = rangeOf(drawsFrom(componentsTold(answered.told, at), at))!;
    expect(answered.cells).toEqual([[expect.closeTo(low, 8), expect.closeTo(high, 8)]]);
  },
  "ALIGN.CHANGE": (answered) => {
    const { given, cells, told } = answered;
    const { from, to } = moved(answered);
    const [first, last] = [from, to].map((day) =>
      componentsTold(
        told.filter(({ text }) => text.startsWith(`${day}, `)),
        standpoint(answered, day),
      ),
    );
    expectNumber(cells[0]![0], changeFrom(answered, first!, last!)[String(given["part"] ?? "change")]);
  },
  "ALIGN.MOVES": (answered) => {
    const all = lines(answered);
    const ofKind = (kind: string) => all.filter(([[own]]) => own === kind);
    const { from, to } = moved(answered);
    const [first, last] = [from, to].map((day) => componentsOn(standpoint(answered, day)));
    const { perShare, ...expected } = changeFrom(answered, first!, last!);
    for (const [[, name, , , value]] of ofKind("total")) {
      const isPoints = name === "change" || name === "interval";
      const total = { "half width": expected["interval"], ...expected }[String(name)]!;
      expectNumber(value, isPoints || name === "questions" ? total : total / perShare!);
    }
    const found = movesFrom(moved(answered), perShare!);
    const cellsOf = ([[kind, , then, now, , ...where]]: (typeof all)[number]) => [kind, then, now, ...where];
    const byCells = (one: readonly unknown[], other: readonly unknown[]) =>
      one.join() < other.join() ? -1 : 1;
    const shown = ofKind("question");
    expect(shown.map(cellsOf).sort(byCells)).toEqual(found.listed.map(({ cells }) => cells).sort(byCells));
    expect([...ofKind("new"), ...ofKind("silent")].map(cellsOf)).toEqual(found.others);
    for (const [[, name, , , value, ...where], { rows }] of shown) {
      expectName(name, String(where[2]));
      const points = found.listed.filter(({ cells }) => cells.slice(3).join() === where.join());
      expect(points.map(({ points: one }) => one)).toContainEqual(expect.closeTo(value as number, 8));
      expectSymbols(symbolsIn(rows), [...new Set([where[0], where[2]].map(String))]);
    }
    const sizes = shown.map(([[, , , , value]]) => Math.abs(value as number));
    sizes.slice(1).forEach((size, i) => expect(size).toBeLessThanOrEqual(sizes[i]! + 1e-6));
    expectNumber(ofKind("rest")[0]![0][4], found.rest);
  },
  "ALIGN.TREND": (answered) => {
    const all = lines(answered);
    const dayOf = ({ text }: Told) => text.split(": ")[0]!;
    const last = dayOf(all.at(-1)![1]);
    const end = componentsTold([all.at(-1)![1]], standpoint(answered, last));
    for (const [[year, value], told] of all) {
      const day = dayOf(told);
      expect(day.slice(0, 4)).toBe(String(year));
      if (typeof value !== "number") continue;
      const at = standpoint(answered, day);
      const since = day === last ? 0 : movementOf(at.country, at.minus, at.plus, day, last).value;
      expectNumber(
        value,
        weighted({ ...componentsTold([told], at), votes: end.votes! - since }, methodWeights),
      );
    }
  },
  "ALIGN.COMPARE": (answered) => {
    const { cells, told, given } = answered;
    const half = told.length / 2;
    const [one, other] = [answered.country, String(given["other"])].map((country, i) => {
      const at = { ...standpoint(answered), country };
      const components = componentsTold(told.slice(i * half, (i + 1) * half), at);
      return { score: scoreFrom(components, at)!, drawn: drawsFrom(components, at) };
    });
    const [low, high] = rangeOfDifferences(one!.drawn.map((score, i) => score - other!.drawn[i]!))!;
    const { minus, plus } = polesOf(given["axis"]);
    const order = low > 0 ? `closer to ${poleName(plus)}` : `closer to ${poleName(minus)}`;
    expect(cells).toEqual([
      [
        ...[one!.score - other!.score, low, high].map((number) => expect.closeTo(number, 8)),
        (low <= 0 && high >= 0 ? "no order" : order) + reachSaid(given["day"] as null, answered.part),
      ],
    ]);
  },
  "ALIGN.PEOPLE": (answered) => {
    const at = standpoint(answered);
    const polls = ofKind(rowsTold(answered.told), "poll").map(pollRow);
    const years = polls.map(({ year }) => Number(year));
    expect(Math.max(...years) - Math.min(...years)).toBeLessThan(2);
    expect(Math.max(...years)).toBeGreaterThanOrEqual(Number(at.day.slice(0, 4)) - 3);
    expect(Math.max(...years)).toBeLessThanOrEqual(Number(at.day.slice(0, 4)));
    expect(polls.filter(({ country }) => country !== at.country)).toEqual([]);
    expectNumber(answered.cells[0]![0], 100 * opinionValue(polls, at)!);
  },
};
