import { pairTable, type Pairs } from "../votes/similarity";
import type { Period } from "../votes/similarityAnswer";
import { countryVoter } from "../votes/voters";
import type { Code, World } from "../world";

/** Two lists of countries in a year, with what several measures of their pairs share. */
export class PairYear {
  private counted: readonly (readonly Pairs[])[] | undefined;

  constructor(
    readonly world: World,
    readonly countries: readonly Code[],
    readonly others: readonly Code[],
    readonly year: number,
    /** First and last day of the year, or the last that is asked for. */
    readonly period: Period,
  ) {}

  /** How each of the first list voted with each of the second. */
  get pairs(): readonly (readonly Pairs[])[] {
    const votersOf = (codes: readonly Code[]) => codes.map((code) => countryVoter(this.world, code));
    return (this.counted ??= pairTable(
      this.world,
      votersOf(this.countries),
      votersOf(this.others),
      ...this.period,
    ));
  }
}
