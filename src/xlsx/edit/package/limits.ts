/** How much of a stranger's file is read at most: what unpacks without end must not take the machine with it. */
import { Mistake } from "../../../core/mistake";

export interface Limits {
  /** Megabytes of all parts that are read, unpacked. */
  readonly megabytes: number;
  /** Megabytes of a part that is read as a whole, other than sheets and the texts that they share. */
  readonly smallPart: number;
  /** Cells of a sheet, and of all blocks on it that array formulas fill. */
  readonly cells: number;
}

/** The bounds that go with a number of megabytes. */
export function limitsOf(megabytes: number): Limits {
  return { megabytes, smallPart: Math.min(32, megabytes), cells: megabytes * 10_000 };
}

export const usualLimits = limitsOf(256);

export const [megabyte, mostParts, mostDepth] = [1024 * 1024, 100_000, 256];

/** Says what is too much, and how more is allowed. */
export function tooMuch(what: string, { megabytes }: Limits): Mistake {
  return new Mistake(
    `too large: ${what}; if you trust the file, allow more with --max-size ${megabytes * 2}`,
  );
}
