/** Writes into existing cells: all of them or none. */
import { Mistake } from "../../core/mistake";
import { type Area, addressOf } from "../../formulas/addresses";
import type { Scalar } from "../../sharing/audit";

/** What is entered: rows of values and formulas, or one formula that spills over the block. */
export type Content =
  | { readonly kind: "cells"; readonly rows: readonly (readonly Scalar[])[] }
  | { readonly kind: "spill"; readonly formula: string };

/** A block with what comes into it and what stands in it. */
export interface CellWrite {
  readonly sheet: string;
  readonly area: Area;
  readonly after: Content;
  readonly before: Content;
}

/** While it runs: how much is done, 0 to 1, and whether it shall stop. */
export interface Watched {
  readonly progress?: (share: number) => void;
  readonly signal?: AbortSignal;
}

/** A value as it is entered so that it stays what it is: a text never becomes a number, a date or a formula; an error stays one. */
export function entered(value: Scalar): Scalar {
  return typeof value === "string" && value !== "" && !/^#[A-Z/0]+[!?]?$/.test(value) ? `'${value}` : value;
}

/** Cells and letters a request: far below the five megabytes that Excel takes. */
const [mostCells, mostLetters] = [10_000, 1_000_000];
const tallest = 2_000;

/** Whether a write goes on where another of the same column ends. */
function follows(one: CellWrite, other: CellWrite): boolean {
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
function mergedWrites(writes: readonly CellWrite[]): readonly CellWrite[] {
  const sorted = [...writes].sort(
    (a, b) =>
      (a.sheet < b.sheet ? -1 : a.sheet > b.sheet ? 1 : 0) ||
      a.area.column - b.area.column ||
      a.area.row - b.area.row,
  );
  const runs: CellWrite[][] = [];
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

function joinedRun(run: readonly CellWrite[]): CellWrite {
  const [first] = run;
  if (run.length === 1) return first!;
  const rows = (side: "after" | "before") =>
    run.flatMap((write) => (write[side].kind === "cells" ? write[side].rows : []));
  return {
    sheet: first!.sheet,
    area: { ...first!.area, rows: run.reduce((sum, { area }) => sum + area.rows, 0) },
    after: { kind: "cells", rows: rows("after") },
    before: { kind: "cells", rows: rows("before") },
  };
}

function lettersOf(content: Content): number {
  return content.kind === "spill" ? content.formula.length : JSON.stringify(content.rows).length;
}

/** Writes in groups that go in one request each. */
function requests(writes: readonly CellWrite[]): readonly (readonly CellWrite[])[] {
  const groups: CellWrite[][] = [];
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

function enter(context: Excel.RequestContext, { sheet, area }: CellWrite, content: Content): void {
  const range = context.workbook.worksheets
    .getItem(sheet)
    .getRangeByIndexes(area.row, area.column, area.rows, area.columns);
  if (content.kind === "cells") {
    range.formulas = content.rows.map((row) => [...row]);
    return;
  }
  // a spill needs its cells empty
  if (area.rows * area.columns > 1) range.clear("Contents");
  range.getCell(0, 0).formulas = [[content.formula]];
}

/** One request. */
async function sent(
  context: Excel.RequestContext,
  group: readonly CellWrite[],
  side: "after" | "before",
): Promise<void> {
  for (const write of group) enter(context, write, write[side]);
  context.application.suspendApiCalculationUntilNextSync();
  await context.sync();
}

async function refuseProtected(context: Excel.RequestContext, names: readonly string[]): Promise<void> {
  const protections = names.map((name) =>
    context.workbook.worksheets.getItem(name).protection.load("protected"),
  );
  await context.sync();
  const closed = names.filter((_, i) => protections[i]!.protected);
  if (closed.length > 0)
    throw new Mistake(`protected sheet: ${closed.join(", ")}; unprotect it, or choose cells of other sheets`);
}

/** Puts what stood there back into the writes of the requests that were begun. */
async function takenBack(context: Excel.RequestContext, writes: readonly CellWrite[]): Promise<void> {
  for (const group of requests(writes)) await sent(context, group, "before");
}

/**
 * Writes cells. Where something fails or is stopped, what stood there is put back, and the error goes on; where Excel no longer takes
 * that either, `Unfinished` says which cells hold what. Formats stay. Throws `Mistake` before anything is written where a sheet is
 * protected.
 * @returns what takes all of it back
 */
export async function writeCells(
  context: Excel.RequestContext,
  writes: readonly CellWrite[],
  { progress, signal }: Watched = {},
): Promise<() => Promise<void>> {
  await refuseProtected(context, [...new Set(writes.map(({ sheet }) => sheet))]);
  const groups = requests(mergedWrites(writes));
  const begun: CellWrite[] = [];
  try {
    for (const [i, group] of groups.entries()) {
      signal?.throwIfAborted();
      begun.push(...group);
      await sent(context, group, "after");
      progress?.((i + 1) / groups.length);
    }
  } catch (problem) {
    await takenBack(context, begun).catch((second: unknown) => {
      throw halfDone(begun, groups.length, second);
    });
    throw problem;
  }
  return () => takenBack(context, begun);
}

/** Some cells hold what was to be written, some do not, and Excel takes nothing any more. */
export class Unfinished extends Mistake {}

function halfDone(begun: readonly CellWrite[], requestsInAll: number, problem: unknown): Unfinished {
  const { message } = problem as { message?: unknown };
  const [first, last] = [begun[0]!, begun.at(-1)!];
  const from = `${first.sheet}!${addressOf(first.area)}`;
  return new Unfinished(
    `unfinished write: Excel stopped answering (${String(message)}) between ${from} and ${last.sheet}!${addressOf(last.area)}, ` +
      `in ${requestsInAll} requests; check these cells, or close the workbook without saving`,
  );
}
