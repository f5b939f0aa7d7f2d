/** Align's formulas in the open workbook as native ones over a sheet of data. */
import { auditRow, printOf, type Scalar } from "../../sharing/audit";
import { addressOf } from "../../formulas/addresses";
import type { PortableCell, PortablePlan } from "../../sharing/portable/portable";
import type { AlignCell } from "../../sharing/shareSummary";
import { draftAudit, readAudit } from "./auditOnSheet";
import { type CellWrite, Unfinished, type Watched, entered, writeCells } from "./cellWrites";
import { draftData } from "./dataOnSheet";
import type { FoundCells } from "./foundCells";
import type { Freezing } from "./freezing";
import { readSheets, valuesIn } from "./sheetGrid";

const tolerance = 1e-9;

/** Cells that would show something else than they do now. */
export class Differing extends Error {
  override readonly name = "Differing";
  constructor(readonly cells: readonly AlignCell[]) {
    super(`${cells.length} cells would show another value`);
  }
}

/**
 * Writes a plan: the data sheet, the formulas over it, and what the sheet Align Audit remembers so that thawing brings Align's back.
 * All or nothing. Throws `Differing` where a cell's native formula does not show what the cell showed; then nothing has changed.
 * @param found the cells of the plan, in its order
 */
export async function makePortable(
  context: Excel.RequestContext,
  found: FoundCells,
  plan: PortablePlan,
  freezing: Freezing,
  { progress, signal }: Watched,
): Promise<void> {
  const known = await readAudit(context);
  const part = (from: number, to: number) => ({
    ...(signal && { signal }),
    progress: (share: number) => progress?.(from + share * (to - from)),
  });
  const data = await draftData(context, plan.sheet, part(0, 0.7));
  const undo: (() => Promise<void>)[] = [data.drop];
  try {
    const rows = found.cells.map((cell) =>
      auditRow({ ...cell, ...freezing, stored: "", print: printOf(valuesOf(cell, found)) }),
    );
    const audit = await draftAudit(context, [...known.map(({ row }) => row), ...rows]);
    undo.unshift(audit.drop);
    const writes = found.cells.map((cell, i) => writeOf(cell, plan.cells[i]!, found));
    undo.unshift(await writeCells(context, writes, part(0.7, 0.95)));
    const differing = await differingCells(context, found, plan);
    if (differing.length > 0) throw new Differing(differing);
    await data.publish();
    await audit.publish();
  } catch (problem) {
    // where Excel takes nothing any more, the drafts are all that knows the formulas
    if (!(problem instanceof Unfinished)) for (const step of undo) await step().catch(() => undefined);
    throw problem;
  }
  progress?.(1);
}

function valuesOf({ sheet, area }: AlignCell, { grids }: FoundCells): readonly (readonly Scalar[])[] {
  return valuesIn(grids.get(sheet)!, area);
}

function writeOf(cell: AlignCell, made: PortableCell, found: FoundCells): CellWrite {
  const { sheet, area, kind, formula } = cell;
  const rows =
    made.kind === "formulas" ? made.formulas : valuesOf(cell, found).map((row) => row.map(entered));
  return {
    ...{ sheet, area },
    after: { kind: "cells", rows },
    before: kind === "spill" ? { kind, formula } : { kind: "cells", rows: [[formula]] },
  };
}

/** The cells that do not show what they showed, an error being as good as another. */
async function differingCells(
  context: Excel.RequestContext,
  found: FoundCells,
  plan: PortablePlan,
): Promise<readonly AlignCell[]> {
  const now = new Map((await readSheets(context, [...found.grids.keys()])).map((grid) => [grid.name, grid]));
  return found.cells.filter(
    (cell, i) =>
      plan.cells[i]!.kind === "formulas" &&
      !isSame(valuesOf(cell, found), valuesIn(now.get(cell.sheet)!, cell.area)),
  );
}

function isSame(before: readonly (readonly Scalar[])[], after: ReturnType<typeof valuesIn>): boolean {
  return before.every((row, down) =>
    row.every((value, right) => {
      const now = after[down]![right]!;
      if (typeof value === "number" && typeof now === "number")
        return Math.abs(value - now) <= tolerance * Math.max(1, Math.abs(value));
      return value === now || (isError(value) && isError(now));
    }),
  );
}

function isError(value: Scalar): boolean {
  return typeof value === "string" && /^#(N\/A|VALUE!|REF!|NUM!|DIV\/0!|NULL!)$/.test(value);
}

/** `Sheet1!B2 and 3 more`. */
export function describeDiffering({ cells }: Differing): string {
  const [first] = cells;
  const more = cells.length > 1 ? ` and ${cells.length - 1} more` : "";
  return `${first!.sheet}!${addressOf(first!.area)}${more}`;
}
