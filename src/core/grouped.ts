/** The lines of a list under what `key` says of each, in the order in which they come. */
export function grouped<K, T>(list: readonly T[], key: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of list) {
    const own = key(item);
    const group = groups.get(own);
    if (group === undefined) groups.set(own, [item]);
    else group.push(item);
  }
  return groups;
}

/** Records by their code. */
export function byCode<T extends { readonly code: string }>(list: readonly T[]): Map<string, T> {
  return new Map(list.map((item) => [item.code, item]));
}
