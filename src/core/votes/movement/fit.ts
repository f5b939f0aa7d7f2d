import { Cholesky, triangular } from "./cholesky";
import type { AxisVotes } from "./axisVotes";

/**
 * What a voter's votes up to a day say of it (method, 3.1): its usual answer to every question and, period by period, how far
 * it then stood from its usual answers. a and b minimise Σ (s − a_q − b_t)² + Σ (b_t − b_{t−1})².
 */
export interface Fit {
  /** How many of the voter's votes it rests on, from the first on. */
  readonly size: number;
  /** Votes a question, by place in `AxisVotes.asked`. */
  readonly counts: Int32Array;
  /** b, the first held at 0. */
  readonly periods: Float64Array;
  /** s − a_q − b_t of every vote. */
  readonly residuals: Float64Array;
  readonly system: Cholesky;
}

/** A number of every vote, less the mean of the numbers over its question's votes; in place. */
export function lessMeans({ questions }: AxisVotes, counts: Int32Array, numbers: Float64Array): Float64Array {
  const means = new Float64Array(counts.length);
  for (let i = 0; i < numbers.length; i++) means[questions[i]!]! += numbers[i]!;
  for (let q = 0; q < means.length; q++) means[q]! /= counts[q]!;
  for (let i = 0; i < numbers.length; i++) numbers[i]! -= means[questions[i]!]!;
  return numbers;
}

/** Where the votes on each question start when those on one question stand beside each other; last the number of all votes. */
function startsOf(counts: Int32Array): Int32Array {
  const starts = new Int32Array(counts.length + 1);
  for (let q = 0; q < counts.length; q++) starts[q + 1] = starts[q]! + counts[q]!;
  return starts;
}

/** The periods of the votes, those on one question beside each other in order of date. */
function periodsByQuestion({ questions, periods }: AxisVotes, starts: Int32Array): Int32Array {
  const next = starts.slice();
  const ordered = new Int32Array(starts.at(-1)!);
  for (let i = 0; i < ordered.length; i++) ordered[next[questions[i]!]!++] = periods[i]!;
  return ordered;
}

/** The lower triangle of G without its first row and column, which hold b at 0 in the first period. */
function normalMatrix(votes: AxisVotes, counts: Int32Array, last: number): Float64Array {
  const matrix = new Float64Array(triangular(last, 0));
  const starts = startsOf(counts);
  const periods = periodsByQuestion(votes, starts);
  for (let q = 0; q < counts.length; q++) {
    const share = 1 / counts[q]!;
    for (let i = starts[q]!; i < starts[q + 1]!; i++) {
      const t = periods[i]! - 1;
      const row = triangular(t, 0);
      if (t >= 0) matrix[row + t]! += 1 - share;
      // with every earlier vote on the question; a pair within one period counts both ways round
      for (let j = starts[q]!; j < i; j++) {
        const u = periods[j]! - 1;
        if (u >= 0) matrix[row + u]! -= u === t ? 2 * share : share;
      }
    }
  }
  for (let t = 0; t < last; t++) {
    matrix[triangular(t, t)]! += t + 1 < last ? 2 : 1;
    if (t > 0) matrix[triangular(t, t - 1)]!--;
  }
  return matrix;
}

/** Sums of the votes' numbers by period, without the first period. */
function sumsByPeriod({ periods }: AxisVotes, numbers: Float64Array, last: number): Float64Array {
  const sums = new Float64Array(last);
  for (let i = 0; i < numbers.length; i++) if (periods[i]! > 0) sums[periods[i]! - 1]! += numbers[i]!;
  return sums;
}

/** x of G x = right, the first of x held at 0; the first of `right`, which follows from the others, is left out. */
export function solved(system: Cholesky, right: Float64Array): Float64Array {
  const x = new Float64Array(right.length + 1);
  x.set(system.solve(right), 1);
  return x;
}

/** Fits the first `size` votes of a voter, of which there is at least one. */
export function fitOf(votes: AxisVotes, size: number): Fit {
  const counts = new Int32Array(votes.asked.length);
  for (let i = 0; i < size; i++) counts[votes.questions[i]!]!++;
  const last = votes.periods[size - 1]!;
  const system = Cholesky.of(last, normalMatrix(votes, counts, last));
  const numbers = new Float64Array(size);
  numbers.set(votes.sides.subarray(0, size));
  const periods = solved(system, sumsByPeriod(votes, lessMeans(votes, counts, numbers), last));
  for (let i = 0; i < size; i++) numbers[i] = votes.sides[i]! - periods[votes.periods[i]!]!;
  return { size, counts, periods, residuals: lessMeans(votes, counts, numbers), system };
}
