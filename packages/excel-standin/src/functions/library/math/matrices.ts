import { CellError } from "../../../workbook/cell";
import { errors } from "../../evaluate/coerce";
import { type Arguments, type NativeFunctions, native } from "../../evaluate/native";

type Numbers = readonly (readonly number[])[];

/** A block in which all are numbers. @throws CellError the first error in it, or #VALUE! for anything else */
function numbersOf(given: Arguments, place: number): Numbers {
  return given.matrix(place).map((row) =>
    row.map((value) => {
      if (value instanceof CellError) throw value;
      if (typeof value !== "number") throw errors.value;
      return value;
    }),
  );
}

/** A block with as many rows as columns. */
function square(given: Arguments): Numbers {
  const block = numbersOf(given, 0);
  if (block.length !== block[0]!.length) throw errors.value;
  return block;
}

/**
 * Turns the left part of rows into the unit matrix by adding multiples of rows to others (Gauss and Jordan); answers the determinant
 * of that part and what has become of the rows. 0: it has no inverse.
 */
function reduced(block: Numbers): { readonly determinant: number; readonly rows: Numbers } {
  const rows = block.map((row) => [...row]);
  let determinant = 1;
  for (let place = 0; place < rows.length; place++) {
    let best = place;
    for (let row = place; row < rows.length; row++)
      if (Math.abs(rows[row]![place]!) > Math.abs(rows[best]![place]!)) best = row;
    if (best !== place) {
      [rows[place], rows[best]] = [rows[best]!, rows[place]!];
      determinant = -determinant;
    }
    const pivot = rows[place]![place]!;
    determinant *= pivot;
    if (pivot === 0) return { determinant: 0, rows };
    rows[place] = rows[place]!.map((x) => x / pivot);
    for (const [row, line] of rows.entries()) {
      const times = line[place]!;
      if (row !== place) rows[row] = line.map((x, column) => x - times * rows[place]![column]!);
    }
  }
  return { determinant, rows };
}

const unit = (size: number): Numbers =>
  Array.from({ length: size }, (_, row) =>
    Array.from({ length: size }, (__, column) => (row === column ? 1 : 0)),
  );

export const matrixFunctions: NativeFunctions = {
  MMULT: native("vv", (given) => {
    const [left, right] = [numbersOf(given, 0), numbersOf(given, 1)];
    if (left[0]!.length !== right.length) throw errors.value;
    return left.map((row) =>
      right[0]!.map((_, column) => row.reduce((sum, x, place) => sum + x * right[place]![column]!, 0)),
    );
  }),
  MDETERM: native("v", (given) => reduced(square(given)).determinant),
  MINVERSE: native("v", (given) => {
    const block = square(given);
    const beside = unit(block.length);
    const { determinant, rows } = reduced(block.map((row, place) => [...row, ...beside[place]!]));
    if (determinant === 0) throw errors.number;
    return rows.map((row) => row.slice(block.length));
  }),
  MUNIT: native("s", (given) => {
    if (given.whole(0) < 1) throw errors.value;
    return unit(given.whole(0));
  }),
};
