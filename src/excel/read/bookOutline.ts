/** All of the open workbook but the cells of its sheets. */
import { dateShift } from "../../edition/dateSystem";
import { areAuditHeads, auditHeadArea, readAudit, stampedAudits } from "../../sharing/auditSheet";
import { withLines } from "../../sharing/ownSheets";
import type { AuditPicture, BookOutline, NamePicture, TablePicture } from "../../sharing/picture";
import { type StampsRead, stampLineMark } from "../../workbook/stamp";
import { readStamps } from "../stampPart";
import { alignRules } from "./alignRules";
import { readSheets } from "./sheetPictures";

export async function readOutline(context: Excel.RequestContext): Promise<BookOutline> {
  const sheets = context.workbook.worksheets.load(
    "items/name,items/names/items/name,items/names/items/formula",
  );
  const names = context.workbook.names.load("items/name,items/formula");
  const tables = await readTables(context);
  const sheetNames = sheets.items.map(({ name }) => name);
  const pictured = (isGlobal: boolean, { items }: Excel.NamedItemCollection): readonly NamePicture[] =>
    items.map(({ name, formula }) => ({ name, formula: String(formula), isGlobal }));
  const named = [...pictured(true, names), ...sheets.items.flatMap((sheet) => pictured(false, sheet.names))];
  return {
    ...{ host: "workbook", sheetNames, tables, names: named, dateShift: dateShift() },
    rules: await alignRules(context, sheetNames),
    audit: await auditIn(context, named, sheetNames),
    ...(await stampsIn(context)),
  };
}

/** All tables of the workbook. */
async function readTables(context: Excel.RequestContext): Promise<readonly TablePicture[]> {
  const tables = context.workbook.tables.load("items/name");
  await context.sync();
  const parts = tables.items.map((table) => ({
    name: table.name,
    sheet: table.worksheet.load("name"),
    columns: table.columns.load("items/name"),
    body: table.getDataBodyRange().load("rowIndex,columnIndex,rowCount,columnCount"),
  }));
  await context.sync();
  return parts.map(({ name, sheet, columns, body }) => ({
    ...{ name, fills: undefined, heads: columns.items.map((column) => column.name) },
    body: {
      ...{ sheet: sheet.name, row: body.rowIndex, column: body.columnIndex },
      ...{ rows: body.rowCount, columns: body.columnCount },
    },
  }));
}

async function auditIn(
  context: Excel.RequestContext,
  names: readonly NamePicture[],
  sheetNames: readonly string[],
): Promise<AuditPicture> {
  const stamped = stampedAudits(names, sheetNames);
  return readAudit(
    await readSheets(context, stamped.length > 0 ? stamped : await sheetsWithHeads(context, sheetNames)),
  );
}

async function sheetsWithHeads(
  context: Excel.RequestContext,
  sheetNames: readonly string[],
): Promise<readonly string[]> {
  const { row, column, rows, columns } = auditHeadArea;
  const heads = sheetNames.map((name) =>
    context.workbook.worksheets.getItem(name).getRangeByIndexes(row, column, rows, columns).load("values"),
  );
  await context.sync();
  return sheetNames.filter((_, i) => areAuditHeads(heads[i]!.values[0] as string[]));
}

/** The workbook's stamps; where a program dropped them, those that sheets of sources tell of in lines. */
export async function stampsIn(context: Excel.RequestContext): Promise<StampsRead> {
  const read = await readStamps(context);
  if (read.stamps.length > 0) return read;
  return withLines(read, await readSheets(context, await stampedSheets(context)));
}

/** The sheets that may have a stamp's lines, whatever they are called. */
async function stampedSheets(context: Excel.RequestContext): Promise<readonly string[]> {
  const sheets = context.workbook.worksheets.load("items/name");
  await context.sync();
  const found = sheets.items.map((sheet) =>
    sheet.getRange("A:A").findOrNullObject(stampLineMark, { completeMatch: false, matchCase: true }),
  );
  await context.sync();
  return sheets.items.filter((_, i) => !found[i]!.isNullObject).map(({ name }) => name);
}
