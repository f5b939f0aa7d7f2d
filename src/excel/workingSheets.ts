/** Sheets that are being written: hidden, under a working name, until all of them are done. */

const prefix = "~align ";

/** The working name of the sheet at a place, counted from 0. */
export function workingName(place: number): string {
  return `${prefix}${place + 1}`;
}

/** Whether a sheet has a working name; one that is left over was never finished. */
export function isWorkingName({ name }: { readonly name: string }): boolean {
  return name.startsWith(prefix);
}

/** Deletes hidden sheets that an earlier run began and did not finish. @returns how many */
export async function removeWorkingSheets(context: Excel.RequestContext): Promise<number> {
  const sheets = context.workbook.worksheets.load("items/name,items/visibility");
  await context.sync();
  const left = sheets.items.filter((sheet) => isWorkingName(sheet) && sheet.visibility !== "Visible");
  if (left.length === 0) return 0;
  for (const sheet of left) sheet.delete();
  await context.sync();
  return left.length;
}
