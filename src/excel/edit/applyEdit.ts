/** Applies an edit to the open workbook: all of it or nothing. */
import { formatPlace, isAnswered } from "../../sharing/shareSummary";
import type { CellFormula } from "../../sharing/cellContent";
import type { CellEdit, Edit } from "../../sharing/edit";
import { isError, type Scalar } from "../../formulas/scalar";
import { valuesIn } from "../../sharing/picture";
import { editedSheets, refuseProtected } from "../../sharing/protection";
import { removeUnfinished } from "../growingSheets";
import { readSheets } from "../read/sheetPictures";
import { replaceStamps } from "../stampPart";
import { Unfinished, type Watched, writeCells } from "./cellWrites";
import { readProtection } from "../read/protection";
import { type SheetDraft, draftSheet } from "./sheetDraft";

/** Cells would show something else than they are known to. */
export class Differing extends Error {
  override readonly name = "Differing";
  constructor(readonly cells: readonly CellEdit[]) {
    super(`another value than now: ${formatPlace(cells[0]!)}, and ${cells.length - 1} more`);
  }
}

/** How much of the work the writing of Align's own sheets and of cells is, where there is both. */
const [drafted, written] = [0.6, 0.95];

/**
 * Writes what an edit says, and where something fails or is stopped takes it back. Throws `Mistake` where it would change what is protected,
 * before anything is written; `Differing` where a proven edit would show other values; `Unfinished` where Excel takes nothing any more: then
 * hidden sheets remember what Align Audit would.
 */
export async function applyEdit(
  context: Excel.RequestContext,
  edit: Edit,
  { progress, signal }: Watched,
): Promise<void> {
  const { cells, sheets, stamps } = edit;
  refuseProtected(edit, await readProtection(context, editedSheets(edit)));
  if (sheets.length > 0) await removeUnfinished(context);
  const part = (from: number, to: number) => ({
    ...(signal && { signal }),
    progress: (share: number) => progress?.(from + share * (to - from)),
  });
  const drafts: SheetDraft[] = [];
  let takeBack: (() => Promise<void>) | undefined;
  try {
    for (const [i, sheet] of sheets.entries()) {
      const share = (at: number) => (drafted * at) / sheets.length;
      drafts.push(await draftSheet(context, sheet, part(share(i), share(i + 1))));
    }
    const start = sheets.length > 0 ? drafted : 0;
    takeBack = await writeCells(context, cells, part(start, written));
    if (edit.isProven) await prove(context, cells);
    if (stamps) await replaceStamps(context, stamps.after);
    // the last step: what was broken off between two of its requests is done by the second try
    for (const { publish } of drafts) await publish().catch(publish);
  } catch (problem) {
    // where Excel takes nothing any more, the drafts are all that knows the formulas
    if (problem instanceof Unfinished) throw problem;
    await takeBack?.();
    // the error that led here says more than one of tidying up
    if (takeBack && stamps) await replaceStamps(context, stamps.before).catch(() => undefined);
    for (const { drop } of drafts) await drop().catch(() => undefined);
    throw problem;
  }
  progress?.(1);
}

const tolerance = 1e-9;

/** Throws `Differing` where formulas do not show what they are to, an error being as good as another. */
async function prove(context: Excel.RequestContext, cells: readonly CellEdit[]): Promise<void> {
  const names = [...new Set(cells.map(({ sheet }) => sheet))];
  const now = new Map((await readSheets(context, names)).map((sheet) => [sheet.name, sheet]));
  const differing = cells.filter(({ sheet, area, after }) => {
    if (after.kind !== "cells") return false;
    const values = valuesIn(now.get(sheet)!, area);
    return after.rows.some((row, down) =>
      row.some((content, right) => typeof content === "object" && !isShown(content, values[down]![right]!)),
    );
  });
  if (differing.length > 0) throw new Differing(differing);
}

function isShown({ shows }: CellFormula, now: Scalar): boolean {
  if (shows === undefined) return true;
  if (typeof shows === "number" && typeof now === "number")
    return Math.abs(shows - now) <= tolerance * Math.max(1, Math.abs(shows));
  return shows === now || (isError(shows) && isError(now) && isAnswered({ value: now }));
}
