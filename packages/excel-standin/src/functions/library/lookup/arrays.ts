import { CellError } from "../../../workbook/cell";
import { compared, errors, truth, whole } from "../../evaluate/coerce";
import { type Arguments, type NativeFunctions, native } from "../../evaluate/native";
import type { Matrix, Scalar, Value } from "../../evaluate/value";
import { turned } from "./lookup";

/** A block by a function of row and column. */
function filled(rows: number, columns: number, of: (row: number, column: number) => Scalar): Matrix {
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) => of(row, column)),
  );
}

/** A block; #CALC! if nothing is in it. */
function some(block: Matrix): Matrix {
  if (block.length === 0 || block[0]!.length === 0) throw errors.calculation;
  return block;
}

function sequence(given: Arguments): Matrix {
  const [rows, columns] = [given.has(0) ? given.whole(0) : 1, given.has(1) ? given.whole(1) : 1];
  const [start, step] = [given.has(2) ? given.number(2) : 1, given.has(3) ? given.number(3) : 1];
  if (rows < 0 || columns < 0) throw errors.value;
  return some(filled(rows, columns, (row, column) => start + (row * columns + column) * step));
}

function filter(given: Arguments): Value {
  const [block, include] = [given.matrix(0), given.matrix(1)];
  const byRow = include.length === block.length && include[0]!.length === 1;
  if (!byRow && !(include.length === 1 && include[0]!.length === block[0]!.length)) throw errors.value;
  const kept = byRow
    ? block.filter((_, row) => truth(include[row]![0]))
    : block.map((row) => row.filter((_, column) => truth(include[0]![column])));
  if (kept.length > 0 && kept[0]!.length > 0) return kept;
  return given.has(2) ? given.values[2] : errors.calculation;
}

/** Below 0 if one stands before the other in a sort; blanks and errors stand last in either order. */
function sortOrder(one: Scalar, other: Scalar, sign: number): number {
  const last = (value: Scalar) => (value === undefined ? 2 : value instanceof CellError ? 1 : 0);
  if (last(one) > 0 || last(other) > 0) return last(one) - last(other);
  return sign * compared(one, other);
}

interface SortKey {
  readonly values: readonly Scalar[];
  readonly sign: number;
}

function sortedBy(block: Matrix, keys: readonly SortKey[]): Matrix {
  const order = block.map((_, place) => place);
  order.sort((one, other) => {
    for (const { values, sign } of keys) {
      const difference = sortOrder(values[one], values[other], sign);
      if (difference !== 0) return difference;
    }
    return one - other;
  });
  return order.map((place) => block[place]!);
}

function signOf(value: Scalar): number {
  const sign = value === undefined ? 1 : Number(value);
  if (sign !== 1 && sign !== -1) throw errors.value;
  return sign;
}

function sort(given: Arguments): Matrix {
  const byColumn = given.truth(3);
  const block = byColumn ? turned(given.matrix(0)) : given.matrix(0);
  const places = given.has(1) ? given.matrix(1).flat() : [1];
  const signs = given.matrix(2).flat();
  const keys = places.map((one, index): SortKey => {
    const column = Number(one);
    if (!(column >= 1 && column <= block[0]!.length)) throw errors.value;
    return { values: block.map((row) => row[column - 1]), sign: signOf(signs[index] ?? signs[0]) };
  });
  const sorted = sortedBy(block, keys);
  return byColumn ? turned(sorted) : sorted;
}

/** The rows of a block, or its columns if what they are sorted by is a row. */
function sortBy(given: Arguments): Matrix {
  const by = given.matrix(1);
  const byColumn = by.length === 1 && by[0]!.length > 1;
  const block = byColumn ? turned(given.matrix(0)) : given.matrix(0);
  const keys: SortKey[] = [];
  for (let place = 1; place < given.count; place += 2) {
    const beside = given.matrix(place);
    const lines = byColumn ? turned(beside) : beside;
    if (lines.length !== block.length || lines[0]!.length > 1) throw errors.value;
    const sign = signOf(given.has(place + 1) ? given.scalar(place + 1) : 1);
    keys.push({ values: lines.map(([value]) => value), sign });
  }
  const sorted = sortedBy(block, keys);
  return byColumn ? turned(sorted) : sorted;
}

function unique(given: Arguments): Matrix {
  const byColumn = given.truth(1);
  const block = byColumn ? turned(given.matrix(0)) : given.matrix(0);
  const counts = new Map<string, number>();
  const keys = block.map((row) => JSON.stringify(row.map(keyOf)));
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  const once = given.truth(2);
  const kept = some(
    block.filter((_, row) => (once ? counts.get(keys[row]!) === 1 : keys.indexOf(keys[row]!) === row)),
  );
  return byColumn ? turned(kept) : kept;
}

const keyOf = (value: Scalar) =>
  typeof value === "string"
    ? value.toLowerCase()
    : value instanceof CellError
      ? { error: value.code }
      : (value ?? 0);

/** The first so many of a list; the last if below 0. */
function taken<T>(list: readonly T[], count: number | undefined): readonly T[] {
  if (count === undefined) return list;
  if (count === 0) throw errors.calculation;
  return count > 0 ? list.slice(0, count) : list.slice(count);
}

function dropped<T>(list: readonly T[], count: number): readonly T[] {
  return count >= 0 ? list.slice(count) : list.slice(0, count);
}

function stacked(blocks: readonly Matrix[]): Matrix {
  const columns = Math.max(...blocks.map((block) => block[0]!.length));
  return blocks.flatMap((block) =>
    block.map((row) => filled(1, columns, (_, column) => padded(row, column))[0]!),
  );
}

function padded(row: readonly Scalar[], column: number): Scalar {
  return column < row.length ? row[column] : errors.notAvailable;
}

const blocksOf = (given: Arguments) => given.values.map((_, place) => given.matrix(place));

/** The lines of a block by their numbers, from the end if below 0. */
function chosen(block: Matrix, given: Arguments): Matrix {
  const places = given.values.slice(1).flatMap((_, place) =>
    given
      .matrix(place + 1)
      .flat()
      .map(whole),
  );
  return places.map((place) => {
    const line = block.at(place > 0 ? place - 1 : place);
    if (line === undefined || place === 0) throw errors.value;
    return line;
  });
}

/** All cells in one line, but for blanks (1), errors (2) or both (3) if told so. */
function listed(given: Arguments): readonly Scalar[] {
  const ignored = given.whole(1);
  if (ignored < 0 || ignored > 3) throw errors.value;
  const block = given.truth(2) ? turned(given.matrix(0)) : given.matrix(0);
  return block.flat().filter((value) => {
    if (value === undefined && (ignored & 1) === 1) return false;
    return !(value instanceof CellError && (ignored & 2) === 2);
  });
}

function wrapped(given: Arguments): Matrix {
  const block = given.matrix(0);
  if (block.length > 1 && block[0]!.length > 1) throw errors.value;
  const list = block.flat();
  const length = given.whole(1);
  if (length < 1) throw errors.number;
  const pad = given.has(2) ? given.scalar(2) : errors.notAvailable;
  return filled(Math.ceil(list.length / length), length, (row, column) =>
    row * length + column < list.length ? list[row * length + column] : pad,
  );
}

const size = (given: Arguments, place: number) => (given.has(place) ? given.whole(place) : undefined);

export const arrayFunctions: NativeFunctions = {
  TRANSPOSE: native("v", (given) => turned(given.matrix(0))),
  SEQUENCE: native("[ssss]", sequence),
  FILTER: native("vv[v]", filter),
  SORT: native("v[vvs]", sort),
  SORTBY: native("vv[s]{vs}", sortBy),
  UNIQUE: native("v[ss]", unique),
  TAKE: native("v[ss]", (given) =>
    taken(given.matrix(0), size(given, 1)).map((row) => taken(row, size(given, 2))),
  ),
  DROP: native("v[ss]", (given) =>
    some(dropped(given.matrix(0), size(given, 1) ?? 0).map((row) => dropped(row, size(given, 2) ?? 0))),
  ),
  VSTACK: native("v{v}", (given) => stacked(blocksOf(given))),
  HSTACK: native("v{v}", (given) => turned(stacked(blocksOf(given).map(turned)))),
  CHOOSEROWS: native("vv{v}", (given) => chosen(given.matrix(0), given)),
  CHOOSECOLS: native("vv{v}", (given) => turned(chosen(turned(given.matrix(0)), given))),
  TOCOL: native("v[ss]", (given) => some(listed(given).map((value) => [value]))),
  TOROW: native("v[ss]", (given) => some([listed(given)])),
  WRAPROWS: native("vs[s]", wrapped),
  WRAPCOLS: native("vs[s]", (given) => turned(wrapped(given))),
  EXPAND: native("v[sss]", (given) => {
    const block = given.matrix(0);
    const pad = given.has(3) ? given.scalar(3) : errors.notAvailable;
    const [rows, columns] = [size(given, 1) ?? block.length, size(given, 2) ?? block[0]!.length];
    if (rows < block.length || columns < block[0]!.length) throw errors.value;
    return filled(rows, columns, (row, column) =>
      row < block.length && column < block[0]!.length ? block[row]![column] : pad,
    );
  }),
};
