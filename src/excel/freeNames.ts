/** A name that is not taken, with a number after it where it must be; it is taken from now on. */
export function freeName(wanted: string, taken: Set<string>, most: number): string {
  let name = wanted;
  for (let number = 2; taken.has(name.toLowerCase()); number++) {
    const suffix = most === 31 ? ` (${number})` : `_${number}`;
    name = wanted.slice(0, most - suffix.length) + suffix;
  }
  taken.add(name.toLowerCase());
  return name;
}

/** Names that are taken, in lower case: of sheets and of tables. */
export async function namesIn(context: Excel.RequestContext): Promise<readonly [Set<string>, Set<string>]> {
  const sheets = context.workbook.worksheets.load("items/name");
  const tables = context.workbook.tables.load("items/name");
  await context.sync();
  const lower = (items: readonly { readonly name: string }[]) =>
    new Set(items.map(({ name }) => name.toLowerCase()));
  return [lower(sheets.items), lower(tables.items)];
}
