import type { Code, Poll, WorldEvent } from "../../core/world";
import { linesOf, numbersOf, recordsOf, textsOf, type PackedTable } from "../columns";
import { MapOnDemand } from "../onDemand";
import { grouped } from "../../core/grouped";

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
      isView: text("asks") === "view",
      country: text("country"),
      year: numbers["year"]![line]!,
      target: text("target"),
      approve: numbers["approve"]![line],
      disapprove: numbers["disapprove"]![line],
      unsure: numbers["unsure"]![line],
      net: numbers["net"]![line],
      fieldDates: text("field_dates") || undefined,
      source: text("source"),
      title: text("title") || undefined,
      url: text("url") || undefined,
      published: text("published") || undefined,
      readIn: text("read_in") || undefined,
      // some figures stand in two reports: the first is the one to open
      readUrl: text("read_url").split(" | ")[0] || undefined,
      note: text("note") || undefined,
    };
  };
}

type PollsByCountry = ReadonlyMap<Code, readonly Poll[]>;

/** Country code → polls by year, else in the order of the table, those that are confirmed and those that are not; a country's are read when asked for. */
export function polls(table: PackedTable): {
  readonly confirmed: PollsByCountry;
  readonly unconfirmed: PollsByCountry;
} {
  const poll = pollsIn(table);
  const [country, isConfirmed] = [textsOf(table, "country"), textsOf(table, "confirmed")];
  const of = (lines: readonly number[]): PollsByCountry =>
    new MapOnDemand(
      [...grouped(lines, (line) => country[line]!)].map(
        ([code, own]) => [code, () => own.map(poll).sort((a, b) => a.year - b.year)] as const,
      ),
    );
  const lines = [...country.keys()];
  return {
    confirmed: of(lines.filter((line) => isConfirmed[line] !== "no")),
    unconfirmed: of(lines.filter((line) => isConfirmed[line] === "no")),
  };
}

/** Events by id. */
export function events(table: PackedTable): WorldEvent[] {
  return recordsOf(table, (text) => ({
    id: text("id"),
    country: text("country"),
    date: text("date"),
    indicator: text("indicator"),
    value: text("value"),
    kind: text("kind"),
    speaker: text("speaker") || undefined,
    text: text("text"),
    source: text("source"),
    document: text("document") || undefined,
  }));
}
