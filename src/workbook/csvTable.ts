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
 * A CSV file as a table: its letters in any usual encoding; cells parted as a line `sep=;` says, else by commas, semicolons, tabs or bars,
 * whichever fits best; quotes as in RFC 4180. Rows may be of unequal length. Throws `Mistake` for what is no text and for a quote that is
 * not closed.
 */
export function csvTable(bytes: Uint8Array, name: string): CsvTable {
  const { text: whole, encoding } = textFile(bytes, name);
  const said = /^sep=(.)(\r\n|\n|\r|$)/i.exec(whole);
  const text = said ? whole.slice(said[0].length) : whole;
  const form = { name, isLenient: true };
  const separator = said?.[1] ?? separatorOf(text, form);
  const lineEnd = (/\r\n|\n|\r/.exec(whole)?.[0] ?? "\r\n") as CsvFileForm["lineEnd"];
  const fileForm = { encoding, separator, saysSeparator: said !== null, lineEnd };
  return {
    rows: csvRows(text, { ...form, separator: separator ?? none }),
    firstRow: 1,
    separator,
    origin: name,
    ...(!isPlain(fileForm) && { takenFor: describeForm(fileForm) }),
    form: fileForm,
  };
}

const separatorNames: Readonly<Record<string, string>> = {
  ",": "commas",
  ";": "semicolons",
  "\t": "tabs",
  "|": "bars",
};

/** Whether a file is written as every program writes and reads it. */
function isPlain({ encoding, separator }: CsvFileForm): boolean {
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
