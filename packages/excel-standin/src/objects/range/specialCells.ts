import { type Area, addressText, cellArea, hasCell } from "../../workbook/area";
import { linked } from "../../workbook/propertyBag";
import { type Cell, CellError, isEmpty } from "../../workbook/cell";
import type { Dimension, Sheet } from "../../workbook/sheet";
import type { Workbook } from "../../workbook/workbook";

function isKind({ value }: Cell, kind: string): boolean {
  if (kind === "All") return true;
  if (value instanceof CellError) return kind.includes("Error");
  if (typeof value === "number") return kind.includes("Number");
  if (typeof value === "boolean") return kind.includes("Logical");
  return kind.includes("Text");
}

/** Single cells as few blocks as rows allow: neighbours in a row, then equal rows below each other. */
export function blocksOf(cells: readonly (readonly [number, number])[]): readonly Area[] {
  const sorted = [...cells].sort(([row, column], [otherRow, other]) => row - otherRow || column - other);
  const runs: Area[] = [];
  for (const [row, column] of sorted) {
    const last = runs.at(-1);
    if (last?.row === row && last.column + last.columns === column)
      runs[runs.length - 1] = { ...last, columns: last.columns + 1 };
    else runs.push(cellArea(row, column));
  }
  const blocks: Area[] = [];
  for (const run of runs) {
    const above = blocks.findIndex(
      (block) =>
        block.column === run.column && block.columns === run.columns && block.row + block.rows === run.row,
    );
    if (above < 0) blocks.push(run);
    else blocks[above] = { ...blocks[above]!, rows: blocks[above]!.rows + 1 };
  }
  return blocks;
}

function* positions({ row, column, rows, columns }: Area): Generator<readonly [number, number]> {
  for (let down = 0; down < rows; down++)
    for (let right = 0; right < columns; right++) yield [row + down, column + right];
}

/** Stretches of an axis that are not hidden: first and how many. */
function shownStretches(
  dimensions: ReadonlyMap<number, Dimension>,
  first: number,
  count: number,
): readonly [number, number][] {
  const hidden = [...dimensions].flatMap(([at, dimension]) =>
    dimension.hidden && at >= first && at < first + count ? [at] : [],
  );
  const stretches: [number, number][] = [];
  let start = first;
  for (const at of [...hidden.sort((a, b) => a - b), first + count]) {
    if (at > start) stretches.push([start, at - start]);
    start = at + 1;
  }
  return stretches;
}

function visibleBlocks(sheet: Sheet, { row, column, rows, columns }: Area): readonly Area[] {
  const across = shownStretches(sheet.columnDimensions, column, columns);
  return shownStretches(sheet.rowDimensions, row, rows).flatMap(([top, height]) =>
    across.map(([left, width]) => ({ row: top, column: left, rows: height, columns: width })),
  );
}

/** Kind of special cells → what the sheet keeps their rules under. */
const ruleBags: Readonly<Record<string, string>> = {
  ConditionalFormats: "conditionalFormats",
  SameConditionalFormat: "conditionalFormats",
  DataValidations: "dataValidations",
  SameDataValidation: "dataValidations",
};

/**
 * The blocks of cells of a special kind within an area.
 * @param kind of `Excel.SpecialCellType`
 * @param values of `Excel.SpecialCellValueType`, for constants and formulas
 */
export function specialCells(
  workbook: Workbook,
  sheet: Sheet,
  area: Area,
  kind: string,
  values = "All",
): readonly Area[] {
  if (kind === "Visible") return visibleBlocks(sheet, area);
  const used = sheet.used() ?? cellArea(0, 0);
  const within: Area = {
    row: area.row,
    column: area.column,
    rows: Math.max(1, Math.min(area.rows, used.row + used.rows - area.row)),
    columns: Math.max(1, Math.min(area.columns, used.column + used.columns - area.column)),
  };
  const rules = ruleBags[kind] === undefined ? [] : workbook.bag(ruleBags[kind], sheet).items;
  const covered = rules.flatMap((bag) => linked(bag, "range")?.area ?? []);
  const found = [...positions(within)].filter(([row, column]) => {
    const cell = sheet.cell(row, column);
    switch (kind) {
      case "Blanks":
        return isEmpty(cell) && cell?.spilledFrom === undefined;
      case "Constants":
        return cell !== undefined && !isEmpty(cell) && cell.formula === undefined && isKind(cell, values);
      case "Formulas":
        return cell?.formula !== undefined && isKind(cell, values);
      default:
        return covered.some((one) => hasCell(one, row, column));
    }
  });
  return blocksOf(found);
}

/** `Sheet1!A1:B2, Sheet1!D4`. */
export function addressesText(sheet: string, areas: readonly Area[]): string {
  return areas.map((area) => addressText(sheet, area)).join(", ");
}
