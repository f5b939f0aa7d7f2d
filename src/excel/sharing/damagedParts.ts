/** What ails a workbook beside its cells: tables that are gone or without their sources, and names that call Align. */
import type { World } from "../../core/world";
import { alignFunction } from "../../formulas/calls";
import type { Finding } from "../../sharing/health";
import type { Stamped } from "../../workbook/stamp";
import { openTables } from "./openTables";
import type { SheetGrid } from "./sheetGrid";
import { stampedTables } from "./stampedTables";

/** Tables that stamps tell of and that are gone, or whose sheet of sources is. */
export async function lostTables(
  context: Excel.RequestContext,
  world: World,
  stamps: readonly Stamped[],
  grids: ReadonlyMap<string, SheetGrid>,
): Promise<readonly Finding[]> {
  if (stamps.every(({ tables }) => tables.length === 0)) return [];
  const hasSources = [...grids.keys()].some((name) => name.startsWith("Align Sources"));
  const tables = stampedTables(world, stamps, await openTables(context, grids));
  return tables.flatMap(({ stamp, open, left }): readonly Finding[] => {
    if (left === "gone") return [{ issue: "table", place: stamp.table, cell: undefined }];
    return hasSources || !open ? [] : [{ issue: "sources", place: open.name, cell: undefined }];
  });
}

/** Defined names whose formula calls Align. */
export async function alignNames(context: Excel.RequestContext): Promise<readonly Finding[]> {
  const names = context.workbook.names.load("items/name,items/formula");
  await context.sync();
  return names.items
    .filter(({ formula }) => alignFunction(String(formula)) !== undefined)
    .map(({ name }) => ({ issue: "name", place: name, cell: undefined }));
}
