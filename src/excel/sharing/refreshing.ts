/** Align's tables and live cells of the open workbook brought to the edition that this build has. */
import type { Day, World } from "../../core/world";
import type { Stamp } from "../../workbook/plan";
import { isEnrichment } from "../../reports/enrich";
import type { Change } from "../../sharing/refreshed";
import { type TableLeft, tableLeftTexts } from "../../sharing/tableRefresh";
import type { Scope } from "../../sharing/shareSummary";
import { type CellWrite, type Watched, writeCells } from "./cellWrites";
import { type FoundCells, alignCells } from "./foundCells";
import { applyFreshStyle, freshChange, freshWrite, openTables } from "./openTables";
import { changesBetween, reenter, settled } from "./reentering";
import { readSheets } from "./sheetGrid";
import { type StampedTable, stampedTables } from "./stampedTables";
import { editionWrites, restamp, workbookStamps } from "./workbookStamps";

export interface Refreshed {
  readonly changes: readonly Change[];
  /** How many live cells and tables were looked at. */
  readonly live: number;
  readonly tables: number;
  /** What could not be refreshed, or only in part, and why. */
  readonly left: readonly string[];
  /** Puts the tables' cells back as they were, where somebody has not changed them since; undefined where none changed. */
  readonly undo: ((context: Excel.RequestContext) => Promise<void>) | undefined;
}

/** Why a table stays; what Enrich added beside a list is no table of a report's. */
function describeTable({ table, command }: Stamp, left: TableLeft): string {
  if (!isEnrichment(command)) return `Table ${table} ${tableLeftTexts[left]}.`;
  const where = table.startsWith("_") ? "beside a list" : `to table ${table}`;
  return `Columns that Enrich added ${where} stay as they are; add them again there.`;
}

function leftLines(refreshed: readonly StampedTable[]): readonly string[] {
  return refreshed.flatMap(({ stamp, left, newRows }) => [
    ...(left ? [describeTable(stamp, left)] : []),
    ...(newRows > 0
      ? [
          `Table ${stamp.table} lacks ${newRows} rows that its report has by now; write the report again to have them.`,
        ]
      : []),
  ]);
}

/** The scope's own: of the workbook all tables, of a sheet those on it, of a selection none. */
function isAsked(scope: Scope, active: string, { open }: StampedTable): boolean {
  return scope === "workbook" || (scope === "sheet" && open?.sheet === active);
}

/**
 * Enters live cells again and brings Align's tables up to date: of tables only cells whose figure is another, found by country and head;
 * everything else stays as it is. All cells of tables are written or none.
 */
export async function refresh(
  context: Excel.RequestContext,
  world: World,
  scope: Scope,
  watched: Watched,
): Promise<Refreshed> {
  const edition = world.editionDate;
  const before = await workbookStamps(context);
  const oldest = before.map((stamp) => stamp.edition).sort()[0] ?? edition;
  const found = await alignCells(context, scope);
  const active = context.workbook.worksheets.getActiveWorksheet().load("name");
  const tables = before.some((stamp) => stamp.tables.length > 0)
    ? await openTables(context, found.grids)
    : [];
  await context.sync();
  const asked = stampedTables(world, before, tables).filter((one) => isAsked(scope, active.name, one));
  const live = await liveChanges(context, found, oldest, watched);
  const writes = asked.flatMap(({ open, cells }) =>
    open ? cells.map((cell) => freshWrite(open, cell)) : [],
  );
  const takeBack = writes.length > 0 ? await writeCells(context, writes, watched) : undefined;
  try {
    for (const { open, cells } of asked)
      if (open) for (const cell of cells) applyFreshStyle(context, open, cell);
    await context.sync();
  } catch (problem) {
    await takeBack?.();
    throw problem;
  }
  if (scope === "workbook" && (before.length > 0 || found.cells.length > 0))
    await sayEdition(context, edition, asked);
  return {
    changes: [
      ...live,
      ...asked.flatMap(({ open, cells }) => (open ? cells.map((cell) => freshChange(open, cell)) : [])),
    ],
    live: found.cells.length,
    tables: asked.filter(({ left }) => left === undefined).length,
    left: leftLines(asked),
    undo: takeBack && ((undoing) => putBack(undoing, writes)),
  };
}

async function liveChanges(
  context: Excel.RequestContext,
  found: FoundCells,
  edition: Day,
  watched: Watched,
): Promise<readonly Change[]> {
  if (found.cells.length === 0) return [];
  await reenter(context, found.cells, watched);
  return changesBetween(found, await settled(context, found.cells, watched), edition);
}

/** The workbook says of which edition it is now, in its stamps and on its sheets. */
async function sayEdition(
  context: Excel.RequestContext,
  edition: Day,
  asked: readonly StampedTable[],
): Promise<void> {
  const old = asked.flatMap(({ left, stamp, edition: own }) =>
    left !== undefined && left !== "gone" ? [[own, stamp] as const] : [],
  );
  const fresh = asked.filter(({ left }) => left === undefined);
  if (old.length === 0) {
    const sheets = [...new Set(fresh.map(({ open }) => open!.sheet)), "Align Sources"];
    const writes = (await readSheets(context, sheets)).flatMap((grid) => editionWrites(grid, edition));
    if (writes.length > 0) await writeCells(context, writes);
  }
  await restamp(context, edition, {
    // under the names that they have by now
    fresh: fresh.map(({ stamp, open }) => ({ ...stamp, table: open!.name })),
    old,
  });
}

async function putBack(context: Excel.RequestContext, writes: readonly CellWrite[]): Promise<void> {
  const names = [...new Set(writes.map(({ sheet }) => sheet))];
  const grids = new Map((await readSheets(context, names)).map((grid) => [grid.name, grid]));
  const isOwn = ({ sheet, area, after }: CellWrite) => {
    const value = grids.get(sheet)?.valueAt(area.row, area.column);
    const written = after.kind === "cells" ? after.rows[0]![0] : undefined;
    return value === written || `'${String(value)}` === written;
  };
  await writeCells(
    context,
    writes.filter(isOwn).map(({ after, before, ...place }) => ({ ...place, after: before, before: after })),
  );
}
