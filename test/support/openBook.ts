import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { type OpenWorkbook, openWorkbook } from "excel-standin/node";

const built = resolve(__dirname, "../../dist/web");

type Work<T> = (context: Excel.RequestContext) => Promise<T>;

/** A workbook in the stand-in that knows the built functions, driven through the real office.js. */
export interface FunctionBook {
  readonly book: OpenWorkbook;
  readonly run: <T>(work: Work<T>) => Promise<T>;
}

// read once, as it is opened by most tests of a file
const functionsJson = JSON.parse(readFileSync(`${built}/functions.json`, "utf8")) as never;
const script = { name: "functions.js", text: readFileSync(`${built}/functions.js`, "utf8") };

export async function openFunctionBook(): Promise<FunctionBook> {
  const book = await openWorkbook({ functionsJson, scripts: [script] });
  // what the code under test asks of the add-in's window
  Object.assign(globalThis, { Office: book.Office });
  const run = <T>(work: Work<T>) => book.Excel.run((context) => work(context as never)) as Promise<T>;
  return { book, run };
}
