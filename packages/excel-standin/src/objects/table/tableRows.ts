import { invalidArgument, wrongSize } from "../../richapi/errors";
import { HostCollection, HostObject } from "../../richapi/hostObject";
import { type Area, maxRows } from "../../workbook/area";
import { isEmpty } from "../../workbook/cell";
import { shiftOf } from "../../workbook/shift";
import { type Table, dataArea } from "../../workbook/table";
import type { ObjectContext, CellRange } from "../context";

function rowArea(table: Table, index: number, count = 1): Area {
  const data = dataArea(table);
  if (!(index >= 0 && index + count <= data.rows)) throw invalidArgument("TableRowCollection.getItemAt");
  return { ...data, row: data.row + index, rows: count };
}

/** Takes rows out of a table: what lies below them moves up, within the table's columns. */
function removeRows(context: ObjectContext, table: Table, index: number, count: number): void {
  const { sheet, area } = table;
  const gone = rowArea(table, index, count);
  // a table keeps one row of data, if only a blank one
  if (count === dataArea(table).rows) {
    for (const [row, column] of [...sheet.cellsIn({ ...gone, rows: 1 })]) sheet.remove(row, column);
    if (count > 1) removeRows(context, table, 1, count - 1);
    else context.workbook.entered(sheet, gone);
    return;
  }
  context.workbook.shift(sheet, shiftOf(gone, "rows", true));
  table.area = { ...area, rows: area.rows - count };
  context.workbook.entered(sheet, table.area, "RowDeleted");
}

/** A row of a table's data, by its place. */
export class TableRowObject extends HostObject {
  readonly type = "TableRow";

  constructor(
    private readonly context: ObjectContext,
    private readonly table: Table,
    readonly index: number,
  ) {
    super();
  }

  override identity(): Readonly<Record<string, unknown>> {
    return { _Id: this.index };
  }

  get values(): unknown {
    return this.range().values;
  }

  set values(values: unknown) {
    this.range().values = values;
  }

  getRange(): HostObject {
    return this.range();
  }

  delete(): void {
    removeRows(this.context, this.table, this.index, 1);
  }

  private range(): CellRange {
    return this.context.create.range(this.table.sheet, rowArea(this.table, this.index));
  }
}

/** `table.rows`. */
export class TableRowCollectionObject extends HostCollection {
  readonly type = "TableRowCollection";

  constructor(
    private readonly context: ObjectContext,
    private readonly table: Table,
  ) {
    super();
  }

  get items(): readonly TableRowObject[] {
    return Array.from({ length: this.count }, (_, index) => this.at(index));
  }

  get count(): number {
    return dataArea(this.table).rows;
  }

  override getCount(): number {
    return this.count;
  }

  override getItemAt(index: number): HostObject {
    rowArea(this.table, index);
    return this.at(index);
  }

  find(key: number): HostObject | undefined {
    return key >= 0 && key < this.count ? this.at(Number(key)) : undefined;
  }

  /** @param values one row or several; left out: a blank row; @param place left out: at the end */
  add(place?: number | null, values?: unknown): HostObject {
    const { table, context } = this;
    const { sheet, area } = table;
    const rows = rowsOf(values);
    if (rows.some((row) => row.length !== area.columns)) throw wrongSize("TableRowCollection.add");
    const atEndAsked = place === undefined || place === null || place < 0;
    // the blank row that a table without data keeps is the first to be filled
    if (atEndAsked && rows.length > 0 && this.count === 1 && this.isFree(dataArea(table)))
      return this.fillBlank(rows);
    const index = atEndAsked ? this.count : place;
    if (index > this.count) throw invalidArgument("TableRowCollection.add");
    const count = Math.max(1, rows.length);
    const block = { ...area, row: dataArea(table).row + index, rows: count };
    const atEnd = block.row === area.row + area.rows;
    if (!atEnd || !this.isFree({ ...block, rows: Math.min(count, maxRows - block.row) }))
      context.workbook.shift(sheet, shiftOf(block, "rows"));
    table.area = { ...area, rows: area.rows + count };
    const added = context.create.range(sheet, block);
    if (rows.length > 0) added.values = rows;
    else context.workbook.entered(sheet, added.area, "RowInserted");
    return this.at(index);
  }

  private fillBlank(rows: readonly (readonly unknown[])[]): HostObject {
    const { table, context } = this;
    const { area, sheet } = table;
    const { row } = dataArea(table);
    const count = rows.length - 1;
    if (count > 0) {
      const block = { ...area, row: row + 1, rows: count };
      if (table.showTotals || !this.isFree(block)) context.workbook.shift(sheet, shiftOf(block, "rows"));
      // of the block before the shift, which may have made it larger
      table.area = { ...area, rows: area.rows + count };
    }
    context.create.range(sheet, dataArea(table)).values = rows;
    return this.at(0);
  }

  deleteRows(rows: readonly (number | TableRowObject)[]): void {
    const places = rows.map((row) => (typeof row === "number" ? row : row.index));
    for (const place of [...new Set(places)].sort((a, b) => b - a))
      removeRows(this.context, this.table, place, 1);
  }

  deleteRowsAt(index: number, count?: number | null): void {
    removeRows(this.context, this.table, index, count ?? 1);
  }

  private isFree(area: Area): boolean {
    return ![...this.table.sheet.cellsIn(area)].some(([, , cell]) => !isEmpty(cell));
  }

  private at(index: number): TableRowObject {
    return new TableRowObject(this.context, this.table, index);
  }
}

/** Values of rows as rows: one row may come without a list around it. */
function rowsOf(values: unknown): readonly (readonly unknown[])[] {
  if (values === undefined || values === null) return [];
  if (!Array.isArray(values)) throw invalidArgument("TableRowCollection.add");
  return (Array.isArray(values[0]) ? values : [values]) as unknown[][];
}
