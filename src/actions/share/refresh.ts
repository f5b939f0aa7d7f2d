import { counted } from "../../core/counted";
import { edition } from "../../edition";
import { build } from "../../edition/build";
import { worldNow } from "../../edition/own";
import { undoEdit } from "../../excel/edit/undoEdit";
import { inWorkbook } from "../../excel/inWorkbook";
import { refreshBook } from "../../excel/refreshBook";
import { changes } from "../../reports/changes";
import type { Edit } from "../../sharing/edit";
import { whyTexts } from "../../sharing/refreshed";
import type { Scope } from "../../sharing/shareSummary";
import type { Action, ActionResult } from "../action";
import { writePlan } from "../writeReport";
import { checkEdition } from "./checkEdition";
import { shareStore } from "./shareStore";

/** Enters Align's formulas again and brings its tables up to date; what changed is shown in the part Share. */
export function refreshWorkbook(scope: Scope): Action {
  return async (running) => {
    const result = await inWorkbook((context) => refreshBook(context, worldNow(), build, scope, running));
    shareStore.set({ refreshed: result, found: undefined, thawing: undefined, findings: undefined });
    await checkEdition();
    const { changes: found, live, tables, left, edit } = result;
    const looked = [
      ...(live > 0 || tables === 0 ? [counted(live, "live cell")] : []),
      ...(tables > 0 ? [counted(tables, "table")] : []),
    ];
    const stay = left.length > 0 ? ` ${left.join(" ")}` : "";
    return {
      message: `Refreshed ${looked.join(" and ")} to the edition of ${edition.editionDate}: ${found.length === 0 ? "nothing changed" : `${counted(found.length, "value")} changed`}.${stay}`,
      isWarning: left.length > 0,
      ...(edit && { undo: () => tablesBack(edit) }),
    };
  };
}

async function tablesBack(edit: Edit): Promise<ActionResult> {
  await inWorkbook((context) => undoEdit(context, edit));
  shareStore.set({ refreshed: undefined });
  await checkEdition();
  return { message: "The tables hold their earlier figures again, but for what was changed since." };
}

/** Writes what the last refresh changed as a sheet. */
export function reportInserted(): Action {
  return (running) => {
    const { changes: found, left } = shareStore.state.refreshed ?? { changes: [], left: [] };
    const rows = found.map((change) => ({ ...change, why: whyTexts[change.why] }));
    return writePlan(changes(edition.editionDate, rows, left), false)(running);
  };
}
