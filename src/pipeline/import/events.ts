import { readCsv, sortedBy, type Row } from "../csv";
import type { Importer } from "../importer";
import { speaksForOthers } from "../stateOutlets";
import { partnersOfBrics } from "./blocs/betterDocuments";
import { sourceOf } from "./citation";
import { factEvents } from "./factEvents";
import { rawRows, text } from "./raw";

const columns = "id country date indicator value unit partner kind speaker text source document".split(" ");

/** Outlets of propaganda, content farms, a digest without a date: what only they report stays behind. */
const weak =
  /^(ExUSSR|Particle News|African Initiative|Anadolu \(copy\)|World-News\.tech|Kyiv Daily|eFinder|Nikk)/;

/** Documents by which events stand that the raw file cites by another state's news agency: ids, and the document. */
const betterDocuments: readonly (readonly [ids: string, document: string])[] = [
  ["E002", "European Council, conclusions of 14 and 15 December 2023, EUCO 20/23"],
  ["E006 E007 E008 E009 E044 E045 E046", partnersOfBrics],
  [
    "E019",
    "Il Fatto Quotidiano 2024-05-14 https://ilfattoquotidiano.it/2024/05/14/georgia-approvata-la-legge-sugli-agenti-stranieri-migliaia-di-persone-protestano-davanti-al-parlamento/7548130/amp",
  ],
  [
    "E036",
    "Central Election Commission of Georgia, summary protocol of 16 November 2024; Civil.ge 2024-10-27 (53.92 before the last precinct) https://civil.ge/archives/631386",
  ],
  [
    "E051",
    "Council of the European Union, decision of 27 January 2025 on the partial suspension of the visa facilitation agreement with Georgia",
  ],
  [
    "E082",
    "News Central Asia 2025-09-01 https://www.newscentralasia.net/2025/09/01/sco-summit-concludes-in-china-with-adoption-of-tianjin-declaration-and-24-documents/",
  ],
  [
    "E102",
    "LIGA.net, January 2026 https://news.liga.net/en/politics/news/moldova-to-leave-cis-soon-deputy-pm",
  ],
  [
    "E112",
    "24.kg 2026-02-26 https://24.kg/english/363628_Kyrgyzstan_abstains_from_UN_vote_on_resolution_on_peace_in_Ukraine/",
  ],
  [
    "E115",
    "MOLDPRES 2026-03-20 https://moldpres.md/rom/politica/votat-in-prima-lectura-legislativul-a-sustinut-retragerea-definitiva-a-republicii-moldova-din-organele-statutare-ale-csi",
  ],
];

/** Documents by which a better one stands, and the address of the document where a copy was read. */
const rewritten: readonly (readonly [RegExp, string])[] = [
  [
    /^Muktvnews.*/,
    "Daily Maverick 2024-02-16 https://www.dailymaverick.co.za/article/2024-02-16-three-west-african-military-led-nations-agree-to-form-a-union/",
  ],
  [/^Sputnik Africa 2024-02-18 \(day\); EU Global \(fact\)/, "EU Global News"],
  [/ \(copy\) https:\S+nina\.az\S+/, " https://en.wikipedia.org/wiki/States_parties_to_the_Rome_Statute"],
];

/** The document of an event; undefined where only another state's agency reports it. */
function documentOf(row: Row): string | undefined {
  const cited = [text(row, "source"), text(row, "url")].filter(Boolean).join(" ");
  const document = rewritten.reduce((known, [pattern, by]) => known.replace(pattern, by), cited);
  if (!speaksForOthers(document, text(row, "iso3"))) return document;
  return betterDocuments.find(([ids]) => ids.split(" ").includes(text(row, "fact_id")))?.[1];
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

/** A later event with the document that reports it: a source of its own where it is one, else a report in the press; none where no document will do. */
function later(row: Row, sources: readonly Row[]): Row[] {
  const document = documentOf(row);
  if (document === undefined || weak.test(document)) return [];
  return [{ ...event(row), source: sourceOf(document, sources) ?? "press", document }];
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
      ...since.flatMap((row) => later(row, sources)),
      ...factEvents(facts),
    ];
    return [{ file: "events.csv", columns, rows: sortedBy(rows, "id") }];
  },
};
