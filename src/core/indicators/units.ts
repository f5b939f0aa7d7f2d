/** What the values of an indicator can be, by its unit; undefined where any number can be one, and where it is no number. */
export function unitRange(unit: string): readonly [low: number, high: number] | undefined {
  switch (unit) {
    case "share":
    case "index":
      return [0, 1];
    case "component":
      return [-1, 1];
    // scores, differences of per cents, and the points of Freedom House's scale
    case "points":
      return [-100, 100];
    default:
      return unit.startsWith("per cent") ? [0, 100] : undefined;
  }
}
