import { Mistake } from "../../core/mistake";
import { sortedBy, type Row, type Table } from "../csv";
import type { Importer } from "../importer";
import { addressesIn, weaknessOf } from "../weakPages";
import { pollsters } from "./opinion/pollsters";
import { asRead, asVerified, citable, type Citation } from "./opinion/reports";
import { fieldEnd } from "./opinion/wordedDay";
import { rawRows, text } from "./raw";

/** A per cent as it is told; a computed `-0.0` is nothing. */
function figure(row: Row, column: string): string {
  return text(row, column).replace(/^-(?=0(\.0*)?$)/, "");
}

/** What was found of the better sources of figures, by the figure and the page it was read in. */
type Verdicts = ReadonlyMap<string, Row>;

function figureKey(row: Row, country: string, target: string, url: string): string {
  const cells = [country, "year", target, "approve", "disapprove", url].map((column) => text(row, column));
  return [text(row, "series"), ...cells].join("|");
}

function verdictsIn(rows: readonly Row[]): Verdicts {
  return new Map(rows.map((row) => [figureKey(row, "country", "target", "old_url"), row]));
}

/** Questions that ask to choose among countries, or about something else than a view of one: their shares are no approval. */
const choice =
  /^(Which country|More important to have|Support joining|Most important|Greatest|How much of a threat|If the region)/;

/** A note without the addresses of pages that nothing is cited by. */
function noteOf(row: Row): string {
  const note = text(row, "note");
  const weak = addressesIn(note).map((address) => address.replace(/\]$/, ""));
  return weak
    .filter((address) => weaknessOf(address) !== undefined)
    .reduce((rest, address) => rest.replace(`, ${address}`, ""), note);
}

function citationOf(row: Row, verdicts: Verdicts): Citation | undefined {
  const page = {
    title: text(row, "source_title"),
    url: text(row, "source_url"),
    published: text(row, "published_date"),
  };
  const verdict = verdicts.get(figureKey(row, "iso3", "leader_or_target", "source_url"));
  const mustBeFound = /find the .* before use|State agency/.test(text(row, "note"));
  if (verdict) return asVerified(verdict, page);
  return asRead(mustBeFound ? "unconfirmed" : text(row, "source_type"), page);
}

/** A row of `opinion.csv`; none for a figure that is contradicted. */
function poll(row: Row, verdicts: Verdicts): Row[] {
  const named = pollsters[text(row, "pollster")];
  if (named === undefined)
    throw new Mistake(
      `unknown pollster: ${text(row, "pollster")}; add it to src/pipeline/import/opinion/pollsters.ts`,
    );
  const citation = citationOf(row, verdicts);
  if (citation === undefined) return [];
  return [
    {
      series: text(row, "series"),
      pollster: named[0],
      question: text(row, "question"),
      asks: choice.test(text(row, "question")) ? "choice" : "view",
      country: text(row, "iso3"),
      year: text(row, "year"),
      target: text(row, "leader_or_target"),
      approve: figure(row, "approve"),
      disapprove: figure(row, "disapprove"),
      unsure: figure(row, "no_opinion"),
      net: figure(row, "net"),
      field_dates: text(row, "field_dates"),
      field_end: fieldEnd(text(row, "field_dates")),
      ...citation,
      source: named[1],
      note: noteOf(row),
    },
  ];
}

/** Polls with those that complete one of them in its place: the figures of both, the document of the newer. */
function completed(older: readonly Row[], newer: readonly Row[]): Row[] {
  const of = (row: Row) =>
    ["series", "country", "year", "target", "question"].map((column) => row[column]).join("|");
  const completing = new Map(
    newer.filter((row) => /completes the row/.test(row["note"]!)).map((row) => [of(row), row]),
  );
  const filled = (row: Row, more: Row): Row => {
    const figures = ["approve", "disapprove", "unsure"].map((column) => [
      column,
      more[column] || row[column]!,
    ]);
    return { ...(more["approve"] === "" ? row : more), ...Object.fromEntries(figures) };
  };
  const merged = older.map((row) => {
    const more = completing.get(of(row));
    return more && more["source_type"] !== "unconfirmed" ? { ...filled(row, more), note: "" } : row;
  });
  return [...merged, ...newer.filter((row) => !completing.has(of(row)))];
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
    url: citable(text(row, "url_a")),
    other_title: text(row, "source_b"),
    other_url: citable(text(row, "url_b")),
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
  reads: "opinion.csv, opinion_conflicts.csv, opinion_sources.csv, opinion_new.csv",
  tables: ([file, conflicts, better, newer]) => {
    const verdicts = verdictsIn(rawRows(better, "verdict", "confirmed_fields", "new_title", "old_url"));
    const [rows, since] = [file, newer].map((path) =>
      rawRows(path, "series", "iso3", "leader_or_target", "source_title")
        .filter((row) => !isAmbiguous(row))
        .flatMap((row) => poll(row, verdicts)),
    );
    const columns =
      "series pollster question asks country year target approve disapprove unsure net field_dates field_end published source_type source title url read_in read_url note";
    return [
      {
        file: "opinion.csv",
        columns: columns.split(" "),
        rows: sortedBy(
          completed(rows!, since!),
          ...["series", "country", "target", "year", "published", "question", "field_dates"],
        ),
      },
      conflictTable(conflicts),
    ];
  },
};
