/** The user's own data: read when Align starts, loaded, removed, and brought to the formulas that name them. */
import { counted } from "../core/counted";
import { isEmpty, loadedOver, noOwnData, type OwnData, type OwnPart, without } from "../core/own/ownData";
import { Mistake } from "../core/mistake";
import { askedEarly, setOwn, setOwnUnreadable } from "../edition/own";
import { inWorkbook } from "../excel/inWorkbook";
import type { Reentered } from "../excel/ownCells";
import { keepOwn, keptOwn } from "../excel/ownData";
import type { Action, ActionResult } from "./action";
import { actionRunner } from "./actionRunner";
import { failureMessage } from "./failureMessage";

/** Enters the formulas that name own data again. What finds them comes when it is needed: cells wait for nothing that they do not use. */
async function reentered(catalogue: boolean): Promise<Reentered> {
  const { reenterOwn } = await import(/* webpackChunkName: "share" */ "../excel/ownCells");
  return inWorkbook((context) => reenterOwn(context, catalogue));
}

/**
 * Reads what the workbook keeps; the formulas that named it before are then entered again, and no other. What cannot be read is told
 * by those formulas.
 */
export async function startOwnData(): Promise<void> {
  let data: OwnData | undefined;
  try {
    data = await inWorkbook(keptOwn);
    setOwn(data);
  } catch (problem) {
    setOwnUnreadable(problem instanceof Mistake ? problem.message : failureMessage(problem));
  }
  if (!askedEarly()) return;
  const catalogue = data !== undefined && !isEmpty(data);
  try {
    await reentered(catalogue);
  } catch (problem) {
    // nobody asked for this: it is said where the pane says what acts came to
    await actionRunner.run("Your data", () => Promise.reject(problem));
  }
}

function formulas(count: number): string {
  return counted(count, "formula was", "formulas were");
}

/** Enters formulas that name own data again, and says how many; that some could not be is said, and what to do. */
async function brought(): Promise<ActionResult> {
  try {
    const { entered, locked } = await reentered(true);
    const left = `Sheets that are protected were left: ${locked.join(", ")}. Unprotect them and use Refresh.`;
    const message = [
      ...(entered > 0 ? [`${formulas(entered)} entered again.`] : []),
      ...(locked.length > 0 ? [left] : []),
    ];
    return { message: message.join(" ") || "No formula names them.", isWarning: locked.length > 0 };
  } catch (problem) {
    return {
      message: `Formulas that name them could not be entered again; use Refresh. ${failureMessage(problem)}`,
      isWarning: true,
    };
  }
}

/** Makes data those of the workbook. @param done what that is, in a sentence */
async function become(data: OwnData, done: string): Promise<ActionResult> {
  await inWorkbook((context) => keepOwn(context, data));
  setOwn(data);
  const { message, isWarning } = await brought();
  return { message: `${done} ${message}`, isWarning };
}

/** Keeps loaded data in the workbook. @param what says what they are */
export function ownLoaded(loaded: OwnData, what: string): Action {
  return async () => {
    const before = await inWorkbook(keptOwn);
    return {
      ...(await become(loadedOver(before, loaded), what)),
      undo: () => become(before, "Your data are as before."),
    };
  };
}

/** Removes one part of what the workbook keeps, or all of it. */
export function ownRemoved(part?: OwnPart): Action {
  return async () => {
    const before = await keptBefore(part !== undefined);
    if (before !== undefined && isEmpty(before)) return { message: "This workbook keeps no data of yours." };
    const removed = part === undefined ? "All your data were removed from this workbook." : "Removed.";
    const result = await become(before && part ? without(before, part) : noOwnData, removed);
    return before === undefined ? result : { ...result, undo: () => become(before, "Your data are back.") };
  };
}

/** What is kept, for putting it back; undefined where it cannot be read and all of it is to go. */
async function keptBefore(needed: boolean): Promise<OwnData | undefined> {
  try {
    return await inWorkbook(keptOwn);
  } catch (problem) {
    if (needed || !(problem instanceof Mistake)) throw problem;
    return undefined;
  }
}
