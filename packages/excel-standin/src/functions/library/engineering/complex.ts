import { errors, finite, numberText } from "../../evaluate/coerce";

/** A complex number. */
export interface Complex {
  readonly re: number;
  readonly im: number;
}

type Suffix = "" | "i" | "j";

const numeral = String.raw`(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?`;
const pattern = new RegExp(`^([-+]?${numeral})?(?:([-+]?)(${numeral})?([ij]))?$`);

/** Reads `3+4i`, `-j`, `2.5`. @throws CellError #NUM! for anything else */
export function complexIn(text: string): Complex & { readonly suffix: Suffix } {
  const plain = text.trim();
  const found = pattern.exec(plain);
  if (found === null || plain === "") throw errors.number;
  const [, real, sign, imaginary, suffix] = found;
  if (suffix === undefined) return { re: Number(real), im: 0, suffix: "" };
  // of 4i, which has no sign between, the pattern takes the number for a real one
  if (real !== undefined && !sign && imaginary === undefined)
    return { re: 0, im: Number(real), suffix: suffix as Suffix };
  if (real !== undefined && !sign) throw errors.number;
  return { re: Number(real ?? 0), im: Number(`${sign!}${imaginary ?? 1}`), suffix: suffix as Suffix };
}

/** Writes a complex number as Excel does: with 15 digits, without parts that are 0. */
export function complexText({ re, im }: Complex, suffix: Suffix): string {
  finite(re);
  finite(im);
  if (im === 0) return numberText(re);
  const size = Math.abs(im) === 1 ? "" : numberText(Math.abs(im));
  const sign = im < 0 ? "-" : re === 0 ? "" : "+";
  return `${re === 0 ? "" : numberText(re)}${sign}${size}${suffix || "i"}`;
}

export const real = (re: number): Complex => ({ re, im: 0 });
export const sum = (a: Complex, b: Complex): Complex => ({ re: a.re + b.re, im: a.im + b.im });
export const negative = ({ re, im }: Complex): Complex => ({ re: -re, im: -im });
export const conjugate = ({ re, im }: Complex): Complex => ({ re, im: -im });
export const modulus = ({ re, im }: Complex): number => Math.hypot(re, im);
export const argument = ({ re, im }: Complex): number => Math.atan2(im, re);

export function product(a: Complex, b: Complex): Complex {
  return { re: a.re * b.re - a.im * b.im, im: a.re * b.im + a.im * b.re };
}

/** @throws CellError #NUM! for a division by 0 */
export function quotient(a: Complex, b: Complex): Complex {
  const size = b.re * b.re + b.im * b.im;
  if (size === 0) throw errors.number;
  const { re, im } = product(a, conjugate(b));
  return { re: re / size, im: im / size };
}

const polar = (size: number, angle: number): Complex => ({
  re: size * Math.cos(angle),
  im: size * Math.sin(angle),
});

export const exp = ({ re, im }: Complex): Complex => polar(Math.exp(re), im);

/** The principal logarithm. @throws CellError #NUM! of 0 */
export function ln(z: Complex): Complex {
  if (modulus(z) === 0) throw errors.number;
  return { re: Math.log(modulus(z)), im: argument(z) };
}

export function power(z: Complex, exponent: number): Complex {
  if (modulus(z) === 0 && exponent <= 0) throw errors.number;
  return polar(modulus(z) ** exponent, argument(z) * exponent);
}

export const sinh = ({ re, im }: Complex): Complex => ({
  re: Math.sinh(re) * Math.cos(im),
  im: Math.cosh(re) * Math.sin(im),
});
export const cosh = ({ re, im }: Complex): Complex => ({
  re: Math.cosh(re) * Math.cos(im),
  im: Math.sinh(re) * Math.sin(im),
});
export const sin = ({ re, im }: Complex): Complex => ({
  re: Math.sin(re) * Math.cosh(im),
  im: Math.cos(re) * Math.sinh(im),
});
export const cos = ({ re, im }: Complex): Complex => ({
  re: Math.cos(re) * Math.cosh(im),
  im: -Math.sin(re) * Math.sinh(im),
});
