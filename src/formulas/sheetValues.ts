/** The values of a workbook's cells as they stand, for looking up what formulas refer to. */
import { type Area, areaOf, columnNumber } from "./addresses";
import { type Reference, referencesIn } from "./ownFormulas";

/** The cells of a sheet as they were read. */
export interface SheetCells {
  readonly used: Area | undefined;
  readonly valueAt: (row: number, column: number) => unknown;
}

export interface TablePlace {
  readonly name: string;
  readonly sheet: string;
  /** Its head row and what is below, a total too. */
  readonly area: Area;
  readonly heads: readonly string[];
}

/** Where a formula stands. */
export interface Place {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** What a workbook's formulas can refer to. */
export interface SheetValues {
  readonly sheets: ReadonlyMap<string, SheetCells>;
  readonly tables: readonly TablePlace[];
  /** Name in lower case → the formula behind it. */
  readonly names: ReadonlyMap<string, string>;
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

function isInside({ sheet, area }: TablePlace, at: Place): boolean {
  const isOn = sheet === at.sheet && at.row >= area.row && at.row < area.row + area.rows;
  return isOn && at.column >= area.column && at.column < area.column + area.columns;
}

/** The values that a reference in a cell stands for; none where it refers to nothing that is known. */
export function valuesOf(known: SheetValues, reference: Reference, at: Place, depth = 0): readonly unknown[] {
  switch (reference.kind) {
    case "cells": {
      const wanted = (reference.sheet ?? at.sheet).toLowerCase();
      const [, cells] = [...known.sheets].find(([name]) => name.toLowerCase() === wanted) ?? [];
      return cells?.used ? valuesIn(cells, blockOf(reference.address, cells.used)) : [];
    }
    case "column": {
      const named = reference.table?.toLowerCase();
      const table = known.tables.find((one) =>
        named === undefined ? isInside(one, at) : one.name.toLowerCase() === named,
      );
      const place =
        table?.heads.findIndex((head) => head.toLowerCase() === reference.head.toLowerCase()) ?? -1;
      if (!table || place < 0) return [];
      const { row, rows, column } = table.area;
      const lines = reference.thisRow ? { row: at.row, rows: 1 } : { row: row + 1, rows: rows - 1 };
      return valuesIn(known.sheets.get(table.sheet), { ...lines, column: column + place, columns: 1 });
    }
    case "name": {
      const formula = known.names.get(reference.name.toLowerCase());
      // a name for a name for cells is followed, a longer chain or a circle is not
      if (formula === undefined || depth > 2) return [];
      const quoted = /^="((?:[^"]|"")*)"$/.exec(formula)?.[1];
      if (quoted !== undefined) return [quoted];
      return referencesIn(formula).flatMap((inner) => valuesOf(known, inner, at, depth + 1));
    }
  }
}
