import { HostObject } from "../../richapi/hostObject";
import { type Table, dataArea } from "../../workbook/table";
import type { ObjectContext } from "../context";
import { refilter } from "./filtering";
import type { FilterCriteria } from "../../workbook/filterCriteria";

/** The filter of a table's column. */
export class FilterObject extends HostObject {
  readonly type = "Filter";

  constructor(
    private readonly context: ObjectContext,
    private readonly table: Table,
    private readonly column: number,
  ) {
    super();
  }

  get criteria(): FilterCriteria | undefined {
    return this.table.criteria.get(this.column);
  }

  apply(criteria: FilterCriteria): void {
    this.table.criteria.set(this.column, criteria);
    this.applied();
  }

  clear(): void {
    this.table.criteria.delete(this.column);
    this.applied();
  }

  applyValuesFilter(values: FilterCriteria["values"] & readonly unknown[]): void {
    this.apply({ filterOn: "Values", values });
  }

  applyCustomFilter(criterion1: string, criterion2?: string | null, operator?: "And" | "Or" | null): void {
    const second = criterion2 ? { criterion2, operator: operator ?? "And" } : {};
    this.apply({ filterOn: "Custom", criterion1, ...second });
  }

  applyTopItemsFilter(count: number): void {
    this.apply({ filterOn: "TopItems", criterion1: String(count) });
  }

  applyTopPercentFilter(percent: number): void {
    this.apply({ filterOn: "TopPercent", criterion1: String(percent) });
  }

  applyBottomItemsFilter(count: number): void {
    this.apply({ filterOn: "BottomItems", criterion1: String(count) });
  }

  applyBottomPercentFilter(percent: number): void {
    this.apply({ filterOn: "BottomPercent", criterion1: String(percent) });
  }

  applyDynamicFilter(dynamicCriteria: string): void {
    this.apply({ filterOn: "Dynamic", dynamicCriteria });
  }

  applyCellColorFilter(color: string): void {
    this.apply({ filterOn: "CellColor", color });
  }

  applyFontColorFilter(color: string): void {
    this.apply({ filterOn: "FontColor", color });
  }

  applyIconFilter(): void {
    this.apply({ filterOn: "Icon" });
  }

  private applied(): void {
    refilter(this.context.workbook, this.table.sheet, dataArea(this.table), this.table.criteria);
  }
}
