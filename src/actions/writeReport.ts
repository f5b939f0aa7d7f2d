import { counted, tableSize } from "../core/counted";
import { firstOf } from "../core/sentence";
import type { World } from "../core/world";
import { writeWorkbook } from "../excel/writeWorkbook";
import { inWorkbook } from "../excel/inWorkbook";
import type { Refused } from "../excel/decorations";
import { type SharedMark, takenFromShared } from "../excel/sharedSheets";
import { type SheetMark, removedSheets } from "../excel/sheets";
import type { Table, Workbook } from "../workbook/plan";
import type { ReportRequest } from "../reports/catalogue";
import type { Action, ActionResult } from "./action";
import { describeTakenBack } from "./describeTakenBack";
import { plannedInSteps } from "./plannedInSteps";

/** `15 rows × 9 columns` of the first table of a plan. */
export function describeSize({ sheets }: Workbook): string {
  const table = sheets[0]!.blocks.find((block): block is Table => block.kind === "table");
  return table ? tableSize(table.rows.length, table.columns.length) : "A report";
}

/** Writes a report as new sheets; undone, they are deleted again unless somebody changed them. */
export function writeReport(world: World, request: ReportRequest, live: boolean): Action {
  return async (running) => writePlan(await plannedInSteps(world, request, running), live)(running);
}

/** Writes a planned workbook as new sheets; undone, they are deleted again unless somebody changed them. */
export function writePlan(plan: Workbook, live: boolean): Action {
  return async ({ signal, progress }) => {
    const { sheets, stamp, marks, extended, asValues, refused } = await inWorkbook((context) =>
      writeWorkbook(context, plan, {
        live,
        progress: (done, all) => {
          signal.throwIfAborted();
          progress(done / all);
        },
      }),
    );
    const more = sheets.length > 1 ? `, with ${sheets.slice(1).join(", ")}` : "";
    return {
      isWarning: isIncomplete({ asValues, refused }),
      message: `${describeSize(plan)} on sheet ${sheets[0]}${more}.${describeUnknown(asValues)}${describeRefused(refused)}`,
      ...(marks && { undo: () => withoutSheets(marks, stamp, extended) }),
    };
  };
}

/** Whether something of a report is not as it was asked for. */
export function isIncomplete(written: {
  readonly asValues: number;
  readonly refused: readonly Refused[];
}): boolean {
  return written.asValues > 0 || written.refused.length > 0;
}

/** What became of live cells that Excel did not know. */
export function describeUnknown(cells: number): string {
  return cells === 0
    ? ""
    : ` ${counted(cells, "live cell")} showed #NAME? and became values: this Excel does not know Align's functions in formulas that an add-in writes. Typed by hand, they are live.`;
}

/** What of the decorations is missing, and why. */
export function describeRefused(refused: readonly Refused[]): string {
  if (refused.length === 0) return "";
  const problems = refused.flatMap(({ problems: own }) => own);
  const whys = [...new Set(problems.map((problem) => String((problem as Error).message)))];
  const names = refused.map(describeMissing).join(", ");
  return ` All figures are there, but Excel refused: ${names} (${whys.join(" ")}).`;
}

/** `charts`, or which: `charts ("Score" on Brief)`. */
function describeMissing({ name, missing }: Refused): string {
  return missing.length === 0 ? name : `${name} (${firstOf(missing, 3)})`;
}

async function withoutSheets(
  marks: readonly SheetMark[],
  stamp: string,
  extended: readonly SharedMark[],
): Promise<ActionResult> {
  const { removed, missing, changed } = await inWorkbook((context) => removedSheets(context, marks, stamp));
  const kept = changed.length === 0 ? await inWorkbook((context) => takenFromShared(context, extended)) : [];
  return describeTakenBack(
    [
      `Deleted ${counted(removed.length, "sheet")} that Align had written.`,
      ...(missing.length > 0 ? [`Not found: ${missing.join(", ")}.`] : []),
    ],
    [...changed, ...kept.map((table) => `table ${table}`)],
  );
}
