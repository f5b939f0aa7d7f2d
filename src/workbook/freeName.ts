/** The longest names that Excel takes. */
export const longestName = { sheet: 31, name: 255 } as const;

/** A name that is not taken, with a number behind it where it must be; it is taken from now on. @param taken in small letters */
export function freeName(wanted: string, taken: Set<string>, kind: keyof typeof longestName): string {
  let name = wanted;
  for (let number = 2; taken.has(name.toLowerCase()); number++) {
    const suffix = kind === "sheet" ? ` (${number})` : `_${number}`;
    name = wanted.slice(0, longestName[kind] - suffix.length) + suffix;
  }
  taken.add(name.toLowerCase());
  return name;
}

/** Names in small letters. */
export function lowerNames(names: readonly string[]): Set<string> {
  return new Set(names.map((name) => name.toLowerCase()));
}
