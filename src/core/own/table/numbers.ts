type Sign = "," | ".";

const blanks = /[\s\u00a0\u2009\u202f'’]/g;

function bare(cell: string): string {
  return cell.replace(blanks, "").replace("\u2212", "-").replace(/%$/, "");
}

/** Three digits behind a sign may be thousands; any other count, or a 0 in front, is a decimal. */
function isDecimal(text: string, sign: Sign): boolean {
  const [whole = "", ...rest] = text.split(sign);
  return rest.length === 1 && (rest[0]!.length !== 3 || /^[+-]?0?$/.test(whole));
}

/** Which sign a column's texts write decimals with, told one by one. */
export class DecimalSign {
  private ofBoth: Sign | undefined;
  private readonly shown = new Set<Sign>();

  add(text: string): void {
    const [comma, point] = [text.lastIndexOf(","), text.lastIndexOf(".")];
    if (comma >= 0 && point >= 0) this.ofBoth ??= comma > point ? "," : ".";
    else if (comma >= 0 && isDecimal(text, ",")) this.shown.add(",");
    else if (point >= 0 && isDecimal(text, ".")) this.shown.add(".");
  }

  /** Where the texts leave it open, what goes with the file's separator. */
  of(separator: string | undefined): Sign {
    if (this.ofBoth !== undefined) return this.ofBoth;
    for (const sign of [",", "."] as const) if (this.shown.has(sign)) return sign;
    return separator === ";" ? "," : ".";
  }
}

function decimalSign(texts: readonly string[], separator: string | undefined): Sign {
  const sign = new DecimalSign();
  for (const text of texts) sign.add(text);
  return sign.of(separator);
}

/** Reads the numbers of one column. */
export interface NumberReader {
  /** Undefined for what is no number. */
  readonly read: (cell: unknown) => number | undefined;
  readonly isPerCent: (cell: unknown) => boolean;
}

/**
 * Reads a column's cells as numbers: numbers as they are; texts with a decimal point or comma, whichever the column uses, with
 * thousands set apart or not, with a per cent sign or not.
 */
export function numberReader(cells: readonly unknown[], separator: string | undefined): NumberReader {
  const texts = cells.filter((cell): cell is string => typeof cell === "string").map(bare);
  const decimal = decimalSign(texts, separator);
  const group = decimal === "," ? "." : ",";
  const form = new RegExp(
    `^[+-]?(?:\\d+|\\d{1,3}(?:\\${group}\\d{3})+)?(?:\\${decimal}\\d+)?(?:[eE][+-]?\\d+)?$`,
  );
  const read = (cell: unknown): number | undefined => {
    if (typeof cell === "number") return Number.isFinite(cell) ? cell : undefined;
    if (typeof cell !== "string") return undefined;
    const text = bare(cell);
    if (!/\d/.test(text) || !form.test(text)) return undefined;
    const value = Number(text.replaceAll(group, "").replace(decimal, "."));
    return Number.isFinite(value) ? value : undefined;
  };
  return { read, isPerCent: (cell) => typeof cell === "string" && cell.trim().endsWith("%") };
}
