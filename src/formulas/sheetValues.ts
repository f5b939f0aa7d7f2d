/** The values of a workbook's cells as they stand, for looking up what formulas refer to. Pure. */
import { type Area, type Place, areaOf, columnNumber, sheetOfPrefix } from "./addresses";
import { constantOf } from "./calls";
import { partsOf } from "./references";
import { type TableArea, tableCells } from "./tableReference";
import { type Token, tokensOf } from "./tokens";

/** The cells of a sheet as they were read. */
export interface SheetCells {
  readonly used: Area | undefined;
  readonly valueAt: (row: number, column: number) => unknown;
}

/** What a workbook's formulas can refer to. */
export interface SheetValues {
  readonly sheets: ReadonlyMap<string, SheetCells>;
  readonly tables: readonly TableArea[];
  /** Name in lower case → the formula behind it. */
  readonly names: ReadonlyMap<string, string>;
}

/** Whether a formula refers to anything. */
export function refers(formula: string): boolean {
  return tokensOf(formula).some(({ kind }) => ["reference", "table", "name"].includes(kind));
}

/** The values of all that a formula in a cell refers to; none of what is not known. */
export function valuesReferredTo(
  known: SheetValues,
  formula: string,
  at: Place,
  depth = 0,
): readonly unknown[] {
  return tokensOf(formula).flatMap((token) => valuesOf(known, token, at, depth));
}

function valuesOf(known: SheetValues, { kind, text }: Token, at: Place, depth: number): readonly unknown[] {
  switch (kind) {
    case "reference": {
      const { prefix, cells } = partsOf(text);
      const sheet = sheetNamed(known, prefix === "" ? at.sheet : sheetOfPrefix(prefix));
      return sheet?.used ? valuesIn(sheet, blockOf(cells.replaceAll("$", ""), sheet.used)) : [];
    }
    case "table": {
      const found = tableCells(text, at, known.tables);
      return found ? valuesIn(sheetNamed(known, found.area.sheet), found.area) : [];
    }
    case "name": {
      const formula = known.names.get(text.slice(text.lastIndexOf("!") + 1).toLowerCase());
      // a name for a name for cells is followed, a longer chain or a circle is not
      if (formula === undefined || depth > 2) return [];
      const constant = constantOf(tokensOf(formula).slice(1));
      return constant === undefined ? valuesReferredTo(known, formula, at, depth + 1) : [constant];
    }
    default:
      return [];
  }
}

function sheetNamed({ sheets }: SheetValues, name: string): SheetCells | undefined {
  const wanted = name.toLowerCase();
  return [...sheets].find(([known]) => known.toLowerCase() === wanted)?.[1];
}

/** The block of `B2`, `B2:C9`, `B:C` or `2:3`, as far as a sheet is in use. */
function blockOf(address: string, { row, column, rows, columns }: Area): Area | undefined {
  const known = areaOf(address);
  if (known) {
    const height = Math.min(known.row + known.rows, row + rows) - known.row;
    const width = Math.min(known.column + known.columns, column + columns) - known.column;
    return { ...known, rows: height, columns: width };
  }
  const [, left, right] = /^([A-Z]+):([A-Z]+)$/i.exec(address) ?? [];
  if (left && right) {
    const first = columnNumber(left);
    return { row, rows, column: first, columns: columnNumber(right) - first + 1 };
  }
  const [, top, bottom] = /^(\d+):(\d+)$/.exec(address) ?? [];
  return top && bottom
    ? { row: Number(top) - 1, rows: Number(bottom) - Number(top) + 1, column, columns }
    : undefined;
}

function valuesIn(cells: SheetCells | undefined, area: Area | undefined): readonly unknown[] {
  const values: unknown[] = [];
  if (!cells || !area) return values;
  for (let row = area.row; row < area.row + area.rows; row++)
    for (let column = area.column; column < area.column + area.columns; column++)
      values.push(cells.valueAt(row, column));
  return values;
}
