import { type OpenWorkbook, openWorkbook } from "excel-standin/node";
import { builtScript, functionsJson } from "./builtScripts";

type Work<T> = (context: Excel.RequestContext) => Promise<T>;

/** A workbook in the stand-in that knows the built functions, driven through the real office.js. */
export interface FunctionBook {
  readonly book: OpenWorkbook;
  readonly run: <T>(work: Work<T>) => Promise<T>;
}

// read once, as it is opened by most tests of a file
const script = builtScript("functions.js");

export async function openFunctionBook(): Promise<FunctionBook> {
  const book = await openWorkbook({ functionsJson, scripts: [script] });
  // what the code under test asks of the add-in's window
  Object.assign(globalThis, { Office: book.Office });
  const run = <T>(work: Work<T>) => book.Excel.run((context) => work(context as never)) as Promise<T>;
  return { book, run };
}
