import type { Area } from "./area";
import { plainValue } from "./cell";
import type { Sheet } from "./sheet";
import type { Anchored } from "./anchored";
import type { FilterCriteria } from "./filterCriteria";

/** As `Excel.SortField`; by values and colours. */
export interface SortField {
  /** Place of the column (or row) within the block. */
  readonly key: number;
  readonly ascending?: boolean;
  /** `Value`, `CellColor` or `FontColor`. */
  readonly sortOn?: string;
  readonly color?: string;
}

/** A column that got another name. */
export interface RenamedColumn {
  /** The name of its table. */
  readonly table: string;
  readonly before: string;
  readonly after: string;
}

/** An Excel table. `area` includes its header and its totals row. */
export interface Table extends Anchored {
  readonly id: string;
  name: string;
  readonly sheet: Sheet;
  area: Area;
  showHeaders: boolean;
  showTotals: boolean;
  style: string;
  showBandedRows: boolean;
  showBandedColumns: boolean;
  showFilterButton: boolean;
  highlightFirstColumn: boolean;
  highlightLastColumn: boolean;
  /** Names of the columns while no header shows them. */
  hiddenHeaders?: readonly string[] | undefined;
  /** Place of a column → what its filter lets through. */
  readonly criteria: Map<number, FilterCriteria>;
  sorting?: { readonly fields: readonly SortField[]; readonly matchCase: boolean } | undefined;
}

/** The rows of data, without header and totals; a table always has at least one. */
export function dataArea({ area, showHeaders, showTotals }: Table): Area {
  const above = showHeaders ? 1 : 0;
  return { ...area, row: area.row + above, rows: area.rows - above - (showTotals ? 1 : 0) };
}

export function headerArea({ area, showHeaders }: Table): Area | undefined {
  return showHeaders ? { ...area, rows: 1 } : undefined;
}

export function totalArea({ area, showTotals }: Table): Area | undefined {
  return showTotals ? { ...area, row: area.row + area.rows - 1, rows: 1 } : undefined;
}

/** The names of a table's columns, from left to right. */
export function columnNames(table: Table): readonly string[] {
  if (!table.showHeaders && table.hiddenHeaders) return table.hiddenHeaders;
  return Array.from({ length: table.area.columns }, (_, place) => {
    const value = table.sheet.cell(table.area.row, table.area.column + place)?.value ?? "";
    return String(plainValue(value));
  });
}
