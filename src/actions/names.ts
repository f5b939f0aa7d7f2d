import { countryName, resolved } from "../core/countries/countries";
import type { Code, World } from "../core/world";
import type { Running } from "./action";
import { inSteps } from "./inSteps";
import { type KeptByName, keptByName } from "./workbookSettings";

/** What a text of a sheet was taken for. */
export interface NameFound {
  /** As it stands in the cell. */
  readonly text: string;
  /** Undefined: no country, or not clear which. */
  readonly code: Code | undefined;
  /** Whether the user said what it is. */
  readonly isSettled: boolean;
  /** Place of the first cell that holds it, from 0 below the heading, and how many do. */
  readonly first: number;
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

/** What the workbook remembers of names that a user settled, as far as they are countries or none. */
export function settledIn(world: World): KeptByName<Code> {
  return keptByName("names", (code) =>
    typeof code === "string" && (code === "" || world.seat.has(code)) ? code : undefined,
  );
}

/** The texts of a list with whom they name by themselves. */
export type Recognised = ReadonlyMap<string, Code | undefined>;

function textOf(value: unknown): string {
  return typeof value === "string" ? value.trim() : typeof value === "number" ? String(value) : "";
}

/**
 * Recognises the different texts of a list, without keeping the page from anything else for long. Errors and numbers of the sheet are
 * shown as what they are and name no country.
 */
export async function recognised(
  world: World,
  values: readonly unknown[],
  running: Running,
): Promise<Recognised> {
  const found = new Map<string, Code | undefined>();
  await inSteps(values, running, (value) => {
    const text = textOf(value);
    if (text !== "" && !found.has(text)) found.set(text, resolved(world, text));
  });
  return found;
}

/** What a column of cells names. The first cell is a heading if it names no country and is unlike all that follow. */
export function namesFound(
  values: readonly unknown[],
  known: Recognised,
  settled: Settled,
  inTable: boolean,
): NamesFound {
  const isSettled = (text: string) => Object.hasOwn(settled, text);
  const codeOf = (text: string) => (isSettled(text) ? settled[text] || undefined : known.get(text));
  const texts = values.map(textOf);
  const rest = texts.slice(1);
  const hasHead =
    !inTable &&
    texts.length > 1 &&
    codeOf(texts[0]!) === undefined &&
    !rest.includes(texts[0]!) &&
    rest.some((text) => text !== "" && codeOf(text) !== undefined);
  const cells = hasHead ? rest : texts;
  const counts = new Map<string, { first: number; cells: number }>();
  for (const [at, text] of cells.entries()) {
    if (text === "") continue;
    const count = counts.get(text);
    if (count) count.cells++;
    else counts.set(text, { first: at, cells: 1 });
  }
  const names = [...counts].map(([text, count]): NameFound => ({
    ...{ text, code: codeOf(text), isSettled: isSettled(text) },
    ...count,
  }));
  const rank = ({ code, isSettled }: NameFound) => (isSettled ? 1 : code === undefined ? 0 : 2);
  return { hasHead, cells, names: names.sort((one, other) => rank(one) - rank(other)) };
}

/** `Moldova (MDA)`. */
export function describeCountry(world: World, code: Code): string {
  return `${countryName(world, code)} (${code})`;
}
