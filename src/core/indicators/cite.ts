import type { IndicatorAnswer } from "./indicatorAnswer";
import { indicatorOrigins } from "./citation";
import { dataOf } from "../answer";
import { bibtexText } from "./bibtexText";
import { addressIn, documentOf, sourceOf, type Datum } from "../datum";
import { documentsOf } from "../documents";
import { yearOf } from "../days";
import { methodNumber } from "../score/method";
import type { Indicator, Source, World } from "../world";

/** The forms in which a value is cited. */
export const citeStyles = ["apa", "bibtex"] as const;

export type CiteStyle = (typeof citeStyles)[number];

/** Documents named of one source; the others are counted. */
const named = 3;

/** The documents of a datum that are of a source; those of which no source is known stand with the first. */
function documentsIn(datum: Datum, id: string): readonly string[] {
  const first = sourceOf(datum);
  if (datum.kind !== "membership") {
    const document = documentOf(datum);
    return document && first === id ? [document] : [];
  }
  const { evidence, furtherSources = [] } = datum.membership;
  const sources = [first, ...furtherSources.map((source) => (source === "-" ? first : source))];
  return documentsOf(evidence).filter((document, i) => document !== "" && sources[i] === id);
}

/** What a document says beside its source: nothing where it is the source, and no address that the source has. */
function beside(document: string, datum: Datum, { url, title }: Source): readonly string[] {
  if (title.includes(document)) return [];
  if (url === "" || addressIn(document) !== url) return [document];
  return datum.kind === "membership" ? [] : [document.replace(`, ${url}`, "")];
}

/** The documents behind the data of a source, where it is cited by more than itself. */
function namedBeside(data: readonly Datum[], source: Source): readonly string[] {
  const all = new Set(
    data.flatMap((datum) =>
      documentsIn(datum, source.id).flatMap((document) => beside(document, datum, source)),
    ),
  );
  const rest = all.size - named;
  return [...[...all].slice(0, named), ...(rest > 0 ? [`and ${rest} more`] : [])];
}

function inApa(source: Source, documents: readonly string[]): string {
  const read = documents.length === 0 ? "" : ` [${documents.join("; ")}]`;
  return `${source.apa ?? source.citation}${read}`;
}

/** The documents stand in the entry's note, behind what it says already: what is outside of entries is dropped. */
function inBibtex({ id, title, bibtex }: Source, documents: readonly string[]): string {
  const entry = bibtex ?? `@misc{${id},\n  title = {${title}}\n}`;
  if (documents.length === 0) return entry;
  const read = bibtexText(documents.join("; "));
  const [fields, ends] = [entry.slice(0, -"\n}".length), "\n}"];
  const noted = /\n {2}note = \{.*\}$/.test(fields);
  return noted ? `${fields.slice(0, -1)}. ${read}}${ends}` : `${fields},\n  note = {${read}}${ends}`;
}

/** Align's edition and method, by which a value was found. */
function ofAlign({ editionName, editionDate }: World, style: CiteStyle): string {
  const [title, year] = ["Align: where countries stand", yearOf(editionDate)];
  const version = `edition ${editionName}, method ${methodNumber}`;
  if (style === "apa") return `Align. (${year}). ${title} (${version}) [Data set].`;
  const fields = [`author = {{Align}}`, `title = {${title}}`, `year = {${year}}`, `version = {${version}}`];
  return `@misc{align-${editionName.replace(".", "-")},\n  ${fields.join(",\n  ")}\n}`;
}

/** The sources of a value and Align's edition, in a style for a list of references; BibTeX begins with a comment, so that no cell begins with @. */
export function cited(world: World, indicator: Indicator, answer: IndicatorAnswer, style: CiteStyle): string {
  const data = dataOf(answer.evidence());
  const write = style === "apa" ? inApa : inBibtex;
  const sources = indicatorOrigins(indicator, answer).flatMap(
    ({ source }) => world.sources.get(source) ?? [],
  );
  const entries = sources.map((source) => write(source, namedBeside(data, source)));
  return [...(style === "apa" ? [] : ["% BibTeX"]), ...entries, ofAlign(world, style)].join("\n");
}
