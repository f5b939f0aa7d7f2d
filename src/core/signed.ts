/** A number of the fifteen digits that a spreadsheet counts with: what is a little less than 9.75 by the machine's arithmetic is 9.75. */
export function ofFifteenDigits(value: number): number {
  return ofDigits(value, 15);
}

/** A number rounded to so many digits, up to fifteen; never −0. */
export function ofDigits(value: number, digits: number): number {
  // a whole number of no more digits needs no text to be rounded
  const isWhole = Number.isInteger(value) && Math.abs(value) < 10 ** digits;
  return isWhole ? value + 0 : Number(value.toPrecision(digits));
}

/**
 * The size of a number with so many decimals, half away from zero of the fifteen digits that a spreadsheet counts with: 0.105 is 0.11, as its
 * cell shows it, though the binary number is a little less.
 */
function sizeOf(value: number, digits: number): string {
  const [mantissa, exponent] = Math.abs(value).toExponential(14).split("e");
  const whole = Math.round(Number(`${mantissa}e${Number(exponent) + digits}`));
  return (whole / 10 ** digits).toFixed(digits);
}

/** A number with so many decimals and a true minus, for reading: `7.0`, `−0.4`. What rounds to zero is `0.0`, without a sign. */
export function decimal(value: number, digits: number): string {
  const text = sizeOf(value, digits);
  return value < 0 && Number(text) !== 0 ? `−${text}` : text;
}

/** The same with a plus: `+7.0`, `−0.4`, `0.0`. */
export function signed(value: number, digits: number): string {
  const text = decimal(value, digits);
  return value > 0 && Number(text) !== 0 ? `+${text}` : text;
}

/**
 * A number as a cell of that number format gets it: of fifteen digits, as not every program that opens a workbook rounds what is a little
 * less than 5.25 up; 0 where the format shows no digit but zeros, or a spreadsheet would write `-0.0`; conditions in the format do not
 * help, hosts differ on the sign of what is left.
 */
export function numberInCell(value: number, format: string): number {
  const shown = format.includes("%") ? 100 * value : value;
  return Math.abs(shown) < 1 && showsNothing(shown, format) ? 0 : ofFifteenDigits(value);
}

/** Whether a number format shows no digit of a number but zeros. */
function showsNothing(shown: number, format: string): boolean {
  const digits = /\.(0+)/.exec(format)?.[1]!.length ?? 0;
  return Math.abs(shown) < 10 ** -digits && /[0#]/.test(format) && Number(sizeOf(shown, digits)) === 0;
}
