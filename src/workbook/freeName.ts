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

/** A name for a hidden block of cells that no name of the workbook has, such as `_align_block_3`. */
export function freeHiddenName(kind: "block" | "columns", taken: readonly string[]): string {
  const lower = lowerNames(taken);
  for (let number = 1; ; number++) {
    const name = `_align_${kind}_${number}`;
    if (!lower.has(name)) return name;
  }
}

/** The heads of columns that are added, with a number behind those that are taken, in whatever case. */
export function freeHeads(
  columns: readonly { readonly head: string }[],
  taken: readonly string[],
): readonly string[] {
  const lower = lowerNames(taken);
  return columns.map(({ head }) => {
    let free = head;
    for (let number = 2; lower.has(free.toLowerCase()); number++) free = `${head} ${number}`;
    lower.add(free.toLowerCase());
    return free;
  });
}

/** Whether a head is another one, or that with a number behind, as `freeHeads` gives a second column of the same head. */
export function isNumberedHead(head: string, own: string): boolean {
  return head === own || (head.startsWith(`${own} `) && /^\d+$/.test(head.slice(own.length + 1)));
}
