import { HostObject } from "../../richapi/hostObject";
import { type Area } from "../../workbook/area";
import { commonFormat, setFormat } from "../../workbook/formatting";
import type { Sheet } from "../../workbook/sheet";
import type { ObjectContext } from "../context";

/** Parts of the format of a block of cells: null where cells differ. */
abstract class FormatPart extends HostObject {
  constructor(
    protected readonly context: ObjectContext,
    protected readonly sheet: Sheet,
    protected readonly area: Area,
  ) {
    super();
  }

  protected get(part: string, standard: unknown): unknown {
    return commonFormat(this.sheet, this.area, part, standard);
  }

  protected put(part: string, value: unknown): void {
    setFormat(this.sheet, this.area, part, value);
    this.context.workbook.emit({ kind: "formatted", sheet: this.sheet, area: this.area });
  }
}

/** `format.font`; the standard font is that of Excel's theme of 2013. */
export class RangeFontObject extends FormatPart {
  readonly type = "RangeFont";

  get bold(): unknown {
    return this.get("font.bold", false);
  }

  set bold(value: unknown) {
    this.put("font.bold", value);
  }

  get italic(): unknown {
    return this.get("font.italic", false);
  }

  set italic(value: unknown) {
    this.put("font.italic", value);
  }

  get underline(): unknown {
    return this.get("font.underline", "None");
  }

  set underline(value: unknown) {
    this.put("font.underline", value);
  }

  get strikethrough(): unknown {
    return this.get("font.strikethrough", false);
  }

  set strikethrough(value: unknown) {
    this.put("font.strikethrough", value);
  }

  get color(): unknown {
    return this.get("font.color", "#000000");
  }

  set color(value: unknown) {
    this.put("font.color", value);
  }

  get name(): unknown {
    return this.get("font.name", "Calibri");
  }

  set name(value: unknown) {
    this.put("font.name", value);
  }

  get size(): unknown {
    return this.get("font.size", 11);
  }

  set size(value: unknown) {
    this.put("font.size", value);
  }
}

/** `format.fill`. */
export class RangeFillObject extends FormatPart {
  readonly type = "RangeFill";

  get color(): unknown {
    return this.get("fill.color", "#FFFFFF");
  }

  set color(value: unknown) {
    this.put("fill.color", value);
  }

  clear(): void {
    this.put("fill.color", undefined);
  }
}

/** `range.format`. */
export class RangeFormatObject extends FormatPart {
  readonly type = "RangeFormat";

  get font(): HostObject {
    return new RangeFontObject(this.context, this.sheet, this.area);
  }

  get fill(): HostObject {
    return new RangeFillObject(this.context, this.sheet, this.area);
  }

  get horizontalAlignment(): unknown {
    return this.get("horizontalAlignment", "General");
  }

  set horizontalAlignment(value: unknown) {
    this.put("horizontalAlignment", value);
  }

  get verticalAlignment(): unknown {
    return this.get("verticalAlignment", "Bottom");
  }

  set verticalAlignment(value: unknown) {
    this.put("verticalAlignment", value);
  }

  get wrapText(): unknown {
    return this.get("wrapText", false);
  }

  set wrapText(value: unknown) {
    this.put("wrapText", value);
  }

  get indentLevel(): unknown {
    return this.get("indentLevel", 0);
  }

  set indentLevel(value: unknown) {
    this.put("indentLevel", value);
  }

  get textOrientation(): unknown {
    return this.get("textOrientation", 0);
  }

  set textOrientation(value: unknown) {
    this.put("textOrientation", value);
  }

  get shrinkToFit(): unknown {
    return this.get("shrinkToFit", false);
  }

  set shrinkToFit(value: unknown) {
    this.put("shrinkToFit", value);
  }
}
