import { betweenDocuments } from "../../../core/documents";
import { Mistake } from "../../../core/mistake";
import type { Row } from "../../csv";
import { text } from "../raw";

/** What a checker tells the importer's maker, which is no fact: it stays behind. */
const asides = new RegExp(
  [
    String.raw`;? ?set \`founded\` of the list to \S+`,
    String.raw`; the member row is in memberships_new\.csv`,
    String.raw`\. Do not set withdrawing;.*`,
    String.raw`\. Else say in the definition.*`,
    String.raw`^or keep 2014-03-18 and let both.*`,
    String.raw`; new status word.*`,
    String.raw`^new status word \(say 0\.25\); `,
    String.raw`: if ended here, the next row must follow`,
    String.raw`^status was inverted[.;] `,
    String.raw`; the shipped 2013-05-20 is an earlier statement by Georgia`,
    String.raw`;? ?shipped year \d{4} was that of ratification`,
    String.raw`; end as shipped`,
    String.raw`: add only when in force`,
    String.raw`: consider removing the row`,
  ].join("|"),
  "g",
);

/**
 * A correction that leaves it open: Russia suspended the free trade area towards Ukraine in 2016. That is Russia's act, so the row
 * ends then and says so, and no suspended membership is a tie to Russia.
 */
const decided = (correction: Row): boolean =>
  text(correction, "note").includes("or leave the end and say whom it concerns");

/** Addresses of copies, and where the document itself is. */
const originals: Readonly<Record<string, string>> = {
  "https://digital-staging.thehill.com/policy/international/595787-japan-australia-new-zealand-impose-penalties-on-russia-following/amp":
    "https://thehill.com/policy/international/595787-japan-australia-new-zealand-impose-penalties-on-russia-following/",
  "https://tradelawdaily.com/category/229?BC=bc_6742a1d1e4597&p=143&search_id=57":
    "https://tradelawdaily.com/article/2022/03/01/japan-south-korea-australia-announce-new-russia-sanctions-2202280026",
  "https://www.dl1.en-us.nina.az/States_parties_to_the_Rome_Statute_of_the_International_Criminal_Court.html":
    "https://en.wikipedia.org/wiki/States_parties_to_the_Rome_Statute",
};

/** A document as `memberships.csv` cites it; empty where there is none. */
function citedIn(correction: Row): string {
  const source = text(correction, "source").replace(/ as shipped\b| \(copy\)$/, "");
  const url = text(correction, "url");
  return source.startsWith("editor, general knowledge") ? "" : `${source} ${originals[url] ?? url}`.trim();
}

/** The documents of a corrected row: the one that was read for it first; what was not read, after those that the status rests on. */
function documentsOf(row: Row, correction: Row): string {
  const cited = citedIn(correction);
  const before = text(row, "source");
  if (before.includes(text(correction, "url"))) return cited || before;
  const both = wasRead(cited) ? [cited, before] : [before, cited];
  return both.filter(Boolean).join(betweenDocuments);
}

function wasRead(cited: string): boolean {
  return cited !== "" && !cited.includes("not read");
}

/** A raw membership with a correction of it. */
function changed(row: Row, correction: Row): Row {
  const status = text(row, "source") === "" ? "" : "status: cited source; ";
  const basis = wasRead(citedIn(correction)) ? "cited source" : `${status}date: general knowledge`;
  return {
    ...row,
    status: text(correction, "status"),
    start: text(correction, "start"),
    end: text(correction, "end"),
    source: documentsOf(row, correction),
    basis: `${basis}; confidence: ${text(correction, "confidence")}`,
    note: noteOf(correction),
  };
}

function noteOf(correction: Row): string {
  return text(correction, "note")
    .replace(asides, "")
    .replace(/^instrument (?=\d)/, "instrument of ratification of ");
}

/** What is not sure enough to be applied, for the row's note. */
function unconfirmed(correction: Row): string {
  const [status, start] = [text(correction, "status"), text(correction, "start")];
  return `not confirmed: ${status} since ${start} (${noteOf(correction)})`;
}

function noted(row: Row, note: string): Row {
  return { ...row, note: [text(row, "note"), note].filter(Boolean).join("; ") };
}

/**
 * Raw memberships with what a check of every row found: `change`, `remove` and `keep` name a row by bloc, country, old_status and
 * old_start, `add` brings one. What is of low confidence changes nothing but a note; throws `Mistake` where a row is not found.
 */
export function corrected(rows: readonly Row[], corrections: readonly Row[]): readonly Row[] {
  const all = [...rows];
  for (const correction of corrections) {
    const action = text(correction, "action");
    const isLow = text(correction, "confidence") === "low";
    if (action === "add") {
      const { bloc = "", country = "" } = correction;
      if (!isLow && !decided(correction)) all.push(changed({ bloc, iso3: country, source: "" }, correction));
      continue;
    }
    const place = placeOf(all, correction);
    const row = all[place]!;
    if (action === "remove") all.splice(place, 1);
    else if (action === "keep") all[place] = noted(row, noteOf(correction));
    else all[place] = isLow ? noted(row, unconfirmed(correction)) : changed(row, correction);
  }
  return all;
}

/** The place of the row that a correction is of; of what is kept, without its old start, the country's only row of the status. */
function placeOf(rows: readonly Row[], correction: Row): number {
  const { bloc, country, old_start: start } = correction;
  const status = text(correction, "old_status") || text(correction, "status");
  const place = rows.findIndex(
    (row) =>
      row["bloc"] === bloc &&
      row["iso3"] === country &&
      text(row, "status") === status &&
      (start === "" || text(row, "start") === start),
  );
  if (place < 0)
    throw new Mistake(`unknown membership: ${bloc} ${country} ${status} ${start}; it cannot be corrected`);
  return place;
}
