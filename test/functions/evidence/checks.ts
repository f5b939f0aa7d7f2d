// For each function: its answer, arrived at again from the rows of data/*.csv that its evidence names.
import { each, citationFrom, citedFor } from "./citations";
import { dayAsked, firstDay, lastDay, rollCall, rowsOf, rowWith } from "./dataFolder";
import { blocsFrom, indicatorFrom, statusFrom } from "./indicatorValue";
import {
  commonFor,
  contestedFor,
  membershipRow,
  methodWeights,
  pollRow,
  rangeFrom,
  scoreFrom,
  share,
  similarityOn,
  weighted,
  type Components,
  type Standpoint,
  type Weights,
} from "./method";
import { movementOf } from "./movement";
import { ofKind } from "./named";
import {
  componentsTold,
  onlyOf,
  polesOf,
  rowsTold,
  standpoint,
  symbolsIn,
  type Answered,
  type Told,
} from "./told";
import { positionOf } from "./voters";

type Check = (answered: Answered) => void;

const words: Readonly<Record<string, string>> = { Y: "Yes", N: "No", A: "Abstain", X: "Absent", "": "" };

/** Fails where two lists of symbols differ. */
function expectSymbols(found: readonly string[], expected: readonly string[]): void {
  expect(found.toSorted().join()).toBe(expected.toSorted().join());
}

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

function expectNumber(found: unknown, expected: number | undefined): void {
  expect(found).toEqual(expect.closeTo(expected!, 8));
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

function expectSame(found: unknown, expected: unknown): void {
  if (typeof expected === "number") expectNumber(found, expected);
  else expect(found).toBe(expected);
}

/** A row of votes as lists of roll calls show it. */
function tallyOf(symbol: string): {
  readonly Y: number;
  readonly N: number;
  readonly A: number;
  readonly X: number;
} {
  const counts = { Y: 0, N: 0, A: 0, X: 0 };
  const row = rollCall(symbol);
  for (const { code } of rowsOf("countries")) {
    const position = row[code!] as keyof typeof counts | "" | undefined;
    if (position) counts[position]++;
  }
  return counts;
}

/** One row of evidence a line of an answer, without its head. */
function lines({ cells, told }: Answered, head = 1): readonly (readonly [readonly unknown[], Told])[] {
  const body = cells.slice(head);
  expect(told.length).toBe(body.length);
  return body.map((line, i) => [line, told[i]!]);
}

function periodOf({ given }: Answered): readonly [string, string] {
  const from = given["from"];
  return [from === null ? "1946-01-01" : firstDay(String(from)), dayAsked(given["to"] as string | null)];
}

/** By function. */
export const checks: Readonly<Record<string, Check>> = {
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
    const score = cells.find(([name]) => name === "score")![1];
    const expected = scoreFrom(parts, at, weightsIn(given["weights"]));
    if (expected === undefined) expect(typeof score).not.toBe("number");
    else expectNumber(score, expected);
  },
  "ALIGN.RANGE": (answered) => {
    const at = standpoint(answered);
    const [low, high] = rangeFrom(componentsTold(answered.told, at), at)!;
    expect(answered.cells).toEqual([[expect.closeTo(low, 8), expect.closeTo(high, 8)]]);
  },
  "ALIGN.CHANGE": (answered) => {
    const days = [lastDay(String(answered.given["from"])), dayAsked(answered.given["to"] as string)] as const;
    const [from, to] = days.map((day) => {
      const told = answered.told.filter(({ text }) => text.startsWith(`${day}, `));
      return componentsTold(told, standpoint(answered, day));
    }) as [Components, Components];
    const { country, minus, plus } = standpoint(answered, days[1]);
    const shared = Object.keys(to).filter((name) => name in from) as (keyof Components)[];
    const differences = shared.map((name) => [
      name,
      name === "votes" ? movementOf(country, minus, plus, ...days) : to[name]! - from[name]!,
    ]);
    expectNumber(answered.cells[0]![0], weighted(Object.fromEntries(differences), methodWeights));
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
      const since = day === last ? 0 : movementOf(at.country, at.minus, at.plus, day, last);
      expectNumber(
        value,
        weighted({ ...componentsTold([told], at), votes: end.votes! - since }, methodWeights),
      );
    }
  },
  "ALIGN.GET": (answered) => {
    const { cells, told, given } = answered;
    expectSame(cells[0]![0], indicatorFrom(String(given["indicator"]), told, standpoint(answered)));
  },
  "ALIGN.SERIES": (answered) => {
    const [, last] = periodOf(answered);
    for (const [[date, value], told] of lines(answered)) {
      const day = lastDay(String(date));
      const at = standpoint(answered, day > last ? last : day);
      expectSame(value, indicatorFrom(String(answered.given["indicator"]), [told], at));
    }
  },
  "ALIGN.SOURCE": (answered) => {
    const { cited, terms } = citationFrom(answered);
    const text = String(answered.cells[0]![0]);
    expect(text.startsWith(`${cited}. date of the figure: `)).toBe(true);
    expect(text).toContain(`. terms: ${terms}`);
    indicatorFrom(String(answered.given["indicator"]), answered.told, standpoint(answered));
  },
  "ALIGN.OPINION": (answered) => {
    const { cells, told, given } = answered;
    const poll = onlyOf(rowsTold(told), "poll");
    const row = pollRow(poll!);
    const { day } = standpoint(answered);
    expect(row).toMatchObject({ country: answered.country, target: given["leader"] });
    expect(`${row["year"]}-12-31` <= day && Number(row["year"]) >= Number(day.slice(0, 4)) - 5).toBe(true);
    if (given["pollster"] !== null)
      expect(`${row["series"]} ${row["pollster"]}`).toContain(given["pollster"]);
    expect(cells[0]![0]).toBe(share(row, String(given["measure"] ?? "approve")));
  },
  "ALIGN.VOTE": ({ cells, told, given, country }) => {
    const [symbol] = symbolsIn(rowsTold(told));
    expect(symbol).toBe(given["resolution"]);
    expect(cells[0]![0]).toBe(words[positionOf(symbol!, country)]);
    const { positions } = onlyOf(rowsTold(told), "vote");
    expect(positions.map(([voter]) => voter)).toEqual([...new Set([country, "RUS", "WEST"])]);
  },
  "ALIGN.VOTES": (answered) => {
    const [first, last] = periodOf(answered);
    const expected = lines(answered).map(([, { rows }]) => {
      const [symbol = ""] = symbolsIn(rows);
      const { date, title } = rollCall(symbol);
      const found = [answered.country, "RUS", "WEST", "CHN"].map((voter) => positionOf(symbol, voter));
      const shown = found.map((position, i) => (i === 2 && position === "X" ? "Divided" : words[position]));
      return [date, symbol, title, ...shown];
    });
    expect(answered.cells.slice(1)).toEqual(expected);
    expect(expected.filter(([date]) => date! < first || date! > last)).toEqual([]);
  },
  "ALIGN.TALLY": ({ cells, told, given }) => {
    expect(symbolsIn(rowsTold(told))).toEqual([given["resolution"]]);
    const { Y, N, A, X } = tallyOf(String(given["resolution"]));
    expect(cells[1]!.slice(0, 4)).toEqual([Y, N, A, X]);
  },
  "ALIGN.ROLLCALLS": (answered) => {
    const { contested } = answered.given;
    const { minus, plus } = polesOf(typeof contested === "string" ? contested : null);
    const expected = lines(answered).map(([, { rows }]) => {
      const [symbol = ""] = symbolsIn(rows);
      const { date, title } = rollCall(symbol);
      const { Y, N, A } = tallyOf(symbol);
      return [date, symbol, title, Y, N, A];
    });
    expect(answered.cells.slice(1)).toEqual(expected);
    const agreed = (symbol: string) =>
      [minus, plus]
        .map((pole) => positionOf(symbol, pole))
        .sort()
        .join("") !== "NY";
    if (contested) expect(expected.map(([, symbol]) => String(symbol)).filter(agreed)).toEqual([]);
  },
  "ALIGN.AGREE": (answered) => {
    const { cells, told, given, country } = answered;
    const [other, measure] = [String(given["other"]), String(given["method"] ?? "agreement")];
    const symbols = symbolsIn(rowsTold(told));
    expectSymbols(symbols, commonFor(country, other, ...periodOf(answered)));
    const value = similarityOn(symbols, country, other, measure);
    expectNumber(given["counts"] === true ? cells[1]![2] : cells[0]![0], value);
  },
  "ALIGN.MEMBER": (answered) => {
    const { cells, told, given, country } = answered;
    const { day } = standpoint(answered);
    const found = statusFrom(rowsTold(told), String(given["bloc"]), country, day);
    expect(cells[0]![0]).toBe(found === "member");
  },
  "ALIGN.STATUS": (answered) => {
    const { cells, told, given, country } = answered;
    const { day } = standpoint(answered);
    expect(cells[0]![0]).toBe(statusFrom(rowsTold(told), String(given["bloc"]), country, day));
  },
  "ALIGN.BLOCS": (answered) => {
    expect(answered.cells[0]![0]).toBe(blocsFrom(rowsTold(answered.told), standpoint(answered).day));
  },
  "ALIGN.MEMBERS": (answered) => {
    const { given } = answered;
    const { day } = standpoint(answered);
    for (const [[code], { rows }] of lines(answered, 0)) {
      const row = onlyOf(rows, "membership");
      expect(row).toMatchObject({ bloc: given["bloc"], country: code });
      expect(membershipRow(row!, day)["status"]).toBe(given["status"] ?? "member");
    }
  },
  "ALIGN.EVENTS": (answered) => {
    for (const [[date, text, kind, source], { rows }] of lines(answered)) {
      const event = onlyOf(rows, "event");
      const row = rowWith("events", { id: event.id });
      expect(row).toMatchObject({ country: answered.country, date, text, kind });
      expect(source).toBe(rowWith("sources", { id: row["source"]! })["citation"]);
    }
  },
  "ALIGN.CODE": ({ cells, told }) => {
    const row = onlyOf(rowsTold(told), "country");
    expect(rowWith("countries", { code: row.code })["code"]).toBe(cells[0]![0]);
  },
  "ALIGN.NAME": ({ cells, told }) => {
    const row = onlyOf(rowsTold(told), "country");
    expect(rowWith("countries", { code: row.code })["name"]).toBe(cells[0]![0]);
  },
  "ALIGN.COUNTRIES": (answered) => {
    const { day } = standpoint(answered);
    for (const [[code], { rows }] of lines(answered, 0)) {
      const [member] = ofKind(rows, "membership");
      if (member) expect(membershipRow(member, day)).toMatchObject({ status: "member", country: code });
      else {
        const { group, country } = onlyOf(rows, "group");
        expect(rowWith("groups", { group, country })["country"]).toBe(code);
      }
    }
  },
  "ALIGN.INDICATORS": (answered) => {
    for (const [[code, name, theme, unit, definition, source], { rows }] of lines(answered)) {
      const { code: named } = onlyOf(rows, "indicator");
      const row = rowWith("indicators", { code: named });
      expect(row).toMatchObject({ code, name, theme, unit, definition });
      expect(source).toBe(rowWith("sources", { id: row["source"]! })["title"]);
    }
  },
  "ALIGN.EDITION": ({ cells }) => {
    expect(cells[0]![0]).toContain(`data to ${rowsOf("edition")[0]!["date"]}`);
  },
};
