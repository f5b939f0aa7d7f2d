import { HostObject } from "../../richapi/hostObject";
import { type Area } from "../../workbook/area";
import { commonFormat, setFormat } from "../../workbook/formatting";
import { standardHeight, standardWidth } from "../../workbook/geometry";
import type { Sheet } from "../../workbook/sheet";
import type { ObjectContext } from "../context";
import { RangeBorderCollectionObject } from "./borders";
import { checkedColor } from "./checkedColor";
import { fitColumns, fitRows } from "./autofit";
import { commonSize, setSize } from "./rowsAndColumns";

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

  get subscript(): unknown {
    return this.get("font.subscript", false);
  }

  set subscript(value: unknown) {
    this.put("font.subscript", value);
  }

  get superscript(): unknown {
    return this.get("font.superscript", false);
  }

  set superscript(value: unknown) {
    this.put("font.superscript", value);
  }

  get tintAndShade(): unknown {
    return this.get("font.tintAndShade", 0);
  }

  set tintAndShade(value: unknown) {
    this.put("font.tintAndShade", value);
  }

  get color(): unknown {
    return this.get("font.color", "#000000");
  }

  set color(value: unknown) {
    this.put("font.color", checkedColor(value, "RangeFont.color"));
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
    this.put("fill.color", checkedColor(value, "RangeFill.color"));
  }

  get pattern(): unknown {
    return this.get("fill.pattern", this.get("fill.color", undefined) === undefined ? "None" : "Solid");
  }

  set pattern(value: unknown) {
    this.put("fill.pattern", value);
  }

  get patternColor(): unknown {
    return this.get("fill.patternColor", "#000000");
  }

  set patternColor(value: unknown) {
    this.put("fill.patternColor", checkedColor(value, "RangeFill.patternColor"));
  }

  get tintAndShade(): unknown {
    return this.get("fill.tintAndShade", 0);
  }

  set tintAndShade(value: unknown) {
    this.put("fill.tintAndShade", value);
  }

  clear(): void {
    this.put("fill.color", undefined);
    this.put("fill.pattern", undefined);
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

  get autoIndent(): unknown {
    return this.get("autoIndent", false);
  }

  set autoIndent(value: unknown) {
    this.put("autoIndent", value);
  }

  get readingOrder(): unknown {
    return this.get("readingOrder", "Context");
  }

  set readingOrder(value: unknown) {
    this.put("readingOrder", value);
  }

  adjustIndent(amount: number): void {
    this.put("indentLevel", Math.max(0, Number(this.get("indentLevel", 0) ?? 0) + amount));
  }

  get useStandardHeight(): boolean {
    return commonSize(this.sheet, this.area, "rows") === standardHeight;
  }

  set useStandardHeight(standard: boolean) {
    if (standard) setSize(this.sheet, this.area, "rows", standardHeight);
  }

  get useStandardWidth(): boolean {
    return commonSize(this.sheet, this.area, "columns") === standardWidth;
  }

  set useStandardWidth(standard: boolean) {
    if (standard) setSize(this.sheet, this.area, "columns", standardWidth);
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

  get borders(): HostObject {
    return new RangeBorderCollectionObject(this.context, this.sheet, this.area);
  }

  get protection(): HostObject {
    return new FormatProtectionObject(this.context, this.sheet, this.area);
  }

  /** In points. */
  get columnWidth(): number | null {
    return commonSize(this.sheet, this.area, "columns");
  }

  set columnWidth(width: number | null) {
    if (width !== null) setSize(this.sheet, this.area, "columns", width);
  }

  /** In points. */
  get rowHeight(): number | null {
    return commonSize(this.sheet, this.area, "rows");
  }

  set rowHeight(height: number | null) {
    if (height !== null) setSize(this.sheet, this.area, "rows", height);
  }

  autofitColumns(): void {
    fitColumns(this.sheet, this.area);
  }

  autofitRows(): void {
    fitRows(this.sheet, this.area);
  }
}

/** `format.protection`: whether cells are locked once their sheet is protected. */
export class FormatProtectionObject extends FormatPart {
  readonly type = "FormatProtection";

  get locked(): unknown {
    return this.get("protection.locked", true);
  }

  set locked(value: unknown) {
    this.put("protection.locked", value);
  }

  get formulaHidden(): unknown {
    return this.get("protection.formulaHidden", false);
  }

  set formulaHidden(value: unknown) {
    this.put("protection.formulaHidden", value);
  }
}
