import { invalidArgument, invalidOperation, itemAlreadyExists, required } from "../../richapi/errors";
import { HostCollection, HostObject } from "../../richapi/hostObject";
import { type Area, maxColumns, sameName } from "../../workbook/area";
import { plainValue } from "../../workbook/cell";
import { enter, enterInput } from "../../workbook/entry";
import { shiftOf } from "../../workbook/shift";
import { type Table, columnNames, dataArea, headerArea, totalArea } from "../../workbook/table";
import type { ObjectContext, CellRange } from "../context";
import { checkedLength } from "../range/rangeContent";
import { FilterObject } from "./columnFilter";
import { uniqueHeader } from "./tableHeaders";

/** A column of a table, by its place. */
export class TableColumnObject extends HostObject {
  readonly type = "TableColumn";

  constructor(
    private readonly context: ObjectContext,
    private readonly table: Table,
    readonly index: number,
  ) {
    super();
  }

  override identity(): Readonly<Record<string, unknown>> {
    return { Id: this.name };
  }

  get id(): number {
    return this.index + 1;
  }

  get name(): string {
    return columnNames(this.table)[this.index]!;
  }

  set name(name: string) {
    const others = columnNames(this.table).filter((_, place) => place !== this.index);
    if (name === "") throw invalidArgument("TableColumn.name");
    if (others.some((other) => sameName(other, name))) throw itemAlreadyExists("TableColumn.name");
    const head = required(headerArea(this.table), "TableColumn.name");
    const before = this.name;
    enter(this.table.sheet.ensure(head.row, head.column + this.index), { value: name });
    this.context.workbook.columnRenamed(this.table, before, name);
    this.context.workbook.entered(this.table.sheet, this.within(head));
  }

  get values(): unknown {
    const { sheet, area } = this.table;
    return Array.from({ length: area.rows }, (_, down) => [
      plainValue(sheet.cell(area.row + down, area.column + this.index)?.value ?? ""),
    ]);
  }

  set values(values: unknown) {
    fill(this.context, this.table, this.within(this.table.area), values);
  }

  get filter(): HostObject {
    return new FilterObject(this.context, this.table, this.index);
  }

  getRange(): HostObject {
    return this.range(this.table.area);
  }

  getDataBodyRange(): HostObject {
    return this.range(dataArea(this.table));
  }

  getHeaderRowRange(): HostObject {
    return this.range(required(headerArea(this.table), "TableColumn.getHeaderRowRange"));
  }

  getTotalRowRange(): HostObject {
    return this.range(required(totalArea(this.table), "TableColumn.getTotalRowRange"));
  }

  delete(): void {
    const { sheet, area } = this.table;
    if (area.columns === 1) throw invalidOperation("TableColumn.delete");
    this.context.workbook.shift(sheet, shiftOf(this.within(area), "columns", true));
    this.table.area = { ...area, columns: area.columns - 1 };
    this.context.workbook.entered(sheet, this.table.area);
  }

  private within(area: Area): Area {
    return { ...area, column: area.column + this.index, columns: 1 };
  }

  private range(area: Area): CellRange {
    return this.context.create.range(this.table.sheet, this.within(area));
  }
}

/** `table.columns`. */
export class TableColumnCollectionObject extends HostCollection {
  readonly type = "TableColumnCollection";

  constructor(
    private readonly context: ObjectContext,
    private readonly table: Table,
  ) {
    super();
  }

  get items(): readonly TableColumnObject[] {
    return columnNames(this.table).map((_, place) => this.at(place));
  }

  get count(): number {
    return this.table.area.columns;
  }

  override getCount(): number {
    return this.count;
  }

  override getItemAt(index: number): HostObject {
    if (!(index >= 0 && index < this.count)) throw invalidArgument("TableColumnCollection.getItemAt");
    return this.at(index);
  }

  find(key: string | number): HostObject | undefined {
    if (typeof key === "number") return key >= 1 && key <= this.count ? this.at(key - 1) : undefined;
    const place = columnNames(this.table).findIndex((name) => sameName(name, key));
    return place < 0 ? undefined : this.at(place);
  }

  /** @param values head and data, one a row; @param place left out: at the end */
  add(place?: number | null, values?: unknown, name?: string | null): HostObject {
    const { table, context } = this;
    const { sheet, area } = table;
    const index = place === undefined || place === null || place < 0 ? area.columns : place;
    if (index > area.columns || area.column + area.columns >= maxColumns)
      throw invalidArgument("TableColumnCollection.add");
    const taken = new Set(columnNames(table).map((head) => head.toLowerCase()));
    const column = { ...area, column: area.column + index, columns: 1 };
    context.workbook.shift(sheet, shiftOf(column, "columns"));
    table.area = { ...area, columns: area.columns + 1 };
    if (values !== undefined && values !== null) fill(context, table, column, values);
    if (table.showHeaders) {
      const cell = sheet.ensure(area.row, column.column);
      const wanted = name ?? (cell.value === "" ? `Column${area.columns + 1}` : String(cell.value));
      enter(cell, { value: uniqueHeader(wanted, taken) });
    }
    context.workbook.entered(sheet, column);
    return this.at(index);
  }

  private at(place: number): TableColumnObject {
    return new TableColumnObject(this.context, this.table, place);
  }
}

/** Enters values into a block: one into all cells, or row by row as many as there are rows. */
function fill(context: ObjectContext, { sheet }: Table, area: Area, values: unknown): void {
  const given = values as readonly unknown[];
  if (Array.isArray(values) && given.length !== area.rows) throw invalidArgument("TableColumn.values");
  for (let down = 0; down < area.rows; down++) {
    const row: unknown = Array.isArray(values) ? given[down] : values;
    const one: unknown = Array.isArray(row) ? (row as unknown[])[0] : row;
    if (one === null || one === undefined) continue;
    const cell = sheet.ensure(area.row + down, area.column);
    enterInput(cell, checkedLength(one, "TableColumn.values"));
  }
  context.workbook.entered(sheet, area);
}
