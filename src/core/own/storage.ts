/** How own data are kept in a workbook: as JSON in one or more custom XML parts. Nothing of it ever leaves the workbook. */
import { Mistake } from "../mistake";
import type { XmlElement } from "../xmlElement";
import type { ComponentName } from "../world";
import { noOwnData, type OwnData } from "./ownData";

/** Namespace of the parts; a part says in its attributes which version of the form it has. */
export const ownNamespace = "urn:align:own";
const version = 1;

/** Most characters of one part. */
const mostInPart = 500_000;
/** Most characters in all, some fifty thousand figures: Excel on the web takes and hands out 5 MB at once. */
const mostInAll = 2_000_000;

const escapes: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

function escaped(text: string): string {
  return text.replace(/[&<>]/g, (letter) => escapes[letter]!);
}

/** Places of texts in a list that holds each once. */
function textPlaces(): { readonly all: string[]; readonly placeOf: (text: string) => number } {
  const places = new Map<string, number>();
  const all: string[] = [];
  return {
    all,
    placeOf: (text) => {
      const known = places.get(text);
      if (known !== undefined) return known;
      places.set(text, all.length);
      return all.push(text) - 1;
    },
  };
}

interface Form {
  readonly texts: readonly string[];
  readonly indicators: readonly {
    readonly code: string;
    readonly name: string;
    readonly unit: string;
    /** Country, date, value, place of the source among the texts. */
    readonly figures: readonly (readonly [string, string, number, number])[];
  }[];
  /** Country, year, target, approve, disapprove, unsure, places of question and source. */
  readonly polls: readonly (readonly [
    string,
    number,
    string,
    number | null,
    number | null,
    number | null,
    number,
    number,
  ])[];
  readonly weights: readonly {
    readonly name: string;
    readonly weights: readonly (readonly [ComponentName, number])[];
  }[];
}

function formOf({ indicators, polls, weights }: OwnData): Form {
  const { all: texts, placeOf } = textPlaces();
  return {
    texts,
    indicators: indicators.map(({ figures, ...each }) => ({
      ...each,
      figures: figures.map(({ country, date, value, source }) => [country, date, value, placeOf(source)]),
    })),
    polls: polls.map(({ country, year, target, approve, disapprove, unsure, question, source }) => [
      ...([country, year, target, approve ?? null, disapprove ?? null, unsure ?? null] as const),
      ...([placeOf(question), placeOf(source)] as const),
    ]),
    weights,
  };
}

function isPlain(value: unknown): boolean {
  return value === null || typeof value !== "object";
}

/** Throws `Mistake` where a list or an object stands among what should be texts and numbers. @param where e.g. `poll 3` */
function checkPlain(where: string, values: readonly unknown[]): void {
  if (!Array.isArray(values)) throw new TypeError(`${where} is no list`);
  if (!values.every(isPlain))
    throw new Mistake(`damaged data: ${where} holds a list or an object, not a text or a number; ${wayOut}`);
}

/** Throws `Mistake` where what a workbook keeps has other things than texts and numbers in their places: it may be anybody's. */
function checkForm({ texts, indicators, polls, weights }: Form): void {
  checkPlain("a text", texts);
  indicators.forEach(({ code, name, unit, figures }, i) => {
    checkPlain(`indicator ${i + 1}`, [code, name, unit]);
    figures.forEach((figure, j) => checkPlain(`figure ${j + 1} of indicator ${i + 1}`, figure));
  });
  polls.forEach((poll, i) => checkPlain(`poll ${i + 1}`, poll));
  weights.forEach(({ name, weights: pairs }, i) => {
    checkPlain(`name ${i + 1} of weights`, [name]);
    pairs.forEach((pair) => checkPlain(`weights ${i + 1}`, pair));
  });
}

function dataOf({ texts, indicators, polls, weights }: Form): OwnData {
  const text = (place: number) => {
    if (!Number.isInteger(place) || typeof texts[place] !== "string")
      throw new Mistake(`damaged data: there is no text ${place}; ${wayOut}`);
    return texts[place];
  };
  return {
    indicators: indicators.map(({ code, name, unit, figures }) => ({
      code,
      name,
      unit,
      figures: figures.map(([country, date, value, source]) => ({
        country,
        date,
        value,
        source: text(source),
      })),
    })),
    polls: polls.map(([country, year, target, approve, disapprove, unsure, question, source]) => ({
      country,
      year,
      target,
      approve: approve ?? undefined,
      disapprove: disapprove ?? undefined,
      unsure: unsure ?? undefined,
      question: text(question),
      source: text(source),
    })),
    weights: weights.map(({ name, weights: pairs }) => ({ name, weights: pairs })),
  };
}

/** A text in pieces that split no pair of surrogates. */
function pieces(text: string): readonly string[] {
  const found: string[] = [];
  for (let at = 0; at < text.length;) {
    let end = Math.min(text.length, at + mostInPart);
    if (end < text.length && /[\ud800-\udbff]/.test(text[end - 1]!)) end--;
    found.push(text.slice(at, end));
    at = end;
  }
  return found;
}

/**
 * The XML of the parts that keep own data. `set` numbers a writing: of several sets in one workbook the last whole one counts, so
 * that a writing that broke off leaves the one before. Throws `Mistake` for more than a workbook should carry.
 */
export function keptParts(own: OwnData, set: number): readonly string[] {
  // XML has no room for these two, JSON does
  const json = JSON.stringify(formOf(own)).replace(/[\ufffe\uffff]/g, (letter) =>
    letter === "\ufffe" ? "\\ufffe" : "\\uffff",
  );
  if (json.length > mostInAll)
    throw new Mistake(
      `too much data: ${json.length.toLocaleString("en")} characters; a workbook keeps at most ${mostInAll.toLocaleString("en")}, load fewer rows`,
    );
  const parts = pieces(json);
  return parts.map((piece, i) => {
    const head = `version="${version}" set="${set}" part="${i + 1}" of="${parts.length}"`;
    return `<own xmlns="${ownNamespace}" ${head}>${escaped(piece)}</own>`;
  });
}

interface Part {
  readonly set: number;
  readonly part: number;
  readonly of: number;
  readonly text: string;
}

function partOf({ namespace, name, attributes, text }: XmlElement): Part {
  if (namespace !== ownNamespace || name !== "own")
    throw new Mistake(`damaged data: they are not as Align wrote them; ${wayOut}`);
  const number = (key: string) => {
    const value = attributes.get(key) ?? "";
    return /^\d{1,15}$/.test(value) ? Number(value) : 0;
  };
  if (number("version") > version)
    throw new Mistake(
      `newer data: your data were written by a later Align (form ${number("version")}); reload Align, or ask who deploys it`,
    );
  return { set: number("set"), part: number("part"), of: number("of"), text };
}

/** A number for the next set beside these parts. Throws `Mistake` where a later Align wrote them: this one must not write over them. */
export function nextSet(elements: readonly XmlElement[]): number {
  return Math.max(0, ...elements.map((element) => partOf(element).set)) + 1;
}

/** Most parts of a workbook: several sets where writings broke off. */
const mostParts = 100;

/**
 * Own data as the parts of a workbook keep them, not yet checked; none where there are no parts. Throws `Mistake` where they cannot be
 * read.
 */
export function ownFrom(elements: readonly XmlElement[]): OwnData {
  if (elements.length > mostParts) throw new Mistake(`damaged data: ${elements.length} parts; ${wayOut}`);
  const parts = elements.map(partOf);
  const sets = [...new Set(parts.map(({ set }) => set))].sort((a, b) => b - a);
  for (const set of sets) {
    const own = parts.filter((part) => part.set === set).sort((a, b) => a.part - b.part);
    const whole = own.length === own[0]!.of && own.every(({ part }, i) => part === i + 1);
    if (whole) return parsed(own.map(({ text }) => text).join(""));
  }
  if (sets.length > 0) throw new Mistake(`damaged data: a part of them is missing; ${wayOut}`);
  return noOwnData;
}

/** What to do where the data that a workbook keeps are damaged. */
export const wayOut = "remove your data and load them again";

function parsed(json: string): OwnData {
  try {
    const form = JSON.parse(json) as Form;
    checkForm(form);
    return dataOf(form);
  } catch (problem) {
    if (!(problem instanceof SyntaxError || problem instanceof TypeError)) throw problem;
    throw new Mistake(`damaged data: they are not as Align wrote them; ${wayOut}`);
  }
}
