import { bibtexText } from "../core/indicators/bibtexText";
import { citedParts, lineSign } from "../edition/citedParts";
import type { Row } from "./csv";

/** The strings by which sources are cited, made once when they are packed: nothing that ships formats a citation. */

const months = [
  ..."January February March April May June July August September October November December".split(" "),
];

/** `2026-11-03` as year, month in words and day; what is not known is left out. */
function partsOf(date: string): readonly string[] {
  const [year, month, day] = date.split("-");
  const parts = [year, month && months[Number(month) - 1]!, day && String(Number(day))];
  return parts.flatMap((part) => part || []);
}

/** `2026-11` as `November 2026`. */
function inWords(date: string): string {
  const [year = "", month] = partsOf(date);
  return [month, year].filter(Boolean).join(" ");
}

function sentence(text: string): string {
  return /[.?!]$/.test(text) ? text : `${text}.`;
}

/** Who stands for more authors than are named. */
const others = "others";

/** The persons who wrote a source, parted by `;` in its cell, each `family, given`; [] where its producer is its author. */
function authorsOf({ authors = "" }: Row): readonly string[] {
  return authors.split(";").flatMap((name) => name.trim() || []);
}

/** `Voeten, Erik` as `Voeten, E.`. */
function withInitials(name: string): string {
  const [family = "", given = ""] = name.split(", ");
  const initials = given.split(/\s+/).flatMap((part) => (part === "" ? [] : [`${part[0]}.`]));
  return [family, initials.join(" ")].filter(Boolean).join(", ");
}

/** `Voeten, E., Strezhnev, A., & Bailey, M.`; with others `Coppedge, M., Gerring, J., et al.`. */
function authorsInApa(names: readonly string[]): string {
  const all = names.filter((name) => name !== others).map(withInitials);
  if (names.includes(others)) return `${all.join(", ")}, et al.`;
  return all.length < 2 ? all.join("") : `${all.slice(0, -1).join(", ")}, & ${all.at(-1)!}`;
}

/**
 * A source after the manual of the American Psychological Association, 7th edition: its persons or, where none are named, the organisation
 * as author; a web page, a part of something or a data set with its version.
 */
export function apaOf(source: Row): string {
  const { producer = "", title = "", url = "", accessed = "", published = "", version = "" } = source;
  const names = authorsOf(source);
  const [year, ...rest] = partsOf(published);
  const date = year === undefined ? "n.d." : [year, rest.join(" ")].filter(Boolean).join(", ");
  const notes = [
    version && ` (${/^\d/.test(version) && !version.includes(" ") ? `Version ${version}` : version})`,
    source["kind"] === "data set" && " [Data set]",
  ];
  const within = source["part_of"] ?? "";
  const isArticle = source["kind"] === "article";
  // a journal has no publisher named, a chapter is in something
  const container = within && (isArticle ? within : `In ${within}`);
  const publisher = names.length > 0 && !isArticle ? producer : "";
  const read = year === undefined && url !== "" ? `Retrieved ${inWords(accessed)}, from ` : "";
  return [
    sentence(names.length > 0 ? authorsInApa(names) : producer),
    `(${date}).`,
    sentence(title + notes.filter(Boolean).join("")),
    container && sentence(container),
    publisher && sentence(publisher),
    url && read + url,
  ]
    .filter(Boolean)
    .join(" ");
}

/** A source as an entry of BibTeX, by its id. */
export function bibtexOf(source: Row): string {
  const {
    id = "",
    producer = "",
    title = "",
    url = "",
    accessed = "",
    published = "",
    version = "",
  } = source;
  const names = authorsOf(source);
  const [year] = partsOf(published);
  const fields = [
    ["author", names.length > 0 ? names.map(bibtexText).join(" and ") : `{${bibtexText(producer)}}`],
    ["title", bibtexText(title)],
    ["howpublished", bibtexText(source["part_of"] ?? "")],
    ["publisher", names.length > 0 ? bibtexText(producer) : ""],
    ["year", year ?? ""],
    ["version", bibtexText(version)],
    ["url", url],
    ["note", url === "" ? "" : `Read ${inWords(accessed)}`],
  ].filter(([, value]) => value !== "");
  return `@misc{${id},\n${fields.map(([name, value]) => `  ${name} = {${value}}`).join(",\n")}\n}`;
}

/** A source with its citations, in which signs stand for what its other cells hold. */
export function withCitations(source: Row): Row {
  const packed = (text: string) =>
    citedParts.reduce(
      (short, [sign, column]) => (source[column] ? short.replaceAll(source[column], sign) : short),
      text.replaceAll("\n", lineSign),
    );
  return { ...source, apa: packed(apaOf(source)), bibtex: packed(bibtexOf(source)) };
}
