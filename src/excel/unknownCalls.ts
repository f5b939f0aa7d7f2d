/** Live cells that Excel does not answer: it refuses the names of an add-in's functions in formulas that are written to it, in Turkish for one. */
import type { Layout } from "../workbook/layout";
import { valuesInEnglish, valuesLoaded } from "./read/errorCodes";
import { type Corner, entry, sheetCorner } from "./sheetCells";

/** A written sheet with the layout of its cells. */
export interface LiveSheet {
  readonly sheet: Excel.Worksheet;
  readonly layout: Layout;
  /** Where the layout begins, the sheet's first cell if left out. */
  readonly corner?: Corner;
}

/** Puts the planned value where a live cell shows #NAME?, by the next sync. @returns how many cells become values */
export async function answeredByValues(
  context: Excel.RequestContext,
  sheets: readonly LiveSheet[],
): Promise<number> {
  const live = sheets.filter(({ layout }) => layout.spills.length + layout.cells.filter(isLive).length > 0);
  const read = live.map(({ sheet, layout: { height, widths }, corner = sheetCorner }) =>
    sheet.getRangeByIndexes(corner.row, corner.column, height, widths.length).load(valuesLoaded),
  );
  await context.sync();
  const values = await valuesInEnglish(context, read);
  let count = 0;
  live.forEach(({ sheet, layout, corner = sheetCorner }, i) => {
    const isUnknown = (row: number, column: number) => values[i]![row]?.[column] === "#NAME?";
    for (const { row, column, cell } of layout.cells) {
      if (cell.kind !== "live" || !isUnknown(row, column)) continue;
      sheet.getCell(corner.row + row, corner.column + column).formulas = [[entry(cell.value)]];
      count++;
    }
    for (const { spill, row } of layout.spills) {
      if (!isUnknown(row, 0)) continue;
      const rows = spill.values.map((line) => line.map(entry));
      sheet.getRangeByIndexes(corner.row + row, corner.column, rows.length, rows[0]!.length).formulas = rows;
      count++;
    }
  });
  return count;
}

function isLive({ cell }: Layout["cells"][number]): boolean {
  return cell.kind === "live";
}
