/** What is said of the tables that stamps tell of, where they cannot be brought up to date or compared as they are. Pure. */
import { counted } from "../../core/counted";
import { formatSize } from "../cellBudget";
import { describeValueless } from "../health";
import type { BookPicture } from "../picture";
import { formatPlace } from "../shareSummary";
import type { StampReader, StampedTable } from "./stampedTables";
import { type TableLeft, columnsLeftTexts, tableLeftTexts } from "./tableLeft";

/** Why a table stays; what Enrich added beside a list is no table of a report's. */
function describeTable(
  { stamp, open }: StampedTable,
  left: TableLeft,
  { isEnrichment }: StampReader,
): string {
  const { table } = stamp;
  const size =
    left === "large" && open
      ? `: ${formatSize(open.body)}, ${formatPlace({ sheet: open.sheet, area: open.body })}`
      : "";
  if (!isEnrichment(stamp)) return `Table ${table} ${tableLeftTexts[left]}${size}.`;
  return `Columns that Enrich added ${besideList(table)} ${columnsLeftTexts[left]}${size}.`;
}

function besideList(table: string): string {
  return table.startsWith("_") ? "beside a list" : `to table ${table}`;
}

/** A column under another head, and where it was. */
function describeLostHead({ stamp }: StampedTable, head: string, { isEnrichment }: StampReader): string {
  const where = isEnrichment(stamp) ? `What Enrich added ${besideList(stamp.table)}` : `Table ${stamp.table}`;
  return `${where} has no column headed “${head}” any more; a column under another head is none that Refresh knows, and stays as it is.`;
}

/** A stamp that cannot be read. */
function describeUnread(unread: string): string {
  return `How tables or columns of Align's were asked for cannot be read, and they stay: ${unread}.`;
}

/** Lines of what stays: more than any workbook of Align's has reason for. */
const mostLines = 200;

function leftOf(one: StampedTable, reader: StampReader): readonly string[] {
  const { stamp, left, otherRows, unnamed = 0 } = one;
  // of a list of somebody's own a row without a country is no fault
  const isUnanswered = otherRows > 0 && reader.isEnrichment(stamp);
  return [
    ...(left && left !== "gone" ? [describeTable(one, left, reader)] : []),
    ...(unnamed > 0
      ? [
          `Whether the names of the list are still those of the codes ${besideList(stamp.table)}: the stamp names no column of theirs that is there.`,
        ]
      : []),
    ...(isUnanswered
      ? [
          `What Enrich added ${besideList(stamp.table)} has ${counted(otherRows, "row")} without a country's code.`,
        ]
      : []),
  ];
}

function alteredOf(one: StampedTable, reader: StampReader): readonly string[] {
  const { stamp, newRows, missing = [], otherRows, lostHeads, left } = one;
  const more = newRows > missing.length ? ", …" : "";
  const names = missing.length === 0 ? "" : ` (${missing.join(", ")}${more})`;
  const them = newRows === 1 ? "it" : "them";
  return [
    ...(left === "gone" ? [describeTable(one, left, reader)] : []),
    ...lostHeads.map((head) => describeLostHead(one, head, reader)),
    ...(newRows > 0
      ? [
          `Table ${stamp.table} lacks ${counted(newRows, "row")} that its report has by now${names}; write the report again to have ${them}.`,
        ]
      : []),
    ...(otherRows > 0 && !reader.isEnrichment(stamp)
      ? [`Table ${stamp.table} has ${counted(otherRows, "row")} that its report has not.`]
      : []),
  ];
}

/** Tables that stay, or columns of Enrich's, and why. */
export function leftLines(tables: readonly StampedTable[], reader: StampReader): readonly string[] {
  return firstLines(tables.flatMap((one) => leftOf(one, reader)));
}

/** Where tables are not as their reports wrote them: taken out, heads typed over, rows left out or added. */
export function alteredLines(tables: readonly StampedTable[], reader: StampReader): readonly string[] {
  return firstLines(tables.flatMap((one) => alteredOf(one, reader)));
}

/** Both, table by table. */
export function tableLines(tables: readonly StampedTable[], reader: StampReader): readonly string[] {
  return firstLines(tables.flatMap((one) => [...leftOf(one, reader), ...alteredOf(one, reader)]));
}

/** What of a whole workbook can be neither refreshed nor compared: stamps that cannot be read, names and rules that call Align. */
export function valuelessLines(book: BookPicture): readonly string[] {
  return [...book.unread.map(describeUnread), ...describeValueless(book)];
}

function firstLines(lines: readonly string[]): readonly string[] {
  const more = lines.length - mostLines;
  return more <= 0
    ? lines
    : [...lines.slice(0, mostLines), `${counted(more, "more line")} of the kind left out.`];
}
