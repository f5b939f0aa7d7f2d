// Part of `npm run bench`: what the stand-in takes for a sheet of formulas and for many values, through the real office.js in Node.
import { performance } from "node:perf_hooks";
import type { OpenWorkbook } from "excel-standin/node";
import { bookWithFunctions } from "./builtAddIn";
import { formulas } from "./formulas";
import { tell } from "./lines";

/** Milliseconds until all of a sheet of formulas have answered. */
async function calculated(book: OpenWorkbook, rows: number): Promise<number> {
  const start = performance.now();
  await book.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add(`Formulas ${rows}`);
    sheet.getRange("A1").getResizedRange(rows - 1, 4).formulas = formulas(rows);
    await context.sync();
  });
  await book.calculated();
  return performance.now() - start;
}

/** Milliseconds to write 100,000 values and to read them back. */
async function copied(book: OpenWorkbook): Promise<number> {
  const start = performance.now();
  await book.Excel.run(async (context) => {
    const range = context.workbook.worksheets.add("Values").getRange("A1:J10000");
    range.values = Array.from({ length: 10_000 }, (_, i) => Array.from({ length: 10 }, (__, j) => i * j));
    range.load("values");
    await context.sync();
    if (range.values[9_999]![9] !== 89_991) throw new Error("the values did not come back");
  });
  return performance.now() - start;
}

async function main(): Promise<void> {
  const book = await bookWithFunctions();
  const lines: readonly (readonly [string, number, number])[] = [
    ["stand-in: 10,000 cells of Align's functions", await calculated(book, 2_000), 3_000],
    ["stand-in: 100,000 values written and read", await copied(book), 1_000],
  ];
  book.close();
  for (const [what, milliseconds, bound] of lines) {
    tell({
      what,
      measured: `${milliseconds.toFixed(0)} ms`,
      bound: `${bound} ms`,
      holds: milliseconds < bound,
    });
  }
}

void main();
