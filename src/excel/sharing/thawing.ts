/** Frozen formulas of the open workbook put back. */
import { Mistake } from "../../core/mistake";
import { type Remembered, auditSheet } from "../../sharing/audit";
import { type Left, type ThawPlan, thawPlan } from "../../sharing/thawing";
import type { Scope } from "../../sharing/shareSummary";
import { draftAudit, readAudit } from "./auditOnSheet";
import { type CellWrite, Unfinished, type Watched, entered, writeCells } from "./cellWrites";
import { type SheetGrid, isFormulaAt, readSheets, selection, valuesIn } from "./sheetGrid";

type Restored = ThawPlan["restored"][number];

/** What thawing will do. */
export interface Thawing {
  readonly rows: readonly Remembered[];
  readonly plan: ThawPlan;
  readonly grids: ReadonlyMap<string, SheetGrid>;
}

/** Looks which frozen formulas can go back. Throws `Mistake` where nothing is frozen. */
export async function lookedAtThaw(context: Excel.RequestContext, scope: Scope): Promise<Thawing> {
  const rows = await readAudit(context);
  if (rows.length === 0) throw new Mistake(`nothing to thaw: no formula is frozen on a sheet ${auditSheet}`);
  const chosen = scope === "selection" ? await selection(context) : undefined;
  const active = context.workbook.worksheets.getActiveWorksheet().load("name");
  await context.sync();
  const names = [...new Set(rows.flatMap(({ now }) => (now ? [now.sheet] : [])))];
  const grids = new Map((await readSheets(context, names)).map((grid) => [grid.name, grid]));
  const plan = thawPlan(rows, (sheet, area) => {
    const grid = grids.get(sheet);
    const isAsked = scope === "workbook" || sheet === active.name;
    if (!grid || !isAsked || (chosen && !chosen.isIn(area))) return undefined;
    return { values: valuesIn(grid, area), formula: formulaIn(grid, area) };
  });
  return { rows, plan, grids };
}

function formulaIn(
  grid: SheetGrid,
  { row, column, rows, columns }: Restored["now"]["area"],
): string | undefined {
  for (let down = 0; down < rows; down++)
    for (let right = 0; right < columns; right++)
      if (isFormulaAt(grid, row + down, column + right))
        return String(grid.formulaAt(row + down, column + right));
  return undefined;
}

function restoring({ kind, now, due }: Restored, grids: ReadonlyMap<string, SheetGrid>): CellWrite {
  const grid = grids.get(now.sheet)!;
  const before = valuesIn(grid, now.area).map((row, down) =>
    row.map(
      (value, right) => standingAt(grid, now.area.row + down, now.area.column + right) ?? entered(value),
    ),
  );
  return {
    ...now,
    after:
      kind === "cell" ? { kind: "cells", rows: [[due.formula]] } : { kind: "spill", formula: due.formula },
    before: { kind: "cells", rows: before },
  };
}

/** The formula that stands in a cell, as where it was made portable. */
function standingAt(grid: SheetGrid, row: number, column: number): string | undefined {
  return isFormulaAt(grid, row, column) ? String(grid.formulaAt(row, column)) : undefined;
}

/** Puts formulas back and lets the audit sheet remember those that are left: all or nothing. */
async function putBack(
  context: Excel.RequestContext,
  writes: readonly CellWrite[],
  rows: readonly Remembered[],
  watched: Watched,
): Promise<void> {
  const draft = await draftAudit(
    context,
    rows.map(({ row }) => row),
  );
  try {
    await writeCells(context, writes, watched);
  } catch (problem) {
    // the old audit sheet knows all of them
    await draft.drop().catch(() => undefined);
    throw problem;
  }
  // where this fails the old one stays, and knows which of its formulas are live
  await draft.publish();
}

/** What thawing did. */
export interface Thawed {
  readonly restored: number;
  readonly left: readonly Left[];
  /** Freezes again what was thawed, as it was; what somebody changed since stays. @returns how many stay live */
  readonly undo: (context: Excel.RequestContext) => Promise<number>;
}

/** Puts back what can be put back. What a table fills into new rows only a file can remember: Excel learns it again by itself. */
export async function thaw(
  context: Excel.RequestContext,
  { rows, plan, grids }: Thawing,
  watched: Watched,
): Promise<Thawed> {
  const kept = new Set(plan.left.map(({ frozen }) => frozen));
  const restored = plan.restored.filter(({ kind }) => kind !== "column");
  await putBack(
    context,
    restored.map((row) => restoring(row, grids)),
    rows.filter((row) => kept.has(row)),
    watched,
  );
  return {
    restored: restored.length,
    left: plan.left,
    undo: (undoing) => frozenAgain(undoing, restored, grids),
  };
}

async function frozenAgain(
  context: Excel.RequestContext,
  restored: readonly Restored[],
  grids: ReadonlyMap<string, SheetGrid>,
): Promise<number> {
  const known = await readAudit(context);
  const names = [...new Set(restored.map(({ now }) => now.sheet))];
  const present = new Map((await readSheets(context, names)).map((grid) => [grid.name, grid]));
  const asThawed = restored.filter(({ now, due }) => {
    const grid = present.get(now.sheet);
    return grid && grid.formulaAt(now.area.row, now.area.column) === due.formula;
  });
  const writes = asThawed.map((row): CellWrite => {
    const { after, before, ...place } = restoring(row, grids);
    return { ...place, after: before, before: after };
  });
  const draft = await draftAudit(
    context,
    [...known, ...asThawed].map(({ row }) => row),
  );
  try {
    await writeCells(context, writes);
  } catch (problem) {
    if (!(problem instanceof Unfinished)) await draft.drop().catch(() => undefined);
    throw problem;
  }
  await draft.publish();
  return restored.length - asThawed.length;
}
