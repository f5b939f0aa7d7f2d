import { invalidArgument, itemAlreadyExists, required } from "../richapi/errors";
import { HostCollection, HostObject } from "../richapi/hostObject";
import { absoluteAddress, addressOf } from "../workbook/area";
import { type CellValue, plainValue } from "../workbook/cell";
import type { DefinedName } from "../workbook/definedName";
import type { Sheet } from "../workbook/sheet";
import type { ObjectContext, CellRange } from "./context";
import { richValue, valueType } from "./range/richValue";
import { RangeGeometry } from "./range/rangeGeometry";
import { removeAll } from "../workbook/removeAll";

/** A defined name. */
export class NamedItemObject extends HostObject {
  readonly type = "NamedItem";

  constructor(
    private readonly context: ObjectContext,
    private readonly item: DefinedName,
  ) {
    super();
  }

  override identity(): Readonly<Record<string, unknown>> {
    return { Id: this.item.name };
  }

  get name(): string {
    return this.item.name;
  }

  get formula(): string {
    return this.item.formula;
  }

  set formula(formula: string) {
    const other = formulaOf(formula);
    if (other === undefined) throw invalidArgument("NamedItem.formula");
    this.item.formula = other;
    changed(this.context, this.item);
  }

  /** The value of its formula; for cells, their address. */
  get value(): unknown {
    const range = this.getRangeOrNullObject();
    return range ? absoluteAddress(range.sheet.name, range.area) : plainValue(this.evaluated);
  }

  get valueAsJson(): unknown {
    return richValue({ value: this.evaluated });
  }

  get valueAsJsonLocal(): unknown {
    return this.valueAsJson;
  }

  /** `NamedItem.type` of the object model. */
  get ownType(): string {
    return this.getRangeOrNullObject() ? "Range" : typeOf(this.evaluated);
  }

  private get evaluated(): CellValue {
    return this.context.workbook.calculator.evaluate(this.item.formula, this.home);
  }

  /** The sheet on which its formula is evaluated. */
  private get home(): Sheet {
    return this.item.scope ?? this.context.workbook.activeSheet;
  }

  get worksheet(): HostObject {
    const { scope } = this.item;
    if (scope === undefined) throw invalidArgument("NamedItem.worksheet");
    return this.context.create.worksheet(scope);
  }

  get worksheetOrNullObject(): HostObject | undefined {
    return this.item.scope && this.context.create.worksheet(this.item.scope);
  }

  get scope(): string {
    return this.item.scope ? "Worksheet" : "Workbook";
  }

  get comment(): string {
    return this.item.comment;
  }

  set comment(comment: string) {
    this.item.comment = comment;
  }

  get visible(): boolean {
    return this.item.visible;
  }

  set visible(visible: boolean) {
    this.item.visible = visible;
  }

  get arrayValues(): HostObject {
    return new NamedItemArrayValuesObject(this.getRangeOrNullObject(), this.value);
  }

  getRange(): HostObject {
    return required(this.getRangeOrNullObject(), "NamedItem.getRange");
  }

  getRangeOrNullObject(): CellRange | undefined {
    const found = this.context.workbook.calculator.resolveReference(this.item.formula, this.home);
    return found && this.context.create.range(found.sheet, found.area);
  }

  delete(): void {
    removeAll(this.context.workbook.names, (other) => other === this.item);
    changed(this.context, this.item);
  }
}

/** What a name stands for, as rows. */
export class NamedItemArrayValuesObject extends HostObject {
  readonly type = "NamedItemArrayValues";

  constructor(
    private readonly range: CellRange | undefined,
    private readonly value: unknown,
  ) {
    super();
  }

  get values(): unknown {
    return this.range?.values ?? [[this.value]];
  }

  get types(): unknown {
    return this.range?.valueTypes ?? [[typeOf(this.value as CellValue)]];
  }

  get valuesAsJson(): unknown {
    return this.range?.valuesAsJson ?? [[richValue({ value: this.value as CellValue })]];
  }

  get valuesAsJsonLocal(): unknown {
    return this.valuesAsJson;
  }
}

/** As `Excel.NamedItemType`: an empty text is a text. */
function typeOf(value: CellValue): string {
  return value === "" ? "String" : valueType(value);
}

function changed({ workbook }: ObjectContext, { name }: DefinedName): void {
  workbook.calculator.named(name);
  workbook.emit({ kind: "namesChanged" });
}

/** The cells of a name that holds on a sheet; `undefined`: there is none. */
export function rangeNamed(context: ObjectContext, sheet: Sheet, name: string): CellRange | undefined {
  const { workbook } = context;
  const item = workbook.definedName(name, sheet) ?? workbook.definedName(name, undefined);
  return item && new NamedItemObject(context, item).getRangeOrNullObject();
}

/** The names that hold in the whole workbook, or on one sheet only. */
export class NamedItemCollectionObject extends HostCollection {
  readonly type = "NamedItemCollection";

  constructor(
    private readonly context: ObjectContext,
    private readonly sheet?: Sheet,
  ) {
    super();
  }

  get items(): readonly NamedItemObject[] {
    const names = this.context.workbook.names.filter(({ scope }) => scope === this.sheet);
    return names.map((name) => new NamedItemObject(this.context, name));
  }

  find(key: string): HostObject | undefined {
    const found = this.context.workbook.definedName(key, this.sheet);
    return found && new NamedItemObject(this.context, found);
  }

  /** @param reference a Range, or a formula with its `=` */
  add(name: string, reference: unknown, comment?: string | null): HostObject {
    const location = "NamedItemCollection.add";
    if (!isName(name)) throw invalidArgument(location);
    if (this.find(name)) throw itemAlreadyExists(location);
    const formula = formulaOf(reference);
    if (formula === undefined) throw invalidArgument(location);
    const item = { name, formula, comment: comment ?? "", visible: true, scope: this.sheet };
    this.context.workbook.names.push(item);
    changed(this.context, item);
    return new NamedItemObject(this.context, item);
  }

  addFormulaLocal(name: string, formula: string, comment?: string | null): HostObject {
    return this.add(name, formula, comment);
  }
}

/** Letters, digits, `_`, `.`, `\` and `?`, to 255; nothing that could be an address in either style. */
export function isName(name: string): boolean {
  const isAddress = addressOf(name) !== undefined || /^(r\d*)?(c\d*)?$/i.test(name);
  return /^[\p{L}_\\][\p{L}\p{N}_.\\?]{0,254}$/u.test(name) && !isAddress;
}

/** `=Sheet1!$A$1:$B$2`; a number or a text as a constant. */
function formulaOf(reference: unknown): string | undefined {
  if (reference instanceof RangeGeometry) return `=${absoluteAddress(reference.sheet.name, reference.area)}`;
  if (typeof reference === "number" || typeof reference === "boolean")
    return `=${String(reference).toUpperCase()}`;
  if (typeof reference !== "string" || reference === "") return undefined;
  return reference.startsWith("=") ? reference : `="${reference.replaceAll('"', '""')}"`;
}
