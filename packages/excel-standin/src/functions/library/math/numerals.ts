import { errors } from "../../evaluate/coerce";
import { type Arguments, type NativeFunction, type NativeFunctions, native } from "../../evaluate/native";

const signs = ["M", "D", "C", "L", "X", "V", "I"] as const;
const worths = [1000, 500, 100, 50, 10, 5, 1] as const;

/**
 * A number in Roman numerals. From form to form a sign may be taken off a larger one: 499 is CDXCIX, LDVLIV, XDIX, VDIV, ID
 * (support.microsoft.com, "ROMAN function").
 */
function roman(number: number, form: number): string {
  let [rest, written] = [number, ""];
  for (let place = 0; place < worths.length; place += 2) {
    const digit = Math.floor(rest / worths[place]!);
    if (digit % 5 !== 4) {
      written += (digit > 4 ? signs[place - 1]! : "") + signs[place]!.repeat(digit % 5);
      rest %= worths[place]!;
      continue;
    }
    const larger = digit === 4 ? place - 1 : place - 2;
    let smaller: number = place;
    while (
      smaller - place < form &&
      smaller + 1 < worths.length &&
      worths[larger]! - worths[smaller + 1]! <= rest
    )
      smaller++;
    written += signs[smaller]! + signs[larger]!;
    rest -= worths[larger]! - worths[smaller]!;
  }
  return written;
}

function romanOf(given: Arguments): string {
  const form = given.scalar(1);
  const [number, mode] = [given.whole(0), form === true ? 0 : form === false ? 4 : given.whole(1)];
  if (number < 0 || number > 3999 || mode < 0 || mode > 4) throw errors.value;
  return roman(number, mode);
}

/** The number that Roman numerals write: a sign before a larger one is taken off. */
function arabic(text: string): number {
  const [, minus, numerals] = /^(-?)([MDCLXVI]*)$/i.exec(text.trim()) ?? [];
  if (numerals === undefined || numerals.length > 255) throw errors.value;
  const list = [...numerals.toUpperCase()].map((sign) => worths[signs.indexOf(sign as "M")]!);
  const sum = list.reduce((total, worth, at) => total + (worth < (list[at + 1] ?? 0) ? -worth : worth), 0);
  return minus ? -sum : sum;
}

/** The number that digits write. @throws CellError #NUM! if they are none to the base */
function numberOf(digits: string, base: number): number {
  let value = 0;
  for (const sign of digits.toLowerCase()) {
    const digit = /[0-9a-z]/.test(sign) ? parseInt(sign, 36) : NaN;
    if (!(digit < base)) throw errors.number;
    value = value * base + digit;
  }
  return value;
}

const digitsOf = (value: number, base: number) => value.toString(base).toUpperCase();

function inBase(given: Arguments): string {
  const [value, base, least] = [given.whole(0), given.whole(1), given.whole(2)];
  if (value < 0 || value >= 2 ** 53 || base < 2 || base > 36 || least < 0 || least > 255) throw errors.number;
  return digitsOf(value, base).padStart(least, "0");
}

function decimal(given: Arguments): number {
  const [digits, base] = [given.text(0), given.whole(1)];
  if (digits.length > 255) throw errors.value;
  if (base < 2 || base > 36) throw errors.number;
  const value = numberOf(digits.trim(), base);
  if (value >= 2 ** 53) throw errors.number;
  return value;
}

/** The systems that BIN2DEC and its kin convert between: negative numbers stand for themselves in ten digits, as two's complement. */
const systems = {
  BIN: { base: 2, modulus: 2 ** 10 },
  OCT: { base: 8, modulus: 2 ** 30 },
  HEX: { base: 16, modulus: 2 ** 40 },
} as const;
type System = keyof typeof systems;

function signed(digits: string, system: System): number {
  const { base, modulus } = systems[system];
  if (digits.length > 10) throw errors.number;
  const value = numberOf(digits, base);
  return value >= modulus / 2 ? value - modulus : value;
}

function inSystem(value: number, system: System, given: Arguments): string {
  const { base, modulus } = systems[system];
  if (value < -modulus / 2 || value >= modulus / 2) throw errors.number;
  const places = given.has(1) ? given.whole(1) : undefined;
  if (value < 0) return digitsOf(modulus + value, base);
  const digits = digitsOf(value, base);
  if (places !== undefined && (places < Math.max(1, digits.length) || places > 10)) throw errors.number;
  return digits.padStart(places ?? 0, "0");
}

const conversions = (Object.keys(systems) as System[]).flatMap((from): [string, NativeFunction][] => [
  [`${from}2DEC`, native("a", (given) => signed(given.text(0), from))],
  [`DEC2${from}`, native("a[a]", (given) => inSystem(given.whole(0), from, given))],
  ...(Object.keys(systems) as System[])
    .filter((to) => to !== from)
    .map((to): [string, NativeFunction] => [
      `${from}2${to}`,
      native("a[a]", (given) => inSystem(signed(given.text(0), from), to, given)),
    ]),
]);

/** Numbers in other numerals and to other bases. */
export const numeralFunctions: NativeFunctions = {
  ROMAN: native("s[s]", romanOf),
  ARABIC: native("s", (given) => arabic(given.text(0))),
  BASE: native("ss[s]", inBase),
  DECIMAL: native("ss", decimal),
  ...Object.fromEntries(conversions),
};
