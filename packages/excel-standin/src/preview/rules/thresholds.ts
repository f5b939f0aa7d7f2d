/** Where a scale, a bar or an icon begins, as in `Excel.ConditionalColorScaleCriterion` and similar types. */
export interface Threshold {
  readonly type?: string;
  /** A number, perhaps with `=` before it; of a percentage 0 to 100. */
  readonly formula?: string | number | null;
}

/** The numbers that a rule covers, with what is often needed of them. */
export class Numbers {
  readonly low: number;
  readonly high: number;
  /** In ascending order. */
  readonly sorted: readonly number[];

  constructor(numbers: readonly number[]) {
    this.sorted = [...numbers].sort((one, other) => one - other);
    this.low = this.sorted[0] ?? 0;
    this.high = this.sorted.at(-1) ?? 0;
  }

  get mean(): number {
    return this.sorted.reduce((sum, number) => sum + number, 0) / (this.sorted.length || 1);
  }
}

/** The number that a threshold stands for. @param end of the scale, for a threshold that leaves it to Excel */
export function numberAt({ type, formula }: Threshold, numbers: Numbers, end: "low" | "high"): number {
  const given = Number(String(formula ?? "").replace(/^=/, ""));
  switch (type) {
    case "Number":
    case "Formula":
      return given;
    case "LowestValue":
      return numbers.low;
    case "HighestValue":
      return numbers.high;
    case "Percentile":
      return numbers.sorted[Math.round((given / 100) * (numbers.sorted.length - 1))] ?? 0;
    case "Percent":
      return numbers.low + (given / 100) * (numbers.high - numbers.low);
    default:
      // automatic bars begin at zero
      return end === "low" ? Math.min(0, numbers.low) : Math.max(0, numbers.high);
  }
}
