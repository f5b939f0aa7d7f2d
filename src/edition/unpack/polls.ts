import type { Code, Poll, WorldEvent } from "../../core/world";
import { numbersOf, recordsOf, type PackedTable } from "../columns";
import { grouped } from "./grouped";

function byPublication(a: Poll, b: Poll): number {
  const [first, second] = [a.published ?? "", b.published ?? ""];
  return a.year - b.year || (first < second ? -1 : first > second ? 1 : 0);
}

/** Country code → polls by year, within a year in the order of publication. */
export function polls(table: PackedTable): Map<Code, Poll[]> {
  const number = Object.fromEntries(
    Object.keys(table.numbers).map((column) => [column, numbersOf(table, column)]),
  );
  const rows = recordsOf(table, (text, line) => ({
    series: text("series"),
    pollster: text("pollster"),
    question: text("question"),
    country: text("country"),
    year: number["year"]![line]!,
    target: text("target"),
    approve: number["approve"]![line],
    disapprove: number["disapprove"]![line],
    unsure: number["unsure"]![line],
    net: number["net"]![line],
    source: text("source"),
    title: text("title"),
    // some figures stand on two documents: the first is the one to open
    url: text("url").split(" | ")[0] || undefined,
    published: text("published") || undefined,
    note: text("note") || undefined,
  }));
  const byCountry = grouped(rows, (row) => row.country);
  for (const own of byCountry.values()) own.sort(byPublication);
  return byCountry;
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
  }));
}
