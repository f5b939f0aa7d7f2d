/** Texts of a column, one a line; the same text for all lines; or places in a list of texts that many lines share. */
export type PackedTexts =
  string | readonly string[] | { readonly of: readonly string[]; readonly at: readonly number[] };

/**
 * Numbers of a column as whole numbers ÷ `per`; null is missing. With `steps` each but the first is the difference to
 * the one before it.
 */
export interface PackedNumbers {
  readonly per: number;
  readonly steps: boolean;
  readonly whole: readonly (number | null)[];
}

/** A table of `data/` as it ships. */
export interface PackedTable {
  readonly lines: number;
  readonly texts: Readonly<Record<string, PackedTexts>>;
  readonly numbers: Readonly<Record<string, PackedNumbers>>;
}

/** The texts of a packed column, one a line; empty where nothing is known. */
export function textsOf(table: PackedTable, column: string): readonly string[] {
  const packed = table.texts[column];
  if (packed === undefined) throw new Error(`no texts packed: ${column}`);
  if (typeof packed === "string") return new Array<string>(table.lines).fill(packed);
  if ("of" in packed) return packed.at.map((place) => packed.of[place]!);
  return packed;
}

/** The numbers of a packed column, one a line; undefined where missing. */
export function numbersOf(table: PackedTable, column: string): readonly (number | undefined)[] {
  const packed = table.numbers[column];
  if (packed === undefined) throw new Error(`no numbers packed: ${column}`);
  const { per, steps, whole } = packed;
  if (!steps) return whole.map((number) => (number === null ? undefined : number / per));
  let sum = 0;
  return whole.map((step) => (step === null ? undefined : (sum += step) / per));
}

/** Reads a table line by line: `line("name")` is the text of a column, "" where nothing is known. */
export type Line = (column: string) => string;

/** A record a line; `make` gets the line's texts by column. */
export function recordsOf<T>(table: PackedTable, make: (text: Line, line: number) => T): T[] {
  const columns = new Map(Object.keys(table.texts).map((column) => [column, textsOf(table, column)]));
  return Array.from({ length: table.lines }, (_, line) =>
    make((column) => columns.get(column)![line]!, line),
  );
}
