// Part of `npm run bench`: what freezing, thawing and refreshing 20,000 of Align's cells takes in the stand-in, through the real office.js
// in Node. The time says nothing about Excel; how often Excel is asked, and how much at once, does.
import { performance } from "node:perf_hooks";
import { countriesOf } from "../src/core/countries/countries";
import type { OpenWorkbook } from "excel-standin/node";
import { build } from "../src/edition/build";
import { refreshBook } from "../src/excel/refreshBook";
import { frozenIn, thawedIn } from "../test/support/sharedBook";
import { bookWithFunctions } from "./builtAddIn";
import { edition } from "./edition";
import { tell } from "./lines";

const [rows, columns] = [Number(process.env["ROWS"] ?? 4_000), 5];
const cells = rows * columns;
/** Seconds that freezing and refreshing may take. */
const bound = 5;

interface Measured {
  readonly seconds: number;
  readonly syncs: number;
  /** Letters of the largest request and of the largest answer. */
  readonly largest: readonly [number, number];
  /** How often progress was told. */
  readonly told: number;
}

type Work = (context: Excel.RequestContext, progress: (share: number) => void) => Promise<unknown>;

async function measured(book: OpenWorkbook, work: Work): Promise<Measured> {
  const from = book.host.exchanges.length;
  let told = 0;
  const start = performance.now();
  await book.Excel.run((context) => work(context as never, () => void told++));
  const seconds = (performance.now() - start) / 1000;
  const own = book.host.exchanges.slice(from);
  const most = (letters: readonly number[]) => Math.max(0, ...letters);
  return {
    seconds,
    syncs: own.length,
    told,
    largest: [
      most(own.map(({ request }) => JSON.stringify(request).length)),
      most(own.map(({ response }) => JSON.stringify(response).length)),
    ],
  };
}

/** A sheet of five columns of live cells beside a column of countries. */
async function filled(book: OpenWorkbook): Promise<void> {
  const members = countriesOf(edition, "un", edition.editionDate);
  await book.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const lines = Array.from({ length: rows }, (_, i) => {
      const year = 2016 + (i % 10);
      const call = (name: string, more: string) => `=${name}($A${i + 1}${more})`;
      return [
        members[i % members.length]!,
        call("ALIGN", `,${year}`),
        call("ALIGN.VOTE", ',"ES-11/1"'),
        call("ALIGN.MEMBER", `,"CSTO",${year}`),
        call("ALIGN.GET", `,"blocs",${year}`),
        call("ALIGN.NAME", ""),
      ];
    });
    for (let from = 0; from < rows; from += 500)
      sheet.getRangeByIndexes(from, 0, 500, columns + 1).formulas = lines.slice(from, from + 500);
    await context.sync();
  });
  await book.calculated();
}

async function main(): Promise<void> {
  const book = await bookWithFunctions();
  Object.assign(globalThis, { Office: book.Office });
  await filled(book);
  const freezing = { edition: edition.editionDate, time: "2026-01-01 10:00:00" };
  const steps: readonly (readonly [string, Work, number | undefined])[] = [
    [
      "refreshed",
      (context, progress) => refreshBook(context, edition, build, "workbook", { progress }),
      bound,
    ],
    ["frozen", (context, progress) => frozenIn(context, freezing, { progress }), bound],
    ["thawed", (context, progress) => thawedIn(context, "workbook", { progress }), undefined],
  ];
  for (const [what, work, most] of steps) {
    const { seconds, syncs, largest, told } = await measured(book, work);
    const size = largest.map((letters) => `${(letters / 1024 / 1024).toFixed(1)} MB`).join(" and ");
    tell({
      what: `stand-in: ${cells.toLocaleString("en")} cells ${what}`,
      measured: `${seconds.toFixed(2)} s`,
      ...(most !== undefined && { bound: `${most} s`, holds: seconds < most }),
    });
    console.log(`  ${syncs} syncs, at most ${size} asked and answered at once, progress told ${told} times`);
  }
  book.close();
}

void main();
