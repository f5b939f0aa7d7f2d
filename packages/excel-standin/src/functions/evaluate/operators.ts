import { caught, compared, errors, finite, number, text } from "./coerce";
import { type Matrix, type Scalar } from "./value";

/** The binary operators, on single values. @throws CellError instead of returning it */
export const operators: Readonly<Record<string, (left: Scalar, right: Scalar) => Scalar>> = {
  "+": (left, right) => sum(number(left), number(right)),
  "-": (left, right) => sum(number(left), -number(right)),
  "*": (left, right) => finite(number(left) * number(right)),
  "/": (left, right) => quotient(number(left), number(right)),
  "^": (left, right) => power(number(left), number(right)),
  "&": (left, right) => text(left) + text(right),
  "=": (left, right) => compared(left, right) === 0,
  "<>": (left, right) => compared(left, right) !== 0,
  "<": (left, right) => compared(left, right) < 0,
  ">": (left, right) => compared(left, right) > 0,
  "<=": (left, right) => compared(left, right) <= 0,
  ">=": (left, right) => compared(left, right) >= 0,
};

// what is left of a difference below the 15th digit is 0, as Excel has =0.1+0.2-0.3
function sum(left: number, right: number): number {
  const result = finite(left + right);
  return Math.abs(result) < Math.abs(left) * 5e-16 ? 0 : result;
}

export function quotient(left: number, right: number): number {
  if (right === 0) throw errors.division;
  return finite(left / right);
}

export function power(base: number, exponent: number): number {
  if (base === 0 && exponent === 0) throw errors.number;
  if (base === 0 && exponent < 0) throw errors.division;
  return finite(base ** exponent);
}

/** The rows and columns that blocks together fill: one row, or one column, is repeated along the others. */
export function commonSize(blocks: readonly Matrix[]): readonly [number, number] {
  return [
    Math.max(...blocks.map((block) => block.length)),
    Math.max(...blocks.map((block) => block[0]!.length)),
  ];
}

/** The value of a block at a place of a larger one, repeated if it has one row or column; otherwise #N/A beyond its edge. */
export function broadcast(block: Matrix, row: number, column: number): Scalar {
  const line = block.length === 1 ? block[0] : block[row];
  if (line === undefined) return errors.notAvailable;
  return line.length === 1 ? line[0] : column < line.length ? line[column] : errors.notAvailable;
}

/** An operation cell by cell over blocks; errors stay in their places. */
export function overCells(
  blocks: readonly Matrix[],
  operation: (values: readonly Scalar[]) => Scalar,
): Matrix {
  const [rows, columns] = commonSize(blocks);
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) =>
      caught(() => operation(blocks.map((block) => broadcast(block, row, column)))),
    ),
  );
}
