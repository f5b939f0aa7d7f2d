import { HostCollection, HostObject } from "../../richapi/hostObject";
import type { Area } from "../../workbook/area";
import { commonFormat, setFormat } from "../../workbook/formatting";
import type { Sheet } from "../../workbook/sheet";
import type { ObjectContext } from "../context";
import { checkedColor } from "./checkedColor";

const sides = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideVertical",
  "InsideHorizontal",
  "DiagonalDown",
  "DiagonalUp",
] as const;

type Side = (typeof sides)[number];

/** The cells that carry a side of a block, and under which name they carry it; none where a block has no such side. */
function carriers(area: Area, side: Side): readonly (readonly [Area, string])[] {
  const { row, column, rows, columns } = area;
  switch (side) {
    case "EdgeTop":
      return [[{ ...area, rows: 1 }, "EdgeTop"]];
    case "EdgeBottom":
      return [[{ ...area, row: row + rows - 1, rows: 1 }, "EdgeBottom"]];
    case "EdgeLeft":
      return [[{ ...area, columns: 1 }, "EdgeLeft"]];
    case "EdgeRight":
      return [[{ ...area, column: column + columns - 1, columns: 1 }, "EdgeRight"]];
    case "InsideVertical":
      return columns > 1 ? [[{ ...area, columns: columns - 1 }, "EdgeRight"]] : [];
    case "InsideHorizontal":
      return rows > 1 ? [[{ ...area, rows: rows - 1 }, "EdgeBottom"]] : [];
    default:
      return [[area, side]];
  }
}

/** One side of the cells' borders. */
export class RangeBorderObject extends HostObject {
  readonly type = "RangeBorder";

  constructor(
    private readonly context: ObjectContext,
    private readonly sheet: Sheet,
    private readonly area: Area,
    readonly sideIndex: Side,
  ) {
    super();
  }

  override identity(): Readonly<Record<string, unknown>> {
    return { _Id: this.sideIndex };
  }

  get style(): unknown {
    return this.get("style", "None");
  }

  set style(style: unknown) {
    this.put("style", style);
  }

  get weight(): unknown {
    return this.get("weight", "Thin");
  }

  set weight(weight: unknown) {
    this.put("weight", weight);
    if (this.style === "None") this.put("style", "Continuous");
  }

  get color(): unknown {
    return this.get("color", "#000000");
  }

  set color(color: unknown) {
    this.put("color", checkedColor(color, "RangeBorder.color"));
    if (this.style === "None") this.put("style", "Continuous");
  }

  private get(part: string, standard: unknown): unknown {
    const values = carriers(this.area, this.sideIndex).map(([area, side]) =>
      commonFormat(this.sheet, area, `borders.${side}.${part}`, standard),
    );
    return values.length === 0 ? standard : values[0];
  }

  private put(part: string, value: unknown): void {
    for (const [area, side] of carriers(this.area, this.sideIndex))
      setFormat(this.sheet, area, `borders.${side}.${part}`, value);
    this.context.workbook.emit({ kind: "formatted", sheet: this.sheet, area: this.area });
  }
}

/** `format.borders`. */
export class RangeBorderCollectionObject extends HostCollection {
  readonly type = "RangeBorderCollection";

  constructor(
    private readonly context: ObjectContext,
    private readonly sheet: Sheet,
    private readonly area: Area,
  ) {
    super();
  }

  get items(): readonly RangeBorderObject[] {
    return sides.map((side) => new RangeBorderObject(this.context, this.sheet, this.area, side));
  }

  get count(): number {
    return sides.length;
  }

  find(key: string): HostObject | undefined {
    return this.items.find(({ sideIndex }) => sideIndex === key);
  }
}
