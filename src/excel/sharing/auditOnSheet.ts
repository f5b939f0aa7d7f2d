/** The sheet Align Audit of the open workbook, read and written. It is made anew, hidden, and takes the place of the old one at once. */
import {
  type Remembered,
  type Scalar,
  auditHeadRow,
  auditHeads,
  auditNotes,
  auditSheet,
  auditShown,
  auditWidths,
  rememberedOf,
} from "../../sharing/audit";
import { entered } from "./cellWrites";
import { readSheets } from "./sheetGrid";

const tracker = auditHeads.indexOf("Value now");

/** Names of the audit sheet and of what was left of one whose writing was broken off. */
async function auditNames(context: Excel.RequestContext): Promise<readonly string[]> {
  const sheets = context.workbook.worksheets.load("items/name");
  await context.sync();
  return sheets.items.map(({ name }) => name).filter((name) => name.startsWith(auditSheet));
}

/** What is remembered; empty where nothing is frozen. */
export async function readAudit(context: Excel.RequestContext): Promise<readonly Remembered[]> {
  const rows = new Map<string, Remembered>();
  for (const grid of await readSheets(context, await auditNames(context))) {
    const { row: top, rows: height } = grid.used ?? { row: 0, rows: 0 };
    for (let row = top; row < top + height; row++) {
      const follower = String(grid.formulaAt(row, tracker));
      if (!/^=\s*CHOOSE\(/i.test(follower)) continue;
      const values = auditHeads.map((_, column) => grid.valueAt(row, column));
      const remembered = rememberedOf(values, follower);
      const { was, kind, time } = remembered;
      rows.set(`${kind} ${was} ${time}`, remembered);
    }
  }
  return [...rows.values()];
}

/** Rows a request. */
const step = 1_000;

/** A new audit sheet that nobody sees yet. */
export interface AuditDraft {
  /** Lets it take the place of the old one; of no rows, the old one goes. */
  readonly publish: () => Promise<void>;
  /** Takes it away again, the old one stays. */
  readonly drop: () => Promise<void>;
}

/** Writes a new audit sheet, hidden; the old one stays. Where that fails, nothing of it is left. */
export async function draftAudit(
  context: Excel.RequestContext,
  rows: readonly (readonly Scalar[])[],
): Promise<AuditDraft> {
  const names = await auditNames(context);
  let name: string | undefined;
  if (rows.length > 0) {
    name = `${auditSheet} (new)`;
    for (let number = 2; names.includes(name); number++) name = `${auditSheet} (new ${number})`;
  }
  const drop = async () => {
    const own = context.workbook.worksheets.getItemOrNullObject(name ?? "");
    await context.sync();
    if (name !== undefined && !own.isNullObject) own.delete();
    await context.sync();
  };
  try {
    if (name !== undefined) await fill(context, name, rows);
  } catch (problem) {
    // the error that led here says more than one of tidying up
    await drop().catch(() => undefined);
    throw problem;
  }
  // what was broken off between the two steps is done by the second try
  return { drop, publish: () => replace(context, name).catch(() => replace(context, name)) };
}

/** Deletes what there is of audit sheets, and shows the new one in their place; a second try goes on where the first broke off. */
async function replace(context: Excel.RequestContext, name: string | undefined): Promise<void> {
  const names = await auditNames(context);
  const isNamed = name !== undefined && !names.includes(name);
  for (const old of names) if (!isNamed && old !== name) context.workbook.worksheets.getItem(old).delete();
  if (name !== undefined) {
    const own = context.workbook.worksheets.getItem(isNamed ? auditSheet : name);
    own.name = auditSheet;
    own.visibility = "Visible";
  }
  await context.sync();
}

async function fill(
  context: Excel.RequestContext,
  name: string,
  rows: readonly (readonly Scalar[])[],
): Promise<void> {
  const sheet = context.workbook.worksheets.add(name);
  sheet.visibility = "Hidden";
  const notes = auditNotes(rows.map((row) => String(row[2])));
  sheet.getRangeByIndexes(0, 0, notes.length, 1).formulas = notes.map((note) => [entered(note)]);
  sheet.getRangeByIndexes(auditHeadRow, 0, 1, auditHeads.length).formulas = [auditHeads.map(entered)];
  for (let from = 0; from < rows.length; from += step)
    await fillRows(context, sheet, auditHeadRow + 1 + from, rows.slice(from, from + step));
  dress(sheet, rows.length);
  await context.sync();
}

async function fillRows(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  row: number,
  rows: readonly (readonly Scalar[])[],
): Promise<void> {
  sheet.getRangeByIndexes(row, 0, rows.length, auditHeads.length).formulas = rows.map((cells) =>
    cells.map((value, column) => (column === tracker ? value : entered(value))),
  );
  context.application.suspendApiCalculationUntilNextSync();
  await context.sync();
}

function dress(sheet: Excel.Worksheet, rows: number): void {
  const head = sheet.getRangeByIndexes(auditHeadRow, 0, 1, auditShown);
  sheet.getRange("A1").format.font.bold = true;
  sheet.getRange("A1").format.font.size = 16;
  sheet.getRange("A1").format.rowHeight = 24;
  sheet.getRangeByIndexes(1, 0, auditHeadRow - 1, 1).format.font.color = "#5A5A5A";
  head.format.font.bold = true;
  head.format.fill.color = "#E7EEF5";
  auditWidths.forEach((width, column) => {
    const whole = sheet.getRangeByIndexes(0, column, 1, 1).getEntireColumn();
    // a letter of the standard font is about 5.25 points wide
    whole.format.columnWidth = width * 5.25;
    if (column >= auditShown) whole.columnHidden = true;
  });
  sheet.getRangeByIndexes(auditHeadRow + 1, tracker, rows, 1).format.font.color = "#5A5A5A";
  sheet.freezePanes.freezeRows(auditHeadRow + 1);
  sheet.showGridlines = false;
}
