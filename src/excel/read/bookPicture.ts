/** The open workbook as sharing sees it. */
import { alignCellsOn, maySpill } from "../../sharing/alignCells";
import type {
  AlignCell,
  AnswerBlock,
  BookOutline,
  BookPicture,
  NamePicture,
  SheetPicture,
} from "../../sharing/picture";
import { dataSheets } from "../../sharing/portable/dataEdit";
import { readOutline } from "./bookOutline";
import { readSheets } from "./sheetPictures";

/**
 * Reads the workbook, and of its sheets those that are wanted; Align Audit and Align Data are never among them.
 * @param wanted chooses among the sheets by all else that is known
 */
export async function readBook(
  context: Excel.RequestContext,
  wanted: (outline: BookOutline) => readonly string[],
): Promise<BookPicture> {
  const outline = await readOutline(context);
  const own = new Set([...outline.audit.sheets, ...dataSheets(outline)]);
  const names = new Set(wanted(outline).filter((name) => !own.has(name)));
  const read = (await readSheets(context, [...names])).map((sheet) => ({
    sheet,
    cells: alignCellsOn(sheet),
  }));
  const sheets = await withBlocks(context, read, outline.names);
  return {
    ...outline,
    sheets: new Map(sheets.map(({ sheet }) => [sheet.name, sheet])),
    cells: sheets.flatMap(({ cells }) => cells),
  };
}

/** Cells whose spills are asked for at once. */
const most = 1000;

async function spillsOf(
  context: Excel.RequestContext,
  cells: readonly AlignCell[],
): Promise<readonly Excel.Range[]> {
  const ranges = cells.map(({ sheet, area }) =>
    context.workbook.worksheets
      .getItem(sheet)
      .getCell(area.row, area.column)
      .getSpillingToRangeOrNullObject()
      .load("rowCount,columnCount"),
  );
  await context.sync();
  return ranges;
}

/** A sheet with Align's cells on it. */
interface ReadSheet {
  readonly sheet: SheetPicture;
  readonly cells: readonly AlignCell[];
}

/** The sheets with the blocks that Align's cells on them cover. */
async function withBlocks(
  context: Excel.RequestContext,
  sheets: readonly ReadSheet[],
  names: readonly NamePicture[],
): Promise<readonly ReadSheet[]> {
  const asked = sheets.flatMap(({ sheet, cells }) => cells.filter((cell) => maySpill(sheet, cell, names)));
  const blocks = new Map<string, AnswerBlock>();
  for (let from = 0; from < asked.length; from += most) {
    const part = asked.slice(from, from + most);
    const ranges = await spillsOf(context, part);
    part.forEach(({ sheet, area }, i) => {
      const range = ranges[i]!;
      if (range.isNullObject || range.rowCount * range.columnCount === 1) return;
      const covered = { ...area, rows: range.rowCount, columns: range.columnCount };
      blocks.set(`${sheet}!${area.row},${area.column}`, { kind: "spill", area: covered });
    });
  }
  if (blocks.size === 0) return sheets;
  return sheets.map(({ sheet: bare }) => {
    const sheet: SheetPicture = {
      ...bare,
      blockAt: (row, column) => blocks.get(`${bare.name}!${row},${column}`),
    };
    return { sheet, cells: alignCellsOn(sheet) };
  });
}
