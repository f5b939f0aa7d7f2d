import { propertyNamed, valuesOf } from "./apiMembers";
import { notImplemented } from "./errors";
import { HostCollection, HostObject, memberOf } from "./hostObject";
import { wireName } from "./wireNames";
import type { QueryInfo } from "./wire";

/** Names to load, as a tree: `format/font/bold` is three levels. */
interface Selection {
  readonly [name: string]: Selection;
}

function selectionOf(query: QueryInfo): Selection {
  const tree: Record<string, Selection> = {};
  for (const path of [...(query.Select ?? []), ...(query.Expand ?? [])]) {
    let level = tree;
    for (const name of path.split(/[/.]/)) level = (level[name] ??= {}) as Record<string, Selection>;
  }
  return tree;
}

type Answer = Record<string, unknown>;

/** Answers queries. `touched` is called with every member that it reads, known or not. */
export class Projection {
  constructor(
    private readonly identityOf: (object: HostObject) => Readonly<Record<string, unknown>>,
    private readonly touched: (member: string) => void,
  ) {}

  /** What a query loads from an object, with names as on the wire. */
  answer(object: HostObject, query: QueryInfo): Answer {
    return object instanceof HostCollection
      ? this.collection(object, selectionOf(query), query)
      : this.single(object, selectionOf(query));
  }

  private collection(object: HostCollection, selection: Selection, query: QueryInfo = {}): Answer {
    const start = query.Skip ?? 0;
    const end = query.Top === undefined ? undefined : start + query.Top;
    // what is loaded from a collection is loaded from its items, except for its own properties
    const own = valuesOf(object.type).filter(
      (name) => name in selection || Object.keys(selection).length === 0,
    );
    const ofItems = Object.fromEntries(Object.entries(selection).filter(([name]) => !own.includes(name)));
    const below = (ofItems["items"] as Selection | undefined) ?? ofItems;
    return {
      ...this.identityOf(object),
      ...this.values(object, own),
      _Items: object.items.slice(start, end).map((item) => this.any(item, below)),
    };
  }

  private any(object: HostObject, selection: Selection): Answer {
    return object instanceof HostCollection
      ? this.collection(object, selection)
      : this.single(object, selection);
  }

  private single(object: HostObject, selection: Selection): Answer {
    const names = Object.keys(selection);
    const all = names.length === 0 || names.includes("*");
    const answer: Answer = { ...this.identityOf(object) };
    if (all) Object.assign(answer, this.values(object, valuesOf(object.type)));
    for (const name of names) {
      if (name === "*") continue;
      const property = this.property(object, name);
      if (property === undefined) continue;
      const value = object[memberOf(property) as keyof HostObject] as unknown;
      answer[wireName(property, object.type)] =
        value instanceof HostObject ? this.any(value, selection[name]!) : (value ?? null);
    }
    return answer;
  }

  /** Of the named properties those that the object has. */
  private values(object: HostObject, names: readonly string[]): Answer {
    const answer: Answer = {};
    for (const name of names)
      if (memberOf(name) in object)
        answer[wireName(name, object.type)] = (object[memberOf(name) as keyof HostObject] as unknown) ?? null;
    return answer;
  }

  /** Names that a type does not have are passed over: add-ins load `no-properties-needed` to hear whether there is an object. */
  private property(object: HostObject, name: string): string | undefined {
    const property = propertyNamed(object.type, name);
    const member = `${object.type}.${property ?? name}`;
    this.touched(member);
    if (property !== undefined && !(memberOf(property) in object)) throw notImplemented(member);
    return property;
  }
}

/** An answer with the names that JavaScript has, collections as `items`. */
export function asJson(answer: unknown): unknown {
  if (Array.isArray(answer) || typeof answer !== "object" || answer === null) return answer;
  return Object.fromEntries(
    Object.entries(answer).map(([name, value]) => {
      if (name === "_Items") return ["items", (value as unknown[]).map(asJson)];
      return [name.charAt(0) === "_" ? name : name.charAt(0).toLowerCase() + name.slice(1), asJson(value)];
    }),
  );
}
