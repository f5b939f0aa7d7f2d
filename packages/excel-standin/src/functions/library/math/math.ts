import { errors, finite, number } from "../../evaluate/coerce";
import { type NativeFunctions, lifted, native } from "../../evaluate/native";
import { power, quotient } from "../../evaluate/operators";
import { ofNumber } from "./ofNumber";

function positive(x: number, operation: (x: number) => number): number {
  if (x <= 0) throw errors.number;
  return operation(x);
}

export const mathFunctions: NativeFunctions = {
  ABS: ofNumber(Math.abs),
  SIGN: ofNumber(Math.sign),
  SQRT: ofNumber(Math.sqrt),
  SQRTPI: native("a", (given) => finite(Math.sqrt(given.number(0) * Math.PI))),
  EXP: ofNumber(Math.exp),
  LN: ofNumber((x) => positive(x, Math.log)),
  LOG10: ofNumber((x) => positive(x, Math.log10)),
  LOG: lifted(
    1,
    2,
    (x, base) => {
      const [value, to] = [number(x), number(base)];
      if (value <= 0 || to <= 0) throw errors.number;
      return to === 10 ? Math.log10(value) : quotient(Math.log(value), Math.log(to));
    },
    10,
  ),
  PI: lifted(0, 0, () => Math.PI),
  POWER: lifted(2, 2, (x, y) => power(number(x), number(y))),
  MOD: lifted(2, 2, (x, y) => {
    const [value, by] = [number(x), number(y)];
    if (by === 0) throw errors.division;
    return Number((value - by * Math.floor(value / by)).toPrecision(15));
  }),
  QUOTIENT: native("aa", (given) => Math.trunc(quotient(given.number(0), given.number(1)))),
  RAND: lifted(0, 0, () => Math.random()),
  RANDBETWEEN: native("aa", (given) => {
    const [from, to] = [Math.ceil(given.number(0)), Math.floor(given.number(1))];
    if (from > to) throw errors.number;
    return from + Math.floor(Math.random() * (to - from + 1));
  }),
  SERIESSUM: native("aaav", (given) => {
    const [x, n, m] = [given.number(0), given.number(1), given.number(2)];
    return finite(given.numbersAt(3).reduce((sum, factor, place) => sum + factor * x ** (n + place * m), 0));
  }),
};
