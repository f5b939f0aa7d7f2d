import type { Disagreement } from "./assembly";

/** How well a voter sits in its camp. */
export interface Silhouette {
  /** (b − a) / max(a, b), −1…+1: a its mean disagreement with its own camp, b with the next; 0 for who stands alone. */
  readonly width: number;
  /** The camp that it disagrees with least beside its own; undefined where there is no other. */
  readonly next: number | undefined;
  /** Mean disagreement with its own camp; undefined for who stands alone. */
  readonly own: number | undefined;
  /** Mean disagreement with the next. */
  readonly other: number | undefined;
}

/** The silhouettes of Rousseeuw 1987, voter by voter. @param camps of each voter the number of its camp, from 0 */
export function silhouettes(disagreement: Disagreement, camps: readonly number[]): readonly Silhouette[] {
  const count = Math.max(...camps) + 1;
  return disagreement.map((row, voter) => {
    const sums = new Array<number>(count).fill(0);
    const sizes = new Array<number>(count).fill(0);
    row.forEach((one, other) => {
      if (other === voter) return;
      sums[camps[other]!]! += one;
      sizes[camps[other]!]!++;
    });
    const means = sums.map((sum, camp) => (sizes[camp] === 0 ? undefined : sum / sizes[camp]!));
    const own = means[camps[voter]!];
    let next: number | undefined;
    means.forEach((mean, camp) => {
      if (mean === undefined || camp === camps[voter]) return;
      if (next === undefined || mean < means[next]!) next = camp;
    });
    const other = next === undefined ? undefined : means[next];
    const larger = Math.max(own ?? 0, other ?? 0);
    const isPlaced = own !== undefined && other !== undefined && larger > 0;
    return { width: isPlaced ? (other - own) / larger : 0, next, own, other };
  });
}
