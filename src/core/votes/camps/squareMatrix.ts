/**
 * A square matrix of numbers, with as much of ml-matrix's `Matrix` as ml-hclust asks of it. The build puts it in that one's place
 * (webpack.config.js), which is ten times as long as the clustering itself; a test holds that the trees are the same.
 */
export class Matrix {
  readonly rows: number;
  private readonly cells: Float64Array;

  /** @param of rows of numbers, or how many rows and columns of 0 */
  constructor(of: readonly (readonly number[])[] | number) {
    this.rows = typeof of === "number" ? of : of.length;
    this.cells = new Float64Array(this.rows * this.rows);
    if (typeof of !== "number") of.forEach((row, r) => this.cells.set(row, r * this.rows));
  }

  get(row: number, column: number): number {
    return this.cells[row * this.rows + column]!;
  }

  set(row: number, column: number, value: number): void {
    this.cells[row * this.rows + column] = value;
  }
}
