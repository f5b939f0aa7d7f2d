/** The user's own data: read when Align starts, loaded, removed, and brought to the formulas that name them. */
import { counted } from "../core/counted";
import { isEmpty, loadedOver, noOwnData, type OwnData, type OwnPart, without } from "../core/own/ownData";
import { Mistake } from "../core/mistake";
import { askedEarly, setOwn, setOwnUnreadable } from "../edition/own";
import { inWorkbook } from "../excel/inWorkbook";
import type { Reentered } from "../excel/ownCells";
import { keepOwn, keptOwn } from "../excel/ownData";
import type { Action } from "./action";
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
async function brought(): Promise<string> {
  try {
    const { entered, locked } = await reentered(true);
    const left = `Sheets that are protected were left: ${locked.join(", ")}. Unprotect them and use Refresh.`;
    const message = [
      ...(entered > 0 ? [`${formulas(entered)} entered again.`] : []),
      ...(locked.length > 0 ? [left] : []),
    ];
    return message.join(" ") || "No formula names them.";
  } catch (problem) {
    return `Formulas that name them could not be entered again; use Refresh. ${failureMessage(problem)}`;
  }
}

async function become(data: OwnData): Promise<string> {
  await inWorkbook((context) => keepOwn(context, data));
  setOwn(data);
  return brought();
}

/** Keeps loaded data in the workbook. @param what says what they are */
export function ownLoaded(loaded: OwnData, what: string): Action {
  return async () => {
    const before = await inWorkbook(keptOwn);
    const message = await become(loadedOver(before, loaded));
    return {
      message: `${what} ${message}`,
      undo: async () => `Your data are as before. ${await become(before)}`,
    };
  };
}

/** Removes one part of what the workbook keeps, or all of it. */
export function ownRemoved(part?: OwnPart): Action {
  return async () => {
    const before = await keptBefore(part !== undefined);
    if (before !== undefined && isEmpty(before)) return { message: "This workbook keeps no data of yours." };
    const message = await become(before && part ? without(before, part) : noOwnData);
    const removed = part === undefined ? "All your data were removed from this workbook." : "Removed.";
    if (before === undefined) return { message: `${removed} ${message}` };
    return {
      message: `${removed} ${message}`,
      undo: async () => `Your data are back. ${await become(before)}`,
    };
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
