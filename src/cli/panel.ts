/** A panel as files. */
import { basename, dirname, join, resolve } from "node:path";
import { counted } from "../core/counted";
import { yearOf } from "../core/days";
import { Mistake } from "../core/mistake";
import { build } from "../edition/build";
import { worldNow } from "../edition/own";
import { codebook, codebookCsv, panelCsv, panelFrom, panelOptions, panelWorkbook } from "../reports/panel";
import { scriptForR, scriptForStata } from "../reports/panelScripts";
import { xlsxOf } from "../xlsx/write/workbookFile";
import { writeWhole } from "./output";
import { typedTexts } from "./reports";

/** Writes a panel: .xlsx with its codebook, or .csv with the codebook and scripts beside it. @returns what is said of it */
export async function writePanel(
  output: string,
  typed: Readonly<Record<string, unknown>>,
): Promise<readonly string[]> {
  const world = worldNow();
  const of = panelFrom(world, typedTexts(panelOptions, [], typed));
  const size = `${counted(of.countries.length, "country", "countries")} × ${counted(yearOf(of.last) - of.first + 1, "year")} × ${counted(of.indicators.length, "indicator")}`;
  if (/\.xlsx$/i.test(output)) {
    const plan = panelWorkbook(world, of);
    writeWhole(output, await xlsxOf({ ...plan, properties: { ...plan.properties, build } }));
    return [`Wrote ${size}: ${resolve(output)}`];
  }
  if (!/\.csv$/i.test(output)) throw new Mistake(`unknown kind of file: ${output}; name it .csv or .xlsx`);
  const name = basename(output).replace(/\.csv$/i, "");
  const files = { table: basename(output), codebook: `${name}-codebook.csv` };
  const lines = codebook(world, of.indicators);
  const beside = {
    [files.codebook]: codebookCsv(lines),
    [`${name}-read.R`]: scriptForR(files),
    [`${name}-read.do`]: scriptForStata(files, lines),
  };
  writeWhole(output, panelCsv(world, of));
  for (const [file, text] of Object.entries(beside)) writeWhole(join(dirname(output), file), text);
  return [`Wrote ${size}: ${resolve(output)}; beside it ${Object.keys(beside).join(", ")}`];
}
