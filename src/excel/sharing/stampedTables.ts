/** The tables that the workbook's stamps tell of, found again and asked for again. */
import { Mistake } from "../../core/mistake";
import type { Day, World } from "../../core/world";
import type { Stamp, Table } from "../../workbook/plan";
import { planOf, requestIn } from "../../reports/catalogue";
import type { Stamped } from "../../workbook/stamp";
import {
  type FreshCell,
  type OpenTable,
  type TableLeft,
  freshCells,
  tableOf,
} from "../../sharing/tableRefresh";
import { entry } from "../sheetCells";

/** A table of the workbook and what is to change in it. */
export interface StampedTable {
  readonly stamp: Stamp;
  /** That it was written with. */
  readonly edition: Day;
  readonly open: OpenTable | undefined;
  readonly cells: readonly FreshCell[];
  readonly newRows: number;
  /** Why it cannot be brought up to date. */
  readonly left: TableLeft | undefined;
}

/** What a cell of a plan holds as a constant. */
function held(cell: Parameters<typeof entry>[0]) {
  const value = entry(cell);
  return typeof value === "string" && value.startsWith("'") ? value.slice(1) : value;
}

/** The tables of a report asked for again, by the names that they were given. */
function plannedTables(world: World, stamps: readonly Stamp[]): ReadonlyMap<string, Table> | undefined {
  let plan;
  try {
    const request = requestIn(world, stamps[0]!.command);
    plan = request && planOf(world, request);
  } catch (problem) {
    if (problem instanceof Mistake) return undefined;
    throw problem;
  }
  const tables = plan?.sheets.flatMap(({ blocks }) =>
    blocks.filter((block): block is Table => block.kind === "table"),
  );
  return (
    tables &&
    new Map(
      stamps.flatMap(({ table }) => {
        const planned =
          tables.find(({ name }) => name === table) ??
          tables.find(({ name }) => name === table.replace(/_\d+$/, ""));
        return planned ? [[table, planned] as const] : [];
      }),
    )
  );
}

/** Each with the cells of it whose figures are others by now. */
export function stampedTables(
  world: World,
  stamped: readonly Stamped[],
  tables: readonly OpenTable[],
): readonly StampedTable[] {
  const taken = new Set(stamped.flatMap((stamp) => stamp.tables.map(({ table }) => table)));
  return stamped.flatMap(({ edition, tables: stamps }) => {
    const reports = new Map<string, Stamp[]>();
    for (const stamp of stamps) reports.set(stamp.command, [...(reports.get(stamp.command) ?? []), stamp]);
    return [...reports.values()].flatMap((own) => {
      const planned = plannedTables(world, own);
      return own.map((stamp): StampedTable => {
        const none = { stamp, edition, open: undefined, cells: [], newRows: 0 };
        const table = planned?.get(stamp.table);
        if (!table) return { ...none, left: "refused" };
        const open = tableOf(table, stamp.table, tables, taken);
        if (typeof open === "string") return { ...none, left: open };
        const fresh = freshCells(table, open, held);
        return fresh ? { ...none, open, ...fresh, left: undefined } : { ...none, open, left: "unkeyed" };
      });
    });
  });
}
