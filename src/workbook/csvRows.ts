/** The one reader of CSV text. */
import { type Options, parse } from "csv-parse/sync";
import { Mistake } from "../core/mistake";

export interface CsvForm {
  /** Of the file, for what is said of it. */
  readonly name?: string;
  /** What parts the cells; a comma by default. */
  readonly separator?: string;
  /** Whether a quote astray is a letter of its cell, as in `5" gun`, and no mistake. */
  readonly isLenient?: boolean;
  /** Rows after which reading ends. */
  readonly most?: number;
}

const faults: Readonly<Record<string, string>> = {
  CSV_QUOTE_NOT_CLOSED: "unclosed quote",
  CSV_INVALID_CLOSING_QUOTE: "stray text behind a quote",
  INVALID_OPENING_QUOTE: "stray quote",
};

/** Takes a row, the number of the line on which it begins, and how many bytes of UTF-8 the text has up to behind its line end. */
export type TakeCsvRow = (cells: readonly string[], line: number, end: number) => void;

/**
 * What the parser is told of a form, whether it reads a text at once or a stream, and what becomes of its errors: a `Mistake` for a quote
 * that is astray or not closed.
 */
export function csvReading(
  { name, separator = ",", isLenient = false, most }: CsvForm,
  take: TakeCsvRow,
): { readonly options: Options; readonly mistakeOf: (problem: unknown) => unknown } {
  let line = 1;
  const options: Options = {
    bom: true,
    delimiter: separator,
    record_delimiter: ["\r\n", "\n", "\r"],
    relax_column_count: true,
    relax_quotes: isLenient,
    ...(most !== undefined && { to: most }),
    on_record: (cells: string[], { lines, bytes }) => {
      take(cells, line, bytes);
      line = lines + 1;
      return null;
    },
  };
  const mistakeOf = (problem: unknown): unknown => {
    // the parser's two doors have an error class each: its codes are the same
    if (!(problem instanceof Error && "code" in problem && /^CSV_|_QUOTE$/.test(String(problem.code))))
      return problem;
    const place = name === undefined ? `line ${line}` : `${name}:${line}`;
    const fault = faults[String(problem.code)] ?? problem.message;
    return new Mistake(`${fault}: ${place}; put a cell with quotes into quotes, and double its own`);
  };
  return { options, mistakeOf };
}

/**
 * Hands over each row of a text (RFC 4180; any line end; a byte order mark is skipped) with the number of the line on which it begins.
 * Rows may be of unequal length; an empty line is a row of one empty cell. Throws `Mistake` for a quote that is astray or not closed.
 */
export function eachCsvRow(text: string | Uint8Array, form: CsvForm, take: TakeCsvRow): void {
  const { options, mistakeOf } = csvReading(form, take);
  try {
    parse(text, options);
  } catch (problem) {
    throw mistakeOf(problem);
  }
}

/** All rows of a text; see `eachCsvRow`. */
export function csvRows(text: string, form: CsvForm = {}): string[][] {
  const rows: string[][] = [];
  eachCsvRow(text, form, (cells) => rows.push(cells as string[]));
  return rows;
}
