/** Sheets of the open workbook, read whole. */
import type { Area } from "../../formulas/addresses";
import type { Scalar } from "../../formulas/scalar";
import type { SheetPicture } from "../../sharing/picture";
import { valuesInEnglish, valuesLoaded } from "./errorCodes";

/** Cells that are asked for at once: an answer of formulas and values stays far below the five megabytes that Excel gives. */
const most = 20_000;

interface Piece {
  readonly sheet: string;
  readonly area: Area;
}

/** Blocks of rows of at most so many cells. */
function piecesOf(sheet: string, { row, column, rows, columns }: Area, cells: number): readonly Piece[] {
  const step = Math.max(1, Math.floor(cells / columns));
  return Array.from({ length: Math.ceil(rows / step) }, (_, i) => ({
    sheet,
    area: { row: row + i * step, column, rows: Math.min(step, rows - i * step), columns },
  }));
}

/** Pieces in groups that are asked for together. */
function batched(pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  const batches: Piece[][] = [];
  let size = most;
  for (const piece of pieces) {
    const cells = piece.area.rows * piece.area.columns;
    if (size + cells > most) {
      batches.push([]);
      size = 0;
    }
    batches.at(-1)!.push(piece);
    size += cells;
  }
  return batches;
}

interface Read extends Piece {
  readonly formulas: readonly (readonly Scalar[])[];
  readonly values: readonly (readonly Scalar[])[];
}

async function readPieces(context: Excel.RequestContext, pieces: readonly Piece[]): Promise<readonly Read[]> {
  const ranges = pieces.map(({ sheet, area }) =>
    context.workbook.worksheets
      .getItem(sheet)
      .getRangeByIndexes(area.row, area.column, area.rows, area.columns)
      .load(`formulas,${valuesLoaded}`),
  );
  try {
    await context.sync();
  } catch (problem) {
    // long formulas: ask for half as much
    const isLarge = (problem as { code?: unknown }).code === "ResponsePayloadSizeLimitExceeded";
    if (!isLarge || (pieces.length === 1 && pieces[0]!.area.rows === 1)) throw problem;
    const halves =
      pieces.length > 1
        ? [pieces.slice(0, pieces.length >> 1), pieces.slice(pieces.length >> 1)]
        : piecesOf(
            pieces[0]!.sheet,
            pieces[0]!.area,
            (pieces[0]!.area.rows * pieces[0]!.area.columns) / 2,
          ).map((piece) => [piece]);
    const read: Read[] = [];
    for (const half of halves) read.push(...(await readPieces(context, half)));
    return read;
  }
  const values = await valuesInEnglish(context, ranges);
  return pieces.map((piece, i) => ({
    ...piece,
    formulas: ranges[i]!.formulas as Scalar[][],
    values: values[i]!,
  }));
}

/** A sheet by what was read of it, piece by piece. */
function pictureOf(name: string, used: Area | undefined, read: readonly Read[]): SheetPicture {
  const formulas = read.flatMap((piece) => piece.formulas);
  const values = read.flatMap((piece) => piece.values);
  const [top, left] = [used?.row ?? 0, used?.column ?? 0];
  const valueAt = (row: number, column: number) => values[row - top]?.[column - left] ?? "";
  const formulaAt = (row: number, column: number) => {
    const formula = formulas[row - top]?.[column - left];
    // a text that looks like a formula is its own value
    const isOne = typeof formula === "string" && formula.startsWith("=") && formula !== valueAt(row, column);
    return isOne ? formula : undefined;
  };
  return {
    ...{ name, used, valueAt, formulaAt },
    storedAt: () => undefined,
    formulas: formulas.flatMap((line, down) =>
      line.flatMap((_, right) =>
        formulaAt(top + down, left + right) === undefined ? [] : [[top + down, left + right] as const],
      ),
    ),
    blockAt: () => undefined,
  };
}

/** Reads sheets whole, hidden ones too, in the order of their names; names that no sheet has are left out. */
export async function readSheets(
  context: Excel.RequestContext,
  names: readonly string[],
): Promise<readonly SheetPicture[]> {
  const sheets = names.map((name) => context.workbook.worksheets.getItemOrNullObject(name));
  const ranges = sheets.map((sheet) =>
    sheet.getUsedRangeOrNullObject().load("rowIndex,columnIndex,rowCount,columnCount"),
  );
  await context.sync();
  const found = names.flatMap((name, i): readonly { name: string; used: Area | undefined }[] => {
    if (sheets[i]!.isNullObject) return [];
    const range = ranges[i]!;
    if (range.isNullObject) return [{ name, used: undefined }];
    const { rowIndex: row, columnIndex: column, rowCount: rows, columnCount: columns } = range;
    return [{ name, used: { row, column, rows, columns } }];
  });
  const read: Read[] = [];
  for (const batch of batched(found.flatMap(({ name, used }) => (used ? piecesOf(name, used, most) : []))))
    read.push(...(await readPieces(context, batch)));
  return found.map(({ name, used }) =>
    pictureOf(
      name,
      used,
      read.filter(({ sheet }) => sheet === name),
    ),
  );
}
