import { errors, text } from "../../evaluate/coerce";
import { type Arguments, type NativeFunction, type NativeFunctions, native } from "../../evaluate/native";
import { quotient as ofNumbers } from "../../evaluate/operators";
import type { Scalar } from "../../evaluate/value";
import * as complex from "./complex";
import type { Complex } from "./complex";

/** @throws CellError #VALUE! for a boolean, #NUM! for a text that writes no complex number */
function complexOf(value: Scalar): ReturnType<typeof complex.complexIn> {
  if (typeof value === "boolean") throw errors.value;
  return complex.complexIn(value === undefined ? "0" : text(value));
}

/** What several numbers come to; i and j do not mix. */
function combined(values: readonly Scalar[], of: (one: Complex, other: Complex) => Complex): string {
  const list = values.map(complexOf);
  const suffixes = new Set(list.map(({ suffix }) => suffix).filter((suffix) => suffix !== ""));
  if (suffixes.size > 1) throw errors.value;
  const [suffix = ""] = suffixes;
  return complex.complexText(
    list.reduce<Complex>((so, one, place) => (place === 0 ? one : of(so, one)), complex.real(0)),
    suffix,
  );
}

/** A function from a complex number to one. */
const mapped = (of: (z: Complex, given: Arguments) => Complex, pattern = "a"): NativeFunction =>
  native(pattern, (given) => {
    const z = complexOf(given.scalar(0));
    return complex.complexText(of(z, given), z.suffix);
  });

/** A function from a complex number to a real one. */
const measured = (of: (z: Complex) => number): NativeFunction =>
  native("a", (given) => of(complexOf(given.scalar(0))));

const ofTwo = (of: (one: Complex, other: Complex) => Complex): NativeFunction =>
  native("aa", (given) => combined([given.scalar(0), given.scalar(1)], of));

const ofAll = (of: (one: Complex, other: Complex) => Complex): NativeFunction =>
  native("v{v}", (given) => combined([...given.filled()], of));

const one = complex.real(1);
const over = (of: (z: Complex) => Complex) => mapped((z) => complex.quotient(one, of(z)));
const logarithm = (base: number) =>
  mapped((z) => complex.quotient(complex.ln(z), complex.real(Math.log(base))));

export const complexFunctions: NativeFunctions = {
  COMPLEX: native("aa[a]", (given) => {
    const suffix = given.text(2, "i");
    if (suffix !== "i" && suffix !== "j") throw errors.value;
    return complex.complexText({ re: given.number(0), im: given.number(1) }, suffix);
  }),
  IMREAL: measured(({ re }) => re),
  IMAGINARY: measured(({ im }) => im),
  IMABS: measured(complex.modulus),
  IMARGUMENT: measured((z) => (complex.modulus(z) === 0 ? ofNumbers(0, 0) : complex.argument(z))),
  IMCONJUGATE: mapped(complex.conjugate),
  IMSUM: ofAll(complex.sum),
  IMPRODUCT: ofAll(complex.product),
  IMSUB: ofTwo((a, b) => complex.sum(a, complex.negative(b))),
  IMDIV: ofTwo(complex.quotient),
  IMPOWER: mapped((z, given) => complex.power(z, given.number(1)), "aa"),
  IMSQRT: mapped((z) => (complex.modulus(z) === 0 ? z : complex.power(z, 0.5))),
  IMEXP: mapped(complex.exp),
  IMLN: mapped(complex.ln),
  IMLOG10: logarithm(10),
  IMLOG2: logarithm(2),
  IMSIN: mapped(complex.sin),
  IMCOS: mapped(complex.cos),
  IMTAN: mapped((z) => complex.quotient(complex.sin(z), complex.cos(z))),
  IMCSC: over(complex.sin),
  IMSEC: over(complex.cos),
  IMCOT: mapped((z) => complex.quotient(complex.cos(z), complex.sin(z))),
  IMSINH: mapped(complex.sinh),
  IMCOSH: mapped(complex.cosh),
  IMCSCH: over(complex.sinh),
  IMSECH: over(complex.cosh),
};
