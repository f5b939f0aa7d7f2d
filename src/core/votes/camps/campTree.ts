import { agnes, type Cluster } from "ml-hclust";
import type { Disagreement } from "./assembly";

/** Voters put together pair by pair, the most alike first, until all are together. Places are those of the disagreements. */
export interface CampTree {
  /** All voters, so that whoever was put together stands together. */
  readonly order: readonly number[];
  /** What taking the tree apart once more explains of all disagreement, from the top: shares that sum to 1. */
  readonly splits: readonly number[];
  /** The so many groups at the top, each in the order of the tree. */
  groups(count: number): readonly (readonly number[])[];
}

/** Half the square of the heights: by how much each step adds to the squared distances from the groups' middles. */
function gains(root: Cluster): readonly number[] {
  const found: number[] = [];
  root.traverse(({ isLeaf, height }) => {
    if (!isLeaf) found.push(height ** 2 / 2);
  });
  return found.sort((a, b) => b - a);
}

/**
 * Ward's hierarchical clustering (Ward 1963, in the form of Murtagh and Legendre 2014) of the distances √disagreement, which lie in a
 * Euclidean space where all voters cast all votes, so that each step joins the two groups that raise the disagreement within groups least.
 */
export function campTree(disagreement: Disagreement): CampTree {
  const distances = disagreement.map((row) => row.map(Math.sqrt));
  const root = agnes(distances, { method: "ward2", isDistanceMatrix: true });
  const all = gains(root);
  const total = all.reduce((sum, gain) => sum + gain, 0);
  return {
    order: root.indices(),
    splits: all.map((gain) => (total === 0 ? 0 : gain / total)),
    groups: (count) => root.group(count).children.map((group) => group.indices()),
  };
}
