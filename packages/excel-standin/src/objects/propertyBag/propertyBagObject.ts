import { apiTable } from "../../richapi/apiMembers";
import { HostCollection, HostObject, memberOf } from "../../richapi/hostObject";
import { type Area, intersection } from "../../workbook/area";
import { type PropertyBag, newPropertyBag, partOf, unlinkAll } from "../../workbook/propertyBag";
import { hexColor } from "../../workbook/color";
import type { Sheet } from "../../workbook/sheet";
import type { ObjectContext } from "../context";
import { removeAll } from "../../workbook/removeAll";

/** What a type has beyond plain properties that are kept as they are set. */
export interface TypeDefinition {
  /** Values of properties that were not set. */
  readonly defaults?: Readonly<Record<string, unknown>>;
  /** Properties that are found out when they are read. */
  readonly computed?: Readonly<Record<string, (object: PropertyBagObject) => unknown>>;
  /** Told before a property is set; may refuse it or do more. */
  readonly beforeSet?: (object: PropertyBagObject, name: string, value: unknown) => void;
  /** What is kept of a value that is set, where it is not the value itself. */
  readonly normalize?: (name: string, value: unknown) => unknown;
  /** Told after an object was added, changed or is about to be deleted. */
  readonly afterChange?: (
    object: PropertyBagObject,
    change: "Added" | "Deleted" | "Changed",
    name?: string,
  ) => void;
  readonly methods?: Readonly<Record<string, (object: PropertyBagObject, ...given: never[]) => unknown>>;
  /** Methods of a collection. */
  readonly collectionMethods?: Readonly<
    Record<string, (object: PropertyBagCollection, ...given: never[]) => unknown>
  >;
  /** Of a collection: the item of a key, where it is neither an id nor a name. */
  readonly find?: (collection: PropertyBagCollection, key: never) => PropertyBag | undefined;
  /** Of a collection: its items, where they are not simply all. */
  readonly items?: (collection: PropertyBagCollection) => readonly PropertyBag[];
}

/** Type of the object model → what is special about it. */
export type TypeDefinitions = Readonly<Record<string, TypeDefinition>>;

/** Where a bag belongs. */
export interface Owner {
  readonly context: ObjectContext;
  readonly sheet: Sheet | undefined;
  /** The cells whose rules are meant. */
  readonly area?: Area;
  readonly definitions: TypeDefinitions;
}

/** A new bag with an id of its own. */
export function createBag({ context }: Owner, values: Readonly<Record<string, unknown>> = {}): PropertyBag {
  return context.workbook.newBag(values);
}

function drawn({ context, sheet }: Owner): void {
  context.workbook.emit({ kind: "redraw", sheet: sheet ?? context.workbook.activeSheet });
}

/** An object whose properties the table of the object model names, and a bag keeps. */
export class PropertyBagObject extends HostObject {
  constructor(
    readonly type: string,
    readonly owner: Owner,
    readonly bag: PropertyBag,
    readonly parent?: PropertyBagObject | PropertyBagCollection,
  ) {
    super();
  }

  override identity(): Readonly<Record<string, unknown>> {
    return this.parent instanceof PropertyBagCollection ? { Id: this.bag.id } : {};
  }

  override eventTarget(): string {
    return this.type === "Chart" || this.type === "Shape" ? this.bag.id : super.eventTarget();
  }

  private get definition(): TypeDefinition {
    return this.owner.definitions[this.type] ?? {};
  }

  /** The value of a property: computed, as it was set, or its default. */
  getProperty(name: string): unknown {
    const computed = this.definition.computed?.[name];
    if (computed) return computed(this);
    if (name in this.bag.values) return this.bag.values[name];
    return this.definition.defaults?.[name] ?? (name === "id" ? this.bag.id : undefined);
  }

  setProperty(name: string, value: unknown): void {
    this.definition.beforeSet?.(this, name, value);
    const kept = this.definition.normalize?.(name, value) ?? value;
    // what is no colour of HTML may be one of a theme
    const color = /color$/i.test(name) && typeof kept === "string" ? hexColor(kept) : undefined;
    this.bag.values[name] = color ?? kept;
    this.definition.afterChange?.(this, "Changed", name);
    drawn(this.owner);
  }

  part(name: string, type: string): HostObject {
    return createObject(type, this.owner, partOf(this.bag, name), this);
  }

  /** Takes it out of its collection. */
  remove(): void {
    this.definition.afterChange?.(this, "Deleted");
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
export class PropertyBagCollection extends HostCollection {
  constructor(
    readonly type: string,
    readonly owner: Owner,
    readonly bag: PropertyBag,
    readonly parent?: PropertyBagObject | PropertyBagCollection,
  ) {
    super();
  }

  override eventTarget(): string {
    return this.owner.sheet?.id ?? "Workbook";
  }

  get items(): readonly PropertyBagObject[] {
    const bags = this.owner.definitions[this.type]?.items?.(this) ?? this.bag.items;
    return bags.map(
      (bag) => createObject(apiTable[this.type]!.items!, this.owner, bag, this) as PropertyBagObject,
    );
  }

  get count(): number {
    return this.items.length;
  }

  find(key: string | number): HostObject | undefined {
    const wanted = String(key).toLowerCase();
    const found = this.items.find(({ bag }) =>
      [bag.id, bag.values["name"], bag.values["key"]].some((own) => String(own).toLowerCase() === wanted),
    );
    const own = found ? undefined : this.owner.definitions[this.type]?.find?.(this, key as never);
    if (!found && !own && typeof key === "number") return this.items[key];
    return own
      ? (createObject(apiTable[this.type]!.items!, this.owner, own, this) as PropertyBagObject)
      : found;
  }

  /** Adds an item at the end, or at a place. */
  addItem(bag: PropertyBag, place = this.bag.items.length): PropertyBagObject {
    this.bag.items.splice(place, 0, bag);
    const type = apiTable[this.type]!.items!;
    const object = createObject(type, this.owner, bag, this) as PropertyBagObject;
    this.owner.definitions[type]?.afterChange?.(object, "Added");
    drawn(this.owner);
    return object;
  }

  get sheet(): Sheet {
    return this.owner.sheet ?? this.owner.context.workbook.activeSheet;
  }
}

/** Those of some bags whose cells under `name` touch an area. */
export function bagsTouching(
  bags: readonly PropertyBag[],
  name: string,
  area: Area | undefined,
): readonly PropertyBag[] {
  return bags.filter((bag) => {
    const to = bag.links.get(name);
    return to?.sheet.anchored.has(to) === true && (!area || intersection(to.area, area) !== undefined);
  });
}

type BagClass = typeof PropertyBagObject | typeof PropertyBagCollection;

const classes = new WeakMap<TypeDefinitions, Map<string, BagClass>>();

/** The object of a type over a bag. */
export function createObject(
  type: string,
  owner: Owner,
  bag: PropertyBag,
  parent?: PropertyBagObject | PropertyBagCollection,
): PropertyBagObject | PropertyBagCollection {
  let known = classes.get(owner.definitions);
  if (known === undefined) classes.set(owner.definitions, (known = new Map()));
  let made = known.get(type);
  if (made === undefined) known.set(type, (made = classOf(type, owner.definitions[type] ?? {})));
  return new made(type, owner, bag, parent);
}

/** A class with the properties of a type, and the methods that its kind has. */
function classOf(type: string, definition: TypeDefinition): BagClass {
  const entry = apiTable[type]!;
  const methods = Object.entries<(object: never, ...given: never[]) => unknown>({
    ...definition.methods,
    ...definition.collectionMethods,
  });
  const made =
    entry.items === undefined ? class extends PropertyBagObject {} : class extends PropertyBagCollection {};
  for (const [name, run] of methods) {
    const value = function (this: never, ...given: never[]) {
      return run(this, ...given);
    };
    Object.defineProperty(made.prototype, name, { value });
  }
  if (entry.items !== undefined) return made;
  for (const [name, access] of Object.entries(entry.values)) {
    Object.defineProperty(made.prototype, memberOf(name), {
      get(this: PropertyBagObject) {
        return this.getProperty(name);
      },
      set:
        access === "r"
          ? undefined
          : function (this: PropertyBagObject, value: unknown) {
              this.setProperty(name, value);
            },
    });
  }
  for (const [name, part] of Object.entries(entry.objects)) {
    Object.defineProperty(made.prototype, name, {
      get(this: PropertyBagObject) {
        const computed = definition.computed?.[name];
        return computed ? computed(this) : this.part(name, part);
      },
    });
  }
  return made;
}

/** A method `clear`: all properties have their defaults again. */
export function clearValues({ bag }: { readonly bag: PropertyBag }): void {
  for (const name of Object.keys(bag.values)) delete bag.values[name];
}

/** The border of a side, made if there is none: for collections of borders. */
export function borderAt({ bag }: PropertyBagCollection, side: never): PropertyBag {
  let border = bag.items.find((item) => item.values["sideIndex"] === side);
  if (!border) bag.items.push((border = newPropertyBag(`${bag.id}.${String(side)}`, { sideIndex: side })));
  return border;
}
