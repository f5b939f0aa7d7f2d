import { startNotKnown } from "../../../core/blocs/blocs";
import { betweenDocuments } from "../../../core/documents";
import type { Row } from "../../csv";
import { text } from "../raw";
import { confirmations, type Confirmation } from "./confirmations";

/** Documents that nothing may rest on alone: outlets of propaganda, content farms, a number without its list. */
const weak =
  /^(Puthiyathisaigal|Global Times|RT |Anadolu explainer \(copy\)|LinkedPrime|People's Daily|TASS 2022-05-24|TASS 2025-05-23)/;

/** How raw documents are cited here: without those that are weak beside others, and where the document itself is. */
const rewritten: readonly (readonly [RegExp, string])[] = [
  [/^(editor, )?general knowledge(; |$)/, ""],
  [/^Muktvnews [^;]*; /, ""],
  [/^(SpocWiki[^;]*); (.*)$/, "$2; $1"],
  [/https:\/\/aiib-live-cn-test\.aiib\.org/, "https://www.aiib.org"],
  [
    /^Wikipedia, 2022 Ramstein.*/,
    "Wikipedia, Ukraine Defense Contact Group https://en.wikipedia.org/wiki/Ukraine_Defense_Contact_Group",
  ],
  [/ \(text copy in [^)]*\)/, ""],
  [/; (?=[A-Z])/g, betweenDocuments],
  [/, (?=https?:)/g, " "],
];

function citedIn(row: Row): string {
  return rewritten.reduce((cited, [pattern, by]) => cited.replace(pattern, by), text(row, "source"));
}

function confirmationOf(row: Row): Confirmation | undefined {
  return confirmations.find(
    ({ bloc, status = row["status"], countries = row["iso3"] ?? "" }) =>
      bloc === row["bloc"] && status === row["status"] && countries.split(" ").includes(row["iso3"] ?? ""),
  );
}

const lengths = { day: 10, month: 7, year: 4 };
const bases = {
  day: "cited source",
  month: "status and month: cited source",
  year: "status: cited source; year: not confirmed",
};

/** A row from memory as far as a document confirms it; undefined where none does. */
function confirmed(row: Row): Row | undefined {
  const found = confirmationOf(row);
  if (found === undefined) return undefined;
  const length = lengths[found.known];
  return {
    ...row,
    start: text(row, "start").slice(0, length),
    end: text(row, "end").slice(0, length),
    source: found.document,
    basis: bases[found.known],
  };
}

/** A start of which only is known by when it was: the year of that. */
function withStart(row: Row): Row {
  const isG77 = row["bloc"] === "G77";
  if (text(row, "start") !== "") return row;
  const start = isG77 ? "1990" : "2024";
  return { ...row, start, note: `${startNotKnown}: by ${start}` };
}

/** Months of membership in the AIIB are from memory: whoever waits for it does so to the year's end. */
function waiting(row: Row): Row {
  const waits = row["bloc"] === "AIIB" && text(row, "status").startsWith("prospective");
  return waits ? { ...row, end: text(row, "end").slice(0, 4) } : row;
}

/**
 * Raw memberships that may ship: those that a document names, and those from memory that one confirms, as precisely as it does.
 * Whatever else is known from memory alone stays behind.
 */
export function shippable(rows: readonly Row[]): readonly Row[] {
  return rows.flatMap((row) => {
    const cited = citedIn(row);
    const shipped = cited === "" || weak.test(cited) ? confirmed(row) : { ...row, source: cited };
    return shipped === undefined ? [] : [withStart(shipped)];
  });
}

/** All memberships with ends that agree with their starts. */
export function agreed(rows: readonly Row[]): readonly Row[] {
  return rows.map(waiting);
}
