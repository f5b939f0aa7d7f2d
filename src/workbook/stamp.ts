/**
 * What a workbook says of itself: edition, build, and how each table was asked for. It stands in a custom XML part, and on Align Sources in
 * lines that every program keeps; each form alone is enough to ask for the tables again. Nothing personal. Pure.
 */
import { editionNamePattern } from "../core/editionName";
import { grouped } from "../core/grouped";
import { Mistake } from "../core/mistake";
import type { Stamp, Workbook } from "./plan";

/** Namespace of the part; the number goes up with its form. */
export const stampNamespace = "urn:align:stamp:2";
/** Head of the lines on Align Sources. */
export const stampHead = "How the tables were asked for";
/** What every line that names tables holds, by which the sheets are found that may have such lines. */
export const stampLineMark = ": align ";

/** What one writing said. A workbook into which several reports were written has several. */
export interface Stamped {
  /** Name of the edition of the facts; of files from before editions had names, its day. */
  readonly edition: string;
  /** Number of the method; undefined: it was written before methods were numbered. */
  readonly method?: number;
  readonly build?: string;
  /** ISO time. */
  readonly made?: string;
  readonly tables: readonly Stamp[];
}

/** What a workbook says, which may be anybody's. */
export interface StampsRead {
  readonly stamps: readonly Stamped[];
  /** Where something stands that should be a stamp and cannot be read, with the reason: `customXml/item1.xml: damaged part: …`. */
  readonly unread: readonly string[];
}

/** What a planned workbook will say of itself. */
export function stampedOf({ properties: { edition, method, build, made }, stamps }: Workbook): Stamped {
  return {
    edition,
    ...(method !== undefined && { method }),
    ...(build !== undefined && { build }),
    ...(made !== undefined && { made }),
    tables: stamps,
  };
}

const escapes: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (letter) => escapes[letter]!);
}

function attribute(name: string, value: string | undefined): string {
  return value === undefined ? "" : ` ${name}="${escaped(value)}"`;
}

/** The text of the custom XML part. */
export function stampXml({ edition, method, build, made, tables }: Stamped): string {
  const inside = tables.map(
    ({ table, command }) => `<table name="${escaped(table)}">${escaped(command)}</table>`,
  );
  const named = { edition, method: method?.toString(), build, made };
  const head = Object.entries(named)
    .map(([name, value]) => attribute(name, value))
    .join("");
  return `<stamp xmlns="${stampNamespace}"${head}>${inside.join("")}</stamp>`;
}

/** What a stamp says before its tables, as it was read. */
interface Making {
  readonly edition: string;
  readonly method: string | undefined;
  readonly build: string | undefined;
  readonly made: string | undefined;
}

const madeWith: Readonly<Record<keyof Making, RegExp>> = {
  edition: new RegExp(`^${editionNamePattern}$`),
  method: /^\d{1,6}$/,
  build: /^.{0,200}$/s,
  made: /^[\dTZ:.+-]{1,40}$/,
};

/** What is said of the making as Align says it. Throws `Mistake` for anything else. */
export function checkSpelling(making: Making): void {
  for (const [name, pattern] of Object.entries(madeWith)) {
    const said = making[name as keyof Making];
    if (said !== undefined && !pattern.test(said))
      throw new Mistake(`invalid ${name}: ${said.slice(0, 60)}; no such stamp is written by Align`);
  }
}

/** A stamp without what it does not say. */
export function withMaking({ edition, method, build, made }: Making, tables: readonly Stamp[]): Stamped {
  return {
    edition,
    ...(method !== undefined && { method: Number(method) }),
    ...(build !== undefined && { build }),
    ...(made !== undefined && { made }),
    tables,
  };
}

/** A line in pieces that may stand below each other: before an option's name, and between what commas part; quotes stay whole. */
function piecesOf(line: string): readonly string[] {
  const pieces: string[] = [];
  for (const [word] of line.matchAll(/(?:^| )(?:"(?:[^"\\]|\\.)*"|[^ ]*)/g)) {
    const parts = word.startsWith(' "') ? [word] : word.split(/(?<=,)(?=.)/);
    if (word.startsWith(" --") || pieces.length === 0) pieces.push(parts[0]!);
    else pieces[pieces.length - 1] += parts[0]!;
    pieces.push(...parts.slice(1));
  }
  return pieces;
}

/** A line in lines of about so many letters; all but the first are indented, which tells them apart. */
function folded(line: string, most: number): readonly string[] {
  const lines: string[] = [];
  for (const piece of piecesOf(line)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + piece.length <= most) lines[lines.length - 1] = last + piece;
    else lines.push(last === undefined ? piece : `    ${piece}`);
  }
  return lines;
}

/** More than Align ever writes: letters of a line put together. */
const mostLetters = 20_000;

/** Throws `Mistake` for more tables than Align ever writes into one workbook, of all its stamps. */
export function checkTables(count: number): void {
  if (count > 5_000) throw new Mistake(`too many tables: more than 5,000; no such stamp is written by Align`);
}

/** The inverse: what was broken at a space begins with `--`. A line that gets too long is left as it was before. */
function unfolded(lines: readonly string[]): readonly string[] {
  const whole: string[] = [];
  for (const line of lines) {
    const piece = /^\s{2,}(\S.*)/.exec(line.slice(0, mostLetters))?.[1];
    const last = whole.at(-1);
    if (piece === undefined || last === undefined) whole.push(line);
    else if (last.length + piece.length < mostLetters)
      whole[whole.length - 1] = last + (piece.startsWith("--") ? " " : "") + piece;
  }
  return whole;
}

/** The stamp as lines for people, each table with the command that makes its report. */
export function stampLines({ edition, method, build, made, tables }: Stamped): readonly string[] {
  const reports = grouped(tables, ({ command }) => command);
  const making = [
    `Edition ${edition}`,
    method !== undefined && `method ${method}`,
    build && `build ${build}`,
    made && `made ${made}`,
  ].filter(Boolean);
  return [
    making.join("; "),
    ...[...reports].flatMap(([line, own]) =>
      folded(`${own.map(({ table }) => table).join(", ")}: ${line}`, 150),
    ),
  ];
}

const makingLine = new RegExp(
  String.raw`^Edition (${editionNamePattern})(?:; method (\d{1,6}))?(?:; build (.*?))?(?:; made (\S+))?$`,
);

/**
 * What lines of a sheet say, whatever stands above, between and below: one stamp for each edition line with tables after it. Throws `Mistake`
 * where they tell of more than Align writes: the sheet may be anybody's.
 */
export function readStampLines(lines: readonly string[]): readonly Stamped[] {
  const found: { head: Omit<Stamped, "tables">; tables: Stamp[] }[] = [];
  let count = 0;
  for (const line of unfolded(lines)) {
    if (line.length > mostLetters) continue;
    const making = makingLine.exec(line);
    if (making) {
      const [, edition, method, build, made] = making;
      const { tables: _, ...head } = withMaking({ edition: edition!, method, build, made }, []);
      found.push({ head, tables: [] });
      continue;
    }
    const [, names, command] = /^(\w+(?:, \w+)*): (align .*)$/s.exec(line) ?? [];
    const last = found.at(-1);
    if (names === undefined || command === undefined || last === undefined) continue;
    const tables = names.split(", ").map((table) => ({ table, command }));
    count += tables.length;
    checkTables(count);
    last.tables.push(...tables);
  }
  return found.filter(({ tables }) => tables.length > 0).map(({ head, tables }) => ({ ...head, tables }));
}
