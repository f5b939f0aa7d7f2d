import type { Code, IdealPoint, RollCall } from "../../core/world";
import { numbersOf, recordsOf, textsOf, type PackedTable } from "../columns";
import { grouped } from "../../core/grouped";

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
  // thousands of lines on the way to the first answer: columns are looked up once, not once a line
  const column = (name: string): readonly string[] => textsOf(table, name);
  const [dates, kinds, titles] = [column("date"), column("kind"), column("title")];
  const [topics, same] = [column("topics"), column("same_vote_as")];
  const [undl, sources] = [numbersOf(table, "undl"), column("source")];
  return column("id").map((id, line) => ({
    id,
    date: dates[line]!,
    kind: kinds[line] as RollCall["kind"],
    title: titles[line]!,
    topics: shared(topics[line]!),
    sameVoteAs: same[line] || undefined,
    undl: undl[line]?.toString(),
    source: sources[line]!,
  }));
}

/** Country code → ideal points by year, to five decimals. */
export function idealPoints(table: PackedTable): Map<Code, IdealPoint[]> {
  const [years, values, below, farther] = ["year", "value", "below", "farther"].map((column) =>
    numbersOf(table, column),
  );
  const rounded = (sum: number): number => Math.round(sum * 1e5) / 1e5;
  const points = recordsOf(table, (text, line) => ({
    country: text("country"),
    year: years![line]!,
    value: values![line]!,
    low: rounded(values![line]! - below![line]!),
    high: rounded(values![line]! + below![line]! + farther![line]!),
    lowN: text("low_n") === "1",
  }));
  return grouped(points, (point) => point.country);
}

/** A topic → its patterns. */
export function topics(table: PackedTable): Map<string, string[]> {
  const rules = recordsOf(table, (text) => ({ topic: text("topic"), pattern: text("pattern") }));
  return new Map(
    [...grouped(rules, ({ topic }) => topic)].map(([topic, of]) => [topic, of.map(({ pattern }) => pattern)]),
  );
}

/** Id of a roll call → what is to be said of its tally. */
export function tallyNotes(table: PackedTable): Map<string, string> {
  const notes = textsOf(table, "note");
  return new Map(textsOf(table, "roll_call").map((id, line) => [id, notes[line]!]));
}
