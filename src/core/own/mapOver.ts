/** A map over another: what it has goes first; the one below is read only when something is asked for. */
export class MapOver<V> implements ReadonlyMap<string, V> {
  constructor(
    private readonly below: ReadonlyMap<string, V>,
    private readonly added: ReadonlyMap<string, V>,
  ) {}

  get size(): number {
    return [...this.keys()].length;
  }

  get(key: string): V | undefined {
    return this.added.has(key) ? this.added.get(key) : this.below.get(key);
  }

  has(key: string): boolean {
    return this.added.has(key) || this.below.has(key);
  }

  *keys(): MapIterator<string> {
    yield* this.below.keys();
    for (const key of this.added.keys()) if (!this.below.has(key)) yield key;
  }

  *entries(): MapIterator<[string, V]> {
    for (const key of this.keys()) yield [key, this.get(key)!];
  }

  *values(): MapIterator<V> {
    for (const [, value] of this.entries()) yield value;
  }

  [Symbol.iterator](): MapIterator<[string, V]> {
    return this.entries();
  }

  forEach(each: (value: V, key: string, map: ReadonlyMap<string, V>) => void): void {
    for (const [key, value] of this) each(value, key, this);
  }
}
