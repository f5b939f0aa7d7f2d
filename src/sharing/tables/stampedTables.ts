/** The tables that a workbook's stamps tell of, found again and asked for again. Pure. */
import { grouped } from "../../core/grouped";
import type { Stamp, Table, Workbook } from "../../workbook/plan";
import type { Stamped } from "../../workbook/stamp";
import { CellBudget } from "../cellBudget";
import { type Enriched, freshColumns } from "./enrichedColumns";
import { type BookPicture, rowsOf } from "../picture";
import { type OpenTable, openTables, tableOf } from "./openTables";
import { comparedCells } from "./tableComparison";
import { type TableLeft, mostReports } from "./tableLeft";
import { type FreshCell, freshCells } from "./tableRefresh";

/** A table of the workbook and what is to change in it. */
export interface StampedTable {
  readonly stamp: Stamp;
  /** What it was written with. */
  readonly writing: Stamped;
  readonly open: OpenTable | undefined;
  readonly cells: readonly FreshCell[];
  readonly newRows: number;
  /** What the first of these begin with, where that is asked. */
  readonly missing?: readonly string[];
  readonly otherRows: number;
  /** Heads of its columns that Refresh no longer finds. */
  readonly lostHeads: readonly string[];
  /** Columns of a list's names that nobody can find, where it is asked whether they still are their codes'. */
  readonly unnamed?: number;
  /** Why it cannot be brought up to date. */
  readonly left: TableLeft | undefined;
  /** The report asked for again, and its table in it; undefined where it was not, and of what Enrich added. */
  readonly report?: Workbook;
  readonly reportTable?: Table;
}

/** Whether a table is as its report is by now, or comes to be so by the change of its cells. */
export function isUpToDate({ left }: StampedTable): boolean {
  return left === undefined;
}

/** Who knows the reports that stamps tell of. */
export interface StampReader {
  /** The report asked for again; undefined where that cannot be done any more. */
  readonly freshPlan: (stamp: Stamp) => Workbook | undefined;
  /** Whether it tells of columns that Enrich added, and not of a report. */
  readonly isEnrichment: (stamp: Stamp) => boolean;
  /** Those columns asked for again; undefined where that cannot be done any more. @param dateShift of the workbook */
  readonly enriched: (stamp: Stamp, dateShift: number) => Enriched | undefined;
}

/** The tables of a report asked for again, by the names that they were given. */
function tablesByStamp({ sheets }: Workbook, stamps: readonly Stamp[]): ReadonlyMap<string, Table> {
  const tables = sheets.flatMap(({ blocks }) =>
    blocks.filter((block): block is Table => block.kind === "table"),
  );
  return new Map(
    stamps.flatMap(({ table }) => {
      const planned =
        tables.find(({ name }) => name === table) ??
        tables.find(({ name }) => name === table.replace(/_\d+$/, ""));
      return planned ? [[table, planned] as const] : [];
    }),
  );
}

/** Whether a cell is one of Align's live ones. */
function isLiveIn({ cells }: BookPicture): (sheet: string, row: number, column: number) => boolean {
  const places = new Set(
    cells.flatMap(({ sheet, area }) => rowsOf(area, (row, column) => `${sheet}!${row},${column}`).flat()),
  );
  return (sheet, row, column) => places.has(`${sheet}!${row},${column}`);
}

/** The stamps of a workbook, without those of tables of which a later one says the same. */
function toldOnce(stamped: readonly Stamped[]): readonly Stamped[] {
  const keyOf = ({ table, command }: Stamp) => `${table}\n${command}`;
  const last = new Map(
    stamped.flatMap(({ tables }) => tables.map((stamp) => [keyOf(stamp), stamp] as const)),
  );
  return stamped.map((writing) => ({
    ...writing,
    tables: writing.tables.filter((stamp) => last.get(keyOf(stamp)) === stamp),
  }));
}

/**
 * Each with the cells of it whose figures are others by now.
 * @param isVerifying whether tables are to be verified and not changed: then every cell that is not live is compared, whatever head or row
 * it has
 */
export function stampedTables(
  book: BookPicture,
  reader: StampReader,
  { isVerifying = false }: { readonly isVerifying?: boolean } = {},
): readonly StampedTable[] {
  const stamped = toldOnce(book.stamps);
  const budget = new CellBudget();
  let asked = 0;
  const taken = new Set(stamped.flatMap((stamp) => stamp.tables.map(({ table }) => table)));
  const tables =
    taken.size > 0 ? openTables(book, isVerifying ? { isLive: isLiveIn(book), headsAsShown: true } : {}) : [];
  return stamped.flatMap((writing) => {
    const reports = grouped(writing.tables, ({ command }) => command);
    return [...reports.values()].flatMap((own) => {
      const isTooMany = ++asked > mostReports;
      const isEnrichment = reader.isEnrichment(own[0]!);
      const report = isEnrichment || isTooMany ? undefined : reader.freshPlan(own[0]!);
      const reportTables = report && tablesByStamp(report, own);
      return own.map((stamp): StampedTable => {
        const none = { stamp, writing, open: undefined, cells: [], newRows: 0, otherRows: 0, lostHeads: [] };
        if (isTooMany) return { ...none, left: "many" };
        if (isEnrichment) {
          const enriched = reader.enriched(stamp, book.dateShift);
          return { ...none, ...freshColumns(book, tables, stamp, enriched, budget, isVerifying) };
        }
        const reportTable = reportTables?.get(stamp.table);
        if (!report || !reportTable) return { ...none, left: "refused" };
        const again = { ...none, report, reportTable };
        const open = tableOf(reportTable, stamp.table, tables, taken);
        if (typeof open === "string") return { ...again, left: open };
        if (!budget.takes(open.body)) return { ...again, open, left: "large" };
        const fresh = (isVerifying ? comparedCells : freshCells)(reportTable, open);
        return fresh ? { ...again, open, ...fresh, left: undefined } : { ...again, open, left: "unkeyed" };
      });
    });
  });
}
