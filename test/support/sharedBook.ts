import { applyEdit } from "../../src/excel/edit/applyEdit";
import { readFrozen, readScope } from "../../src/excel/read/scopes";
import type { Edit } from "../../src/sharing/edit";
import { type Freezing, freezeEdit, valuesEdit } from "../../src/sharing/freezing";
import { type AlignCell, cellsIn } from "../../src/sharing/picture";
import { type Scope, isAnswered } from "../../src/sharing/shareSummary";
import { type ThawPlan, thawEdit, thawPlan } from "../../src/sharing/thawing";

// what the pane does with the open workbook, without the pane

type Context = Parameters<typeof readScope>[0];

/** Align's cells in scope. */
export async function foundIn(context: Context, wanted: Scope = "workbook"): Promise<readonly AlignCell[]> {
  const { book, scope } = await readScope(context, wanted);
  return cellsIn(book, scope);
}

/** Freezes what has an answer; without a freezing it becomes values for good. */
export async function frozenIn(
  context: Context,
  freezing?: Freezing,
  watched: Parameters<typeof applyEdit>[2] = {},
): Promise<Edit> {
  const { book } = await readScope(context, "workbook");
  const cells = book.cells.filter(isAnswered);
  const edit = freezing ? freezeEdit(book, cells, freezing) : valuesEdit(book, cells);
  await applyEdit(context, edit, watched);
  return edit;
}

/** @param dropsData as `thawEdit` */
export async function thawedIn(
  context: Context,
  wanted: Scope = "workbook",
  watched: Parameters<typeof applyEdit>[2] = {},
  dropsData = false,
): Promise<{ readonly edit: Edit; readonly plan: ThawPlan }> {
  const { book, scope } = await (dropsData ? readScope : readFrozen)(context, wanted);
  const plan = thawPlan(book, scope);
  const edit = thawEdit(book, plan, dropsData);
  await applyEdit(context, edit, watched);
  return { edit, plan };
}
