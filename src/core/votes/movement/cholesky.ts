/** Place of row i, column j ≤ i in a triangle kept row by row. */
export function triangular(i: number, j: number): number {
  return ((i * (i + 1)) >> 1) + j;
}

/** L of A = LLᵀ in place of the lower triangle of A, row by row. */
function factor(size: number, lower: Float64Array): void {
  for (let i = 0; i < size; i++) {
    const row = triangular(i, 0);
    for (let j = 0; j <= i; j++) {
      const other = triangular(j, 0);
      let rest = lower[row + j]!;
      for (let k = 0; k < j; k++) rest -= lower[row + k]! * lower[other + k]!;
      lower[row + j] = i === j ? Math.sqrt(rest) : rest / lower[other + j]!;
    }
  }
}

/** A symmetric positive definite system, ready to be solved for any right side. */
export class Cholesky {
  private constructor(
    private readonly size: number,
    /** The lower triangle L of A = LLᵀ. */
    private readonly factor: Float64Array,
  ) {}

  /** Factors the lower triangle of a matrix, row by row, in place. */
  static of(size: number, lower: Float64Array): Cholesky {
    factor(size, lower);
    return new Cholesky(size, lower);
  }

  /** x of Ax = right. */
  solve(right: ArrayLike<number>): Float64Array {
    const { size, factor } = this;
    const x = new Float64Array(size);
    for (let i = 0; i < size; i++) {
      const row = triangular(i, 0);
      let rest = right[i]!;
      for (let k = 0; k < i; k++) rest -= factor[row + k]! * x[k]!;
      x[i] = rest / factor[row + i]!;
    }
    for (let i = size - 1; i >= 0; i--) {
      x[i]! /= factor[triangular(i, i)]!;
      for (let k = 0; k < i; k++) x[k]! -= factor[triangular(i, k)]! * x[i]!;
    }
    return x;
  }
}
