/** Writes into existing cells: all of them or none. */
import { Mistake } from "../../core/mistake";
import { addressOf } from "../../formulas/addresses";
import { type Scalar, isError } from "../../formulas/scalar";
import type { CellContent, Content } from "../../sharing/cellContent";
import type { CellEdit } from "../../sharing/edit";
import type { CellLook } from "../../workbook/look";
import { looksRemembered } from "../content";
import { applyLook } from "../looks";
import { numberFormatOf } from "../sheetCells";

/** While it runs: how much is done, 0 to 1, and whether it shall stop. */
export interface Watched {
  readonly progress?: (share: number) => void;
  readonly signal?: AbortSignal;
}

/** A block with what comes into it and what stands in it; joined, cells that get a look of their own. */
type Write = Pick<CellEdit, "sheet" | "area" | "before" | "after"> & { readonly looks: readonly CellEdit[] };

/** What is entered so that a cell holds it: a text never becomes a number, a date or a formula; an error stays one. */
function entered(content: CellContent): Scalar {
  if (typeof content === "object") return content.formula;
  return typeof content === "string" && content !== "" && !isError(content) ? `'${content}` : content;
}

/** Cells and letters a request: far below the five megabytes that Excel takes. */
const [mostCells, mostLetters] = [10_000, 1_000_000];
const tallest = 2_000;

/** Whether a write goes on where another of the same column ends. */
function follows(one: Write, other: Write): boolean {
  const [end, start] = [one.area, other.area];
  return (
    one.sheet === other.sheet &&
    end.columns === 1 &&
    start.columns === 1 &&
    end.column === start.column &&
    end.row + end.rows === start.row &&
    [one, other].every(({ after, before }) => after.kind === "cells" && before.kind === "cells")
  );
}

/** Writes below each other joined: a column of thousands is one write a few times, not one a cell. */
function mergedWrites(edits: readonly CellEdit[]): readonly Write[] {
  const writes = edits.map((edit): Write => ({ ...edit, looks: edit.look ? [edit] : [] }));
  const sorted = writes.sort(
    (a, b) =>
      (a.sheet < b.sheet ? -1 : a.sheet > b.sheet ? 1 : 0) ||
      a.area.column - b.area.column ||
      a.area.row - b.area.row,
  );
  const runs: Write[][] = [];
  let height = 0;
  for (const write of sorted) {
    const last = runs.at(-1)?.at(-1);
    height += write.area.rows;
    if (last && height <= tallest && follows(last, write)) runs.at(-1)!.push(write);
    else {
      runs.push([write]);
      height = write.area.rows;
    }
  }
  return runs.map(joinedRun);
}

function joinedRun(run: readonly Write[]): Write {
  const [first] = run;
  if (run.length === 1) return first!;
  const rows = (side: "after" | "before") =>
    run.flatMap((write) => (write[side].kind === "cells" ? write[side].rows : []));
  return {
    sheet: first!.sheet,
    area: { ...first!.area, rows: run.reduce((sum, { area }) => sum + area.rows, 0) },
    after: { kind: "cells", rows: rows("after") },
    before: { kind: "cells", rows: rows("before") },
    looks: run.flatMap(({ looks }) => looks),
  };
}

function lettersOf(content: Content): number {
  return content.kind === "cells" ? JSON.stringify(content.rows).length : content.formula.length;
}

/** Writes in groups that go in one request each. */
function requests(writes: readonly Write[]): readonly (readonly Write[])[] {
  const groups: Write[][] = [];
  let [cells, letters] = [mostCells, 0];
  for (const write of writes) {
    const own = [write.area.rows * write.area.columns, lettersOf(write.after)] as const;
    if (cells + own[0] > mostCells || letters + own[1] > mostLetters) {
      groups.push([]);
      [cells, letters] = [0, 0];
    }
    groups.at(-1)!.push(write);
    [cells, letters] = [cells + own[0], letters + own[1]];
  }
  return groups;
}

function enter(context: Excel.RequestContext, write: Write, side: "after" | "before"): void {
  const { sheet, area } = write;
  const content = write[side];
  const range = context.workbook.worksheets
    .getItem(sheet)
    .getRangeByIndexes(area.row, area.column, area.rows, area.columns);
  if (content.kind === "cells") {
    range.formulas = content.rows.map((row) => row.map(entered));
    return;
  }
  // a spill needs its cells empty, unless it is one already
  if (write.before.kind === "cells" || write.after.kind === "cells") range.clear("Contents");
  range.getCell(0, 0).formulas = [[content.formula]];
}

function lookAs(cell: Excel.Range, look: CellLook): void {
  applyLook(cell.format, look);
  const format = numberFormatOf(look);
  if (format !== null) cell.numberFormat = [[format]];
}

/** One request. */
async function sent(
  context: Excel.RequestContext,
  group: readonly Write[],
  side: "after" | "before",
): Promise<void> {
  for (const write of group) {
    enter(context, write, side);
    if (side === "after")
      for (const { sheet, area, look } of write.looks)
        lookAs(context.workbook.worksheets.getItem(sheet).getCell(area.row, area.column), look!);
  }
  context.application.suspendApiCalculationUntilNextSync();
  await context.sync();
}

/**
 * Writes cells. Where something fails or is stopped, what stood there is put back with its looks, and the error goes on.
 * @returns what takes all of it back. Where Excel no longer takes that, either throws `Unfinished`, which says which cells hold what
 */
export async function writeCells(
  context: Excel.RequestContext,
  edits: readonly CellEdit[],
  { progress, signal }: Watched = {},
): Promise<() => Promise<void>> {
  const groups = requests(mergedWrites(edits));
  const styled = edits.filter(({ look }) => look).map(({ sheet, area }) => ({ sheet, ...area }));
  const putLooksBack = await looksRemembered(context, styled);
  const begun: Write[] = [];
  const takeBack = async () => {
    try {
      for (const group of requests(begun)) await sent(context, group, "before");
      await putLooksBack();
    } catch (problem) {
      throw halfDone(begun, groups.length, problem);
    }
  };
  try {
    for (const [i, group] of groups.entries()) {
      signal?.throwIfAborted();
      begun.push(...group);
      await sent(context, group, "after");
      progress?.((i + 1) / groups.length);
    }
  } catch (problem) {
    await takeBack();
    throw problem;
  }
  return takeBack;
}

/** Some cells hold what was to be written, some do not, and Excel takes nothing any more. */
export class Unfinished extends Mistake {}

function halfDone(begun: readonly Write[], requestsInAll: number, problem: unknown): Unfinished {
  const { message } = problem as { message?: unknown };
  const [first, last] = [begun[0]!, begun.at(-1)!];
  const from = `${first.sheet}!${addressOf(first.area)}`;
  return new Unfinished(
    `unfinished write: Excel stopped answering (${String(message)}) between ${from} and ${last.sheet}!${addressOf(last.area)}, ` +
      `in ${requestsInAll} requests; check these cells, or close the workbook without saving`,
  );
}
