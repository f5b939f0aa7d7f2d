/** A list in a CSV file with columns added; it stays written as it was. */
import { decode, encode } from "iconv-lite";
import { Mistake } from "../core/mistake";
import { DecimalSign } from "../core/own/table/numbers";
import { excessIn } from "../core/own/table/table";
import { cellsApart, type EnrichedColumn } from "../reports/enrich";
import { csvText, guarded } from "../workbook/csvText";
import { describeForm } from "../workbook/csvTable";
import { freeHeads } from "../workbook/freeName";
import type { Encoding } from "../workbook/textFile";
import { type CsvFile, columnPlace, eachCsvRowOf } from "./csvFile";
import type { Write } from "./output";

/** A file that is read from front to back: what has to be known before a row of it is written. */
interface Survey {
  readonly head: readonly string[];
  /** What a row is looked up by: the text of the column of names, and those of the columns beside it. */
  readonly textOf: (cells: readonly string[]) => string;
  /** These texts, each with how many rows have it. */
  readonly names: ReadonlyMap<string, number>;
  readonly decimal: "," | ".";
}

async function surveyed(file: CsvFile, heads: readonly string[]): Promise<Survey> {
  const names = new Map<string, number>();
  const sign = new DecimalSign();
  let head: readonly string[] = [];
  let places: readonly number[] = [];
  const textOf = (cells: readonly string[]) => places.map((place) => cells[place] ?? "").join(cellsApart);
  let row = 0;
  await eachCsvRowOf(file, (cells, _, { isBlank }) => {
    row++;
    if (isBlank && row > 1) return;
    if (row === 1) {
      head = cells;
      places = heads.map((one) => columnPlace(head, one));
      return;
    }
    const problem = excessIn(cells, head.length);
    if (problem !== undefined) throw new Mistake(`long row: ${file.name}, row ${row}; ${problem}`);
    const name = textOf(cells);
    names.set(name, (names.get(name) ?? 0) + 1);
    for (const cell of cells) if (/^\s*[+-]?\d[\d\s\u00a0.,]*%?\s*$/.test(cell)) sign.add(cell);
  });
  if (row === 0) columnPlace(head, heads[0]!);
  return { head, textOf, names, decimal: sign.of(file.form.separator) };
}

function cellText(cell: string | number, decimal: "," | "."): string {
  return typeof cell === "string" ? guarded(cell) : String(cell).replace(".", decimal);
}

/** Whether an encoding has all letters of some text. */
function hasLetters({ label }: Encoding, text: string): boolean {
  return /^utf-/.test(label) || decode(encode(text, label), label) === text;
}

/** Rows to write at once: what is kept longer outlives the engine's quick collections, and a file of any size would fill memory. */
const atOnce = 50;

/** What is written, and what the file was taken for. */
export interface EnrichedCsv {
  /** How many rows have each text. */
  readonly names: ReadonlyMap<string, number>;
  readonly messages: readonly string[];
  /** Writes the file, whole. */
  readonly writeTo: (write: Write) => Promise<void>;
}

/**
 * Adds columns behind those of a CSV file. Each line keeps its end, and a blank one stays blank; short rows are filled up to the heads. Throws `Mistake` for a column that is not there and for
 * a row with more cells than heads. Of the file its different names are kept in memory, no more.
 * @param columnsFor the columns beside these texts, each of which comes once
 * @param besides heads of other columns whose cells are told with the names, `cellsApart` between them
 */
export async function enrichedCsv(
  file: CsvFile,
  column: string,
  columnsFor: (texts: readonly string[]) => readonly Omit<EnrichedColumn, "byMethod">[],
  besides: readonly string[] = [],
): Promise<EnrichedCsv> {
  const { form, name } = file;
  const { head, textOf, names, decimal } = await surveyed(file, [column, ...besides]);
  const columns = columnsFor([...names.keys()]);
  const heads = freeHeads(columns, head).map(guarded);
  const beside = new Map(
    [...names.keys()].map((text, i) => [text, columns.map(({ cells }) => cellText(cells[i]!, decimal))]),
  );
  const isSame =
    hasLetters(form.encoding, [heads, ...beside.values()].flat().join("\n")) &&
    [...file.texts()].every((text) => hasLetters(form.encoding, text));
  const encoding = isSame ? form.encoding : { label: "utf-8", hasMark: true };

  async function writeTo(write: Write): Promise<void> {
    const { separator = "," } = form;
    let addBOM = encoding.hasMark;
    let [ready, rows] = ["", 0];
    const put = (text: string) => {
      write(encode(text, encoding.label, { addBOM }));
      addBOM = false;
    };
    if (form.saysSeparator) put(`sep=${separator}${form.lineEnd}`);
    await eachCsvRowOf(file, (cells, _, { lineEnd, isBlank }) => {
      const isHead = rows++ === 0;
      if (isBlank && !isHead) ready += cells[0]! + lineEnd;
      else {
        const added = isHead ? heads : beside.get(textOf(cells))!;
        ready += csvText([[...head.map((__, at) => cells[at] ?? ""), ...added]], { separator, lineEnd });
      }
      if (rows % atOnce !== 0) return;
      put(ready);
      ready = "";
    });
    put(ready);
  }

  return {
    names,
    messages: [
      `${name}: ${describeForm(form)}${decimal === "," ? ", decimal commas" : ""}`,
      ...(isSame ? [] : [`Wrote UTF-8: ${form.encoding.name} has no letters for some of it`]),
    ],
    writeTo,
  };
}
