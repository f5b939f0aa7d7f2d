import { pairCounter, type Pairs, type Period } from "../votes/similarity";
import { countryVoter } from "../votes/voters";
import type { Code, World } from "../world";

/** Two lists of countries in a year, with what several measures of their pairs share. */
export class PairYear {
  private counter: ((one: number, other: number) => Pairs) | undefined;
  private counted: { readonly one: number; readonly other: number; readonly pairs: Pairs } | undefined;

  constructor(
    readonly world: World,
    readonly countries: readonly Code[],
    readonly others: readonly Code[],
    readonly year: number,
    /** First and last day of the year, or the last that is asked for. */
    readonly period: Period,
  ) {}

  /** How a country and another voted, by their places. The last answer is kept: measures of a pair are asked for one after another. */
  pairsAt(one: number, other: number): Pairs {
    if (this.counted?.one === one && this.counted.other === other) return this.counted.pairs;
    const votersOf = (codes: readonly Code[]) => codes.map((code) => countryVoter(this.world, code));
    this.counter ??= pairCounter(this.world, votersOf(this.countries), votersOf(this.others), ...this.period);
    const pairs = this.counter(one, other);
    this.counted = { one, other, pairs };
    return pairs;
  }
}
