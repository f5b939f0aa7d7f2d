/** Number of the method by which scores are made (docs/method.md). It goes up with a change that changes scores though no fact changed. */
export const methodNumber = 2;

/** Whether the method makes an indicator's figures: a score, or a part of one. */
export function isByMethod(indicator: string): boolean {
  return /^(score|votes|coverage|component\.\w+)$/.test(indicator);
}
