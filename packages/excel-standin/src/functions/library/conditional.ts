import { CellError } from "../../workbook/cell";
import { errors } from "../evaluate/coerce";
import { type Arguments, type NativeFunctions, native } from "../evaluate/native";
import { quotient } from "../evaluate/operators";
import { type Matrix, Reference, type Scalar } from "../evaluate/value";
import { type Criterion, criterionOf } from "./criteria";
import { total } from "./math";

interface Condition {
  readonly block: Matrix;
  readonly fits: Criterion;
}

/** Pairs of a block and what its cells must be, from an argument on. */
function conditions(given: Arguments, from: number): readonly Condition[] {
  const list: Condition[] = [];
  for (let place = from; place + 1 < given.count; place += 2)
    list.push({ block: given.matrix(place), fits: criterionOf(given.scalar(place + 1)) });
  if ((given.count - from) % 2 !== 0) throw errors.value;
  return list;
}

/** The places that meet all conditions: row and column within the blocks, which must be alike in size. */
function places(list: readonly Condition[]): readonly (readonly [number, number])[] {
  const { block } = list[0]!;
  if (list.some((one) => one.block.length !== block.length || one.block[0]!.length !== block[0]!.length))
    throw errors.value;
  return block.flatMap((row, down) =>
    row.flatMap((_, right) =>
      list.every((one) => one.fits(one.block[down]![right])) ? [[down, right] as const] : [],
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
  const found = places([{ block: given.matrix(0), fits: criterionOf(given.scalar(1)) }]);
  const values = given.has(2) ? given.values[2] : given.values[0];
  if (values instanceof Reference)
    return numbersAt(found, (row, column) =>
      given.at.read(values.sheet, values.area.row + row, values.area.column + column),
    );
  const block = given.matrix(given.has(2) ? 2 : 0);
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
    const fits = criterionOf(given.scalar(1));
    const source = given.values[0];
    const block = given.matrix(0);
    const counted = block.reduce((sum, row) => sum + row.filter(fits).length, 0);
    if (!(source instanceof Reference) || !fits(undefined)) return counted;
    // cells beyond the part of the sheet in use are blank
    const { rows, columns } = source.area;
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
