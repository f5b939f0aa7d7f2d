// The level and the movement of docs/method.md, 3.1, from data/*.csv; nothing of src is in it.
import { rowsOf, votes } from "./dataFolder";
import { isUsed, questionOf } from "./questions";
import { positionOf } from "./voters";

/** A roll call on which the poles were opposed: whether the plus pole said Yes, and the question with that. */
interface Contested {
  readonly symbol: string;
  readonly date: string;
  readonly isYes: boolean;
  readonly question: string;
}

const byAxis = new Map<string, readonly Contested[]>();

/** All roll calls on which two poles were opposed, by date, then symbol. */
export function contestedOn(minus: string, plus: string): readonly Contested[] {
  const known = byAxis.get(`${minus}-${plus}`);
  if (known) return known;
  const found = votes()
    .filter(isUsed)
    .flatMap(({ id, date }) => {
      const [left, right] = [positionOf(id!, minus), positionOf(id!, plus)];
      if (![left + right].some((pair) => pair === "YN" || pair === "NY")) return [];
      return [{ symbol: id!, date: date!, isYes: right === "Y", question: `${questionOf(id!)}|${right}` }];
    });
  byAxis.set(`${minus}-${plus}`, found);
  return found;
}

const rule = rowsOf("components").find(({ component }) => component === "votes")!;

/** The same day so many months before, as text that sorts. */
export function monthsBefore(day: string, months = Number(rule["window"])): string {
  const month = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 - months;
  return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}${day.slice(7)}`;
}

/** Roll calls of the window of a day. */
export function windowOf(all: readonly Contested[], day: string): readonly Contested[] {
  return all.filter(({ date }) => date > monthsBefore(day) && date <= day);
}

/** +1 with the plus pole, 0 abstained, −1 with the minus pole; undefined: no side. */
export function sideOf({ symbol, isYes }: Contested, country: string): number | undefined {
  const position = positionOf(symbol, country);
  if (position === "A") return 0;
  return position === "Y" || position === "N" ? ((position === "Y") === isYes ? 1 : -1) : undefined;
}

const mean = (numbers: readonly number[]) => numbers.reduce((sum, one) => sum + one, 0) / numbers.length;

/** Sides where the plus pole said Yes, and where it said No. */
export function bothSides(
  window: readonly Contested[],
  country: string,
): readonly [readonly number[], readonly number[]] {
  const of = (yes: boolean) =>
    window.filter(({ isYes }) => isYes === yes).flatMap((one) => sideOf(one, country) ?? []);
  return [of(true), of(false)];
}

/** The level of sides that were taken, of so many roll calls on which it was a member. */
export function levelFrom(
  yes: readonly number[],
  no: readonly number[],
  contested: number,
): number | undefined {
  const cast = yes.length + no.length;
  if (cast < Number(rule["least"]) || cast * 2 < contested) return undefined;
  return yes.length >= 5 && no.length >= 5 ? (mean(yes) + mean(no)) / 2 : mean([...yes, ...no]);
}

/** Weight of every vote of a window in its level, by symbol. */
function weights(window: readonly Contested[], country: string): ReadonlyMap<string, number> {
  const [yes, no] = bothSides(window, country);
  const isTwoSided = yes.length >= 5 && no.length >= 5;
  const own = window.filter((one) => sideOf(one, country) !== undefined);
  const per = (one: Contested) => (isTwoSided ? 2 * (one.isYes ? yes : no).length : own.length);
  return new Map(own.map((one) => [one.symbol, 1 / per(one)]));
}

/** Solves a symmetric positive definite system by elimination. */
function solve(matrix: number[][], right: number[]): readonly number[] {
  const n = right.length;
  for (let k = 0; k < n; k++)
    for (let i = k + 1; i < n; i++) {
      const factor = matrix[i]![k]! / matrix[k]![k]!;
      if (factor === 0) continue;
      for (let j = k; j < n; j++) matrix[i]![j]! -= factor * matrix[k]![j]!;
      right[i]! -= factor * right[k]!;
    }
  for (let k = n - 1; k >= 0; k--) {
    for (let j = k + 1; j < n; j++) right[k]! -= matrix[k]![j]! * right[j]!;
    right[k]! /= matrix[k]![k]!;
  }
  return right;
}

const periodOf = (date: string) => Number(date.slice(0, 4)) - (date.slice(5) < "09-01" ? 1 : 0);

/** A movement of docs/method.md, 3.1. */
export interface Movement {
  readonly value: number;
  readonly halfWidth: number;
  /** Questions put before and since. */
  readonly n: number;
  /** By question. */
  readonly shares: ReadonlyMap<string, number>;
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);

/** The movement of a country that has a level on both days and enough questions; 0 of a pole. */
export function movementOf(country: string, minus: string, plus: string, from: string, to: string): Movement {
  const all = contestedOn(minus, plus);
  const own = all.filter((one) => one.date <= to && sideOf(one, country) !== undefined);
  const [before, later] = [from, to].map((day) => windowOf(own, day));
  const since = new Set(later!.filter(({ date }) => date > from).map(({ question }) => question));
  const n = [...new Set(before!.map(({ question }) => question))].filter((one) => since.has(one)).length;
  if (country === minus || country === plus) return { value: 0, halfWidth: 0, n, shares: new Map() };
  const years = [...new Set(own.map(({ date }) => periodOf(date)))];
  const period = own.map(({ date }) => years.indexOf(periodOf(date)));
  const sides = own.map((one) => sideOf(one, country)!);
  const groups = new Map<string, number[]>();
  own.forEach(({ question }, i) => groups.set(question, [...(groups.get(question) ?? []), i]));
  const lessMeans = (numbers: readonly number[]) => {
    const rest = [...numbers];
    for (const group of groups.values())
      for (const i of group) rest[i]! -= mean(group.map((j) => numbers[j]!));
    return rest;
  };
  const g = years.map(() => years.map(() => 0));
  for (const group of groups.values())
    for (const i of group)
      for (const j of group) g[period[i]!]![period[j]!]! += (i === j ? 1 : 0) - 1 / group.length;
  for (let t = 1; t < years.length; t++) {
    for (const [i, j, value] of [
      [t, t, 1],
      [t - 1, t - 1, 1],
      [t, t - 1, -1],
      [t - 1, t, -1],
    ] as const)
      g[i]![j]! += value;
  }
  const byPeriod = (numbers: readonly number[]) =>
    years.map((_, t) => sum(numbers.filter((__, i) => period[i] === t)));
  const solved = (right: readonly number[]) => [
    0,
    ...solve(
      g.slice(1).map((row) => row.slice(1)),
      right.slice(1),
    ),
  ];
  const [then, now] = [from, to].map((day) => weights(windowOf(all, day), country));
  const gained = byPeriod(own.map(({ symbol }) => (now!.get(symbol) ?? 0) - (then!.get(symbol) ?? 0)));
  const b = solved(byPeriod(lessMeans(sides)));
  const z = solved(gained);
  const w = lessMeans(period.map((t) => z[t]!));
  const r = lessMeans(sides.map((side, i) => side - b[period[i]!]!));
  const over = (numbers: readonly number[]) =>
    new Map([...groups].map(([question, group]) => [question, sum(group.map((i) => w[i]! * numbers[i]!))]));
  const scatter = sum([...over(r).values()].map((one) => one * one));
  const turnover = sum(gained.map(Math.abs)) / (4 * n);
  return {
    value: sum(gained.map((one, t) => one * b[t]!)),
    halfWidth: 1.6448536269514722 * Math.sqrt(scatter + turnover * turnover),
    n,
    shares: over(sides),
  };
}
