import { apiTable } from "../../richapi/coverage";
import { invalidArgument } from "../../richapi/errors";
import { HostCollection, HostObject, memberOf } from "../../richapi/hostObject";
import { type Area, intersection } from "../../workbook/area";
import { type Bag, newBag, partOf, unlinkAll } from "../../workbook/bag";
import { hexColor } from "../../workbook/color";
import type { Sheet } from "../../workbook/sheet";
import { removeAll } from "../../workbook/workbook";
import type { ObjectContext } from "../context";

/** What a type has beyond plain properties that are kept as they are set. */
export interface Kind {
  /** Values of properties that were not set. */
  readonly values?: Readonly<Record<string, unknown>>;
  /** Properties that are found out when they are read. */
  readonly computed?: Readonly<Record<string, (object: BagObject) => unknown>>;
  /** Told before a property is set; may refuse it or do more. */
  readonly setting?: (object: BagObject, name: string, value: unknown) => void;
  /** What is kept of a value that is set, where it is not the value itself. */
  readonly kept?: (name: string, value: unknown) => unknown;
  /** Told after an object was added, changed or is about to be deleted. */
  readonly told?: (object: BagObject, change: "Added" | "Deleted" | "Changed", name?: string) => void;
  readonly methods?: Readonly<Record<string, (object: BagObject, ...given: never[]) => unknown>>;
  /** Methods of a collection. */
  readonly adding?: Readonly<Record<string, (object: BagCollection, ...given: never[]) => unknown>>;
  /** Of a collection: the item of a key, where it is neither an id nor a name. */
  readonly find?: (collection: BagCollection, key: never) => Bag | undefined;
  /** Of a collection: its items, where they are not simply all. */
  readonly items?: (collection: BagCollection) => readonly Bag[];
}

/** Type of the object model → what is special about it. */
export type Kinds = Readonly<Record<string, Kind>>;

/** Where a bag belongs. */
export interface Owner {
  readonly context: ObjectContext;
  readonly sheet: Sheet | undefined;
  /** The cells whose rules are looked at. */
  readonly area?: Area;
  readonly kinds: Kinds;
}

/** A new bag with an id of its own. */
export function freshBag({ context }: Owner, values: Readonly<Record<string, unknown>> = {}): Bag {
  const number = String(context.workbook.newId()).padStart(8, "0");
  return newBag(`{${number}-0002-0000-0000-000000000000}`, values);
}

function drawn({ context, sheet }: Owner): void {
  context.workbook.emit({ kind: "drawn", sheet: sheet ?? context.workbook.activeSheet });
}

/** An object whose properties the table of the object model names, and a bag keeps. */
export class BagObject extends HostObject {
  constructor(
    readonly type: string,
    readonly owner: Owner,
    readonly bag: Bag,
    readonly parent?: BagObject | BagCollection,
  ) {
    super();
  }

  override identity(): Readonly<Record<string, unknown>> {
    return this.parent instanceof BagCollection ? { Id: this.bag.id } : {};
  }

  override eventTarget(): string {
    return this.type === "Chart" || this.type === "Shape" ? this.bag.id : super.eventTarget();
  }

  private get kind(): Kind {
    return this.owner.kinds[this.type] ?? {};
  }

  /** What a property holds: found out, set, or as it is from the start. */
  held(name: string): unknown {
    const computed = this.kind.computed?.[name];
    if (computed) return computed(this);
    if (name in this.bag.values) return this.bag.values[name];
    return this.kind.values?.[name] ?? (name === "id" ? this.bag.id : undefined);
  }

  hold(name: string, value: unknown): void {
    this.kind.setting?.(this, name, value);
    const kept = this.kind.kept?.(name, value) ?? value;
    // what is no colour of HTML may be one of a theme
    const color = /color$/i.test(name) && typeof kept === "string" ? hexColor(kept) : undefined;
    this.bag.values[name] = color ?? kept;
    this.kind.told?.(this, "Changed", name);
    drawn(this.owner);
  }

  part(name: string, type: string): HostObject {
    return objectOf(type, this.owner, partOf(this.bag, name), this);
  }

  /** Takes it out of its collection. */
  remove(): void {
    this.kind.told?.(this, "Deleted");
    unlinkAll(this.bag);
    if (this.parent) removeAll(this.parent.bag.items, (other) => other === this.bag);
    drawn(this.owner);
  }

  /** The sheet it lies on. */
  get sheet(): Sheet {
    return this.owner.sheet ?? this.owner.context.workbook.activeSheet;
  }
}

/** A collection that a bag keeps. */
export class BagCollection extends HostCollection {
  constructor(
    readonly type: string,
    readonly owner: Owner,
    readonly bag: Bag,
    readonly parent?: BagObject | BagCollection,
  ) {
    super();
  }

  override eventTarget(): string {
    return this.owner.sheet?.id ?? "Workbook";
  }

  get items(): readonly BagObject[] {
    const bags = this.owner.kinds[this.type]?.items?.(this) ?? this.bag.items;
    return bags.map((bag) => objectOf(apiTable[this.type]!.items!, this.owner, bag, this) as BagObject);
  }

  get count(): number {
    return this.items.length;
  }

  find(key: string | number): HostObject | undefined {
    const wanted = String(key).toLowerCase();
    const found = this.items.find(({ bag }) =>
      [bag.id, bag.values["name"], bag.values["key"]].some((own) => String(own).toLowerCase() === wanted),
    );
    const own = found ? undefined : this.owner.kinds[this.type]?.find?.(this, key as never);
    if (!found && !own && typeof key === "number") return this.items[key];
    return own ? (objectOf(apiTable[this.type]!.items!, this.owner, own, this) as BagObject) : found;
  }

  getCount(): number {
    return this.items.length;
  }

  getItemAt(index: number): HostObject {
    const found = this.items[index];
    if (found === undefined) throw invalidArgument(`${this.type}.getItemAt`);
    return found;
  }

  /** Adds an item at the end, or at a place. */
  added(bag: Bag, place = this.bag.items.length): BagObject {
    this.bag.items.splice(place, 0, bag);
    const type = apiTable[this.type]!.items!;
    const object = objectOf(type, this.owner, bag, this) as BagObject;
    this.owner.kinds[type]?.told?.(object, "Added");
    drawn(this.owner);
    return object;
  }

  get sheet(): Sheet {
    return this.owner.sheet ?? this.owner.context.workbook.activeSheet;
  }
}

/** Those of some bags whose cells under `name` touch an area. */
export function touching(bags: readonly Bag[], name: string, area: Area | undefined): readonly Bag[] {
  return bags.filter((bag) => {
    const to = bag.links.get(name);
    return to?.sheet.anchored.has(to) === true && (!area || intersection(to.area, area) !== undefined);
  });
}

type BagClass = typeof BagObject | typeof BagCollection;

const classes = new WeakMap<Kinds, Map<string, BagClass>>();

/** The object of a type over a bag. */
export function objectOf(
  type: string,
  owner: Owner,
  bag: Bag,
  parent?: BagObject | BagCollection,
): BagObject | BagCollection {
  let known = classes.get(owner.kinds);
  if (known === undefined) classes.set(owner.kinds, (known = new Map()));
  let made = known.get(type);
  if (made === undefined) known.set(type, (made = classOf(type, owner.kinds[type] ?? {})));
  return new made(type, owner, bag, parent);
}

/** A class with the properties of a type, and the methods that its kind has. */
function classOf(type: string, kind: Kind): BagClass {
  const entry = apiTable[type]!;
  const methods = Object.entries<(object: never, ...given: never[]) => unknown>({
    ...kind.methods,
    ...kind.adding,
  });
  const made = entry.items === undefined ? class extends BagObject {} : class extends BagCollection {};
  for (const [name, run] of methods) {
    const value = function (this: never, ...given: never[]) {
      return run(this, ...given);
    };
    Object.defineProperty(made.prototype, name, { value });
  }
  if (entry.items !== undefined) return made;
  for (const [name, access] of Object.entries(entry.values)) {
    Object.defineProperty(made.prototype, memberOf(name), {
      get(this: BagObject) {
        return this.held(name);
      },
      set:
        access === "r"
          ? undefined
          : function (this: BagObject, value: unknown) {
              this.hold(name, value);
            },
    });
  }
  for (const [name, part] of Object.entries(entry.objects)) {
    Object.defineProperty(made.prototype, name, {
      get(this: BagObject) {
        const computed = kind.computed?.[name];
        return computed ? computed(this) : this.part(name, part);
      },
    });
  }
  return made;
}
