import type { HostObject } from "./hostObject";

/** Objects that an add-in keeps from one batch to the next, by the id that it was given. */
export class KeptObjects {
  private readonly objects = new Map<string, HostObject>();
  private readonly ids = new WeakMap<HostObject, string>();
  private next = 1;

  /** @returns the object's id, the same however often it is kept */
  keep(object: HostObject): string {
    const id = this.ids.get(object) ?? `${object.type}_${this.next++}`;
    this.ids.set(object, id);
    this.objects.set(id, object);
    return id;
  }

  release(id: string): void {
    this.objects.delete(id);
  }

  object(id: string): HostObject | undefined {
    return this.objects.get(id);
  }

  /** The id of an object that is kept at present. */
  idOf(object: HostObject): string | undefined {
    const id = this.ids.get(object);
    return id !== undefined && this.objects.has(id) ? id : undefined;
  }
}
