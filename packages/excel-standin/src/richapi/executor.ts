import { isMember } from "./apiMembers";
import { checkedArguments, checkedValue } from "./argumentTypes";
import { RichApiError, itemNotFound, notImplemented } from "./errors";
import { HostCollection, HostObject } from "./hostObject";
import { memberName } from "./wireNames";
import { Projection, asJson } from "./query";
import { KeptObjects } from "./keptObjects";
import {
  type Action,
  ActionType,
  type ArgumentInfo,
  type Batch,
  type BatchError,
  type BatchResponse,
  type ObjectPath,
  PathType,
} from "./wire";

/** What the executor needs of the host around it. */
export interface ExecutorHost {
  /** The object that batches start from: the workbook. */
  root(): HostObject;
  /** An object by the name of its class on the server, e.g. `Microsoft.ExcelServices.CustomFunctions`. */
  newObject(name: string): HostObject;
  /**
   * `on`: an add-in listens from now on to an event of an object, e.g. `DataChanged`; otherwise: no longer.
   * @returns false if there is no such event
   */
  listen(object: HostObject, event: string, on: boolean): boolean;
  /** Waits until what was written is calculated; left out where calculation is done at once. */
  settled?(): Promise<void>;
  /** Asked before every action; what it throws is the action's error. */
  before?(action: Action): void;
  /** Told of every member that is used, e.g. `Range.values`; what it throws is the action's error. */
  using?(member: string, given: unknown): void;
}

type Member = Record<string, unknown>;

/** Executes batches: the server side of `context.sync()`. */
export class Executor {
  readonly keptObjects = new KeptObjects();
  /** How often each member was used, as `Range.values`, whether it exists or not. */
  readonly touched = new Map<string, number>();
  private readonly projection: Projection;

  constructor(private readonly host: ExecutorHost) {
    this.projection = new Projection(
      (object) => this.identity(object),
      (member) => this.touch(member),
    );
  }

  /** Members that were used, most likely misspelt: the object model has none of that name. */
  get unknown(): readonly string[] {
    return [...this.touched.keys()].filter((member) => {
      const [type, name] = member.split(".");
      return !name!.startsWith("_") && !isMember(type!, name!);
    });
  }

  /**
   * Runs the actions in order up to the first that fails. Anything but a `RichApiError` is a bug of the stand-in and is
   * answered as `GeneralException` with its stack.
   */
  async execute(batch: Batch): Promise<BatchResponse> {
    const results: { ActionId: number; Value: unknown }[] = [];
    const traces: number[] = [];
    const paths = new Paths(batch, this, this.host);
    for (const [place, action] of batch.Actions.entries()) {
      try {
        this.host.before?.(action);
        if (isRead(action)) await this.host.settled?.();
        if (action.ActionType === ActionType.trace) traces.push(action.Id);
        const answer = this.perform(action, paths);
        const value = answer instanceof Promise ? ((await answer) as unknown) : answer;
        results.push({ ActionId: action.Id, Value: value ?? null });
      } catch (thrown) {
        const error = errorOf(thrown, place, batch.ObjectPaths[action.ObjectPathId]);
        return { Results: results, TraceIds: traces, Error: error };
      }
    }
    return { Results: results, TraceIds: traces };
  }

  private perform(action: Action, paths: Paths): unknown {
    if (action.ActionType === ActionType.trace || action.ActionType === ActionType.ensureUnchanged)
      return null;
    const object = paths.object(action.ObjectPathId);
    // everything below a null object is null
    if (object === undefined) return null;
    switch (action.ActionType) {
      case ActionType.instantiate:
        return this.identity(object);
      case ActionType.query:
        return this.projection.answer(object, action.QueryInfo ?? {});
      case ActionType.queryAsJson:
        return asJson(this.projection.answer(object, action.QueryInfo ?? {}));
      case ActionType.method:
        return this.invoke(object, action, paths.values(action.ArgumentInfo));
      case ActionType.setProperty:
        return this.set(object, memberName(action.Name, object.type), paths.values(action.ArgumentInfo)[0]);
      case ActionType.update:
        for (const [name, value] of Object.entries(action.ObjectState ?? {})) this.set(object, name, value);
        return null;
      default:
        throw notImplemented(`action type ${action.ActionType}`);
    }
  }

  private invoke(object: HostObject, action: Action, values: readonly unknown[]): unknown {
    if (action.Name === "_KeepReference") return void this.keptObjects.keep(object);
    if (action.Name === "_RemoveReference") return this.keptObjects.release(String(values[0]));
    const listening = /^_(Register|Unregister)(?:Event(\w+)|(\w+)Event)$/.exec(action.Name);
    if (listening) return this.listen(object, (listening[2] ?? listening[3])!, listening[1] === "Register");
    const answer = this.call(object, action.Name, values);
    return answer instanceof HostObject ? this.identity(answer) : answer;
  }

  private listen(object: HostObject, event: string, on: boolean): void {
    if (!this.host.listen(object, event, on)) throw notImplemented(`${object.type}.on${event}`);
  }

  /** Calls a method by its name on the wire. */
  call(object: HostObject, wire: string, values: readonly unknown[]): unknown {
    const name = memberName(wire);
    const member = `${object.type}.${name}`;
    this.touch(member, values[0]);
    const method = (object as unknown as Member)[name];
    if (typeof method === "function")
      return method.apply(object, checkedArguments(object.type, name, values)) as unknown;
    if (object instanceof HostCollection && /^getItem(OrNullObject)?$/.test(name))
      return this.item(object, values, name === "getItem");
    throw notImplemented(member);
  }

  /** The item of a collection by its key. */
  item(collection: HostObject, values: readonly unknown[], required = true): HostObject | undefined {
    const member = `${collection.type}.getItem`;
    this.touch(member);
    if (!(collection instanceof HostCollection)) throw notImplemented(member);
    const [key] = checkedArguments(collection.type, "getItem", values);
    const found = collection.find(key as never);
    if (found === undefined && required) throw itemNotFound(member);
    return found;
  }

  /** The object that a property holds. */
  property(object: HostObject, wire: string): HostObject | undefined {
    const name = memberName(wire);
    this.touch(`${object.type}.${name}`);
    if (!(name in object)) throw notImplemented(`${object.type}.${name}`);
    return (object as unknown as Member)[name] as HostObject | undefined;
  }

  private set(object: HostObject, name: string, value: unknown): null {
    const member = `${object.type}.${name}`;
    this.touch(member, value);
    if (!isSettable(object, name)) throw notImplemented(`setting ${member}`);
    (object as unknown as Member)[name] = checkedValue(object.type, name, value);
    return null;
  }

  private identity(object: HostObject): Readonly<Record<string, unknown>> {
    const kept = this.keptObjects.idOf(object);
    return kept === undefined ? object.identity() : { ...object.identity(), _ReferenceId: kept };
  }

  /** @param given the first argument, or the value that is set */
  private touch(member: string, given?: unknown): void {
    this.touched.set(member, (this.touched.get(member) ?? 0) + 1);
    this.host.using?.(member, given);
  }
}

/** The objects of one batch: each path is resolved once, when an action first needs it. */
class Paths {
  private readonly known = new Map<number, HostObject | undefined>();

  constructor(
    private readonly batch: Batch,
    private readonly executor: Executor,
    private readonly host: ExecutorHost,
  ) {}

  object(id: number): HostObject | undefined {
    if (!this.known.has(id)) this.known.set(id, this.resolve(id));
    return this.known.get(id);
  }

  private resolve(id: number): HostObject | undefined {
    const path = this.batch.ObjectPaths[id];
    if (path === undefined) throw new RichApiError("InvalidObjectPath", `There is no object path ${id}.`);
    if (path.ObjectPathType === PathType.root) return this.host.root();
    if (path.ObjectPathType === PathType.newObject) return this.host.newObject(path.Name);
    if (path.ObjectPathType === PathType.reference) return this.kept(path.Name);
    if (path.ObjectPathType === PathType.nothing) return undefined;
    const parent = this.object(path.ParentObjectPathId ?? 0);
    return parent === undefined ? undefined : this.below(parent, path);
  }

  private below(parent: HostObject, path: ObjectPath): HostObject | undefined {
    if (path.ObjectPathType === PathType.property) return this.executor.property(parent, path.Name);
    const values = this.values(path.ArgumentInfo);
    if (path.ObjectPathType === PathType.indexer) return this.executor.item(parent, values);
    return (this.executor.call(parent, path.Name, values) ?? undefined) as HostObject | undefined;
  }

  private kept(id: string): HostObject {
    const object = this.executor.keptObjects.object(id);
    if (object === undefined)
      throw new RichApiError("InvalidReference", "This reference is not valid for the current operation.");
    return object;
  }

  /** The arguments of a call, with objects in the places of their paths. */
  values(info: ArgumentInfo | undefined): readonly unknown[] {
    const ids = info?.ReferencedObjectPathIds;
    return (info?.Arguments ?? []).map((value, place) => this.value(value, ids?.[place]));
  }

  private value(value: unknown, id: unknown): unknown {
    if (Array.isArray(id)) return (value as unknown[]).map((inner, place) => this.value(inner, id[place]));
    if (typeof id === "number" && id !== 0) return this.object(id);
    return this.inner(value);
  }

  /** A literal; an object inside one is written as its path's id. */
  private inner(value: unknown): unknown {
    if (typeof value !== "object" || value === null) return value;
    // a block of cells holds no objects
    if (Array.isArray(value)) return Array.isArray(value[0]) ? value : value.map((part) => this.inner(part));
    if ("_ObjectPathId" in value) return this.object(value._ObjectPathId as number);
    return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, this.inner(part)]));
  }
}

function isRead(action: Action): boolean {
  return action.ActionType === ActionType.query || action.ActionType === ActionType.queryAsJson;
}

function isSettable(object: HostObject, name: string): boolean {
  for (let level: unknown = object; level; level = Object.getPrototypeOf(level)) {
    const descriptor = Object.getOwnPropertyDescriptor(level, name);
    if (descriptor) return descriptor.set !== undefined || descriptor.writable === true;
  }
  return false;
}

function errorOf(thrown: unknown, place: number, path: ObjectPath | undefined): BatchError {
  const known =
    thrown instanceof RichApiError
      ? thrown
      : new RichApiError("GeneralException", String((thrown as Error)?.stack ?? thrown), undefined, 500);
  const location = known.location ?? path?.Name;
  return {
    Code: known.code,
    Message: known.message,
    ...(location ? { Location: location } : {}),
    HttpStatusCode: known.status,
    ActionIndex: place,
  };
}
