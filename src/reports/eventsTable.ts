/** Dated events of countries as a table. */
import { subjectName } from "../core/countries/events";
import type { World, WorldEvent } from "../core/world";
import { text } from "../workbook/plan";
import { plain, words, type ReportColumn } from "./figures";
import { reportOf, type Report } from "./sheet";

/** A column of an event in words. */
export function eventColumn(
  key: string,
  head: string,
  width: number,
  note: string,
  message: (event: WorldEvent) => string,
): ReportColumn<WorldEvent> {
  const figure = (event: WorldEvent) =>
    plain(text(message(event), "wrapped"), [{ source: event.source, date: event.date }]);
  return { key, head, width, align: "left", note, figure };
}

export function readable(indicator: string): string {
  return indicator.replaceAll("_", " ");
}

/** Date, country, what happened, who says so. */
export function eventsReport(world: World, sheet: string, events: readonly WorldEvent[]): Report {
  const columns: readonly ReportColumn<WorldEvent>[] = [
    eventColumn("country", "Country", 20, "Whom it is about", (event) => subjectName(world, event)),
    eventColumn("date", "Date", 12, "As precise as it is known", ({ date }) => date),
    eventColumn("what", "What", 26, "Subject of the event", ({ indicator }) => readable(indicator)),
    eventColumn("text", "Event", 70, "What happened, in Align's words", (event) => event.text),
    eventColumn(
      "kind",
      "Kind",
      14,
      "Reported as a fact, a claim, an assessment or an opinion",
      ({ kind }) => kind,
    ),
    eventColumn(
      "speaker",
      "Speaker",
      20,
      "Who said it; a dash where nobody is named",
      (event) => event.speaker ?? "–",
    ),
    {
      key: "source",
      head: "Source",
      width: 44,
      align: "left",
      note: "Where it was reported",
      figure: ({ source, document }) =>
        words(document ?? world.sources.get(source)?.title ?? source, "wrapped"),
    },
  ];
  return reportOf({ sheet, table: "Events" }, events, columns, ({ id }) => id);
}
