import { readCsv, sortedBy, type Row } from "../csv";
import type { Importer } from "../importer";
import { sourceOf } from "./citation";
import { factEvents } from "./factEvents";
import { rawRows, text } from "./raw";

const columns = "id country date indicator value unit partner kind speaker text source document".split(" ");

/** Outlets of propaganda, content farms, a digest without a date: what only they report stays behind. */
const weak =
  /^(ExUSSR|Particle News|African Initiative|Anadolu \(copy\)|World-News\.tech|Kyiv Daily|eFinder|Nikk)/;

/** Documents by which a better one stands, and the address of the document where a copy was read. */
const rewritten: readonly (readonly [RegExp, string])[] = [
  [
    /^Muktvnews.*/,
    "Daily Maverick 2024-02-16 https://www.dailymaverick.co.za/article/2024-02-16-three-west-african-military-led-nations-agree-to-form-a-union/",
  ],
  [/^Sputnik Africa 2024-02-18 \(day\); EU Global \(fact\)/, "EU Global News"],
  [/ \(copy\) https:\S+nina\.az\S+/, " https://en.wikipedia.org/wiki/States_parties_to_the_Rome_Statute"],
];

function documentOf(row: Row): string {
  const cited = [text(row, "source"), text(row, "url")].filter(Boolean).join(" ");
  return rewritten.reduce((document, [pattern, by]) => document.replace(pattern, by), cited);
}

function event(row: Row): Row {
  return {
    id: text(row, "fact_id"),
    country: text(row, "iso3"),
    date: text(row, "date"),
    indicator: text(row, "indicator"),
    value: text(row, "value"),
    unit: text(row, "unit"),
    partner: text(row, "partner"),
    kind: text(row, "kind"),
    speaker: text(row, "speaker"),
    text: text(row, "text_own_words"),
    source: "wsj-2023-11-03",
    document: "",
  };
}

/** A later event with the document that reports it: a source of its own where it is one, else a report in the press. */
function later(row: Row, sources: readonly Row[]): Row {
  const document = documentOf(row);
  return { ...event(row), source: sourceOf(document, sources) ?? "press", document };
}

/** What the founding article states, in own words (where in it, and its wording, stay behind), and events since. */
export const events: Importer = {
  name: "events",
  reads: "seed_facts.csv, then events_new.csv, then single figures on gas, trade and remittances",
  tables: ([file, newer, ...facts], dataFolder) => {
    const sources = readCsv(`${dataFolder}/sources.csv`);
    const since = rawRows(newer, "fact_id", "iso3", "text_own_words", "source", "url");
    const rows = [
      ...rawRows(file, "fact_id", "iso3", "text_own_words").map(event),
      ...since.filter((row) => !weak.test(documentOf(row))).map((row) => later(row, sources)),
      ...factEvents(facts),
    ];
    return [{ file: "events.csv", columns, rows: sortedBy(rows, "id") }];
  },
};
