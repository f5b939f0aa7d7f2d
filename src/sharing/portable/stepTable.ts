import { serialOf } from "../../core/days";
import type { Code } from "../../core/world";
import { keyOfCountry, keyOfSeries } from "./lookup";
import type { Step } from "./steps";
import type { TableColumn } from "./dataSheet";

/** A row of a table of steps: what holds of a country from a day on. */
export interface StepRow<T> {
  readonly key: number;
  /** What it is of: an axis, a question. */
  readonly of: string;
  readonly country: Code;
  /** A day as a number; 0: before all days that can be asked for. */
  readonly from: number;
  readonly value: T;
}

/** What a table of steps is made for. */
export interface StepFrame {
  /** Sorted; a country's place makes its key. */
  readonly codes: readonly Code[];
  /** Days that the workbook's dates begin later than usual: 1462 in its 1904 system. */
  readonly dateShift: number;
  /** Called for each country of each series. @returns the share that is done */
  readonly advance: () => number;
}

/** Work in small pieces, between which others get their turn: yields the share that is done. */
export type Work<T> = Generator<number, T>;

/** The key of a country's rows of a series from a day on: sorted, whoever looks for a later day finds the row before. */
export function keyOf(series: number, country: number, from: number): number {
  return series * keyOfSeries + (country + 1) * keyOfCountry + from;
}

/** A series' steps of all countries; before the first of each stands `nothing`, so that an earlier day does not find another country's. */
export function* stepRows<T>(
  { codes, dateShift, advance }: StepFrame,
  series: number,
  of: string,
  nothing: T,
  stepsOf: (country: Code) => readonly Step<T>[],
): Work<readonly StepRow<T>[]> {
  const rows: StepRow<T>[] = [];
  for (const [place, country] of codes.entries()) {
    const steps = stepsOf(country).map(({ from, value }) => ({ from: serialOf(from, dateShift), value }));
    for (const { from, value } of [{ from: 0, value: nothing }, ...steps])
      rows.push({ key: keyOf(series, place, from), of, country, from, value });
    yield advance();
  }
  return rows;
}

/** The columns that all tables of steps begin with. */
export function keyColumns(
  rows: readonly StepRow<unknown>[],
  name: string,
  of: string,
  widths: { readonly of: number; readonly from: number },
): readonly TableColumn[] {
  return [
    { head: "Key", width: 16, style: "key", name, cells: rows.map(({ key }) => key) },
    { head: of, width: widths.of, style: "plain", cells: rows.map((row) => row.of) },
    { head: "Country", width: 10, style: "plain", cells: rows.map(({ country }) => country) },
    { head: "From", width: widths.from, style: "day", cells: rows.map(({ from }) => from) },
  ];
}
