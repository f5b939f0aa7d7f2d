/** Names of a list that are no country's, with their values. */
import type { UnclearPosition } from "../../core/exposure/positions";
import { number, words, type ReportColumn } from "../figures";
import { reportOf, type Report } from "../sheet";
import { valueFormatOf } from "./groupTable";

export function unclearReport(sheet: string, unclear: readonly UnclearPosition[]): Report {
  const valueFormat = valueFormatOf(unclear.map(({ value }) => value));
  const columns: readonly ReportColumn<UnclearPosition>[] = [
    {
      ...{ key: "name", head: "Name that is no country's", width: 30, align: "left" },
      note: "As it stands in the list; in no share and no mean",
      figure: ({ name }) => words(name),
    },
    {
      ...{ key: "unclear", head: "Its value", width: 16, align: "right", note: "In the unit of the list" },
      figure: ({ value }) => number(value, valueFormat),
    },
  ];
  return reportOf({ sheet, table: "UnclearNames" }, unclear, columns, ({ name }) => name);
}
