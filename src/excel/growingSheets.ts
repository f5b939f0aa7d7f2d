/**
 * Sheets that are being written: hidden, and with a name of their own that says so, until all of them are done. What a broken write leaves
 * of them is known by that name, never by the sheet's.
 */
import { freeName } from "../workbook/freeName";

const [working, mark] = ["~align", "_align_growing"];

/** Adds a hidden sheet that grows, by the next sync. @param taken names of sheets, in small letters */
export function growingSheet(
  context: Excel.RequestContext,
  name: string,
  taken: ReadonlySet<string>,
): Excel.Worksheet {
  // until it has its mark it bears a name that nobody gives to a sheet
  const sheet = context.workbook.worksheets.add(freeName(working, new Set(taken), "sheet"));
  sheet.visibility = "Hidden";
  sheet.names.add(mark, sheet.getRange("A1")).visible = false;
  sheet.name = name;
  return sheet;
}

/** The sheet has grown, by the next sync. */
export function grown(sheet: Excel.Worksheet): void {
  sheet.names.getItem(mark).delete();
}

/** Deletes sheets that an earlier run began and did not finish. @returns how many */
export async function removeUnfinished(context: Excel.RequestContext): Promise<number> {
  const sheets = context.workbook.worksheets.load("items/name,items/visibility");
  await context.sync();
  const isSeen = ({ visibility }: Excel.Worksheet) => visibility === "Visible";
  const asked = sheets.items
    .filter((sheet) => !isSeen(sheet) || sheet.name.startsWith(working))
    .map((sheet) => ({
      sheet,
      mark: sheet.names.getItemOrNullObject(mark),
      used: sheet.getUsedRangeOrNullObject(),
    }));
  if (asked.length === 0) return 0;
  await context.sync();
  const begun = asked
    .filter((one) => !one.mark.isNullObject || (one.sheet.name.startsWith(working) && one.used.isNullObject))
    .map(({ sheet }) => sheet);
  // Excel keeps at least one sheet that can be seen
  const others = sheets.items.some((sheet) => isSeen(sheet) && !begun.includes(sheet));
  const left = begun.filter((sheet) => others || !isSeen(sheet));
  for (const sheet of left) sheet.delete();
  await context.sync();
  return left.length;
}
