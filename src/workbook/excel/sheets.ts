/** Deletes sheets by name. @returns names of those deleted, and of those that are no longer there or are the last */
export async function removedSheets(
  context: Excel.RequestContext,
  names: readonly string[],
): Promise<{ readonly removed: readonly string[]; readonly kept: readonly string[] }> {
  const sheets = context.workbook.worksheets.load("items/name,items/visibility");
  await context.sync();
  const found = sheets.items.filter(({ name }) => names.includes(name));
  const others = sheets.items.some(
    ({ name, visibility }) => visibility === "Visible" && !names.includes(name),
  );
  // Excel keeps at least one sheet that can be seen
  if (!others) context.workbook.worksheets.add().activate();
  for (const sheet of found) sheet.delete();
  await context.sync();
  const removed = found.map(({ name }) => name);
  return { removed, kept: names.filter((name) => !removed.includes(name)) };
}
