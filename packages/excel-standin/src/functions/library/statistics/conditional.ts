import { CellError } from "../../../workbook/cell";
import { errors } from "../../evaluate/coerce";
import { type Arguments, type NativeFunctions, native } from "../../evaluate/native";
import { quotient } from "../../evaluate/operators";
import { type Matrix, Reference, type Scalar } from "../../evaluate/value";
import { type Criterion, criterionOf } from "./criteria";
import { total } from "../math/sums";

interface Condition {
  readonly block: Matrix;
  readonly fits: Criterion;
}

/** A block and what its cells must be, from an argument on. */
function condition(given: Arguments, place: number): Condition {
  // an error in place of a block is what all comes to
  given.size(place);
  return { block: given.matrix(place), fits: criterionOf(given.scalar(place + 1)) };
}

/** Such pairs from an argument on; all blocks must be as large as the first argument. */
function conditions(given: Arguments, from: number): readonly Condition[] {
  const { rows, columns } = given.size(0);
  const list: Condition[] = [];
  for (let place = from; place < given.count; place += 2) {
    const size = given.size(place);
    if (place + 1 >= given.count || size.rows !== rows || size.columns !== columns) throw errors.value;
    list.push(condition(given, place));
  }
  return list;
}

/** The places that meet all conditions: row and column within the blocks. */
function places(list: readonly Condition[]): readonly (readonly [number, number])[] {
  return list[0]!.block.flatMap((row, down) =>
    row.flatMap((_, right) =>
      list.every((one) => one.fits(one.block[down]?.[right])) ? [[down, right] as const] : [],
    ),
  );
}

/** The numbers at places of a block. @throws CellError the first error there */
function numbersAt(
  found: readonly (readonly [number, number])[],
  at: (row: number, column: number) => Scalar,
): number[] {
  return found.flatMap(([row, column]) => {
    const value = at(row, column);
    if (value instanceof CellError) throw value;
    return typeof value === "number" ? [value] : [];
  });
}

/** Of SUMIF and AVERAGEIF: the third argument's first cell is what counts, its size is that of the first. */
function ifNumbers(given: Arguments): readonly number[] {
  const found = places([condition(given, 0)]);
  const from = given.has(2) ? 2 : 0;
  const values = given.values[from];
  given.size(from);
  if (values instanceof Reference)
    return numbersAt(found, (row, column) =>
      given.at.read(values.sheet, values.area.row + row, values.area.column + column),
    );
  const block = given.matrix(from);
  return numbersAt(found, (row, column) => block[row]?.[column]);
}

/** Of SUMIFS and its kin: the first argument's numbers where all conditions behind it hold. */
function ifsNumbers(given: Arguments): readonly number[] {
  const block = given.matrix(0);
  return numbersAt(places(conditions(given, 1)), (row, column) => block[row]?.[column]);
}

const average = (numbers: readonly number[]) => quotient(total(numbers), numbers.length);

export const conditionalFunctions: NativeFunctions = {
  COUNTIF: native("vs", (given) => {
    const { block, fits } = condition(given, 0);
    const counted = block.reduce((sum, row) => sum + row.filter(fits).length, 0);
    if (!fits(undefined)) return counted;
    // cells beyond the part of the sheet in use are blank
    const { rows, columns } = given.size(0);
    return counted + rows * columns - block.length * block[0]!.length;
  }),
  COUNTIFS: native("vs{vs}", (given) => places(conditions(given, 0)).length),
  SUMIF: native("vs[v]", (given) => total(ifNumbers(given))),
  SUMIFS: native("vvs{vs}", (given) => total(ifsNumbers(given))),
  AVERAGEIF: native("vs[v]", (given) => average(ifNumbers(given))),
  AVERAGEIFS: native("vvs{vs}", (given) => average(ifsNumbers(given))),
  MAXIFS: native("vvs{vs}", (given) =>
    ifsNumbers(given).reduce((a, b, place) => (place ? Math.max(a, b) : b), 0),
  ),
  MINIFS: native("vvs{vs}", (given) =>
    ifsNumbers(given).reduce((a, b, place) => (place ? Math.min(a, b) : b), 0),
  ),
};
