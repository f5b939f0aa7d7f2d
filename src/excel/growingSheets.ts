/**
 * Sheets that are being written: hidden, and with a name of their own that says so, by whom and since when, until all of them are done.
 * What a broken write leaves of them is known by that name, never by the sheet's. Others who have the workbook open may be writing too.
 */
import { freeName } from "../workbook/freeName";
import { ownWriter } from "./writer";

const [working, mark] = ["~align", "_align_growing"];

/** Milliseconds after which a sheet that somebody else began is a leftover: no write takes that long. */
const patience = 10 * 60_000;

/** `3f2a91 20261130T044405Z`: short enough for the name of a sheet. */
function begunNow(): string {
  return `${ownWriter()} ${new Date().toISOString().replace(/[-:]|\.\d+/g, "")}`;
}

/** Whether nobody writes any more what was begun: it is one's own, or too old; without writer and time it is an older Align's. */
function isLeft(begun: string): boolean {
  const [, writer, ...parts] = /(\S+) (\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z/.exec(begun) ?? [];
  if (writer === undefined || writer === ownWriter()) return true;
  const [year, month, day, hour, minute, second] = parts.map(Number);
  return Date.now() - Date.UTC(year!, month! - 1, day, hour, minute, second) > patience;
}

/** Adds a hidden sheet that grows, by the next sync. @param taken names of sheets, in small letters */
export function growingSheet(
  context: Excel.RequestContext,
  name: string,
  taken: ReadonlySet<string>,
): Excel.Worksheet {
  const begun = begunNow();
  // until it has its mark it bears a name that nobody gives to a sheet
  const sheet = context.workbook.worksheets.add(freeName(`${working} ${begun}`, new Set(taken), "sheet"));
  sheet.visibility = "Hidden";
  sheet.names.add(mark, sheet.getRange("A1"), begun).visible = false;
  sheet.name = name;
  return sheet;
}

/** The sheet has grown, by the next sync. */
export function grown(sheet: Excel.Worksheet): void {
  sheet.names.getItem(mark).delete();
}

/** Deletes sheets that an earlier run began and did not finish, but none that somebody else may be writing. @returns how many */
export async function removeUnfinished(context: Excel.RequestContext): Promise<number> {
  const sheets = context.workbook.worksheets.load("items/name,items/visibility");
  await context.sync();
  const isSeen = ({ visibility }: Excel.Worksheet) => visibility === "Visible";
  const isUnmarked = ({ name }: Excel.Worksheet) => name.startsWith(working);
  const asked = sheets.items
    .filter((sheet) => !isSeen(sheet) || isUnmarked(sheet))
    .map((sheet) => ({
      sheet,
      mark: sheet.names.getItemOrNullObject(mark).load("comment"),
      used: sheet.getUsedRangeOrNullObject(),
    }));
  if (asked.length === 0) return 0;
  await context.sync();
  const begun = asked
    .filter((one) =>
      one.mark.isNullObject
        ? isUnmarked(one.sheet) && one.used.isNullObject && isLeft(one.sheet.name)
        : isLeft(one.mark.comment),
    )
    .map(({ sheet }) => sheet);
  // Excel keeps at least one sheet that can be seen
  const others = sheets.items.some((sheet) => isSeen(sheet) && !begun.includes(sheet));
  const left = begun.filter((sheet) => others || !isSeen(sheet));
  for (const sheet of left) sheet.delete();
  await context.sync();
  return left.length;
}
