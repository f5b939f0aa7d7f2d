import { errors, number } from "../../evaluate/coerce";
import { type NativeFunctions, lifted } from "../../evaluate/native";
import { quotient } from "../../evaluate/operators";
import { ofNumber } from "./ofNumber";

/** One over another function: #DIV/0! where that is 0. */
const oneOver = (operation: (x: number) => number) => ofNumber((x) => quotient(1, operation(x)));

export const trigonometryFunctions: NativeFunctions = {
  SIN: ofNumber(Math.sin),
  COS: ofNumber(Math.cos),
  TAN: ofNumber(Math.tan),
  CSC: oneOver(Math.sin),
  SEC: oneOver(Math.cos),
  COT: oneOver(Math.tan),
  ASIN: ofNumber(Math.asin),
  ACOS: ofNumber(Math.acos),
  ATAN: ofNumber(Math.atan),
  ACOT: ofNumber((x) => Math.PI / 2 - Math.atan(x)),
  ATAN2: lifted(2, 2, (x, y) => {
    if (number(x) === 0 && number(y) === 0) throw errors.division;
    return Math.atan2(number(y), number(x));
  }),
  SINH: ofNumber(Math.sinh),
  COSH: ofNumber(Math.cosh),
  TANH: ofNumber(Math.tanh),
  CSCH: oneOver(Math.sinh),
  SECH: oneOver(Math.cosh),
  COTH: oneOver(Math.tanh),
  ASINH: ofNumber(Math.asinh),
  ACOSH: ofNumber(Math.acosh),
  ATANH: ofNumber(Math.atanh),
  ACOTH: ofNumber((x) => (Math.abs(x) > 1 ? Math.atanh(1 / x) : NaN)),
  DEGREES: ofNumber((x) => (x * 180) / Math.PI),
  RADIANS: ofNumber((x) => (x * Math.PI) / 180),
};
