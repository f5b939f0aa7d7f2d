/** The parts of the open workbook that a scope means. */
import type { BookOutline, BookPicture, CellScope } from "../../sharing/picture";
import type { Scope } from "../../sharing/shareSummary";
import { readBook } from "./bookPicture";

export interface ScopedBook {
  readonly book: BookPicture;
  readonly scope: CellScope;
}

/** What a scope means right now: the sheet that is seen, and of it the selected blocks. */
async function cellScope(context: Excel.RequestContext, scope: Scope): Promise<CellScope> {
  if (scope === "workbook") return {};
  const sheet = context.workbook.worksheets.getActiveWorksheet().load("name");
  if (scope === "sheet") {
    await context.sync();
    return { sheet: sheet.name };
  }
  const areas = context.workbook
    .getSelectedRanges()
    .areas.load("items/rowIndex,items/columnIndex,items/rowCount,items/columnCount");
  await context.sync();
  const blocks = areas.items.map(({ rowIndex, columnIndex, rowCount, columnCount }) => ({
    ...{ row: rowIndex, column: columnIndex, rows: rowCount, columns: columnCount },
  }));
  return { sheet: sheet.name, blocks };
}

/** Reads the sheets in scope. @param more names sheets beside them */
export async function readScope(
  context: Excel.RequestContext,
  wanted: Scope,
  more: (outline: BookOutline) => readonly string[] = () => [],
): Promise<ScopedBook> {
  const scope = await cellScope(context, wanted);
  const names = (outline: BookOutline) =>
    scope.sheet === undefined ? outline.sheetNames : [scope.sheet, ...more(outline)];
  return { scope, book: await readBook(context, names) };
}

/** As `readScope`, with the sheets of all tables where stamps tell of any. */
export function readWithTables(context: Excel.RequestContext, wanted: Scope): Promise<ScopedBook> {
  return readScope(context, wanted, ({ stamps, tables }) =>
    stamps.length === 0 ? [] : tables.map(({ body }) => body.sheet),
  );
}

/** Reads the sheets on which frozen formulas stand by now. */
export async function readFrozen(context: Excel.RequestContext, wanted: Scope): Promise<ScopedBook> {
  const scope = await cellScope(context, wanted);
  const names = ({ audit }: BookOutline) => audit.rows.flatMap(({ now }) => now?.sheet ?? []);
  return { scope, book: await readBook(context, names) };
}
