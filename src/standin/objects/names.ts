import { invalidArgument, itemAlreadyExists, itemNotFound } from "../richapi/errors";
import { HostCollection, HostObject } from "../richapi/hostObject";
import { addressOf } from "../workbook/area";
import type { DefinedName } from "../workbook/name";
import { removeAll } from "../workbook/workbook";
import type { ObjectContext } from "./context";
import { RangeObject } from "./range";

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

  getRange(): HostObject {
    const range = this.getRangeOrNullObject();
    if (range === undefined) throw itemNotFound("NamedItem.getRange");
    return range;
  }

  getRangeOrNullObject(): HostObject | undefined {
    const found = addressOf(this.item.formula.slice(1));
    const sheet = found?.sheet === undefined ? undefined : this.context.workbook.sheet(found.sheet);
    return found && sheet && new RangeObject(this.context, sheet, found.area);
  }

  delete(): void {
    removeAll(this.context.workbook.names, (other) => other === this.item);
    this.context.workbook.calculator.rebuilt();
    this.context.workbook.emit({ kind: "namesChanged" });
  }
}

/** `workbook.names`: the names that hold in the whole workbook. */
export class NamedItemCollectionObject extends HostCollection {
  readonly type = "NamedItemCollection";

  constructor(private readonly context: ObjectContext) {
    super();
  }

  get items(): readonly NamedItemObject[] {
    const names = this.context.workbook.names.filter(({ scope }) => scope === undefined);
    return names.map((name) => new NamedItemObject(this.context, name));
  }

  find(key: string): HostObject | undefined {
    return this.items.find(({ name }) => name.toLowerCase() === key.toLowerCase());
  }

  getCount(): number {
    return this.items.length;
  }

  /** Takes a formula with its `=`; a Range is not taken yet. */
  add(name: string, formula: unknown, comment?: string | null): HostObject {
    if (!/^[\p{L}_\\][\p{L}\p{N}_.\\?]{0,254}$/u.test(name) || addressOf(name) || typeof formula !== "string")
      throw invalidArgument("NamedItemCollection.add");
    if (this.find(name)) throw itemAlreadyExists("NamedItemCollection.add");
    const item = { name, formula, comment: comment ?? "", visible: true, scope: undefined };
    this.context.workbook.names.push(item);
    this.context.workbook.calculator.rebuilt();
    this.context.workbook.emit({ kind: "namesChanged" });
    return new NamedItemObject(this.context, item);
  }
}
