import type { Area } from "../../workbook/area";
import { isEmpty } from "../../workbook/cell";
import { enter } from "../../workbook/entry";
import { copiedFormula, transposedFormula } from "../../functions/formula/rewrite";
import type { CellBlock } from "../../workbook/cellBlock";

interface CopyOptions {
  /** Blank cells leave what is in the target. */
  readonly skipBlanks?: boolean | null | undefined;
  readonly transpose?: boolean | null | undefined;
}

/** Copies cells, again and again if the target is larger. @returns the cells that were written */
export function copyCells(
  from: CellBlock,
  to: CellBlock,
  kind: string,
  { skipBlanks, transpose }: CopyOptions = {},
): Area {
  const { area } = from;
  const [rows, columns] = transpose ? [area.columns, area.rows] : [area.rows, area.columns];
  const fits = to.area.rows % rows === 0 && to.area.columns % columns === 0;
  const target = fits ? to.area : { ...to.area, rows, columns };
  const source = Array.from({ length: area.rows }, (_, down) =>
    Array.from({ length: area.columns }, (__, right) => {
      const cell = from.sheet.cell(area.row + down, area.column + right);
      return cell && { ...cell };
    }),
  );
  for (let down = 0; down < target.rows; down++)
    for (let right = 0; right < target.columns; right++) {
      const [r, c] = transpose ? [right % columns, down % rows] : [down % rows, right % columns];
      const cell = source[r]![c];
      if (skipBlanks && isEmpty(cell)) continue;
      const [row, column] = [target.row + down, target.column + right];
      const at = to.sheet.ensure(row, column);
      if (kind !== "Formats") {
        const before = kind === "Values" ? undefined : cell?.formula;
        const [fromRow, fromColumn] = [area.row + r, area.column + c];
        const formula =
          before !== undefined && transpose
            ? transposedFormula(before, [fromRow, fromColumn], [row, column])
            : before && copiedFormula(before, row - fromRow, column - fromColumn);
        enter(at, { value: cell?.value ?? "", ...(formula === undefined ? {} : { formula }) });
        if (formula === undefined) at.rich = cell?.rich;
      }
      if (kind === "All" || kind === "Formats") at.format = cell?.format;
      if (kind === "All") at.hyperlink = cell?.hyperlink;
    }
  return target;
}
