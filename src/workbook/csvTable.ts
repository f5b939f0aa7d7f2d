/** The one reader of CSV files: lists to enrich, and tables of the user's own. */
import type { RawTable } from "../core/own/table/table";
import { type CsvForm, csvRows } from "./csvRows";
import { type Encoding, textFile } from "./textFile";

/** How a CSV file is written. */
export interface CsvFileForm {
  readonly encoding: Encoding;
  /** What parts the cells; undefined where each line is one cell. */
  readonly separator: string | undefined;
  /** Whether the first line says so, for Excel: `sep=;`. */
  readonly saysSeparator: boolean;
  readonly lineEnd: "\r\n" | "\n" | "\r";
}

export interface CsvTable extends RawTable {
  readonly form: CsvFileForm;
}

const separators = [",", ";", "\t", "|"] as const;
/** Where no line is parted: a letter that no text has. */
const none = "\u0000";

/** How many cells a file's first lines have together if a separator parts them alike. */
function fit(text: string, form: CsvForm): number {
  const widths = csvRows(text, { ...form, most: 60 })
    .filter((row) => row.length > 1 || row[0] !== "")
    .map((row) => row.length);
  const counts = new Map<number, number>();
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1);
  const alone = counts.get(1) ?? 0;
  // a list of names has a comma in some of them: Korea, Republic of
  const isList = (lines: number) => widths[0] === 1 && lines <= alone;
  return Math.max(
    0,
    ...[...counts].map(([width, lines]) => (width === 1 || isList(lines) ? 0 : width * lines)),
  );
}

function separatorOf(text: string, form: CsvForm): string | undefined {
  const fits = separators.map((separator) => [separator, fit(text, { ...form, separator })] as const);
  const [best, cells] = fits.reduce((found, next) => (next[1] > found[1] ? next : found));
  return cells === 0 ? undefined : best;
}

/**
 * How a text is written: cells parted as a first line `sep=;` says, else by commas, semicolons, tabs or bars, whichever fits best.
 * @param head the text, or as much of it as has sixty rows @returns the form, and how many letters the line `sep=` takes
 */
export function csvForm(
  head: string,
  encoding: Encoding,
  name: string,
): { readonly form: CsvFileForm; readonly start: number } {
  const said = /^sep=(.)(\r\n|\n|\r|$)/i.exec(head);
  const start = said?.[0].length ?? 0;
  const separator = said?.[1] ?? separatorOf(head.slice(start), { name, isLenient: true });
  const lineEnd = (/\r\n|\n|\r/.exec(head)?.[0] ?? "\r\n") as CsvFileForm["lineEnd"];
  return { form: { encoding, separator, saysSeparator: said !== null, lineEnd }, start };
}

/** How the rows of a file of a form are read. */
export function csvFormOf({ separator }: CsvFileForm, name: string): CsvForm {
  return { name, isLenient: true, separator: separator ?? none };
}

/**
 * A CSV file as a table: its letters in any usual encoding; cells parted as `csvForm` says; quotes as in RFC 4180. Rows may be of unequal
 * length. Throws `Mistake` for what is no text and for a quote that is not closed.
 */
export function csvTable(bytes: Uint8Array, name: string): CsvTable {
  const { text, encoding } = textFile(bytes, name);
  const { form, start } = csvForm(text, encoding, name);
  return {
    rows: csvRows(text.slice(start), csvFormOf(form, name)),
    firstRow: 1,
    separator: form.separator,
    origin: name,
    ...(!isPlain(form) && { takenFor: describeForm(form) }),
    form,
  };
}

const separatorNames: Readonly<Record<string, string>> = {
  ",": "commas",
  ";": "semicolons",
  "\t": "tabs",
  "|": "bars",
};

/** Whether a file is written as every program writes and reads it. */
export function isPlain({ encoding, separator }: CsvFileForm): boolean {
  return encoding.label === "utf-8" && (separator === undefined || separator === ",");
}

/** What a file was taken for: `Windows-1252, cells parted by semicolons`. */
export function describeForm({ encoding, separator }: CsvFileForm): string {
  const cells =
    separator === undefined
      ? "a cell a line"
      : `cells parted by ${separatorNames[separator] ?? JSON.stringify(separator)}`;
  return `${encoding.name}, ${cells}`;
}
