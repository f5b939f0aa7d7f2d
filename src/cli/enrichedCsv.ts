/** A list in a CSV file with columns added; it stays written as it was. */
import { decode, encode } from "iconv-lite";
import { Mistake } from "../core/mistake";
import { decimalSign } from "../core/own/table/numbers";
import { excessIn } from "../core/own/table/table";
import { type EnrichedColumn, freeHeads } from "../reports/enrich";
import { csvText, guarded } from "../workbook/csvText";
import { type CsvTable, csvTable, describeForm } from "../workbook/csvTable";

/** What is written, and what the file was taken for. */
export interface EnrichedCsv {
  readonly bytes: Uint8Array;
  readonly messages: readonly string[];
}

/**
 * Adds columns behind those of a CSV file. Short rows are filled up to the heads. Throws `Mistake` for a column that is not there and for
 * a row with more cells than heads. @param file its name, for messages @param columnsFor the columns beside these texts
 */
export function enrichedCsv(
  bytes: Uint8Array,
  file: string,
  column: string,
  columnsFor: (texts: readonly string[]) => readonly EnrichedColumn[],
): EnrichedCsv {
  const table = csvTable(bytes, file);
  const [head = [], ...body] = table.rows as readonly (readonly string[])[];
  const place = head.findIndex((name) => name.trim().toLowerCase() === column.trim().toLowerCase());
  if (place < 0) throw new Mistake(`unknown column: ${column}; the file has ${head.join(", ")}`);
  body.forEach((row, i) => {
    const problem = excessIn(row, head.length);
    if (problem !== undefined) throw new Mistake(`long row: ${file}, row ${i + 2}; ${problem}`);
  });
  const columns = columnsFor(body.map((row) => row[place] ?? ""));
  const decimal = decimalOf(table, body);
  const beside = (i: number) => columns.map(({ cells }) => cellText(cells[i]!, decimal));
  const rows = [
    [...head, ...freeHeads(columns, head).map(guarded)],
    ...body.map((row, i) => [...head.map((_, at) => row[at] ?? ""), ...beside(i)]),
  ];
  const written = encoded(table, rows);
  return {
    bytes: written.bytes,
    messages: [
      `${file}: ${describeForm(table.form)}${decimal === "," ? ", decimal commas" : ""}`,
      ...(written.isOther ? [`Wrote UTF-8: ${table.form.encoding.name} has no letters for some of it`] : []),
    ],
  };
}

/** The sign that a file writes decimals with. */
function decimalOf({ separator }: CsvTable, body: readonly (readonly string[])[]): "," | "." {
  const numbers = body.flat().filter((cell) => /^\s*[+-]?\d[\d\s\u00a0.,]*%?\s*$/.test(cell));
  return decimalSign(numbers, separator);
}

function cellText(cell: string | number, decimal: "," | "."): string {
  return typeof cell === "string" ? guarded(cell) : String(cell).replace(".", decimal);
}

/** Rows as bytes of the file's own encoding, of UTF-8 where that has not all the letters. */
function encoded({ form }: CsvTable, rows: readonly (readonly string[])[]) {
  const { encoding, separator, saysSeparator, lineEnd } = form;
  const text =
    (saysSeparator ? `sep=${separator}${lineEnd}` : "") +
    csvText(rows, { separator: separator ?? ",", lineEnd });
  const bytes = encode(text, encoding.label, { addBOM: encoding.hasMark });
  if (decode(bytes, encoding.label) === text) return { bytes, isOther: false };
  return { bytes: encode(text, "utf-8", { addBOM: true }), isOther: true };
}
