/** Shares of groups, now and as the same positions stood a year earlier. */
import type { GroupShare } from "../../core/exposure/exposure";
import type { Origin } from "../../core/datum";
import { missing, number, plain, words, type Figure, type ReportColumn } from "../figures";
import { blank } from "../../workbook/plan";
import { reportOf, type Report } from "../sheet";

export const shareFormat = "0.0%";

/** The number format of values in the unit of the list: with decimals where one of them has some. */
export function valueFormatOf(values: readonly number[]): string {
  return values.every(Number.isInteger) ? "#,##0" : "#,##0.00";
}

/** Why nothing is told of shares. */
export const nothingKnown = "no country of the list has a value";

/** A share of the total value. */
export function shareFigure(share: number | undefined, origins: readonly Origin[] = []): Figure {
  return share === undefined ? missing(nothingKnown) : number(share, shareFormat, origins);
}

/** A group in either year. */
interface Row {
  readonly name: string;
  readonly now: GroupShare | undefined;
  readonly then: GroupShare | undefined;
}

function joined(now: readonly GroupShare[], then: readonly GroupShare[]): readonly Row[] {
  const names = [...new Set([...now, ...then].map(({ name }) => name))];
  return names.map((name) => ({
    name,
    now: now.find((one) => one.name === name),
    then: then.find((one) => one.name === name),
  }));
}

/** What it rests on that a group has the members that it has, now or a year earlier. */
export type GroupOrigins = (group: GroupShare, when: "now" | "then") => readonly Origin[];

/** What a group table is of. */
export interface GroupTable {
  readonly sheet: string;
  readonly table: string;
  /** Head of its first column, what it means, and how a group is called. */
  readonly head: string;
  readonly note: string;
  readonly nameOf: (name: string) => string;
  /** Whether groups of the two years are the same, so that they stand in one row. */
  readonly isComparable: boolean;
}

export function groupReport(
  { sheet, table, head, note, nameOf, isComparable }: GroupTable,
  now: readonly GroupShare[],
  then: readonly GroupShare[],
  origins: GroupOrigins,
): Report {
  const rows = joined(now, isComparable ? then : []);
  const valueFormat = valueFormatOf(now.map(({ value }) => value));
  const share = (group: GroupShare | undefined, when: "now" | "then") =>
    group === undefined ? number(0, shareFormat) : shareFigure(group.share, origins(group, when));
  const earlier: ReportColumn<Row> = {
    ...{ key: "earlier", head: "Share a year earlier", width: 12, align: "right" },
    note: "The same positions by where countries stood a year before",
    figure: (row) => share(row.then, "then"),
  };
  const columns: readonly ReportColumn<Row>[] = [
    { key: "group", head, width: 30, align: "left", note, figure: ({ name }) => words(nameOf(name)) },
    {
      ...{ key: "value", head: "Value", width: 16, align: "right", note: "In the unit of the list" },
      figure: (row) => (row.now ? number(row.now.value, valueFormat, origins(row.now, "now")) : plain(blank)),
    },
    {
      ...{ key: "share", head: "Share", width: 10, align: "right" },
      note: "Of the total value",
      figure: (row) => share(row.now, "now"),
    },
    {
      ...{
        key: "countries",
        head: "Countries",
        width: 11,
        align: "right",
        note: "How many countries of the list",
      },
      figure: (row) => number(row.now?.countries ?? 0, "0"),
    },
    ...(isComparable ? [earlier] : []),
  ];
  return reportOf({ sheet, table }, rows, columns, ({ name }) => name);
}
