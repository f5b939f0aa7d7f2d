import { CellError } from "../../../workbook/cell";
import { compared, errors } from "../../evaluate/coerce";
import { type Arguments, type NativeFunctions, native } from "../../evaluate/native";
import { type Matrix, Reference, type Scalar, type Value } from "../../evaluate/value";
import { wildcard } from "../statistics/criteria";

/** What a lookup accepts if the value itself is not there. */
type Else = "nothing" | "smaller" | "larger" | "pattern";

/** The cells of one row or of one column. @throws CellError the given one for a block of several of both */
function lineOf(given: Arguments, place: number, otherwise: CellError): readonly Scalar[] {
  const value = given.values[place];
  if (value instanceof CellError) throw value;
  const block = given.matrix(place);
  if (block.length > 1 && block[0]!.length > 1) throw otherwise;
  return block.flat();
}

const sameKind = (one: Scalar, other: Scalar) => typeof one === typeof other && !(one instanceof CellError);

/** Numbers to the last bit, unlike `=`; see https://support.microsoft.com, KB 315961. */
const order = (one: Scalar, other: Scalar) =>
  typeof one === "number" && typeof other === "number" ? one - other : compared(one, other);

/** The place of a value among others, -1 if it is not there. Goes through all, from the end if told so; needs no order. */
function placeOf(sought: Scalar, line: readonly Scalar[], orElse: Else, backward = false): number {
  const pattern = orElse === "pattern" && typeof sought === "string" ? wildcard(sought) : undefined;
  const wanted = sought ?? 0;
  const direction = backward ? -1 : 1;
  let best = -1;
  for (let step = 0, place = backward ? line.length - 1 : 0; step < line.length; step++, place += direction) {
    const value = line[place];
    if (!sameKind(value, wanted)) continue;
    if (pattern ? pattern.test(value as string) : order(value, wanted) === 0) return place;
    if (orElse === "smaller" && order(value, wanted) < 0 && (best < 0 || order(value, line[best]) > 0))
      best = place;
    if (orElse === "larger" && order(value, wanted) > 0 && (best < 0 || order(value, line[best]) < 0))
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
    const difference = order(line[middle], wanted);
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
  const sought = soughtOf(given);
  const kind = given.number(2, 1);
  const line = lineOf(given, 1, errors.notAvailable);
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
  const [sought, line] = [soughtOf(given), lineOf(given, 1, errors.value)];
  // asked for nothing, these find the first blank cell
  if (sought === undefined) return direction === -1 ? line.lastIndexOf(undefined) : line.indexOf(undefined);
  return placeOf(sought, line, orElse, direction === -1);
}

function xlookup(given: Arguments): Value {
  const found = foundPlace(given, 4);
  if (found < 0) return given.has(3) ? given.values[3] : errors.notAvailable;
  const [among, from] = [given.size(1), given.size(2)];
  const isRow = among.rows === 1 && among.columns > 1;
  if (isRow ? among.columns !== from.columns : among.rows !== from.rows) throw errors.value;
  const source = given.values[2];
  if (source instanceof Reference) {
    const { sheet, area } = source;
    const cell = isRow
      ? { ...area, column: area.column + found, columns: 1 }
      : { ...area, row: area.row + found, rows: 1 };
    return new Reference(sheet, cell);
  }
  const block = given.matrix(2);
  return isRow ? block.map((row) => [row[found]]) : [block[found]!];
}

/**
 * VLOOKUP, and with the table turned HLOOKUP. Excel asks for the value, the table and the way to match, searches, and looks at the
 * column only then: what is not there is #N/A in any column (measured by Apache POI, Vlookup.java).
 */
function tableLookup(given: Arguments, turn: (table: Matrix) => Matrix): Scalar {
  const sought = soughtOf(given);
  if (given.values[1] instanceof CellError) throw given.values[1];
  const table = turn(given.matrix(1));
  const first = table.map((row) => row[0]);
  const near = given.truth(3, true);
  const row = place(near ? placeInOrder(sought, first) : placeOf(sought, first, "pattern"));
  const column = given.whole(2);
  if (column < 1) throw errors.value;
  if (column > table[0]!.length) throw errors.reference;
  return table[row]![column - 1] ?? 0;
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
  if (given.whole(3, 1) < 1) throw errors.value;
  if (given.whole(3, 1) > 1) throw errors.reference;
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
  VLOOKUP: native("svs[s]", (given) => tableLookup(given, (table) => table)),
  HLOOKUP: native("svs[s]", (given) => tableLookup(given, turned)),
  XLOOKUP: native("svv[vss]", xlookup),
  LOOKUP: native("sv[v]", (given) => {
    const sought = soughtOf(given);
    const block = given.matrix(1);
    const wide = block[0]!.length > block.length;
    const [keys, last] = wide
      ? [block[0]!, block.at(-1)!]
      : [block.map((row) => row[0]), block.map((row) => row.at(-1))];
    const results = given.has(2) ? lineOf(given, 2, errors.notAvailable) : last;
    const at = place(placeInOrder(sought, keys));
    return at < results.length ? (results[at] ?? 0) : errors.notAvailable;
  }),
  INDEX: native("vs[ss]", index),
};
