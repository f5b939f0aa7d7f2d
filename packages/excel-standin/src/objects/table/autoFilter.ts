import { required } from "../../richapi/errors";
import { HostObject } from "../../richapi/hostObject";
import type { Area } from "../../workbook/area";
import type { Sheet } from "../../workbook/sheet";
import { type Table, dataArea } from "../../workbook/table";
import { resolveCells } from "../cellReference";
import type { ObjectContext } from "../context";
import { refilter } from "./filtering";
import type { FilterCriteria } from "../../workbook/filterCriteria";

/** Filter buttons over a block of cells. */
abstract class FilterButtons extends HostObject {
  readonly type = "AutoFilter";

  constructor(
    protected readonly context: ObjectContext,
    protected readonly sheet: Sheet,
  ) {
    super();
  }

  /** The block with its head; `undefined`: there are no buttons. */
  protected abstract whole(): Area | undefined;
  protected abstract data(): Area | undefined;
  protected abstract rules(): Map<number, FilterCriteria>;

  get enabled(): boolean {
    return this.whole() !== undefined;
  }

  get isDataFiltered(): boolean {
    return this.rules().size > 0;
  }

  /** One a column; null where nothing is filtered. */
  get criteria(): readonly (FilterCriteria | null)[] {
    const columns = this.whole()?.columns ?? 0;
    return Array.from({ length: columns }, (_, place) => this.rules().get(place) ?? null);
  }

  getRange(): HostObject {
    return required(this.getRangeOrNullObject(), "AutoFilter.getRange");
  }

  getRangeOrNullObject(): HostObject | undefined {
    const area = this.whole();
    return area && this.context.create.range(this.sheet, area);
  }

  clearCriteria(): void {
    this.rules().clear();
    this.reapply();
  }

  clearColumnCriteria(column: number): void {
    this.rules().delete(column);
    this.reapply();
  }

  reapply(): void {
    const data = this.data();
    if (data) refilter(this.context.workbook, this.sheet, data, this.rules());
  }
}

/** `table.autoFilter`. */
export class TableFilterObject extends FilterButtons {
  constructor(
    context: ObjectContext,
    private readonly table: Table,
  ) {
    super(context, table.sheet);
  }

  protected whole(): Area | undefined {
    return this.table.showFilterButton && this.table.showHeaders ? this.table.area : undefined;
  }

  protected data(): Area {
    return dataArea(this.table);
  }

  protected rules(): Map<number, FilterCriteria> {
    return this.table.criteria;
  }

  apply(_cells: unknown, column?: number | null, criteria?: FilterCriteria | null): void {
    if (column !== undefined && column !== null && criteria) this.rules().set(column, criteria);
    this.reapply();
  }

  remove(): void {
    this.clearCriteria();
    this.table.showFilterButton = false;
  }
}

/** `worksheet.autoFilter`. */
export class AutoFilterObject extends FilterButtons {
  protected whole(): Area | undefined {
    const { autoFilter } = this.sheet;
    return autoFilter && this.sheet.anchored.has(autoFilter) ? autoFilter.area : undefined;
  }

  protected data(): Area | undefined {
    const area = this.whole();
    return area && area.rows > 1 ? { ...area, row: area.row + 1, rows: area.rows - 1 } : undefined;
  }

  protected rules(): Map<number, FilterCriteria> {
    return this.sheet.autoFilter?.criteria ?? new Map<number, FilterCriteria>();
  }

  apply(cells: unknown, column?: number | null, criteria?: FilterCriteria | null): void {
    const { area } = resolveCells(this.context, this.sheet, cells, "AutoFilter.apply");
    if (this.whole()?.row !== area.row || this.whole()?.column !== area.column) {
      this.remove();
      this.sheet.autoFilter = { area, criteria: new Map() };
      this.sheet.anchored.add(this.sheet.autoFilter);
    }
    if (column !== undefined && column !== null) {
      if (criteria) this.rules().set(column, criteria);
      else this.rules().delete(column);
    }
    this.reapply();
  }

  remove(): void {
    const { autoFilter } = this.sheet;
    if (!autoFilter) return;
    this.clearCriteria();
    this.sheet.anchored.delete(autoFilter);
    this.sheet.autoFilter = undefined;
  }
}
