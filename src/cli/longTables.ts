/** Long tables as files: panels and pairs, with their codebooks and the scripts that read them. */
import { basename, dirname, join, resolve } from "node:path";
import { setFlagsFromString } from "node:v8";
import { counted } from "../core/counted";
import { yearOf } from "../core/days";
import { leftOutIn } from "../core/leftOut";
import { Mistake } from "../core/mistake";
import { NotAvailable } from "../core/notAvailable";
import { methodNumber } from "../core/score/method";
import { build } from "../edition/build";
import { worldNow } from "../edition/own";
import { codebookCsv, isKeyLine, type CodebookLine } from "../reports/codebook";
import { pairsCodebook, pairsFrom, pairsLines, pairsOptions } from "../reports/pairs";
import { codebook, panelFrom, panelLines, panelOptions, panelWorkbook } from "../reports/panel";
import { scriptForR, scriptForStata } from "../reports/tableScripts";
import { madeLine } from "../workbook/citeLine";
import { type CsvRow, csvPieces } from "../workbook/csvText";
import { xlsxOf } from "../xlsx/write/workbookFile";
import { filesBeside } from "./filesBeside";
import { writeWhole } from "./output";
import { checkOutput } from "./sameFile";
import { typedTexts } from "./reports";

type Typed = Readonly<Record<string, unknown>>;

/** What is said of columns that are empty in this build. Throws `NotAvailable` where all are. */
function describeEmpty(lines: readonly CodebookLine[]): string {
  const asked = lines.filter((line) => !isKeyLine(line));
  const empty = asked.filter(({ missing }) => leftOutIn(missing) !== undefined);
  const reasons = [...new Set(empty.map(({ missing }) => missing))].join("; ");
  if (empty.length === asked.length) throw new NotAvailable(reasons);
  return empty.length === 0 ? "" : `; empty are ${empty.map(({ column }) => column).join(", ")}: ${reasons}`;
}

/** Writes a table as CSV, and its codebook and scripts beside it. @param making how it is cited and made again @returns what is said of it */
function writeTable(
  output: string,
  frame: string,
  rows: Iterable<CsvRow>,
  codebookLines: readonly CodebookLine[],
  making: string,
): string {
  checkOutput(output, Object.values(filesBeside(output)));
  // rows go as soon as they are written: the engine would let them stand until the heap is twice as large
  setFlagsFromString("--heap-growing-percent=20");
  const empty = describeEmpty(codebookLines);
  // a CSV file has no place for a stamp: the first line of its codebook is that
  const lines = codebookLines.map((line, i) => (i === 0 ? { ...line, source: making } : line));
  const table = basename(output);
  const { codebook: codebookFile, r, stata } = filesBeside(table);
  const files = { table, codebook: codebookFile, frame };
  const beside = {
    [codebookFile]: codebookCsv(lines),
    [r]: scriptForR(files),
    [stata]: scriptForStata(files, lines),
  };
  writeWhole(output, csvPieces(rows));
  for (const [file, text] of Object.entries(beside)) writeWhole(join(dirname(output), file), text);
  return `${resolve(output)}; beside it ${Object.keys(beside).join(", ")}${empty}`;
}

function making(title: string, { command }: { readonly command: string }): string {
  return madeLine({ title, edition: worldNow().editionName, method: methodNumber }, command);
}

function years({ first, last }: { readonly first: number; readonly last: string }): string {
  return counted(yearOf(last) - first + 1, "year");
}

/** Writes a panel: .xlsx with its codebook, or .csv with the codebook and scripts beside it. @returns what is said of it */
export async function writePanel(output: string, typed: Typed): Promise<string> {
  const world = worldNow();
  const of = panelFrom(world, typedTexts(panelOptions, [], typed));
  const size = `${counted(of.countries.length, "country", "countries")} × ${years(of)} × ${counted(of.indicators.length, "indicator")}`;
  if (/\.csv$/i.test(output))
    return `Wrote ${size}: ${writeTable(output, "panel", panelLines(world, of), codebook(world, of), making("Panel", of))}`;
  if (!/\.xlsx$/i.test(output)) throw new Mistake(`unknown kind of file: ${output}; name it .csv or .xlsx`);
  const empty = describeEmpty(codebook(world, of));
  const plan = panelWorkbook(world, of);
  writeWhole(output, await xlsxOf({ ...plan, properties: { ...plan.properties, build } }));
  return `Wrote ${size}: ${resolve(output)}${empty}`;
}

/** Writes pairs as .csv with their codebook and scripts beside it. @returns what is said of it */
export function writePairs(output: string, typed: Typed): string {
  if (!/\.csv$/i.test(output))
    throw new Mistake(`unknown kind of file: ${output}; pairs are written as .csv alone, name it so`);
  const world = worldNow();
  const of = pairsFrom(world, typedTexts(pairsOptions, [], typed));
  const whom = of.others === undefined ? "each with each" : `with ${of.others.length}`;
  const size = `${counted(of.countries.length, "country", "countries")} ${whom} × ${years(of)} × ${counted(of.measures.length, "measure")}`;
  return `Wrote ${size}: ${writeTable(output, "dyads", pairsLines(world, of), pairsCodebook(world, of), making("Pairs", of))}`;
}
