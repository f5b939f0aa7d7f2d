import { HostObject } from "../../richapi/hostObject";
import { type SortField, type Table, dataArea } from "../../workbook/table";
import type { ObjectContext } from "../context";
import { sortCells } from "./sorting";

/** `table.sort`: of the rows of data. */
export class TableSortObject extends HostObject {
  readonly type = "TableSort";
  readonly method = "PinYin";

  constructor(
    private readonly context: ObjectContext,
    private readonly table: Table,
  ) {
    super();
  }

  get fields(): readonly SortField[] {
    return this.table.sorting?.fields ?? [];
  }

  get matchCase(): boolean {
    return this.table.sorting?.matchCase ?? false;
  }

  apply(fields: readonly SortField[], matchCase?: boolean | null): void {
    this.table.sorting = { fields, matchCase: matchCase ?? false };
    this.reapply();
  }

  reapply(): void {
    const { sorting, sheet } = this.table;
    if (!sorting) return;
    const data = dataArea(this.table);
    const { workbook } = this.context;
    workbook.calculator.flush();
    const areas = sortCells(sheet, data, sorting.fields, sorting.matchCase);
    workbook.entered(sheet, data);
    workbook.emit({ kind: "sorted", sheet, axis: "rows", areas });
  }

  /** The rows stay as they are. */
  clear(): void {
    this.table.sorting = undefined;
  }
}
