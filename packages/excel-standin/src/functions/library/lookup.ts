import { CellError } from "../../workbook/cell";
import { compared, errors } from "../evaluate/coerce";
import { type Arguments, type NativeFunctions, native } from "../evaluate/native";
import { type Matrix, Reference, type Scalar, type Value } from "../evaluate/value";
import { wildcard } from "./criteria";

/** What a lookup accepts if the value itself is not there. */
type Else = "nothing" | "smaller" | "larger" | "pattern";

const lineOf = (block: Matrix): readonly Scalar[] =>
  block.length === 1 ? block[0]! : block.map(([first]) => first);

const sameKind = (one: Scalar, other: Scalar) => typeof one === typeof other && !(one instanceof CellError);

/** The place of a value among others, -1 if it is not there. Goes through all, from the end if told so; needs no order. */
function placeOf(sought: Scalar, line: readonly Scalar[], orElse: Else, backward = false): number {
  const pattern = orElse === "pattern" && typeof sought === "string" ? wildcard(sought) : undefined;
  const wanted = sought ?? 0;
  const order = backward ? -1 : 1;
  let best = -1;
  for (let step = 0, place = backward ? line.length - 1 : 0; step < line.length; step++, place += order) {
    const value = line[place];
    if (!sameKind(value, wanted)) continue;
    if (pattern ? pattern.test(value as string) : compared(value, wanted) === 0) return place;
    if (orElse === "smaller" && compared(value, wanted) < 0 && (best < 0 || compared(value, line[best]) > 0))
      best = place;
    if (orElse === "larger" && compared(value, wanted) > 0 && (best < 0 || compared(value, line[best]) < 0))
      best = place;
  }
  return best;
}

/** The last place whose value is not above the sought one, in a line that rises; found by halving as Excel does. */
function placeInOrder(sought: Scalar, line: readonly Scalar[], falling = false): number {
  const wanted = sought ?? 0;
  let [low, high, found] = [0, line.length - 1, -1];
  while (low <= high) {
    let middle = (low + high) >> 1;
    // what is of another kind is passed over, to the right first
    const from = middle;
    while (middle <= high && !sameKind(line[middle], wanted)) middle++;
    if (middle > high) {
      high = from - 1;
      continue;
    }
    const difference = compared(line[middle], wanted);
    if (falling ? difference >= 0 : difference <= 0) [found, low] = [middle, middle + 1];
    else high = from - 1;
  }
  return found;
}

function place(found: number): number {
  if (found < 0) throw errors.notAvailable;
  return found;
}

function match(given: Arguments): number {
  const kind = given.number(2, 1);
  const sought = soughtOf(given);
  const line = lineOf(given.matrix(1));
  if (kind === 0) return place(placeOf(sought, line, "pattern")) + 1;
  return place(placeInOrder(sought, line, kind < 0)) + 1;
}

function soughtOf(given: Arguments): Scalar {
  const sought = given.scalar(0);
  if (sought instanceof CellError) throw sought;
  return sought;
}

const elseOf: Readonly<Record<number, Else>> = { 0: "nothing", [-1]: "smaller", 1: "larger", 2: "pattern" };

/** The place (from 0) that XMATCH and XLOOKUP find, with their ways to match and to search from two places of the arguments on. */
function foundPlace(given: Arguments, from: number): number {
  const orElse = elseOf[given.whole(from, 0)];
  const direction = given.whole(from + 1, 1);
  if (orElse === undefined || ![1, -1, 2, -2].includes(direction)) throw errors.value;
  return placeOf(soughtOf(given), lineOf(given.matrix(1)), orElse, direction === -1);
}

function xlookup(given: Arguments): Value {
  const found = foundPlace(given, 4);
  if (found < 0) return given.has(3) ? given.values[3] : errors.notAvailable;
  const isRow = given.matrix(1).length === 1 && given.matrix(1)[0]!.length > 1;
  const source = given.values[2];
  if (source instanceof Reference) {
    const { sheet, area } = source;
    const cell = isRow
      ? { ...area, column: area.column + found, columns: 1 }
      : { ...area, row: area.row + found, rows: 1 };
    return new Reference(sheet, cell);
  }
  const block = given.matrix(2);
  return isRow ? block.map((row) => [row[found]]) : [block[found] ?? [errors.value]];
}

/** VLOOKUP, and with the table turned HLOOKUP. */
function tableLookup(given: Arguments, table: Matrix): Scalar {
  const column = given.whole(2);
  if (column < 1) throw errors.value;
  if (column > table[0]!.length) throw errors.reference;
  const first = table.map((row) => row[0]);
  const near = given.truth(3, true);
  const found = near ? placeInOrder(soughtOf(given), first) : placeOf(soughtOf(given), first, "pattern");
  return table[place(found)]![column - 1] ?? 0;
}

export function turned(block: Matrix): Matrix {
  return block[0]!.map((_, column) => block.map((row) => row[column]));
}

function index(given: Arguments): Value {
  const source = given.values[0];
  if (source instanceof CellError) throw source;
  const block = source instanceof Reference ? undefined : given.matrix(0);
  const [rows, columns] =
    source instanceof Reference
      ? [source.area.rows, source.area.columns]
      : [block!.length, block![0]!.length];
  let [row, column] = [given.whole(1), given.whole(2)];
  // of one row the only number is the column
  if (given.count < 3 && rows === 1 && columns > 1) [row, column] = [0, row];
  if (row < 0 || column < 0) throw errors.value;
  if (row > rows || column > columns) throw errors.reference;
  if (source instanceof Reference) {
    const { area, sheet } = source;
    const down = row === 0 ? {} : { row: area.row + row - 1, rows: 1 };
    const right = column === 0 ? {} : { column: area.column + column - 1, columns: 1 };
    return new Reference(sheet, { ...area, ...down, ...right });
  }
  const picked = row === 0 ? block! : [block![row - 1]!];
  return column === 0 ? picked : picked.map((line) => [line[column - 1]]);
}

export const lookupFunctions: NativeFunctions = {
  MATCH: native("sv[s]", match),
  XMATCH: native("sv[ss]", (given) => place(foundPlace(given, 2)) + 1),
  VLOOKUP: native("svs[s]", (given) => tableLookup(given, given.matrix(1))),
  HLOOKUP: native("svs[s]", (given) => tableLookup(given, turned(given.matrix(1)))),
  XLOOKUP: native("svv[vss]", xlookup),
  LOOKUP: native("sv[v]", (given) => {
    const block = given.matrix(1);
    const wide = block[0]!.length > block.length;
    const keys = wide ? block[0]! : block.map((row) => row[0]);
    const results = given.has(2)
      ? lineOf(given.matrix(2))
      : wide
        ? block.at(-1)!
        : block.map((row) => row.at(-1));
    return results[place(placeInOrder(soughtOf(given), keys))];
  }),
  INDEX: native("vs[ss]", index),
};
