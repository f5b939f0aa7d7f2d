/** Listens to cells and sheets that change, whoever changes them. @returns what ends the listening */
export async function onChange(
  context: Excel.RequestContext,
  told: () => void,
): Promise<() => Promise<void>> {
  const { worksheets } = context.workbook;
  const tell = () => {
    told();
    return Promise.resolve();
  };
  const handlers = [
    worksheets.onChanged.add(tell),
    worksheets.onAdded.add(tell),
    worksheets.onDeleted.add(tell),
  ];
  await context.sync();
  return () =>
    Excel.run(handlers[0]!.context, async (own) => {
      for (const handler of handlers) handler.remove();
      await own.sync();
    });
}
