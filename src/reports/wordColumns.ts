import type { Origin } from "../core/datum";
import { words, type ReportColumn } from "./figures";

type WordColumn<Row> = readonly [
  key: string,
  head: string,
  width: number,
  note: string,
  message: (row: Row) => string,
];

/** Columns of words that share their origin. */
export function wordColumns<Row>(
  columns: readonly WordColumn<Row>[],
  origin: (row: Row) => Origin,
): readonly ReportColumn<Row>[] {
  return columns.map(([key, head, width, note, message]) => ({
    key,
    head,
    width,
    align: "left",
    note,
    figure: (row) => words(message(row), "wrapped", [origin(row)]),
  }));
}
