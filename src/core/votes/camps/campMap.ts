import { EigenvalueDecomposition, Matrix } from "ml-matrix";
import type { Disagreement } from "./assembly";
import { grown } from "./camps";
import { memoizeRecent } from "../../memoize";
import type { Code, Day, World } from "../../world";

/** A place on a map: how far two lie apart is the square root of their disagreement, as well as two dimensions can tell. */
export type Place = readonly [x: number, y: number];

/** A map of the Assembly. */
export interface CampMap {
  readonly places: ReadonlyMap<Code, Place>;
  /** The part of all disagreement that each of the two dimensions shows. */
  readonly shown: readonly [number, number];
}

/** −½ · the disagreements, each row and column moved to a mean of 0. */
function centred(disagreement: Disagreement): Matrix {
  const means = disagreement.map((row) => row.reduce((sum, one) => sum + one, 0) / row.length);
  const all = means.reduce((sum, mean) => sum + mean, 0) / means.length;
  return new Matrix(
    disagreement.map((row, i) => row.map((one, j) => -(one - means[i]! - means[j]! + all) / 2)),
  );
}

/**
 * Classical scaling (Torgerson 1952) of the squared distances: coordinates on the two largest dimensions, and what share of the sum of
 * the positive eigenvalues each has.
 */
export function scaled(squares: Disagreement): {
  readonly places: readonly Place[];
  readonly shown: readonly [number, number];
} {
  const { realEigenvalues: values, eigenvectorMatrix: vectors } = new EigenvalueDecomposition(
    centred(squares),
    {
      assumeSymmetric: true,
    },
  );
  const [first, second] = [...values.keys()].sort((a, b) => values[b]! - values[a]!) as [number, number];
  const total = values.reduce((sum, value) => sum + Math.max(0, value), 0);
  const along = (dimension: number, voter: number) =>
    vectors.get(voter, dimension) * Math.sqrt(Math.max(0, values[dimension]!));
  return {
    places: squares.map((_, voter) => [along(first, voter), along(second, voter)]),
    shown: [values[first]! / total, Math.max(0, values[second]!) / total],
  };
}

/** Signs of dimensions mean nothing: the United States stand at the right, and Russia, left out of account the first, at the top. */
function oriented(places: ReadonlyMap<Code, Place>): ReadonlyMap<Code, Place> {
  const sign = (code: Code, dimension: 0 | 1) => ((places.get(code)?.[dimension] ?? 1) < 0 ? -1 : 1);
  const [right, up] = [sign("USA", 0), sign("RUS", 1)];
  return new Map([...places].map(([code, [x, y]]) => [code, [x * right, y * up]]));
}

/** The map of a period; undefined where it has no camps. */
export function campMap(world: World, first: Day, last: Day): CampMap | undefined {
  return memoizeRecent(world, `camp map|${first}|${last}`, () => {
    const found = grown(world, first, last);
    if (found === undefined) return undefined;
    const { places, shown } = scaled(found.disagreement);
    return {
      places: oriented(new Map(found.assembly.voters.map(({ code }, i) => [code, places[i]!]))),
      shown,
    };
  });
}

function middleOf(places: readonly Place[]): Place {
  const mean = (dimension: 0 | 1) =>
    places.reduce((sum, place) => sum + place[dimension], 0) / Math.max(1, places.length);
  return [mean(0), mean(1)];
}

/**
 * A map turned, mirrored and moved, never stretched, so that those who are on both lie as near as can be to their places on another
 * (orthogonal Procrustes, Schönemann 1966; in two dimensions the angle is that of a sum of complex numbers).
 */
export function laidOver(
  map: ReadonlyMap<Code, Place>,
  other: ReadonlyMap<Code, Place>,
): ReadonlyMap<Code, Place> {
  const both = [...map.keys()].filter((code) => other.has(code));
  const [from, to] = [map, other].map((one) => middleOf(both.map((code) => one.get(code)!))) as [
    Place,
    Place,
  ];
  const turn = (mirror: 1 | -1): Place => {
    let [cos, sin] = [0, 0];
    for (const code of both) {
      const [[x, y], [wantedX, wantedY]] = [map.get(code)!, other.get(code)!];
      const [a, b] = [x - from[0], mirror * (y - from[1])];
      const [c, d] = [wantedX - to[0], wantedY - to[1]];
      cos += a * c + b * d;
      sin += a * d - b * c;
    }
    return [cos, sin];
  };
  const [plain, mirrored] = [turn(1), turn(-1)];
  const isMirrored = Math.hypot(...mirrored) > Math.hypot(...plain);
  const [cos, sin] = isMirrored ? mirrored : plain;
  const length = Math.hypot(cos, sin) || 1;
  return new Map(
    [...map].map(([code, [x, y]]) => {
      const [a, b] = [x - from[0], (isMirrored ? -1 : 1) * (y - from[1])];
      return [code, [to[0] + (a * cos - b * sin) / length, to[1] + (a * sin + b * cos) / length]];
    }),
  );
}
