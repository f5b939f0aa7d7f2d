import { once } from "../core/once";

/** A map whose keys are known and whose values are each made when first asked for. */
export class MapOnDemand<V> implements ReadonlyMap<string, V> {
  private readonly makers: ReadonlyMap<string, () => V>;

  constructor(makers: Iterable<readonly [string, () => V]>) {
    this.makers = new Map([...makers].map(([key, make]) => [key, once(make)]));
  }

  get size(): number {
    return this.makers.size;
  }

  get(key: string): V | undefined {
    return this.makers.get(key)?.();
  }

  has(key: string): boolean {
    return this.makers.has(key);
  }

  keys(): MapIterator<string> {
    return this.makers.keys();
  }

  *entries(): MapIterator<[string, V]> {
    for (const [key, make] of this.makers) yield [key, make()];
  }

  *values(): MapIterator<V> {
    for (const make of this.makers.values()) yield make();
  }

  [Symbol.iterator](): MapIterator<[string, V]> {
    return this.entries();
  }

  forEach(each: (value: V, key: string, map: ReadonlyMap<string, V>) => void): void {
    for (const [key, value] of this) each(value, key, this);
  }
}
