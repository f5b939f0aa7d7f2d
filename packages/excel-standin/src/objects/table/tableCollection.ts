import { itemAlreadyExists } from "../../richapi/errors";
import { HostCollection, type HostObject } from "../../richapi/hostObject";
import { type Area, contains, intersection } from "../../workbook/area";
import type { Sheet } from "../../workbook/sheet";
import { shiftOf } from "../../workbook/shift";
import type { Table } from "../../workbook/table";
import type { Workbook } from "../../workbook/workbook";
import { resolveCells } from "../cellReference";
import type { ObjectContext } from "../context";
import { TableObject } from "./tableObject";
import { nameHeaders } from "./tableHeaders";

/** The tables of the workbook, of a sheet, or those that touch some cells. */
export class TableCollectionObject extends HostCollection {
  readonly type = "TableCollection";

  constructor(
    private readonly context: ObjectContext,
    private readonly sheet: Sheet | undefined,
    private readonly area?: Area,
    private readonly whole = false,
  ) {
    super();
  }

  override eventTarget(): string {
    return this.sheet?.id ?? "Workbook";
  }

  get items(): readonly TableObject[] {
    return this.context.workbook.tables
      .filter((table) => this.holds(table))
      .map((table) => this.object(table));
  }

  get count(): number {
    return this.items.length;
  }

  find(key: string | number): HostObject | undefined {
    const wanted = String(key).toLowerCase();
    return this.items.find(({ id, name }) => id === wanted || name.toLowerCase() === wanted);
  }

  getFirst(): HostObject {
    return this.getItemAt(0);
  }

  /** @param cells a Range, or an address, which may name its sheet */
  add(cells: unknown, hasHeaders: boolean): HostObject {
    const { workbook } = this.context;
    const { sheet, area } = resolveCells(
      this.context,
      this.sheet ?? workbook.activeSheet,
      cells,
      "TableCollection.add",
    );
    if (workbook.tables.some((table) => table.sheet === sheet && intersection(table.area, area)))
      throw itemAlreadyExists("TableCollection.add");
    // without a head of its own the cells move down under a new one
    if (!hasHeaders) workbook.shift(sheet, shiftOf({ ...area, rows: 1 }, "rows"));
    const table: Table = {
      id: String(workbook.newId()),
      name: freeName(workbook),
      sheet,
      area: { ...area, rows: Math.max(2, area.rows + (hasHeaders ? 0 : 1)) },
      showHeaders: true,
      showTotals: false,
      style: "TableStyleMedium2",
      showBandedRows: true,
      showBandedColumns: false,
      showFilterButton: true,
      highlightFirstColumn: false,
      highlightLastColumn: false,
      criteria: new Map(),
    };
    nameHeaders(table);
    workbook.addTable(table);
    return this.object(table);
  }

  private object(table: Table): TableObject {
    return new TableObject(this.context, table);
  }

  private holds({ sheet, area }: Table): boolean {
    if (this.sheet && sheet !== this.sheet) return false;
    if (!this.area) return true;
    return this.whole ? contains(this.area, area) : intersection(this.area, area) !== undefined;
  }
}

function freeName(workbook: Workbook): string {
  for (let number = 1; ; number++) if (!workbook.table(`Table${number}`)) return `Table${number}`;
}
