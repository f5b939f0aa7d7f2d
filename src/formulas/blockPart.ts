/** Which part of a call's answer one cell of its block shows. */
import { listed as listedWords } from "../core/countries/countryList";
import { byRole, catalogue, type Role } from "./catalogue";
import type { CellsAsked } from "./asked";

/** Cells of an argument row by row; of one cell a matrix of one. Blank ones are undefined. */
export type Matrix = readonly (readonly unknown[])[];

/** A cell of a block, from 0. */
export interface PlaceInBlock {
  readonly row: number;
  readonly column: number;
}

/** What one cell of a block was asked. */
export interface BlockPart {
  readonly cells: CellsAsked;
  /** Which item of the answer's list it shows; undefined: the answer as a whole. */
  readonly item: number | undefined;
}

type Given = Readonly<Partial<Record<Role, Matrix>>>;

/** The cell of a range that stands in a place of the block: a single row or column goes with every row or column. */
export function cellBeside(matrix: Matrix, row: number, column: number): unknown {
  return (matrix[row] ?? matrix[0])?.[matrix[0]!.length === 1 ? 0 : column];
}

function pick(given: Given, cellOf: (matrix: Matrix, role: Role) => unknown): CellsAsked {
  const entries = Object.entries(given) as [Role, Matrix][];
  return Object.fromEntries(entries.map(([role, matrix]) => [role, cellOf(matrix, role)]));
}

/** The n-th cell of an argument that lists several, blank ones left out. */
function listed(matrix: Matrix, n: number): unknown {
  const cells = matrix.flat().filter((cell) => cell !== undefined);
  return cells[n] ?? cells[0];
}

/** The cells of an argument that may list several; of one cell that cell. */
function cellsIn(matrix: Matrix): unknown {
  const cells = matrix.flat().filter((cell) => cell !== undefined);
  return cells.length > 1 ? cells : cells[0];
}

/** The n-th of what the cells of an argument list, in one cell by commas; all of it where there is no such. */
function listedIn(matrix: Matrix, n: number): unknown {
  const items = matrix.flat().flatMap((cell) => (typeof cell === "string" ? listedWords(cell) : []));
  return items[n] ?? cellsIn(matrix);
}

function itemAt(place: number): number | undefined {
  return place < 0 ? undefined : place;
}

const first = (matrix: Matrix) => matrix[0]?.[0];

/** The two voters that a cell of ALIGN.AGREE compares: two lists make a matrix, one with a list takes the list's shape. */
function pairAt(given: Given, { row, column }: PlaceInBlock): CellsAsked {
  const [country, other] = [given.country ?? [[]], given.other ?? [[]]];
  const [ones, others] = [country.flat(), other.flat()];
  const pairOf = (one: unknown, two: unknown) => ({ ...pick(given, first), country: one, other: two });
  if (given.counts && first(given.counts) !== undefined) {
    const named = (cells: readonly unknown[]) => cells.filter((cell) => cell !== undefined);
    const [line, width] = [Math.max(0, row - 1), named(others).length];
    return pairOf(named(ones)[Math.floor(line / width)], named(others)[line % width]);
  }
  if (ones.length === 1) return pairOf(ones[0], others[row * other[0]!.length + column]);
  if (others.length === 1) return pairOf(ones[row * country[0]!.length + column], others[0]);
  return pairOf(ones[row], others[column]);
}

/** What a cell of a call's block shows. @param matrices of its arguments in order; undefined: left out */
export function blockPart(
  name: string,
  matrices: readonly (Matrix | undefined)[],
  place: PlaceInBlock,
): BlockPart {
  const all = byRole(name, matrices) as Partial<Record<Role, Matrix | undefined>>;
  const given = Object.fromEntries(Object.entries(all).filter(([, matrix]) => matrix)) as Given;
  const { spills, across } = catalogue.get(name) ?? {};
  switch (spills) {
    case undefined:
    case "beside":
      return { cells: pick(given, (matrix) => cellBeside(matrix, place.row, place.column)), item: undefined };
    case "list":
      return { cells: pick(given, first), item: itemAt(place.row) };
    case "table": {
      const cells = pick(given, (matrix, role) =>
        role === across?.role ? listed(matrix, Math.max(0, place.column - across.after)) : first(matrix),
      );
      return { cells, item: itemAt(place.row - 1) };
    }
    case "panel":
      return {
        cells: pick(given, (matrix, role) =>
          role === across?.role ? listedIn(matrix, place.column - across.after) : cellsIn(matrix),
        ),
        item: itemAt(place.row - 1),
      };
    case "lines":
      return {
        cells: pick(given, (matrix) => listed(matrix, Math.max(0, place.row - 1))),
        item: undefined,
      };
    case "pairs":
      return { cells: pairAt(given, place), item: undefined };
  }
}
