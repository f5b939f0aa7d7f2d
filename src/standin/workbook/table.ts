import type { Area } from "./area";
import type { Anchored, Sheet } from "./sheet";

/** An Excel table. `area` holds its head and its row of totals. */
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
}
