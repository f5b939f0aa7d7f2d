import { firstOf } from "../core/sentence";
import type { ActionResult } from "./action";

/** Addresses that a sentence names. */
const named = 8;

/** What taking back came to: what was done, then what was left because somebody changed it since. */
export function describeTakenBack(done: readonly string[], changed: readonly string[]): ActionResult {
  if (changed.length === 0) return { message: done.join(" ") };
  const kept = `Left as it is, because it was changed since: ${firstOf(changed, named)}.`;
  return { message: [...done, kept].join(" "), isWarning: true };
}

/** Said where the cells to be put back cannot be found again. */
export const cellsLost: ActionResult = {
  message: "The cells were moved apart or deleted since; nothing was taken back. Delete them by hand.",
  isWarning: true,
};
