import { freeName } from "../workbook/freeName";
import { namesIn } from "./takenNames";

/** Puts a table to fill on a sheet of its own, with its first empty cell selected, and returns the sheet's id and name. */
export async function openTemplate(
  context: Excel.RequestContext,
  rows: readonly (readonly string[])[],
): Promise<{ readonly id: string; readonly name: string }> {
  const [taken] = await namesIn(context);
  const sheet = context.workbook.worksheets.add(freeName("Gallup Analytics", taken, "sheet"));
  const range = sheet.getRangeByIndexes(0, 0, rows.length, rows[0]!.length);
  range.values = rows.map((row) => [...row]);
  sheet.tables.add(range, true);
  range.format.autofitColumns();
  sheet.activate();
  sheet.getRange("D2").select();
  sheet.load("id,name");
  await context.sync();
  return { id: sheet.id, name: sheet.name };
}

/** Deletes the sheet of a template; false where it is gone. */
export async function removeTemplate(context: Excel.RequestContext, id: string): Promise<boolean> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(id);
  await context.sync();
  if (sheet.isNullObject) return false;
  sheet.delete();
  await context.sync();
  return true;
}
