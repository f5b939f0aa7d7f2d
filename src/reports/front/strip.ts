/** A country on its axis as a line of letters of one width, which every program shows and every printer prints. */

/** Letters of a strip: from −100 to +100, with 0 in the middle. */
export const stripLetters = 41;
const pointsALetter = 200 / (stripLetters - 1);

/** What a strip is drawn with. All are letters that the fonts of every system have. */
export const marks = { now: "●", then: "○", line: "─", interval: "═", zero: "┼" } as const;

/** Scores, −100 to +100. */
export interface Standing {
  readonly now: number;
  /** The score now less the change: where it would have stood on the later day's questions; it may lie beyond the ends. */
  readonly then?: number | undefined;
  readonly interval?: { readonly low: number; readonly high: number } | undefined;
}

function place(score: number): number {
  return Math.min(stripLetters - 1, Math.max(0, Math.round((score + 100) / pointsALetter)));
}

/** `──────○────══●══────┼───────────────────`. */
export function strip({ now, then, interval }: Standing): string {
  const letters = Array.from({ length: stripLetters }, () => marks.line as string);
  if (interval) letters.fill(marks.interval, place(interval.low), place(interval.high) + 1);
  letters[place(0)] = marks.zero;
  if (then !== undefined) letters[place(then)] = marks.then;
  letters[place(now)] = marks.now;
  return letters.join("");
}

/** The heads of the columns of a table that hold what a strip shows. */
export interface StripHeads {
  readonly score: string;
  readonly range: { readonly low: string; readonly high: string };
  readonly change?: string | undefined;
}

/** The same as a formula over a row of its table, in English: it follows the figures that are calculated anew. A row without a score has its error, #N/A where a frozen copy has an empty cell. */
export function stripFormula({ score, range, change }: StripHeads): string {
  const at = (points: string) => `MEDIAN(1,${stripLetters},ROUND((${points}+100)/${pointsALetter},0)+1)`;
  const put = (text: string, from: string, mark: string) => `REPLACE(${text},${from},1,"${mark}")`;
  const line = `REPT("${marks.line}",${stripLetters})`;
  const zeroed = put(ranged(line, at(`[@[${range.low}]]`), at(`[@[${range.high}]]`)), at("0"), marks.zero);
  const before =
    change === undefined
      ? zeroed
      : `IFERROR(${put(zeroed, at(`[@[${score}]]-[@[${change}]]`), marks.then)},${zeroed})`;
  const strip = put(before, at(`[@[${score}]]`), marks.now);
  return `=IF(ISNUMBER([@[${score}]]),${strip},IF(ISERROR([@[${score}]]),[@[${score}]],NA()))`;
}

/** A line with the interval between two places; without one where they are not known. */
function ranged(line: string, from: string, to: string): string {
  const length = `${to}-${from}+1`;
  return `IFERROR(REPLACE(${line},${from},${length},REPT("${marks.interval}",${length})),${line})`;
}
