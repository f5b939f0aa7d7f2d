import type { Row } from "../csv";
import { speaksForOthers } from "../stateOutlets";
import { rawRows, text } from "./raw";

/** Blogs, content farms and copies: what only they print stays behind, and what a text cut off in the middle leaves open. */
const weak = /zaraz\.blog|ckhq\.net|zazoom|velkaton|wojna\.co|tengele|Caucasus Watch on Transparency/;

const partners: Readonly<Record<string, string>> = {
  RUS: "Russia",
  CHN: "China",
  EAEU: "the Eurasian Economic Union",
};
const flows: Readonly<Record<string, string>> = {
  exports: "Exports to",
  imports: "Imports from",
  trade: "Trade with",
};

/** The month or year with which a period ends: `2023-9M` is 2023-09, `2025-H1` 2025-06; undefined for one that has no end. */
function endOf(period: string): string | undefined {
  const last = period.split("..").at(-1)!;
  const months = /^(\d{4})-(\d+)M$/.exec(last);
  if (months) return `${months[1]}-${months[2]!.padStart(2, "0")}`;
  const known = last.replace(/-H1$/, "-06");
  return /^\d{4}(-\d{2})?$/.test(known) ? known : undefined;
}

/** What of a remark says which part of a year is meant, or how much more than the year before. */
function scopeOf(remark: string): string | undefined {
  return /^(January|half year|all of the EAEU|of which|[\d.]+ times|[+-]\d|almost)/.test(remark)
    ? remark
    : undefined;
}

/** `610 million US dollars, 14.4 % of all exports (January-June)`; only the scope where there is no figure; "" without both. */
function describeFigures(row: Row, share: string, whole: string, remark: string): string {
  const [figures, scope] = [amounts(row, share, whole), scopeOf(remark)];
  if (figures === "") return scope ?? "";
  return scope === undefined ? figures : `${figures} (${scope})`;
}

function amounts(row: Row, share: string, whole: string): string {
  const millions = text(row, "value_usd_mln");
  const dollars = millions === "" ? [] : [`${Number(millions).toLocaleString("en-US")} million US dollars`];
  return [...dollars, ...(share === "" ? [] : [`${share} % of ${whole}`])].join(", ");
}

/** The document of a figure: a report of the press where the raw file cites an agency of another state for it. */
function documentOf(row: Row): string {
  const document = `${text(row, "source")} ${text(row, "url")}`;
  return document.startsWith("TASS on the Central Bank of Uzbekistan")
    ? "Gazeta.uz 2024-07-29 on the Central Bank of Uzbekistan https://gazeta.uz/en/2024/07/29/money-transfers"
    : document;
}

/** A single published figure as an event; none where its period, its figure or a source that will do is missing. */
function factEvent(
  row: Row,
  indicator: string,
  partner: string,
  share: string,
  words: string,
): readonly Row[] {
  const date = endOf(text(row, "period"));
  const document = documentOf(row);
  const isReported = !weak.test(document) && !speaksForOthers(document, text(row, "iso3"));
  if (date === undefined || !isReported || /: ?\.$/.test(words)) return [];
  return [
    {
      id: `F-${text(row, "iso3")}-${indicator}-${partner}-${text(row, "period")}`,
      country: text(row, "iso3"),
      date,
      indicator,
      value: share || text(row, "value_usd_mln") || text(row, "scope"),
      unit: share !== "" ? "per cent" : text(row, "value_usd_mln") === "" ? "" : "million US dollars",
      partner,
      kind: "reported",
      speaker: "",
      text: words,
      source: "press",
      document,
    },
  ];
}

function gas(row: Row): readonly Row[] {
  const share = text(row, "russia_share_pct");
  const over =
    text(row, "kind") === "12 months" ? "of the imports of gas in twelve months" : "of the imports of gas";
  return share === ""
    ? []
    : factEvent(row, "gas_from_russia", "RUS", share, `Gas from Russia: ${share} % ${over}.`);
}

function trade(row: Row): readonly Row[] {
  const [flow, partner, share] = [text(row, "flow"), text(row, "partner"), text(row, "share_pct")];
  const figures = describeFigures(row, share, `all ${flow}`, text(row, "scope"));
  return factEvent(row, flow, partner, share, `${flows[flow]} ${partners[partner]}: ${figures}.`);
}

function remittances(row: Row): readonly Row[] {
  const share = text(row, "share_of_all_remittances_pct");
  const figures = describeFigures(row, share, "all", text(row, "remark"));
  return factEvent(row, "remittances", "RUS", share, `Remittances from Russia: ${figures}.`);
}

/** Single published figures on gas, trade and remittances, of the years that no series here has, as events. */
export function factEvents(files: readonly (string | undefined)[]): readonly Row[] {
  const [gasFile, tradeFile, remittanceFile] = files;
  return [
    ...rawRows(gasFile, "iso3", "period", "russia_share_pct").flatMap(gas),
    ...rawRows(tradeFile, "iso3", "period", "flow", "partner").flatMap(trade),
    ...rawRows(remittanceFile, "iso3", "period", "value_usd_mln").flatMap(remittances),
  ];
}
