/**
 * Changes from 2021-12-31 to 2023-11-03 in points, by an implementation of docs/method.md that shares nothing with this one, on the facts of
 * November 2026.
 */
export const publishedChanges: readonly (readonly [country: string, points: number])[] = [
  ["MDA", 7.045],
  ["KAZ", -2.138],
  ["ARM", 2.447],
  ["GEO", 2.02],
  // on 31 December 2021 it had recognised the annexation of Crimea (Lukashenko, interview of 30 November 2021): −0.5 in policy
  ["BLR", -11.748],
];
