import { Mistake } from "../core/mistake";
import { sentence } from "../core/sentence";

/** What the codes of Excel's errors mean for a user, with the way out. */
const remedies: Readonly<Record<string, string>> = {
  InvalidOperationInCellEditMode:
    "A cell is being edited: press Enter or Escape in the sheet, then try again.",
  AccessDenied:
    "Excel does not let this be changed: the sheet is protected or the workbook is read-only. Unprotect it, or write into a new workbook.",
  InvalidOrTimedOutSession:
    "Excel no longer answers. Reload the workbook; Align wrote nothing more after this.",
  Timeout: "Excel did not answer in time. Wait until it has calculated, then try again.",
  ItemNotFound:
    "A sheet or table that Align was working on is no longer there. Nothing else was changed; try again.",
  RequestPayloadSizeLimitExceeded:
    "This is more than Excel takes at once: choose fewer countries or indicators.",
  ResponsePayloadSizeLimitExceeded: "The selection is more than Excel hands out at once: select fewer cells.",
  InvalidSelection: "Several blocks of cells are selected: select one block, then try again.",
  HostIsBusy: "Excel is busy: try again in a moment.",
};

/** An error as a sentence that says what to do. */
export function failureMessage(problem: unknown): string {
  if (problem instanceof Mistake) return sentence(problem.message);
  if ((problem as Error | undefined)?.name === "AbortError")
    return "Stopped. What had been written was taken back.";
  const { code, message } = problem as { readonly code?: unknown; readonly message?: unknown };
  if (typeof code === "string")
    return remedies[code] ?? `Excel refused: ${String(message)} (${code}). Nothing was left half done.`;
  return `Align failed: ${String(message ?? problem)}. Please report this; nothing was left half done.`;
}
