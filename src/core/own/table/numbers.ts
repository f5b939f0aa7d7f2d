type Sign = "," | ".";

const blanks = /[\s\u00a0\u2009\u202f'’]/g;

function bare(cell: string): string {
  return cell.replace(blanks, "").replace("\u2212", "-").replace(/%$/, "");
}

/** Which sign a column's texts write decimals with; where they leave it open, what goes with the file's separator. */
export function decimalSign(texts: readonly string[], separator: string | undefined): Sign {
  const both = texts.find((text) => text.includes(",") && text.includes("."));
  if (both !== undefined) return both.lastIndexOf(",") > both.lastIndexOf(".") ? "," : ".";
  // three digits behind a sign may be thousands; any other count, or a 0 in front, is a decimal
  const shows = (sign: Sign) =>
    texts.some((text) => {
      const [whole = "", ...rest] = text.split(sign);
      return rest.length === 1 && (rest[0]!.length !== 3 || /^[+-]?0?$/.test(whole));
    });
  if (shows(",")) return ",";
  if (shows(".")) return ".";
  return separator === ";" ? "," : ".";
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
