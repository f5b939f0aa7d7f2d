import { lowerNames } from "../workbook/freeName";

/** Names that are taken, in small letters: of sheets and of tables. */
export async function namesIn(context: Excel.RequestContext): Promise<readonly [Set<string>, Set<string>]> {
  const sheets = context.workbook.worksheets.load("items/name");
  const tables = context.workbook.tables.load("items/name");
  await context.sync();
  return [lowerNames(sheets.items.map(({ name }) => name)), lowerNames(tables.items.map(({ name }) => name))];
}
