import { Mistake } from "../../core/mistake";
import { sortedBy, type Row, type Table } from "../csv";
import type { Importer } from "../importer";
import { rawRows, text } from "./raw";

/** Pollsters by the names that the raw files give them: the name Align uses, the source whose terms hold. */
const pollsters: Readonly<Record<string, readonly [name: string, source: string]>> = {
  "ACT / EU Neighbours East": ["ACT / EU Neighbours East", "eu-neighbours-east"],
  "CRRC Armenia": ["CRRC Armenia", "crrc"],
  "CRRC Georgia": ["CRRC Georgia", "crrc"],
  "CRRC-Georgia": ["CRRC Georgia", "crrc"],
  "Central Asia Barometer": ["Central Asia Barometer", "central-asia-barometer"],
  "Gallup (World Poll)": ["Gallup (World Poll)", "gallup"],
  "Gallup International Association (not Gallup Inc.)": [
    "Gallup International Association",
    "gallup-international",
  ],
  IMAS: ["IMAS", "imas"],
  "Institute for Public Policy, Moldova (BOP)": ["Institute for Public Policy, Moldova", "bop-moldova"],
  "International Republican Institute (CISR)": ["International Republican Institute", "iri"],
  "Levada Center": ["Levada Center", "levada"],
  "M-Vector": ["M-Vector", "m-vector"],
  "Nira Data / Latana, Alliance of Democracies": ["Nira Data", "democracy-perception-index"],
  "Nézőpont Institute": ["Nézőpont Institute", "nezopont"],
  "Pew Research Center": ["Pew Research Center", "pew"],
};

/** A per cent as it is told; a computed `-0.0` is nothing. */
function figure(row: Row, column: string): string {
  return text(row, column).replace(/^-(?=0(\.0*)?$)/, "");
}

function poll(row: Row): Row {
  const named = pollsters[text(row, "pollster")];
  if (named === undefined)
    throw new Mistake(`unknown pollster: ${text(row, "pollster")}; add it to src/pipeline/import/opinion.ts`);
  return {
    series: text(row, "series"),
    pollster: named[0],
    question: text(row, "question"),
    country: text(row, "iso3"),
    year: text(row, "year"),
    target: text(row, "leader_or_target"),
    approve: figure(row, "approve"),
    disapprove: figure(row, "disapprove"),
    unsure: figure(row, "no_opinion"),
    net: figure(row, "net"),
    field_dates: text(row, "field_dates"),
    published: text(row, "published_date"),
    source_type: text(row, "source_type"),
    source: named[1],
    title: text(row, "source_title"),
    url: text(row, "source_url"),
    note: text(row, "note"),
  };
}

/** A document that does not say which of two countries each of its figures is of is none for either (Armenia and Georgia, 2007). */
function isAmbiguous(row: Row): boolean {
  return row["note"]!.includes("the wording is ambiguous as to which country");
}

function conflict(row: Row): Row {
  const preferred = text(row, "prefer");
  return {
    country: text(row, "iso3"),
    year: text(row, "year"),
    target: text(row, "leader_or_target"),
    field: text(row, "field"),
    value: text(row, "value_a"),
    other_value: text(row, "value_b"),
    preferred: preferred === "a" ? "value" : preferred === "b" ? "other_value" : preferred,
    title: text(row, "source_a"),
    url: text(row, "url_a"),
    other_title: text(row, "source_b"),
    other_url: text(row, "url_b"),
    reason: text(row, "why"),
  };
}

function conflictTable(file: string | undefined): Table {
  return {
    file: "opinionConflicts.csv",
    columns:
      "country year target field value other_value preferred title url other_title other_url reason".split(
        " ",
      ),
    rows: sortedBy(
      rawRows(file, "value_a", "value_b", "prefer").map(conflict),
      ...["country", "year", "target", "field", "other_value"],
    ),
  };
}

/** Published poll figures on countries and their leaders, and where two publications differ. */
export const opinion: Importer = {
  name: "opinion",
  reads: "opinion.csv, then opinion_conflicts.csv",
  tables: ([file, conflicts]) => {
    const rows = rawRows(file, "series", "iso3", "leader_or_target", "source_title")
      .map(poll)
      .filter((row) => !isAmbiguous(row));
    const columns =
      "series pollster question country year target approve disapprove unsure net field_dates published source_type source title url note";
    return [
      {
        file: "opinion.csv",
        columns: columns.split(" "),
        rows: sortedBy(rows, "series", "country", "target", "year", "published", "question"),
      },
      conflictTable(conflicts),
    ];
  },
};
