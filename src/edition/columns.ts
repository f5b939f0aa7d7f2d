// Columns are long texts instead of lists: a text is read from JSON at once, and taken apart only when it is needed

/** Texts of a column: the same text for all lines; or one after the other; or places in texts that many lines share. */
export type PackedTexts =
  | string
  /** Divided by line feeds. */
  | { readonly lines: string }
  /** `of` divided by line feeds, `at` by blanks. */
  | { readonly of: string; readonly at: string };

/**
 * Numbers of a column as whole numbers ÷ `per`, divided by blanks; nothing between two is missing. With `steps` each but
 * the first is the difference to the one before it.
 */
export interface PackedNumbers {
  readonly per: number;
  readonly steps: boolean;
  readonly whole: string;
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
  if (table.lines === 0) return [];
  if (typeof packed === "string") return new Array<string>(table.lines).fill(packed);
  if ("lines" in packed) return packed.lines.split("\n");
  const of = packed.of.split("\n");
  return packed.at.split(" ").map((place) => of[Number(place)]!);
}

/** The numbers of a packed column, one a line; undefined where missing. */
export function numbersOf(table: PackedTable, column: string): readonly (number | undefined)[] {
  const packed = table.numbers[column];
  if (packed === undefined) throw new Error(`no numbers packed: ${column}`);
  const { per, steps, whole } = packed;
  if (table.lines === 0) return [];
  let sum = 0;
  return whole.split(" ").map((number) => {
    if (number === "") return undefined;
    sum = Number(number) + (steps ? sum : 0);
    return sum / per;
  });
}

/** Reads a table line by line: `line("name")` is the text of a column, "" where nothing is known. */
export type Line = (column: string) => string;

/** Reads any line of a table; a column is taken apart when it is first asked for. */
export function linesOf(table: PackedTable): (line: number) => Line {
  const columns = new Map<string, readonly string[]>();
  return (line) => (column) => {
    let texts = columns.get(column);
    if (texts === undefined) columns.set(column, (texts = textsOf(table, column)));
    return texts[line]!;
  };
}

/** A record a line; `make` gets the line's texts by column. */
export function recordsOf<T>(table: PackedTable, make: (text: Line, line: number) => T): T[] {
  const read = linesOf(table);
  return Array.from({ length: table.lines }, (_, line) => make(read(line), line));
}
