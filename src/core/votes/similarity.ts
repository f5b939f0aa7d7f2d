import { commonRows, pairRows, type Common, type Pairs, type Period } from "./pairCounts";
import type { Voter } from "./voters";
import type { World } from "../world";

export { pairCounter, pairTable, type Pairs, type Period } from "./pairCounts";

/** A measure of the similarity of two voters; undefined where its formula divides by zero. */
export type Measure = (pairs: Pairs) => number | undefined;

/** The number of roll calls on which both cast Y, N or A. */
export function commonVotes(p: Pairs): number {
  return p.yy + p.ya + p.yn + p.ay + p.aa + p.an + p.ny + p.na + p.nn;
}

function ratio(part: number, whole: number): number | undefined {
  return whole === 0 ? undefined : part / whole;
}

function commonOf(p: Pairs): Common {
  return { n: commonVotes(p), identical: identicalVotes(p), opposed: p.yn + p.ny };
}

function identicalVotes(p: Pairs): number {
  return p.yy + p.aa + p.nn;
}

/** Σ d over the common votes. */
function distance({ n, identical, opposed }: Common): number {
  return n - identical + opposed;
}

/** Mean of 1 − d/2, 0…1: Voeten's agreement score; an abstention is half-way between yes and no. */
export function agreementOf(common: Common): number | undefined {
  return ratio(common.n - distance(common) / 2, common.n);
}

/** Share of identical positions, 0…1. */
function identical(common: Common): number | undefined {
  return ratio(common.identical, common.n);
}

/** S of Signorino & Ritter 1999, absolute distances, unweighted, −1…+1. */
function s(common: Common): number | undefined {
  return ratio(common.n - distance(common), common.n);
}

/** Voting coincidence of the US State Department, 0…1: yes and no votes only. */
function coincidence(p: Pairs): number | undefined {
  return ratio(p.yy + p.nn, p.yy + p.nn + p.yn + p.ny);
}

/** Row and column sums of the 3×3 table in the order Y, A, N. */
function margins(p: Pairs): readonly [readonly number[], readonly number[]] {
  return [
    [p.yy + p.ya + p.yn, p.ay + p.aa + p.an, p.ny + p.na + p.nn],
    [p.yy + p.ay + p.ny, p.ya + p.aa + p.na, p.yn + p.an + p.nn],
  ];
}

/**
 * Kappa of Cohen 1968 with squared weights (d/2)²: agreement beyond what the two voters' own habits would bring, at most 1.
 * No value where both always vote one same way.
 */
function kappa(p: Pairs): number | undefined {
  const n = commonVotes(p);
  const [rows, columns] = margins(p);
  const observed = (p.yn + p.ny + (p.ya + p.ay + p.an + p.na) / 4) * n;
  let expected = 0;
  for (let i = 0; i < 3; i++) {
    for (let j = 0; j < 3; j++) expected += ((i - j) / 2) ** 2 * rows[i]! * columns[j]!;
  }
  return expected === 0 ? undefined : 1 - observed / expected;
}

/** Pi of Scott 1955, nominal, at most 1: identity beyond what the two voters' pooled habits would bring. */
function pi(p: Pairs): number | undefined {
  const n = commonVotes(p);
  const [rows, columns] = margins(p);
  const pooled = rows.reduce((sum, row, i) => sum + (row + columns[i]!) ** 2, 0);
  const most = 4 * n * n;
  return pooled === most ? undefined : (4 * n * identicalVotes(p) - pooled) / (most - pooled);
}

const ofCommon = { agreement: agreementOf, identical, s } as const;

/** The measures of method 4 by their names. */
export const measures = {
  agreement: (p) => agreementOf(commonOf(p)),
  identical: (p) => identical(commonOf(p)),
  coincidence,
  s: (p) => s(commonOf(p)),
  kappa,
  pi,
} as const satisfies Record<string, Measure>;

export type MeasureName = keyof typeof measures;

/** A measure of two voters. */
export interface Similarity {
  /** On the scale of the measure; undefined where its formula divides by zero. */
  readonly value: number | undefined;
  /** Common votes. */
  readonly n: number;
}

/** The similarity of every row voter and every column voter in a period; row by row, each counted when it is asked for. */
export function similarities(
  world: World,
  rows: readonly Voter[],
  columns: readonly Voter[],
  name: MeasureName,
  ...period: Period
): Iterable<readonly Similarity[]> {
  if (name === "agreement" || name === "identical" || name === "s") {
    const measure = ofCommon[name];
    const of = (common: Common) => ({ value: measure(common), n: common.n });
    return commonRows(of, world, rows, columns, ...period);
  }
  const measure = measures[name];
  const of = (pairs: Pairs) => ({ value: measure(pairs), n: commonVotes(pairs) });
  return pairRows(of, world, rows, columns, ...period);
}
