import { counted } from "../../core/counted";
import { applyEdit } from "../../excel/edit/applyEdit";
import { undoEdit } from "../../excel/edit/undoEdit";
import { inWorkbook } from "../../excel/inWorkbook";
import { readFrozen, readScope } from "../../excel/read/scopes";
import type { Scope } from "../../sharing/shareSummary";
import { reasonTexts, type ThawOptions, thawEdit, thawPlan } from "../../sharing/thawing";
import type { Action, ActionResult, Running } from "../action";
import { shareStore } from "./shareStore";

/** Looks at what thawing will do; nothing changes. */
export function lookedAtThawing(): Action {
  return async () => {
    const plan = await inWorkbook(async (context) => {
      const { book, scope } = await readFrozen(context, shareStore.state.scope);
      return thawPlan(book, scope);
    });
    shareStore.set({ thawing: plan, found: undefined });
    const { rows, restored, live, left } = plan;
    const already = live.length > 0 ? `, ${counted(live.length, "is", "are")} live already` : "";
    return {
      message: `Looked: ${restored.length} of ${counted(rows.length, "frozen formula")} can go back${already}, ${counted(left.length, "stays", "stay")} frozen.`,
    };
  };
}

/** Puts frozen formulas back, as many as can be. @param isConfirmed those, too, that were shown as more than calls of Align */
export function thawed(isConfirmed = false): Action {
  return (running) => thawedNow(shareStore.state.scope, running, { isConfirmed });
}

interface ThawNow extends ThawOptions {
  /** Align Data goes, too, once nothing looks it up: then there is no way back. */
  readonly dropsData?: boolean;
}

/** Puts back what can go back. */
export async function thawedNow(
  wanted: Scope,
  running: Partial<Running>,
  { dropsData = false, ...options }: ThawNow,
): Promise<ActionResult> {
  const { audit, left, edit } = await inWorkbook(async (context) => {
    const { book, scope } = await (dropsData ? readScope : readFrozen)(context, wanted);
    const plan = thawPlan(book, scope, options);
    const own = thawEdit(book, plan, dropsData);
    await applyEdit(context, own, running);
    return { audit: book.audit, left: plan.left, edit: own };
  });
  shareStore.changed();
  const restored = edit.cells.length;
  const stays = left.filter(({ reason }) => reason !== "elsewhere");
  const reasons = stays.slice(0, 10).map(({ frozen, reason }) => `${frozen.was}: ${reasonTexts[reason]}`);
  const more = stays.length > reasons.length ? ` and ${stays.length - reasons.length} more` : "";
  const stay = reasons.length > 0 ? ` Left on ${audit.sheets[0]}: ${reasons.join("; ")}${more}.` : "";
  const hasWayBack = restored > 0 && !dropsData;
  return {
    message: `${counted(restored, "formula is", "formulas are")} live again.${stay}`,
    isWarning: stays.length > 0,
    ...(hasWayBack && {
      undo: async () => {
        const kept = await inWorkbook((context) => undoEdit(context, edit));
        shareStore.changed();
        return {
          message: `Frozen again.${kept.length > 0 ? ` ${counted(kept.length, "was changed since, and stays", "were changed since, and stay")} live.` : ""}`,
          isWarning: kept.length > 0,
        };
      },
    }),
  };
}
