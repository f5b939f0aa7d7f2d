import { countryName, resolved, suggestions } from "../core/countries";
import type { Code, World } from "../core/world";

/** What a text of a sheet was taken for. */
export interface NameFound {
  /** As it stands in the cell. */
  readonly text: string;
  /** Undefined: no country, or not clear which. */
  readonly code: Code | undefined;
  /** Whom it may mean, where it is not clear. */
  readonly suggestions: readonly Code[];
  /** How many cells hold it. */
  readonly cells: number;
}

/** A list of names, cell by cell and name by name. */
export interface NamesFound {
  /** Whether the first cell is a heading. */
  readonly hasHead: boolean;
  /** Each cell below the heading: its text, or "" for a blank one and for what is no text. */
  readonly cells: readonly string[];
  /** Each different text once, the unclear ones first. */
  readonly names: readonly NameFound[];
}

/** The texts that a user has settled: text → code, "" for one that is no country. */
export type Settled = Readonly<Record<string, Code>>;

function textOf(value: unknown): string {
  return typeof value === "string" ? value.trim() : typeof value === "number" ? String(value) : "";
}

function codeOf(world: World, text: string, settled: Settled): Code | undefined {
  const own = settled[text];
  return own === undefined ? resolved(world, text) : own || undefined;
}

/**
 * Recognises the countries in a column of cells. The first cell is a heading if it names no country and is unlike all that follow.
 * Errors and numbers of the sheet are shown as what they are and name no country.
 */
export function namesFound(
  world: World,
  values: readonly unknown[],
  settled: Settled,
  inTable: boolean,
): NamesFound {
  const texts = values.map(textOf);
  const rest = texts.slice(1);
  const hasHead =
    !inTable &&
    texts.length > 1 &&
    codeOf(world, texts[0]!, settled) === undefined &&
    !rest.includes(texts[0]!) &&
    rest.some((text) => text !== "" && codeOf(world, text, settled) !== undefined);
  const cells = hasHead ? rest : texts;
  const counts = new Map<string, number>();
  for (const text of cells) if (text !== "") counts.set(text, (counts.get(text) ?? 0) + 1);
  const names = [...counts].map(([text, count]): NameFound => {
    const code = codeOf(world, text, settled);
    const unclear = code === undefined && settled[text] === undefined;
    return { text, code, cells: count, suggestions: unclear ? suggestions(world, text) : [] };
  });
  const rank = ({ text, code }: NameFound) => (code !== undefined ? 2 : settled[text] === undefined ? 0 : 1);
  return { hasHead, cells, names: names.sort((one, other) => rank(one) - rank(other)) };
}

/** `Moldova (MDA)`. */
export function countrySaid(world: World, code: Code): string {
  return `${countryName(world, code)} (${code})`;
}
