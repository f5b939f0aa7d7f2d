import type { Code, Poll, WorldEvent } from "../../core/world";
import { linesOf, numbersOf, recordsOf, textsOf, type PackedTable } from "../columns";
import { MapOnDemand } from "../onDemand";
import { grouped } from "./grouped";

function byPublication(a: Poll, b: Poll): number {
  const [first, second] = [a.published ?? "", b.published ?? ""];
  return a.year - b.year || (first < second ? -1 : first > second ? 1 : 0);
}

/** Reads the poll of a line. */
function pollsIn(table: PackedTable): (line: number) => Poll {
  const read = linesOf(table);
  const numbers = Object.fromEntries(
    Object.keys(table.numbers).map((column) => [column, numbersOf(table, column)]),
  );
  return (line) => {
    const text = read(line);
    return {
      series: text("series"),
      pollster: text("pollster"),
      question: text("question"),
      country: text("country"),
      year: numbers["year"]![line]!,
      target: text("target"),
      approve: numbers["approve"]![line],
      disapprove: numbers["disapprove"]![line],
      unsure: numbers["unsure"]![line],
      net: numbers["net"]![line],
      source: text("source"),
      title: text("title"),
      // some figures stand on two documents: the first is the one to open
      url: text("url").split(" | ")[0] || undefined,
      published: text("published") || undefined,
      note: text("note") || undefined,
    };
  };
}

/** Country code → polls by year, within a year in the order of publication; a country's are read when asked for. */
export function polls(table: PackedTable): ReadonlyMap<Code, readonly Poll[]> {
  const poll = pollsIn(table);
  const country = textsOf(table, "country");
  const lines = grouped([...country.keys()], (line) => country[line]!);
  return new MapOnDemand(
    [...lines].map(([code, own]) => [code, () => own.map(poll).sort(byPublication)] as const),
  );
}

/** Events by id. */
export function events(table: PackedTable): WorldEvent[] {
  return recordsOf(table, (text) => ({
    id: text("id"),
    country: text("country"),
    date: text("date"),
    indicator: text("indicator"),
    value: text("value"),
    unit: text("unit") || undefined,
    partner: text("partner") || undefined,
    kind: text("kind"),
    speaker: text("speaker") || undefined,
    text: text("text"),
    source: text("source"),
    document: text("document") || undefined,
  }));
}
