import { counted } from "../../core/counted";
import { Mistake } from "../../core/mistake";
import { edition } from "../../edition";
import { applyEdit } from "../../excel/edit/applyEdit";
import { undoEdit } from "../../excel/edit/undoEdit";
import { inWorkbook } from "../../excel/inWorkbook";
import { readScope } from "../../excel/read/scopes";
import { auditSheetName } from "../../sharing/audit";
import type { Edit } from "../../sharing/edit";
import { type Freezing, freezeEdit, freezingAt, valuesEdit } from "../../sharing/freezing";
import { describeStaying } from "../../sharing/health";
import { type AlignCell, type BookPicture, cellsIn } from "../../sharing/picture";
import {
  describeWaiting,
  formatFormulas,
  formatPlaces,
  isAnswered,
  nothingAnswered,
  summaryOf,
} from "../../sharing/shareSummary";
import type { Action, ActionResult } from "../action";
import { shareStore } from "./shareStore";
import { thawedNow } from "./thaw";

/** Most cells whose formulas are kept to be taken back. */
const mostTakenBack = 50_000;

/** Looks at what turning formulas into values will touch; nothing changes. */
export function looked(): Action {
  return async () => {
    const { found, staying } = await inWorkbook(async (context) => {
      const { book, scope } = await readScope(context, shareStore.state.scope);
      return { found: cellsIn(book, scope), staying: describeStaying(book) };
    });
    shareStore.set({ found, staying, thawing: undefined });
    const { formulas, waiting } = summaryOf(found);
    if (found.length === 0) return { message: nothingAnswered(found), isWarning: true };
    const left = waiting.length > 0 ? `, and ${waiting.length} without an answer` : "";
    return { message: `Found ${counted(formulas, "Align formula")}${left}.`, isWarning: waiting.length > 0 };
  };
}

type Context = Parameters<typeof readScope>[0];

/**
 * Applies an edit of the answered cells that were looked at. Throws `Mistake` where they are not as they were then.
 * @returns what was applied; undefined where no cell has an answer
 */
async function applied(
  context: Context,
  editOf: (book: BookPicture, cells: readonly AlignCell[]) => Edit,
  ...[watched]: Parameters<Action>
): Promise<{ readonly edit: Edit; readonly found: readonly AlignCell[] }> {
  const { found: before, scope: wanted } = shareStore.state;
  const { book, scope } = await readScope(context, wanted);
  const found = cellsIn(book, scope);
  if (JSON.stringify(before) !== JSON.stringify(found)) {
    shareStore.set({ found });
    throw new Mistake("changed workbook: cells are not as they were when you looked; look again, then go on");
  }
  const edit = editOf(book, found.filter(isAnswered));
  if (edit.cells.length > 0) await applyEdit(context, edit, watched);
  return { edit, found };
}

/** What was done, and which of the cells had no answer and stay. */
function doneBut(done: string, cells: readonly AlignCell[]): ActionResult {
  const waiting = cells.filter((cell) => !isAnswered(cell));
  if (waiting.length === 0) return { message: done };
  return {
    message: `${done} ${describeWaiting(waiting.length)}: ${formatPlaces(waiting)}.`,
    isWarning: true,
  };
}

/** Turns the formulas that were looked at into values. */
export function sharedAsValues(): Action {
  return async (running) => {
    const { edit, found } = await inWorkbook((context) => applied(context, valuesEdit, running));
    shareStore.changed();
    const done = doneBut(`${formatFormulas(edit.cells)} became values.`, found);
    return edit.cells.length > mostTakenBack ? done : { ...done, undo: () => formulasBack(edit) };
  };
}

async function formulasBack(edit: Edit): Promise<ActionResult> {
  const changed = await inWorkbook((context) => undoEdit(context, edit));
  shareStore.changed();
  const left =
    changed.length > 0 ? ` Changed since, and left as they are: ${formatPlaces(changed, 10)}.` : "";
  return {
    message: `Put back ${counted(edit.cells.length - changed.length, "formula")}.${left}`,
    isWarning: changed.length > 0,
  };
}

/** What is remembered of a freezing that is done now. */
export function freezingNow(): Freezing {
  return freezingAt(edition.editionName, new Date());
}

/** As values, remembered on the sheet Align Audit. */
export function sharedFrozen(): Action {
  return async (running) => {
    const freezing = freezingNow();
    const { edit, found } = await inWorkbook((context) =>
      applied(context, (book, cells) => freezeEdit(book, cells, freezing), running),
    );
    shareStore.changed();
    if (edit.cells.length === 0) return { ...doneBut(nothingAnswered(found), found), isWarning: true };
    const sheet = edit.sheets[0]?.sheet?.name ?? auditSheetName;
    return {
      ...doneBut(`${formatFormulas(edit.cells)} frozen; the sheet ${sheet} remembers them.`, found),
      // what was frozen a moment ago is the user's own, whatever else it calls
      undo: () => thawedNow("workbook", {}, { only: freezing.time, isConfirmed: true }),
    };
  };
}
