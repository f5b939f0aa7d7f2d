import type { World } from "../core/world";
import { stampReader } from "../reports/stampReader";
import type { Edit } from "../sharing/edit";
import type { Change } from "../sharing/refreshed";
import { changesBetween, refreshPlan } from "../sharing/refreshPlan";
import type { Scope } from "../sharing/shareSummary";
import { applyEdit } from "./edit/applyEdit";
import type { Watched } from "./edit/cellWrites";
import { settled } from "./edit/settledCells";
import { readWithTables } from "./read/scopes";
import { stampTime } from "./stampPart";

export interface Refreshed {
  readonly changes: readonly Change[];
  /** How many live cells and tables were looked at. */
  readonly live: number;
  readonly tables: number;
  /** What could not be refreshed, or only in part, and why. */
  readonly left: readonly string[];
  /** What was done, where tables have other figures by it. */
  readonly edit: Edit | undefined;
}

/** Enters live cells again and brings Align's tables up to date: all of it or nothing. */
export async function refreshBook(
  context: Excel.RequestContext,
  world: World,
  build: string,
  wanted: Scope,
  watched: Watched,
): Promise<Refreshed> {
  const { book, scope } = await readWithTables(context, wanted);
  const plan = refreshPlan(book, world.editionName, scope, stampReader(world), { build, made: stampTime() });
  const { edit, live, tables, left } = plan;
  await applyEdit(context, edit, watched);
  const now = await settled(context, live, watched);
  return {
    changes: [...changesBetween(book, live, now, plan.before), ...plan.changes],
    ...{ live: live.length, tables, left },
    edit: plan.changes.length > 0 ? edit : undefined,
  };
}
