import { HostObject, ItemList } from "../../richapi/hostObject";
import { type Area, areaText, cellArea } from "../../workbook/area";
import type { ObjectContext, CellRange } from "../context";
import type { Sheet } from "../../workbook/sheet";

/** The cells of a block whose rows and columns are not hidden, as if the others were not there. */
export class RangeViewObject extends HostObject {
  readonly type = "RangeView";

  constructor(
    private readonly context: ObjectContext,
    private readonly sheet: Sheet,
    private readonly area: Area,
    readonly index = 0,
  ) {
    super();
  }

  get values(): unknown {
    return this.seen((range) => range.values);
  }

  get formulas(): unknown {
    return this.seen((range) => range.formulas);
  }

  get text(): unknown {
    return this.seen((range) => range.text);
  }

  get numberFormat(): unknown {
    return this.seen((range) => range.numberFormat);
  }

  get valueTypes(): unknown {
    return this.seen((range) => range.valueTypes);
  }

  get cellAddresses(): unknown {
    return this.rowsSeen.map((row) => this.columnsSeen.map((column) => areaText(cellArea(row, column))));
  }

  get rowCount(): number {
    return this.rowsSeen.length;
  }

  get columnCount(): number {
    return this.columnsSeen.length;
  }

  get rows(): HostObject {
    return new ItemList(
      "RangeViewCollection",
      this.rowsSeen.map(
        (row, at) => new RangeViewObject(this.context, this.sheet, { ...this.area, row, rows: 1 }, at),
      ),
    );
  }

  getRange(): HostObject {
    return this.context.create.range(this.sheet, this.area);
  }

  private get rowsSeen(): readonly number[] {
    return places(this.area.row, this.area.rows).filter((row) => !this.sheet.rowDimensions.get(row)?.hidden);
  }

  private get columnsSeen(): readonly number[] {
    const { column, columns } = this.area;
    return places(column, columns).filter((at) => !this.sheet.columnDimensions.get(at)?.hidden);
  }

  private seen(of: (range: CellRange) => unknown): unknown {
    const block = of(this.context.create.range(this.sheet, this.area)) as unknown[][];
    return this.rowsSeen.map((row) =>
      this.columnsSeen.map((column) => block[row - this.area.row]![column - this.area.column]),
    );
  }
}

function places(first: number, count: number): readonly number[] {
  return Array.from({ length: count }, (_, at) => first + at);
}
