import { invalidArgument } from "./errors";

/**
 * An object of the workbook as an add-in sees it. Members have the names of the object model in JavaScript; what a class does
 * not have is not implemented. A getter that answers `undefined` is sent as null.
 */
export abstract class HostObject {
  /** Name of its type in the object model, e.g. `Worksheet`. */
  abstract readonly type: string;

  /**
   * Its key within a collection, as `{ Id }` or `{ _Id }`: office.js reaches it by that from then on, and does not repeat the call
   * that made it.
   */
  identity(): Readonly<Record<string, unknown>> {
    return {};
  }

  /** Whose events these are, for types that have events. */
  eventTarget(): string {
    return "Workbook";
  }
}

/** Where an object keeps a property of the object model: `type` is what every object has, so a property of that name is `ownType`. */
export function memberOf(property: string): string {
  return property === "type" ? "ownType" : property;
}

/** A collection: what `load("items/…")` and `getItem` see. */
export abstract class HostCollection extends HostObject {
  abstract readonly items: readonly HostObject[];
  /** @returns `undefined` if nothing has this key */
  abstract find(key: never): HostObject | undefined;

  getCount(): number {
    return this.items.length;
  }

  getItemAt(index: number): HostObject {
    const found = this.items[index];
    if (found === undefined) throw invalidArgument(`${this.type}.getItemAt`);
    return found;
  }
}

/** A collection of items that are known from the start and have no keys. */
export class ItemList<T extends HostObject> extends HostCollection {
  constructor(
    readonly type: string,
    readonly items: readonly T[],
  ) {
    super();
  }

  find(): undefined {
    return undefined;
  }
}
