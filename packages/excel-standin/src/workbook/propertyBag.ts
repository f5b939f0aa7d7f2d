import type { Sheet } from "./sheet";
import type { Anchored } from "./anchored";

/** Cells that something drawn refers to; they follow what is inserted and deleted. */
export interface Link extends Anchored {
  readonly sheet: Sheet;
}

/** The state of something with many plain properties: a chart, a shape, a rule, a comment. */
export interface PropertyBag {
  readonly id: string;
  /** Property → what was set. */
  readonly values: Record<string, unknown>;
  /** Property → what it holds: a chart's title, an axis' format. */
  readonly parts: Map<string, PropertyBag>;
  /** Of a collection: its items. */
  items: PropertyBag[];
  readonly links: Map<string, Link>;
}

export function newPropertyBag(id: string, values: Readonly<Record<string, unknown>> = {}): PropertyBag {
  return { id, values: { ...values }, parts: new Map(), items: [], links: new Map() };
}

/** A part of a bag, made if there is none. */
export function partOf(bag: PropertyBag, name: string): PropertyBag {
  let part = bag.parts.get(name);
  if (part === undefined) bag.parts.set(name, (part = newPropertyBag(`${bag.id}.${name}`)));
  return part;
}

/** Sets what a name of a bag refers to; `undefined`: nothing. */
export function link(bag: PropertyBag, name: string, to: Link | undefined): void {
  const before = bag.links.get(name);
  if (before) before.sheet.anchored.delete(before);
  bag.links.delete(name);
  if (to === undefined) return;
  // an own record: the same cells may be referred to by others
  const own: Link = { sheet: to.sheet, area: to.area };
  bag.links.set(name, own);
  to.sheet.anchored.add(own);
}

/** The cells that a name refers to; `undefined`: none, or all of them were deleted. */
export function linked(bag: PropertyBag, name: string): Link | undefined {
  const found = bag.links.get(name);
  return found?.sheet.anchored.has(found) ? found : undefined;
}

/** Lets go of all cells that a bag and its parts refer to. */
export function unlinkAll(bag: PropertyBag): void {
  for (const name of [...bag.links.keys()]) link(bag, name, undefined);
  for (const part of [...bag.parts.values(), ...bag.items]) unlinkAll(part);
}
