import { type CellEdit, type Edit, undone } from "../../sharing/edit";
import { readBook } from "../read/bookPicture";
import { applyEdit } from "./applyEdit";

/** Takes an edit back where its cells still hold what it put there. @returns those that hold something else by now, and keep it */
export async function undoEdit(context: Excel.RequestContext, edit: Edit): Promise<readonly CellEdit[]> {
  const names = [...new Set(edit.cells.map(({ sheet }) => sheet))];
  const back = undone(edit, await readBook(context, () => names));
  await applyEdit(context, back.edit, {});
  return back.changed;
}
