/** Align's formulas in the open workbook, found. */
import { type Area, intersects } from "../../formulas/addresses";
import { auditSheet } from "../../sharing/audit";
import { alignFunction } from "../../formulas/calls";
import { mayCover } from "../../formulas/coverage";
import type { AlignCell, Scope } from "../../sharing/shareSummary";
import { type Selection, type SheetGrid, isFormulaAt, readSheets, selection } from "./sheetGrid";

/** Cells, and the sheets on which they were looked for. */
export interface FoundCells {
  readonly cells: readonly AlignCell[];
  readonly grids: ReadonlyMap<string, SheetGrid>;
}

/** Whether something right of or below a cell may be part of its answer. */
function hasRoomTaken(grid: SheetGrid, { row, column }: Area): boolean {
  const own = grid.formulaAt(row, column);
  return [[row + 1, column] as const, [row, column + 1] as const].some(([down, right]) => {
    const other = grid.formulaAt(down, right);
    return grid.valueAt(down, right) !== "" && (!isFormulaAt(grid, down, right) || other === own);
  });
}

function singleCells(grid: SheetGrid): readonly AlignCell[] {
  const { used, name: sheet } = grid;
  if (!used) return [];
  const cells: AlignCell[] = [];
  for (let row = used.row; row < used.row + used.rows; row++)
    for (let column = used.column; column < used.column + used.columns; column++) {
      if (!isFormulaAt(grid, row, column)) continue;
      const formula = String(grid.formulaAt(row, column));
      const name = alignFunction(formula);
      if (name === undefined) continue;
      const area = { row, column, rows: 1, columns: 1 };
      cells.push({ sheet, area, kind: "cell", function: name, formula, value: grid.valueAt(row, column) });
    }
  return cells;
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

/** The cells with the blocks that they cover; a cell inside another's block is none of its own. */
async function withBlocks(
  context: Excel.RequestContext,
  cells: readonly AlignCell[],
  grids: ReadonlyMap<string, SheetGrid>,
): Promise<readonly AlignCell[]> {
  if (!Office.context.requirements.isSetSupported("ExcelApi", "1.12")) return cells;
  const asked = cells.filter(
    ({ sheet, area, formula }) => mayCover(formula) && hasRoomTaken(grids.get(sheet)!, area),
  );
  const blocks = new Map<AlignCell, AlignCell>();
  for (let from = 0; from < asked.length; from += most) {
    const part = asked.slice(from, from + most);
    const ranges = await spillsOf(context, part);
    part.forEach((cell, i) => {
      const range = ranges[i]!;
      if (range.isNullObject || range.rowCount * range.columnCount === 1) return;
      const area = { ...cell.area, rows: range.rowCount, columns: range.columnCount };
      blocks.set(cell, { ...cell, area, kind: "spill" });
    });
  }
  const covered = [...blocks.values()];
  return cells.flatMap((cell) => {
    const block = blocks.get(cell);
    if (block) return [block];
    const inside = covered.some(({ sheet, area }) => sheet === cell.sheet && intersects(area, cell.area));
    return inside ? [] : [cell];
  });
}

/** All cells in scope whose formula calls Align, also as a file spells it. */
export async function alignCells(context: Excel.RequestContext, scope: Scope): Promise<FoundCells> {
  const chosen: Selection | undefined = scope === "selection" ? await selection(context) : undefined;
  const all = context.workbook.worksheets.load("items/name");
  const active = context.workbook.worksheets.getActiveWorksheet().load("name");
  await context.sync();
  const names = scope === "workbook" ? all.items.map(({ name }) => name) : [active.name];
  const read = await readSheets(
    context,
    names.filter((name) => !name.startsWith(auditSheet)),
  );
  const grids = new Map(read.map((grid) => [grid.name, grid]));
  const single = read.flatMap(singleCells);
  const cells = await withBlocks(context, single, grids);
  return { cells: chosen ? cells.filter(({ area }) => chosen.isIn(area)) : cells, grids };
}
