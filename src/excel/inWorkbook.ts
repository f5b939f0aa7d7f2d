/**
 * Does something in the open workbook, once nobody edits a cell any more. What the work throws goes on to the caller.
 * @param work is handed the context of the requests it makes
 */
export function inWorkbook<T>(work: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  return Excel.run({ delayForCellEdit: true }, work);
}
