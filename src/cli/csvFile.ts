/** CSV files of any size: read in pieces, as often as needed, a piece in memory at a time. */
import { closeSync, openSync, readSync } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { setFlagsFromString } from "node:v8";
import { parse } from "csv-parse";
import { Mistake } from "../core/mistake";
import { type CsvFileForm, csvForm, csvFormOf } from "../workbook/csvTable";
import { type CsvForm, csvReading } from "../workbook/csvRows";
import { encodingOf, type Pieces, textIn } from "../workbook/textFile";
import { unreadable } from "./fileContent";

/** Bytes of a piece: as text it is still small for the engine, which frees what is large late. */
const pieceSize = 1 << 16;

/** A piece holds until the next is asked for. */
function* piecesFrom(file: number): Iterable<Uint8Array> {
  const piece = new Uint8Array(pieceSize);
  for (;;) {
    let size = 0;
    // a pipe gives less than it is asked for
    for (let read = -1; read !== 0 && size < pieceSize; size += read)
      read = readSync(file, piece, size, pieceSize - size, null);
    if (size > 0) yield piece.subarray(0, size);
    if (size < pieceSize) return;
  }
}

/** A file in pieces. Throws `Mistake` where it cannot be read. @param what it should be, for the message */
export function piecesOf(path: string, what: string): Pieces {
  return function* () {
    let file: number | undefined;
    try {
      file = openSync(path, "r");
      yield* piecesFrom(file);
    } catch (problem) {
      if (!(problem instanceof Error && "syscall" in problem)) throw problem;
      throw unreadable(path, problem, what);
    } finally {
      if (file !== undefined) closeSync(file);
    }
  };
}

/** Standard input in pieces: kept, as nobody gives it twice. */
export function piecesOfInput(): Pieces {
  const kept = Array.from(piecesFrom(0), (piece) => piece.slice());
  return () => kept;
}

/** A CSV file and how it is written. */
export interface CsvFile {
  /** For messages. */
  readonly name: string;
  readonly form: CsvFileForm;
  /** Its text behind a line `sep=`, piece by piece. */
  readonly texts: () => Iterable<string>;
}

/** What the first row has: nothing, one text as a title above the heads would be, or heads. */
function describeHeads(head: readonly unknown[]): string {
  const names = head.map((name) => String(name).trim()).filter((name) => name !== "");
  if (names.length === 0) return "the first row is empty; it must name the columns";
  return names.length === 1
    ? `the first row has ${names[0]} alone; it must name the columns, without a title above`
    : `the file has ${head.join(", ")}`;
}

/** The place of the column that a file heads so, capitals and blanks around it aside. Throws `Mistake` where it has none. */
export function columnPlace(head: readonly unknown[], column: string): number {
  const sought = column.trim().toLowerCase();
  const place = head.findIndex((name) => String(name).trim().toLowerCase() === sought);
  if (place < 0) throw new Mistake(`unknown column: ${column}; ${describeHeads(head)}`);
  return place;
}

/** Letters by which it is told how a file is written. */
const headSize = 1 << 20;

/** The head of a text: all of it, or its first lines. */
function headOf(texts: Iterable<string>): string {
  let head = "";
  for (const text of texts) {
    if (head.length >= headSize) return head.slice(0, head.lastIndexOf("\n") + 1 || head.length);
    head += text;
  }
  return head;
}

/** Tells how a file is written. Throws `Mistake` for what is no text, and for a quote that is not closed. */
export function csvFile(pieces: Pieces, name: string): CsvFile {
  // the parser's rows outlive quick collections: the engine would let half a gigabyte of them stand before it looks again
  setFlagsFromString("--optimize-for-size");
  const encoding = encodingOf(pieces, name);
  const { form, start } = csvForm(headOf(textIn(pieces, encoding)), encoding, name);
  return {
    name,
    form,
    texts: function* () {
      let skipped = start;
      for (const text of textIn(pieces, encoding)) {
        yield text.slice(skipped);
        skipped = Math.max(0, skipped - text.length);
      }
    },
  };
}

/** Takes a row of a file, and the number of the line on which it begins. */
export type TakeFileRow = (cells: readonly string[], line: number, written: RowWritten) => void;

/** How a row is written. */
export interface RowWritten {
  /** What ends its line; "" at the end of a file. */
  readonly lineEnd: "\r\n" | "\n" | "\r" | "";
  /** Whether nothing but blanks stands in its line. */
  readonly isBlank: boolean;
}

/** What was read last of a text, by which it is told how its rows are written: the parser does not say that. */
class LastRead {
  private chunks: { readonly from: number; readonly bytes: Buffer }[] = [];
  private size = 0;
  private rowEnd = 0;

  add(text: string): Buffer {
    const bytes = Buffer.from(text);
    this.chunks.push({ from: this.size, bytes });
    this.size += bytes.length;
    return bytes;
  }

  /** How the next row is written, which ends before a byte. */
  rowTo(cells: readonly string[], end: number): RowWritten {
    const [one, other] = [this.at(end - 2), this.at(end - 1)];
    const ends = other === 10 && one === 13 ? "\r\n" : other === 10 ? "\n" : other === 13 ? "\r" : "";
    const [cell = ""] = cells;
    // what is in quotes is longer than what it says
    const isWhole = cells.length === 1 && Buffer.byteLength(cell) + ends.length === end - this.rowEnd;
    this.rowEnd = end;
    const [first] = this.chunks;
    if (first && first.from + first.bytes.length < end - 1) this.chunks.shift();
    return { lineEnd: ends, isBlank: isWhole && cell.trim() === "" };
  }

  private at(place: number): number | undefined {
    const chunk = this.chunks.findLast(({ from }) => from <= place);
    return chunk?.bytes[place - chunk.from];
  }
}

/**
 * Hands over each row of a file, as `eachCsvRow` does of a text. @param form other than the file's own @param before waited for before
 * each piece
 */
export async function eachCsvRowOf(
  file: CsvFile,
  take: TakeFileRow,
  {
    form = csvFormOf(file.form, file.name),
    before,
  }: { readonly form?: CsvForm; readonly before?: () => Promise<void> } = {},
): Promise<void> {
  const read = new LastRead();
  const { options, mistakeOf } = csvReading(form, (cells, line, end) =>
    take(cells, line, read.rowTo(cells, end)),
  );
  async function* texts() {
    for (const text of file.texts()) {
      await before?.();
      yield read.add(text);
    }
  }
  try {
    // it keeps no row: what it would hand on has to be asked for all the same, or it never ends
    await pipeline(Readable.from(texts(), { objectMode: false }), parse(options).resume());
  } catch (problem) {
    throw mistakeOf(problem);
  }
}
