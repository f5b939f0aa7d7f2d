/** Part of `npm run bench`: Align beside something that does no more than is needed, in the same run. These ratios judge. */
import { execFileSync, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { gzipSync } from "node:zlib";
import type { OpenWorkbook } from "excel-standin/node";
import { writeXlsx } from "hucre/xlsx";
import { countriesOf } from "../src/core/countries/countries";
import { has } from "../src/core/votes/bits";
import { dividedRollCalls } from "../src/core/votes/rollCalls";
import { similarities } from "../src/core/votes/similarity";
import { positionAt, voterOf } from "../src/core/votes/voters";
import { planOf, requestIn } from "../src/reports/catalogue";
import { layoutOf } from "../src/workbook/layout";
import { headStyle } from "../src/workbook/look";
import { type XlsxCell, xlsxCell } from "../src/xlsx/write/cells";
import { xlsxOf } from "../src/xlsx/write/workbookFile";
import { built, bookWithFunctions } from "./builtAddIn";
import { edition } from "./edition";
import { formulas } from "./formulas";
import { alternating, tell, tellRatio } from "./lines";

const members = countriesOf(edition, "un", edition.editionDate);

async function calculated(book: OpenWorkbook): Promise<void> {
  const { Excel } = book;
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("Bench");
    sheet.getRange("A1:E2000").formulas = formulas(2_000);
    await context.sync();
  });
  await book.calculated();
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Bench").delete();
    await context.sync();
  });
}

/** Functions beside those of an add-in that answer a constant, whatever they are asked. */
async function functions(): Promise<void> {
  const { functions: listed } = JSON.parse(built("functions.json")) as {
    readonly functions: readonly { readonly id: string }[];
  };
  const constants = listed.map(({ id }) => `CustomFunctions.associate(${JSON.stringify(id)}, () => [[1]]);`);
  const [own, constant] = [await bookWithFunctions(), await bookWithFunctions(constants.join("\n"))];
  const [ours, bare] = await alternating(
    () => calculated(own),
    () => calculated(constant),
  );
  own.close();
  constant.close();
  tell({
    what: "10,000 cells of an add-in of constants, through the stand-in",
    measured: `${bare!.toFixed(0)} ms`,
  });
  tellRatio("10,000 cells of Align's functions beside them", ours! / bare!, { most: 1.15 });
}

/** Agreement of all pairs of cells read one by one, of cells as numbers. */
function plainAgreement(cells: readonly (readonly number[])[]): void {
  for (const one of cells) {
    for (const other of cells) {
      let [sum, n] = [0, 0];
      for (let i = 0; i < one.length; i++) {
        if (one[i] === 0 || other[i] === 0) continue;
        sum += 1 - Math.abs(one[i]! - other[i]!) / 2;
        n++;
      }
      void (sum / n);
    }
  }
}

async function similarity(): Promise<void> {
  const voters = members.map((code) => voterOf(edition, code));
  const divided = dividedRollCalls(edition);
  const places = edition.rollCalls.map((_, i) => i).filter((i) => has(divided, i));
  const value = { Y: 1, A: 2, N: 3, X: 0 };
  const cells = voters.map((voter) => places.map((i) => value[positionAt(voter, i) ?? "X"]));
  const [own, plain] = await alternating(
    () => [...similarities(edition, voters, voters, "agreement", "1946-01-01", edition.editionDate)],
    () => plainAgreement(cells),
  );
  tell({
    what: "agreement of 193 × 193, all years, by a plain loop over cells",
    measured: `${plain!.toFixed(0)} ms`,
  });
  tellRatio("the plain loop beside Align's bit sets", plain! / own!, { least: 25 });
}

/** A report's file beside the same cells, looks and all, from the library that writes it and nothing else. */
async function file(command: string): Promise<void> {
  const plan = planOf(edition, requestIn(edition, command)!);
  const sheets = plan.sheets.map((sheet) => {
    const { cells, tables } = layoutOf(sheet);
    const heads = tables.flatMap(({ headRow, table }) =>
      table.columns.map(
        ({ head }, i) => [`${headRow},${i}`, { value: head, style: headStyle({ align: "left" }) }] as const,
      ),
    );
    const own = cells.map((placed) => [`${placed.row},${placed.column}`, xlsxCell(placed)] as const);
    return { name: sheet.name, cells: new Map<string, XlsxCell>([...heads, ...own]) };
  });
  const [ours, bare] = await alternating(
    () => xlsxOf(plan),
    () => writeXlsx({ sheets }),
  );
  const [, name] = command.split(" ");
  tell({ what: `the cells of a ${name} by the bare writer`, measured: `${bare!.toFixed(0)} ms` });
  tellRatio(`the file of a ${name} beside them`, ours! / bare!, { most: 2 });
}

/** The positions as letters, a line a roll call. */
function lettersOfVotes(): string {
  const voters = edition.countries.map(({ code }) => voterOf(edition, code));
  return edition.rollCalls
    .map((_, i) => voters.map((voter) => positionAt(voter, i) ?? " ").join(""))
    .join("\n");
}

function packing(): void {
  const what = "positions of all years, packed and gzipped, beside their letters by xz -9e";
  if (spawnSync("xz", ["--version"]).status !== 0) return tell({ what, measured: "no xz here" });
  const best = execFileSync("xz", ["-9e", "-c"], { input: lettersOfVotes(), maxBuffer: 1 << 26 }).length;
  const packed = gzipSync(readFileSync(resolve(__dirname, "../packed/votes.bin")), { level: 9 }).length;
  tell({ what: "positions of all years as letters by xz -9e", measured: `${(best / 1024).toFixed(0)} KB` });
  tellRatio(what, packed / best, { most: 1.15 });
}

async function main(): Promise<void> {
  await functions();
  await similarity();
  await file("align matrix");
  await file("align brief --countries post-soviet --as-of 2023-11-03");
  packing();
}

void main();
