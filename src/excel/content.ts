/** What stands in a block of cells, kept so that it can come back. */
import type { Scalar } from "../formulas/scalar";
import { valuesInEnglish, valuesLoaded } from "./read/errorCodes";

/** Cells of one sheet; rows and columns count from 0. */
export interface Block {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** Cell by cell what was entered, with its number format, and where asked for its look. */
export interface Content {
  readonly entries: readonly (readonly Scalar[])[];
  readonly numberFormat: readonly (readonly string[])[];
  readonly looks: readonly (readonly Excel.SettableCellProperties[])[] | undefined;
}

/** The parts of a look that Align's own cells change. */
const lookLoaded: Excel.CellPropertiesLoadOptions = {
  format: {
    fill: { color: true, pattern: true },
    font: { bold: true, color: true, italic: true, name: true, size: true, underline: true },
    horizontalAlignment: true,
    indentLevel: true,
    verticalAlignment: true,
    wrapText: true,
  },
};

/** Cells whose looks are asked for at once: each is a record of its own in the answer. */
const looksAtOnce = 2000;

export function rangeOf(context: Excel.RequestContext, block: Block): Excel.Range {
  return context.workbook.worksheets
    .getItem(block.sheet)
    .getRangeByIndexes(block.row, block.column, block.rows, block.columns);
}

/** What has to be loaded of a range whose entries are read. */
export const entriesLoaded = `formulas,${valuesLoaded}`;

/** What has to be entered for a cell to hold again what it holds: an apostrophe keeps text that looks like something else. */
function entryOf(formula: unknown, value: unknown, type: unknown, english: Scalar): Scalar {
  if (typeof formula !== "string" || formula === "") return formula as Scalar;
  if (formula.startsWith("=") && formula !== value) return formula;
  return type === "Error" ? english : `'${formula}`;
}

/** The entries of a range of which `entriesLoaded` is loaded. */
export async function entriesOf(
  context: Excel.RequestContext,
  range: Excel.Range,
): Promise<readonly (readonly Scalar[])[]> {
  const [values, types] = [range.values as unknown[][], range.valueTypes as unknown[][]];
  const [english] = await valuesInEnglish(context, [range]);
  return (range.formulas as unknown[][]).map((line, down) =>
    line.map((formula, right) =>
      entryOf(formula, values[down]![right], types[down]![right], english![down]![right]!),
    ),
  );
}

/** The looks of a block in one answer. */
async function looksOf(
  context: Excel.RequestContext,
  block: Block,
): Promise<readonly (readonly Excel.SettableCellProperties[])[]> {
  const asked = rangeOf(context, block).getCellProperties(lookLoaded);
  await context.sync();
  const { value } = asked;
  return value;
}

/** Reads a block. @param withLooks also fonts, fills and alignment, which takes longer */
export async function contentOf(
  context: Excel.RequestContext,
  block: Block,
  withLooks: boolean,
): Promise<Content> {
  const range = rangeOf(context, block).load(`${entriesLoaded},numberFormat`);
  await context.sync();
  const looks: (readonly Excel.SettableCellProperties[])[] = [];
  const step = Math.max(1, Math.floor(looksAtOnce / block.columns));
  for (let at = 0; withLooks && at < block.rows; at += step)
    looks.push(
      ...(await looksOf(context, {
        ...block,
        row: block.row + at,
        rows: Math.min(step, block.rows - at),
      })),
    );
  return {
    entries: await entriesOf(context, range),
    numberFormat: range.numberFormat as string[][],
    looks: withLooks ? looks : undefined,
  };
}

/** Puts cells of a block back, those whose place is told; all of them without it. */
export function putBack(
  context: Excel.RequestContext,
  block: Block,
  { entries, numberFormat, looks }: Content,
  isMeant: (down: number, right: number) => boolean = () => true,
): void {
  for (const { down, rights } of stretches(block, isMeant)) {
    const [from, to] = rights;
    const rows = down.to - down.from;
    const part = rangeOf(context, {
      sheet: block.sheet,
      row: block.row + down.from,
      column: block.column + from,
      rows,
      columns: to - from,
    });
    const own = <T>(lines: readonly (readonly T[])[]) =>
      lines.slice(down.from, down.to).map((line) => line.slice(from, to));
    if (looks) part.format.fill.clear();
    part.numberFormat = own(numberFormat);
    part.formulas = own(entries);
    if (looks) putLooks(part, own(looks));
  }
}

function putLooks(range: Excel.Range, looks: readonly (readonly Excel.SettableCellProperties[])[]): void {
  range.setCellProperties(looks.map((line) => line.map(withoutPaper)));
}

/** Cells, each a block of its own, whose looks go in one request. */
const cellsAtOnce = 500;

interface KnownLook {
  readonly block: Block;
  readonly numberFormat: string[][];
  readonly looks: readonly (readonly Excel.SettableCellProperties[])[];
}

/** Remembers how cells look. @returns what lets them look so again */
export async function looksRemembered(
  context: Excel.RequestContext,
  cells: readonly Block[],
): Promise<() => Promise<void>> {
  const known: KnownLook[] = [];
  for (const part of parted(cells)) known.push(...(await knownLooks(context, part)));
  return async () => {
    for (const part of parted(known)) await lookAgain(context, part);
  };
}

function parted<T>(all: readonly T[]): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(all.length / cellsAtOnce) }, (_, i) =>
    all.slice(i * cellsAtOnce, (i + 1) * cellsAtOnce),
  );
}

async function knownLooks(
  context: Excel.RequestContext,
  cells: readonly Block[],
): Promise<readonly KnownLook[]> {
  const asked = cells.map((block) => {
    const range = rangeOf(context, block).load("numberFormat");
    return { block, range, looks: range.getCellProperties(lookLoaded) };
  });
  await context.sync();
  return asked.map(({ block, range, looks }) => ({
    ...{ block, numberFormat: range.numberFormat as string[][] },
    looks: looks.value,
  }));
}

async function lookAgain(context: Excel.RequestContext, cells: readonly KnownLook[]): Promise<void> {
  for (const { block, numberFormat, looks } of cells) {
    const range = rangeOf(context, block);
    range.format.fill.clear();
    range.numberFormat = numberFormat;
    putLooks(range, looks);
  }
  await context.sync();
}

/** A cell without a fill is told as white; white entered would be a fill, and hide the grid's lines. */
function withoutPaper({ format, ...rest }: Excel.SettableCellProperties): Excel.SettableCellProperties {
  const { fill, ...others } = format ?? {};
  const isPaper = !fill?.color || /^#?ffffff$/i.test(fill.color);
  return { ...rest, format: isPaper ? others : { ...others, fill } };
}

interface Stretch {
  readonly down: { readonly from: number; readonly to: number };
  /** Columns [from, to). */
  readonly rights: readonly [number, number];
}

/** The cells that are meant as few blocks: whole rows together, else row by row. */
function stretches(
  { rows, columns }: Block,
  isMeant: (down: number, right: number) => boolean,
): readonly Stretch[] {
  const found: Stretch[] = [];
  let whole: number | undefined;
  const close = (to: number) => {
    if (whole !== undefined) found.push({ down: { from: whole, to }, rights: [0, columns] });
    whole = undefined;
  };
  for (let down = 0; down < rows; down++) {
    const meant = Array.from({ length: columns }, (_, right) => isMeant(down, right));
    if (meant.every(Boolean)) {
      whole ??= down;
      continue;
    }
    close(down);
    for (let right = 0; right < columns; right++) {
      if (!meant[right]) continue;
      const from = right;
      while (right < columns && meant[right]) right++;
      found.push({ down: { from: down, to: down + 1 }, rights: [from, right] });
    }
  }
  close(rows);
  return found;
}
