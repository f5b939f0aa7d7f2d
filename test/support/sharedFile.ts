import { type Freezing, freezeEdit, valuesEdit } from "../../src/sharing/freezing";
import { type CellScope, cellsIn } from "../../src/sharing/picture";
import { isAnswered } from "../../src/sharing/shareSummary";
import { type ThawPlan, thawEdit, thawPlan } from "../../src/sharing/thawing";
import { AlignFile } from "../../src/xlsx/edit/alignFile";

// what the command line does with a file, without the command line

/** The file with what has an answer in scope frozen; without a freezing it becomes values for good. */
export function frozenFile(bytes: Uint8Array, scope: CellScope = {}, freezing?: Freezing): Uint8Array {
  const file = new AlignFile(bytes, "file.xlsx");
  const cells = cellsIn(file.picture, scope).filter(isAnswered);
  return file.edited(freezing ? freezeEdit(file.picture, cells, freezing) : valuesEdit(file.picture, cells));
}

export function thawedFile(
  bytes: Uint8Array,
  scope: CellScope = {},
): { readonly bytes: Uint8Array; readonly restored: number; readonly left: ThawPlan["left"] } {
  const file = new AlignFile(bytes, "file.xlsx");
  const plan = thawPlan(file.picture, scope);
  const edit = thawEdit(file.picture, plan, true);
  return { bytes: file.edited(edit), restored: edit.cells.length + edit.fills.length, left: plan.left };
}
