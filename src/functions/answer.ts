import type { Answer } from "../core/answer";
import { Mistake } from "../core/mistake";
import { NotAvailable } from "../core/notAvailable";
import { isBlank, withoutBlanks } from "../formulas/blankCells";
import { cellBeside, type Matrix } from "../formulas/blockPart";

/** What a cell can show. */
export type Cell = string | number | boolean | CustomFunctions.Error;

/** The value of an answer; #N/A with what is missing where it has none. */
export function valueIn<T>(answer: Answer<T>): T {
  if (answer.value === undefined) throw new NotAvailable(answer.missing());
  return answer.value;
}

export function isError(value: unknown): value is CustomFunctions.Error {
  return value instanceof CustomFunctions.Error;
}

/**
 * An argument as Excel hands it over: a range as rows of cells, one cell as itself or as a range of one; blank cells undefined. Undefined where
 * it was left out, and for Excel's invocation object, which comes last while an old functions.json is cached.
 */
export function given(argument: unknown): Matrix | undefined {
  if (Array.isArray(argument)) {
    const rows = (argument as unknown[]).map((row) => (Array.isArray(row) ? (row as unknown[]) : [row]));
    return withoutBlanks(rows);
  }
  if (isBlank(argument) || (typeof argument === "object" && !isError(argument))) return undefined;
  return [[argument]];
}

function shapeText(matrix: Matrix): string {
  return `${matrix.length}×${matrix[0]?.length ?? 0}`;
}

function isSingle(matrix: Matrix): boolean {
  return matrix.length === 1 && matrix[0]!.length === 1;
}

/** The shape that arguments make together: the same shape goes cell by cell, a column with a row makes the matrix. */
function sharedShape(matrices: readonly Matrix[]): readonly [number, number] {
  const wide = matrices.filter((matrix) => !isSingle(matrix));
  const rows = Math.max(1, ...wide.map((matrix) => matrix.length));
  const columns = Math.max(1, ...wide.map((matrix) => matrix[0]!.length));
  const shapes = [...new Set(wide.map(shapeText))];
  const fits =
    shapes.length <= 1 || shapes.every((shape) => shape === `${rows}×1` || shape === `1×${columns}`);
  if (!fits) {
    throw new Mistake(`unequal ranges: ${shapes.join(" and ")}; give one shape, or a column with a row`);
  }
  return [rows, columns];
}

/** The error of each mistake that is remembered, which a column of wrong names makes a thousand times. */
const cellErrors = new WeakMap<Mistake, CustomFunctions.Error>();

/** #VALUE! for a mistake of the user, #N/A where there is no datum; anything else is our fault and goes on as it is. */
function errorFor(problem: unknown): CustomFunctions.Error {
  if (!(problem instanceof Mistake)) throw problem;
  let error = cellErrors.get(problem);
  if (!error) {
    const { Error: CellError, ErrorCode } = CustomFunctions;
    const code = problem instanceof NotAvailable ? ErrorCode.notAvailable : ErrorCode.invalidValue;
    cellErrors.set(problem, (error = new CellError(code, problem.message)));
  }
  return error;
}

/** What `answer` gives, or the error for the cell. */
export function attempt<T>(answer: () => T): T | CustomFunctions.Error {
  try {
    return answer();
  } catch (problem) {
    return errorFor(problem);
  }
}

/**
 * Answers cell by cell over arguments that may be ranges. A blank first argument answers "", an error value stays in its own place,
 * and so does what goes wrong in one cell.
 */
export function spread<T>(
  argumentsGiven: readonly unknown[],
  answer: (...cells: readonly unknown[]) => T,
): (T | CustomFunctions.Error | "")[][] {
  if (argumentsGiven[0] === null || argumentsGiven[0] === undefined) {
    throw new Mistake("missing argument: the first one was left out; fill it in");
  }
  const matrices = argumentsGiven.map((argument) => given(argument) ?? [[undefined]]);
  const [rows, columns] = sharedShape(matrices);
  return Array.from({ length: rows }, (_, r) =>
    Array.from({ length: columns }, (_, c) => {
      const cells = matrices.map((matrix) => cellBeside(matrix, r, c));
      const error = cells.find(isError);
      if (error) return error;
      return cells[0] === undefined ? "" : attempt(() => answer(...cells));
    }),
  );
}

/** A whole answer for Excel: one error is thrown, which every Excel understands; errors inside a range stay in their places. */
export function shown<T = Cell>(
  answer: () => (T | CustomFunctions.Error)[][],
): (T | CustomFunctions.Error)[][] {
  const cells = attempt(answer);
  if (isError(cells)) throw cells;
  const only = cells.length === 1 && cells[0]!.length === 1 ? cells[0]![0] : undefined;
  if (isError(only)) throw only;
  return cells;
}

/** The cells of arguments that are one cell each, blank ones undefined; undefined where one is a wider range. */
function oneEach(argumentsGiven: readonly unknown[]): readonly unknown[] | undefined {
  if (argumentsGiven[0] === null || argumentsGiven[0] === undefined) return undefined;
  const cells: unknown[] = [];
  for (const argument of argumentsGiven) {
    const row: unknown = Array.isArray(argument) && argument.length === 1 ? argument[0] : argument;
    const cell: unknown = Array.isArray(row) && row.length === 1 ? row[0] : row;
    if (Array.isArray(cell)) return undefined;
    const left = isBlank(cell) || (cell === argument && typeof cell === "object" && !isError(cell));
    cells.push(left ? undefined : cell);
  }
  return cells;
}

/** Cell by cell, for Excel. */
export function cellwise(
  argumentsGiven: readonly unknown[],
  answer: (...cells: readonly unknown[]) => Cell,
): Cell[][] {
  // most calls are of one cell: these take no matrices
  const cells = oneEach(argumentsGiven);
  if (cells === undefined) return shown(() => spread(argumentsGiven, answer));
  const found = cells.find(isError) ?? (cells[0] === undefined ? "" : attempt(() => answer(...cells)));
  if (isError(found)) throw found;
  return [[found]];
}

/** The cell of a table that has no value: #N/A with what is missing. */
export function missingCell(reason: string): Cell {
  return errorFor(new NotAvailable(reason));
}

/** The same of a long table: empty, unless the build does without what it rests on. */
export function emptyCell(leftOut: string | undefined): Cell {
  return leftOut === undefined ? "" : missingCell(leftOut);
}

/** A table for Excel: a head row and rows. */
export function table(head: readonly Cell[], rows: readonly (readonly Cell[])[]): Cell[][] {
  return [[...head], ...rows.map((row) => [...row])];
}

/** The head of a column that a cell names; an error heads it as itself. */
export function headOf(name: unknown): Cell {
  return isError(name) ? name : String(name);
}

/** A column of codes for Excel. */
export function column(cells: readonly Cell[]): Cell[][] {
  return cells.map((cell) => [cell]);
}
