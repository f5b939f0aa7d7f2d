/** Dated events of countries as a table. */
import { subjectName } from "../core/countries/events";
import { capital } from "../core/sentence";
import type { World, WorldEvent } from "../core/world";
import { text, type Cell } from "../workbook/plan";
import { plain, type ReportColumn } from "./figures";
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

/** Names in the codes of subjects, as they are written. */
const properWords: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ..."Abraham Armenians Asia C5 Central China French Gallup Gazprom Karabakh Minsk Moscow Nagorno".split(
      " ",
    ),
    ..."Novorossiysk Russia Russian Russian-led Shor Ukraine Victory Western".split(" "),
    ..."BRICS CIS CSTO EAEU ECOWAS EPC EU ICC NATO OSCE SCO TRIPP TV UN US WTO Z".split(" "),
  ].map((word) => [word.toLowerCase(), word]),
);

/** The subject of an event in words: `UN vote on Ukraine` of `un_vote_on_ukraine`. */
export function readable(indicator: string): string {
  const words = indicator.split("_").map((word) => properWords[word] ?? word);
  const [first = "", ...rest] = words;
  return [capital(first), ...rest].join(" ").replace("C5plus1", "C5+1");
}

/** A document as a cell: what it is called, leading to its address where it has one. */
function documentCell(document: string): Cell {
  const [, words = "", url] = /^(.*?)\s*(https?:\/\/\S+)$/.exec(document) ?? [];
  return url === undefined || words === "" ? text(document, "wrapped") : { kind: "link", text: words, url };
}

/** Date, country, what happened, who says so. */
export function eventsReport(world: World, sheet: string, events: readonly WorldEvent[]): Report {
  const columns: readonly ReportColumn<WorldEvent>[] = [
    eventColumn("country", "Country", 20, "Whom it is about", (event) => subjectName(world, event)),
    eventColumn("date", "Date", 12, "As precise as it is known", ({ date }) => date),
    eventColumn("what", "What", 26, "Subject of the event", ({ indicator }) => readable(indicator)),
    eventColumn("text", "Event", 84, "What happened, in Align's words", (event) => event.text),
    eventColumn(
      "kind",
      "Kind",
      12,
      "Reported as a fact, a claim, an assessment or an opinion",
      ({ kind }) => kind,
    ),
    eventColumn(
      "speaker",
      "Speaker",
      18,
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
        plain(documentCell(document ?? world.sources.get(source)?.title ?? source)),
    },
  ];
  return reportOf({ sheet, table: "Events" }, events, columns, ({ id }) => id);
}
