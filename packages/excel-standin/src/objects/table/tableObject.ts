import { invalidArgument, itemAlreadyExists, required } from "../../richapi/errors";
import { HostObject } from "../../richapi/hostObject";
import { type Area, sameName } from "../../workbook/area";
import { enter } from "../../workbook/entry";
import { shiftOf } from "../../workbook/shift";
import { type Table, columnNames, dataArea, headerArea, totalArea } from "../../workbook/table";
import { resolveCells } from "../cellReference";
import type { ObjectContext, CellRange } from "../context";
import { isName } from "../namedItems";
import { TableFilterObject } from "./autoFilter";
import { TableColumnCollectionObject } from "./tableColumns";
import { refilter } from "./filtering";
import { TableRowCollectionObject } from "./tableRows";
import { TableSortObject } from "./tableSort";
import { nameHeaders } from "./tableHeaders";

const flags = [
  "showBandedRows",
  "showBandedColumns",
  "showFilterButton",
  "highlightFirstColumn",
  "highlightLastColumn",
] as const;

/** An Excel table. */
export class TableObject extends HostObject {
  readonly type = "Table";

  declare showBandedRows: boolean;
  declare showBandedColumns: boolean;
  declare showFilterButton: boolean;
  declare highlightFirstColumn: boolean;
  declare highlightLastColumn: boolean;

  constructor(
    readonly context: ObjectContext,
    readonly table: Table,
  ) {
    super();
  }

  override identity(): Readonly<Record<string, unknown>> {
    return { Id: this.table.id };
  }

  override eventTarget(): string {
    return this.table.id;
  }

  get id(): string {
    return this.table.id;
  }

  get legacyId(): string {
    return this.table.id;
  }

  get name(): string {
    return this.table.name;
  }

  set name(name: string) {
    const { tables, names } = this.context.workbook;
    if (!isName(name) || name.includes("?")) throw invalidArgument("Table.name");
    const same = (other: { readonly name: string }) => sameName(other.name, name);
    if (tables.some((other) => other !== this.table && same(other)) || names.some(same))
      throw itemAlreadyExists("Table.name");
    this.context.workbook.renameTable(this.table, name);
  }

  get style(): string {
    return this.table.style;
  }

  set style(style: string) {
    this.table.style = style;
    this.drawn();
  }

  get worksheet(): HostObject {
    return this.context.create.worksheet(this.table.sheet);
  }

  get columns(): HostObject {
    return new TableColumnCollectionObject(this.context, this.table);
  }

  get rows(): HostObject {
    return new TableRowCollectionObject(this.context, this.table);
  }

  get sort(): HostObject {
    return new TableSortObject(this.context, this.table);
  }

  get autoFilter(): HostObject {
    return new TableFilterObject(this.context, this.table);
  }

  get showHeaders(): boolean {
    return this.table.showHeaders;
  }

  set showHeaders(show: boolean) {
    const { table } = this;
    if (show === table.showHeaders) return;
    const { area, sheet } = table;
    if (show) {
      const names = table.hiddenHeaders ?? [];
      table.showHeaders = true;
      table.area = { ...area, row: area.row - 1, rows: area.rows + 1 };
      names.forEach((name, place) => enter(sheet.ensure(area.row - 1, area.column + place), { value: name }));
      nameHeaders(table);
    } else {
      table.hiddenHeaders = columnNames(table);
      table.showHeaders = false;
      table.area = { ...area, row: area.row + 1, rows: area.rows - 1 };
      for (const [, , cell] of sheet.cellsIn({ ...area, rows: 1 })) enter(cell, { value: "" });
    }
    this.context.workbook.entered(sheet, { ...area, rows: 1 });
    this.drawn();
  }

  get showTotals(): boolean {
    return this.table.showTotals;
  }

  set showTotals(show: boolean) {
    const { table, context } = this;
    if (show === table.showTotals) return;
    const { sheet, area } = table;
    if (show) {
      const row = area.row + area.rows;
      context.workbook.shift(sheet, shiftOf({ ...area, row, rows: 1 }, "rows"));
      table.area = { ...area, rows: area.rows + 1 };
      table.showTotals = true;
      const last = columnNames(table).at(-1)!;
      // 109 sums what is shown, 103 counts it
      const summed = this.hasNumbers(area.columns - 1) ? 109 : 103;
      if (area.columns > 1) enter(sheet.ensure(row, area.column), { value: "Total" });
      enter(sheet.ensure(row, area.column + area.columns - 1), {
        value: 0,
        formula: `=SUBTOTAL(${summed},${table.name}[${last}])`,
      });
    } else {
      const row = area.row + area.rows - 1;
      table.showTotals = false;
      table.area = { ...area, rows: area.rows - 1 };
      context.workbook.shift(sheet, shiftOf({ ...area, row, rows: 1 }, "rows", true));
    }
    context.workbook.entered(sheet, table.area);
    this.drawn();
  }

  private hasNumbers(place: number): boolean {
    const data = dataArea(this.table);
    const column = { ...data, column: data.column + place, columns: 1 };
    return [...this.table.sheet.cellsIn(column)].some(([, , { value }]) => typeof value === "number");
  }

  getRange(): HostObject {
    return this.range(this.table.area);
  }

  getDataBodyRange(): HostObject {
    return this.range(dataArea(this.table));
  }

  getHeaderRowRange(): HostObject {
    return this.range(required(headerArea(this.table), "Table.getHeaderRowRange"));
  }

  getTotalRowRange(): HostObject {
    return this.range(required(totalArea(this.table), "Table.getTotalRowRange"));
  }

  resize(cells: unknown): void {
    const { table, context } = this;
    const { sheet, area } = resolveCells(context, table.sheet, cells, "Table.resize");
    // the head stays where it is, and the old and new block overlap
    if (sheet !== table.sheet || area.row !== table.area.row || area.rows < 2)
      throw invalidArgument("Table.resize");
    table.area = area;
    if (table.showHeaders) nameHeaders(table);
    context.workbook.entered(sheet, area);
    this.drawn();
  }

  convertToRange(): HostObject {
    this.clearFilters();
    this.context.workbook.deleteTable(this.table);
    return this.range(this.table.area);
  }

  /** The cells go with it. */
  delete(): void {
    const { sheet, area } = this.table;
    this.clearFilters();
    this.context.workbook.deleteTable(this.table);
    for (const [row, column] of [...sheet.cellsIn(area)]) sheet.remove(row, column);
    this.context.workbook.entered(sheet, area);
  }

  clearFilters(): void {
    this.table.criteria.clear();
    this.reapplyFilters();
  }

  reapplyFilters(): void {
    refilter(this.context.workbook, this.table.sheet, dataArea(this.table), this.table.criteria);
  }

  private range(area: Area): CellRange {
    return this.context.create.range(this.table.sheet, area);
  }

  private drawn(): void {
    this.context.workbook.emit({ kind: "redraw", sheet: this.table.sheet });
  }
}

for (const flag of flags)
  Object.defineProperty(TableObject.prototype, flag, {
    get(this: TableObject) {
      return this.table[flag];
    },
    set(this: TableObject, value: boolean) {
      this.table[flag] = value;
      this.context.workbook.emit({ kind: "redraw", sheet: this.table.sheet });
    },
  });
