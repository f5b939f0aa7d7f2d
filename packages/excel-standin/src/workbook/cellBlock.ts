import type { Area } from "./area";
import type { CellValue } from "./cell";
import type { Sheet } from "./sheet";

/** A block of cells of a sheet. */
export interface CellBlock {
  readonly sheet: Sheet;
  readonly area: Area;
}

/** The values of its cells, row by row. */
export function valuesIn({ sheet, area }: CellBlock): readonly CellValue[] {
  const values: CellValue[] = [];
  for (let row = area.row; row < area.row + area.rows; row++)
    for (let column = area.column; column < area.column + area.columns; column++)
      values.push(sheet.cell(row, column)?.value ?? "");
  return values;
}
