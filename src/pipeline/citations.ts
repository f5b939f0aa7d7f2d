import { citedParts, lineSign } from "../edition/citedParts";
import type { Row } from "./csv";

/** The strings by which sources are cited, made once when they are packed: nothing that ships formats a citation. */

const months = [
  ..."January February March April May June".split(" "),
  ..."July August September October November December".split(" "),
];

/** When a document was published, as its citation ends: `23 February 2022`, `March 2022`, `2022`; [] where it is a series without a day. */
function publishedIn({ citation = "" }: Row): readonly string[] {
  const found = new RegExp(`, (?:(?:(\\d{1,2}) )?(${months.join("|")}) )?((?:19|20)\\d\\d)$`).exec(citation);
  return found ? [found[3]!, found[2], found[1]].filter((part) => part !== undefined) : [];
}

/** `2026-11` as `November 2026`. */
function inWords(month: string): string {
  const [year = "", number = ""] = month.split("-");
  return [months[Number(number) - 1], year].filter(Boolean).join(" ");
}

function sentence(text: string): string {
  return /[.?!]$/.test(text) ? text : `${text}.`;
}

/** A source after the manual of the American Psychological Association, 7th edition: an organisation as author, a web page or a data set. */
export function apaOf(source: Row): string {
  const { producer = "", title = "", url = "", accessed = "" } = source;
  const [year, ...rest] = publishedIn(source);
  const date = year === undefined ? "n.d." : [year, rest.join(" ")].filter(Boolean).join(", ");
  const read = year === undefined && url !== "" ? `Retrieved ${inWords(accessed)}, from ` : "";
  return [sentence(producer), `(${date}).`, sentence(title), url && read + url].filter(Boolean).join(" ");
}

/** A text as BibTeX takes it. */
function escaped(text: string): string {
  return text.replace(/[\\{}&%$#_~^]/g, (sign) => {
    if (sign === "\\") return "\\textbackslash{}";
    return sign === "~" ? "\\textasciitilde{}" : sign === "^" ? "\\textasciicircum{}" : `\\${sign}`;
  });
}

/** A source as an entry of BibTeX, by its id. */
export function bibtexOf(source: Row): string {
  const { id = "", producer = "", title = "", url = "", accessed = "" } = source;
  const [year] = publishedIn(source);
  const fields = [
    ["author", `{${escaped(producer)}}`],
    ["title", escaped(title)],
    ["year", year],
    ["url", url || undefined],
    ["note", url === "" ? undefined : `Read ${inWords(accessed)}`],
  ].filter(([, value]) => value !== undefined);
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
