/** What the founding article says of countries, beside what the data say. */
import type { Day, World, WorldEvent } from "../core/world";
import { words, type ReportColumn } from "./figures";
import { checked, type Check } from "./articleChecks";
import { subjectName } from "../core/countries/events";
import { eventColumn, readable } from "./eventsTable";
import { reportOf, type Report } from "./sheet";

interface Statement {
  readonly event: WorldEvent;
  readonly check: Check;
}

function ofEvent(column: ReportColumn<WorldEvent>): ReportColumn<Statement> {
  return { ...column, figure: ({ event }) => column.figure(event) };
}

function checkColumn(
  key: string,
  head: string,
  width: number,
  note: string,
  message: (check: Check) => string,
): ReportColumn<Statement> {
  const figure = ({ check }: Statement) => words(message(check), "wrapped", check.origins);
  return { key, head, width, align: "left", note, figure };
}

function describeSources(world: World, { origins }: Check): string {
  const titles = origins.map(({ source }) => world.sources.get(source)?.title ?? source);
  return [...new Set(titles)].join("; ") || "–";
}

/** A row for each statement: the article, the data, the verdict and the source. A record that rests on the article proves nothing. */
export function articleReport(world: World, sheet: string, events: readonly WorldEvent[], day: Day): Report {
  const order = ["differ", "agree", "not covered"];
  const statements = events
    .map((event) => ({ event, check: checked(world, event, day) }))
    .sort((a, b) => order.indexOf(a.check.verdict) - order.indexOf(b.check.verdict));
  const columns: readonly ReportColumn<Statement>[] = [
    ofEvent(eventColumn("country", "Country", 20, "Whom it is about", (e) => subjectName(world, e))),
    ofEvent(
      eventColumn("date", "Date", 12, "Of the statement's subject, as precise as it is known", (e) => e.date),
    ),
    ofEvent(eventColumn("what", "Subject", 24, "Subject of the statement", (e) => readable(e.indicator))),
    ofEvent(
      eventColumn(
        "article",
        "The article says",
        52,
        "The article's statement, in Align's words",
        (e) => e.text,
      ),
    ),
    checkColumn(
      "data",
      "The data say",
      52,
      "What Align's data hold for the same date, or why they hold nothing",
      (c) => c.data,
    ),
    checkColumn("verdict", "Verdict", 13, "agree, differ or not covered", (c) => c.verdict),
    checkColumn("source", "Source of the data", 40, "Series that the data come from", (c) =>
      describeSources(world, c),
    ),
  ];
  return reportOf({ sheet, table: "ArticleAndRecord" }, statements, columns, ({ event }) => event.id);
}

/** `12 agree, 5 differ, 79 not covered`. */
export function describeVerdicts(world: World, events: readonly WorldEvent[], day: Day): string {
  const verdicts = events.map((event) => checked(world, event, day).verdict);
  const count = (verdict: Check["verdict"]) => verdicts.filter((one) => one === verdict).length;
  return (["agree", "differ", "not covered"] as const).map((one) => `${count(one)} ${one}`).join(", ");
}
