/** Characters that Excel's General format shows at most, sign and point included. */
const mostCharacters = 11;

/** A number in the General format with no more characters than asked for; `undefined`: not even its whole part has room. */
export function generalText(value: number, characters: number): string | undefined {
  const room = Math.min(characters, mostCharacters);
  const plain = String(value);
  if (plain.length <= room && !plain.includes("e")) return plain;
  const whole = String(Math.trunc(value));
  const size = Math.abs(value);
  if (whole.length <= room && size < 1e11 && (size >= 1e-4 || value === 0)) {
    const decimals = Math.max(0, room - whole.length - (whole === "0" && value < 0 ? 2 : 1));
    const rounded = value.toFixed(Math.min(decimals, 20));
    return rounded.includes(".") ? rounded.replace(/\.?0+$/, "") : rounded;
  }
  for (let digits = 5; digits >= 0; digits--) {
    const [mantissa, exponent] = value.toExponential(digits).split("e") as [string, string];
    const sign = exponent[0]!;
    const text = `${mantissa.replace(/\.?0+$/, "")}E${sign}${exponent.slice(1).padStart(2, "0")}`;
    if (text.length <= room) return text;
  }
  return undefined;
}

/** As many `#` as fit: what Excel shows of a number that its column is too narrow for. */
export function hashes(characters: number): string {
  return "#".repeat(Math.max(1, characters));
}

const widths = new Map<string, number>();
let pen: CanvasRenderingContext2D | undefined;

/** Pixels of a text in a CSS font. Letter by letter, so that each is measured only once. */
export function textWidth(text: string, font: string): number {
  pen ??= document.createElement("canvas").getContext("2d")!;
  let sum = 0;
  for (const letter of text) {
    const key = letter + font;
    let width = widths.get(key);
    if (width === undefined) {
      pen.font = font;
      widths.set(key, (width = pen.measureText(letter).width));
    }
    sum += width;
  }
  return sum;
}
