import { sortedBy, type Row } from "../csv";
import type { Importer } from "../importer";
import { rawRows, text } from "./raw";

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
  };
}

/** What the founding article states, in own words; where in the article it stands and its wording stay behind. */
export const events: Importer = {
  name: "events",
  reads: "seed_facts.csv",
  tables: ([file]) => [
    {
      file: "events.csv",
      columns: "id country date indicator value unit partner kind speaker text source".split(" "),
      rows: sortedBy(rawRows(file, "fact_id", "iso3", "text_own_words").map(event), "id"),
    },
  ],
};
