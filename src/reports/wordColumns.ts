import { words, type Origin, type ReportColumn } from "./figures";

type Said<Row> = readonly [
  key: string,
  head: string,
  width: number,
  note: string,
  said: (row: Row) => string,
];

/** Columns of words that share their origin. */
export function wordColumns<Row>(
  columns: readonly Said<Row>[],
  origin: (row: Row) => Origin,
): readonly ReportColumn<Row>[] {
  return columns.map(([key, head, width, note, said]) => ({
    key,
    head,
    width,
    align: "left",
    note,
    figure: (row) => words(said(row), "wrapped", [origin(row)]),
  }));
}
