// What is to be cited for the rows that evidence names.
import { membershipRows, rollCall, rowWith, rowsOf } from "./dataFolder";
import { pollRow } from "./method";
import type { Named } from "./named";
import { rowsTold, type Answered } from "./told";

/** What to cite for a row: its document, or its source. */
export function citedFor(row: Named, indicator: string | undefined): string {
  const source = (id: string) => rowWith("sources", { id })["citation"]!;
  switch (row.kind) {
    case "membership": {
      const { evidence } = membershipRows(row.bloc, row.country).find(
        (one) => one["start"] === row.since && one["status"] === row.status,
      )!;
      return evidence || source(row.source);
    }
    case "poll": {
      const poll = pollRow(row);
      const { pollster, series, year, title, published, url, read_in: report, read_url: pages } = poll;
      const parts = (...cells: readonly (string | undefined)[]) => cells.filter(Boolean).join(", ");
      const own = parts(pollster, title || `${series} ${year}`, title && published, url);
      if (!report) return own;
      return `${own}; ${parts(`read in ${report}`, title ? "" : published, pages!.split(" | ")[0])}`;
    }
    case "event":
      return rowWith("events", { id: row.id })["document"] || source(sourceOf(row, indicator));
    default:
      return source(sourceOf(row, indicator));
  }
}

/** Sources of which documents carry no address, by how the documents begin. */
const withoutAddress: Readonly<Record<string, string>> = {
  "CIA World Factbook": "cia-factbook",
  "Correlates of War IGO": "cow-igo",
  "Council Decision 2014/145/CFSP": "eu-council-2014-145",
  "Executive Order 13660": "us-eo-13660",
  "Special Economic Measures (Russia)": "canada-sor-2014-58",
  "Wall Street Journal": "wsj-2023-11-03",
};

/** The sources of a row by their ids: of a membership those of all documents in its evidence. */
function sourceIds(row: Named, indicator: string | undefined): readonly string[] {
  const first = sourceOf(row, indicator);
  if (row.kind !== "membership") return [first];
  const { evidence = "" } = membershipRows(row.bloc, row.country).find(
    (one) => one["start"] === row.since && one["status"] === row.status,
  )!;
  const others = evidence.split(" | ").slice(1);
  return [
    first,
    ...others.flatMap((document) => {
      const named = Object.keys(withoutAddress).find((name) => document.startsWith(name));
      if (named !== undefined) return withoutAddress[named]!;
      const own = rowsOf("sources").filter(({ url }) => url && document.includes(url));
      const [longest] = own.sort((a, b) => b["url"]!.length - a["url"]!.length);
      return longest?.["id"] ?? [];
    }),
  ];
}

/** The source of a row by its id. */
function sourceOf(row: Named, indicator: string | undefined): string {
  switch (row.kind) {
    case "vote":
      return rollCall(row.symbol)["source"]!;
    case "membership":
    case "poll":
      return row.source;
    case "event":
      return rowWith("events", { id: row.id })["source"]!;
    case "figure":
      return rowWith("indicators", { code: row.indicator })["source"]!;
    case "indicator":
      return rowWith("indicators", { code: row.code })["source"]!;
    default:
      return rowWith("indicators", { code: indicator! })["source"]!;
  }
}

/** Texts once each, as a cell lists them. */
export function each(texts: readonly string[]): string {
  return [...new Set(texts)].join("; ");
}

/** The source of an indicator's value that rests on there being no row: the list that would have it, or the indicator's own. */
function sourceOfNone(code: string): string {
  const { argument, kind, source } = rowWith("indicators", { code });
  const list = kind === "status" ? rowsOf("wholeLists").find(({ bloc }) => bloc === argument) : undefined;
  return list?.["source"] ?? source!;
}

/** The sources of an indicator's value from the rows that are named, by their ids. */
export function sourcesFrom({ told, given }: Answered): readonly string[] {
  const code = String(given["indicator"]);
  const all = rowsTold(told);
  return [...new Set(all.length > 0 ? all.flatMap((row) => sourceIds(row, code)) : [sourceOfNone(code)])];
}

/** The citation of an indicator's value from the rows that are named. */
export function citationFrom(answered: Answered): { readonly cited: string; readonly terms: string } {
  const { told, given } = answered;
  const code = String(given["indicator"]);
  const all = rowsTold(told);
  return {
    cited: each(all.length > 0 ? all.map((row) => citedFor(row, code)) : told.map(({ text }) => text)),
    terms: each(sourcesFrom(answered).map((id) => rowWith("sources", { id })["terms"]!)),
  };
}
