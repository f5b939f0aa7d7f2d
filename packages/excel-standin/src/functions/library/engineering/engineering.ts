import { errors } from "../../evaluate/coerce";
import { type Arguments, type NativeFunction, type NativeFunctions, native } from "../../evaluate/native";

/** A whole number of at most 48 bits. @throws CellError #NUM! for anything else */
function bits(given: Arguments, place: number): bigint {
  const value = given.number(place);
  if (!Number.isInteger(value) || value < 0 || value >= 2 ** 48) throw errors.number;
  return BigInt(value);
}

const bitwise = (of: (one: bigint, other: bigint) => bigint): NativeFunction =>
  native("ss", (given) => Number(of(bits(given, 0), bits(given, 1))));

/** Moves bits to the left; to the right below 0. */
function shifted(given: Arguments, sign: 1 | -1): number {
  const [value, by] = [bits(given, 0), sign * given.whole(1)];
  if (Math.abs(by) > 53) throw errors.number;
  const result = by >= 0 ? value << BigInt(by) : value >> BigInt(-by);
  if (result >= 2n ** 48n) throw errors.number;
  return Number(result);
}

export const engineeringFunctions: NativeFunctions = {
  DELTA: native("a[a]", (given) => (given.number(0) === given.number(1) ? 1 : 0)),
  GESTEP: native("a[a]", (given) => (given.number(0) >= given.number(1) ? 1 : 0)),
  BITAND: bitwise((one, other) => one & other),
  BITOR: bitwise((one, other) => one | other),
  BITXOR: bitwise((one, other) => one ^ other),
  BITLSHIFT: native("ss", (given) => shifted(given, 1)),
  BITRSHIFT: native("ss", (given) => shifted(given, -1)),
};
