import type { Code, IdealPoint, RollCall } from "../../core/world";
import { numbersOf, recordsOf, type PackedTable } from "../columns";
import { grouped } from "./grouped";

function split(text: string): readonly string[] {
  return text === "" ? [] : text.split(" ");
}

/** Roll calls by date, then id. */
export function rollCalls(table: PackedTable): RollCall[] {
  // few different texts: the lists are made once each and shared
  const lists = new Map<string, readonly string[]>();
  const shared = (text: string): readonly string[] => {
    if (!lists.has(text)) lists.set(text, split(text));
    return lists.get(text)!;
  };
  return recordsOf(table, (text) => ({
    id: text("id"),
    date: text("date"),
    session: text("session"),
    kind: text("kind") as RollCall["kind"],
    title: text("title"),
    issues: shared(text("issues")),
    topics: shared(text("topics")),
    sameVoteAs: text("same_vote_as") || undefined,
    undl: text("undl") || undefined,
    source: text("source"),
  }));
}

/** Country code → ideal points by year, to five decimals. */
export function idealPoints(table: PackedTable): Map<Code, IdealPoint[]> {
  const [years, values, below, above] = ["year", "value", "below", "above"].map((column) =>
    numbersOf(table, column),
  );
  const rounded = (sum: number): number => Math.round(sum * 1e5) / 1e5;
  const points = recordsOf(table, (text, line) => ({
    country: text("country"),
    year: years![line]!,
    value: values![line]!,
    low: rounded(values![line]! - below![line]!),
    high: rounded(values![line]! + above![line]!),
    lowN: text("low_n") === "1",
  }));
  return grouped(points, (point) => point.country);
}
