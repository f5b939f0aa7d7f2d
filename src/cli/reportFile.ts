/** Where a report goes: into a file by its ending, or to standard output. */
import { resolve } from "node:path";
import { Mistake } from "../core/mistake";
import { isEmpty } from "../core/own/ownData";
import { keptParts } from "../core/own/storage";
import { build } from "../edition/build";
import { ownData, worldNow } from "../edition/own";
import { type ReportRequest, leftOutOf, planOf, subjectOf, whyNotLive } from "../reports/catalogue";
import { csvOf } from "../workbook/csvText";
import { jsonOf } from "../workbook/json";
import type { Table, Workbook } from "../workbook/plan";
import { xlsxOf } from "../xlsx/write/workbookFile";
import { writeWhole } from "./output";
import { progress } from "./progress";
import { say } from "./say";

/** Where a report goes, as typed. */
export interface Destination {
  readonly output?: string;
  readonly json?: boolean;
  readonly csv?: boolean;
  /** Which table is the CSV. */
  readonly table?: string;
  /** Formulas of Align in the file. */
  readonly live?: boolean;
}

/** Tables of the report itself, without those on sources and method. */
function ownTables({ sheets }: Workbook): readonly Table[] {
  return sheets
    .filter(({ shared }) => shared === undefined)
    .flatMap(({ blocks }) => blocks.filter((block): block is Table => block.kind === "table"));
}

/** The table of a name, the report's first without one. Throws `Mistake` for a name that no table has. */
function tableOf(plan: Workbook, name: string | undefined): Table {
  const all = plan.sheets.flatMap(({ blocks }) =>
    blocks.filter((block): block is Table => block.kind === "table"),
  );
  const found =
    name === undefined
      ? ownTables(plan)[0]
      : all.find((one) => one.name.toLowerCase() === name.toLowerCase());
  if (!found)
    throw new Mistake(`unknown table: ${name}; the report has ${all.map((one) => one.name).join(", ")}`);
  return found;
}

/** `; table Standing of Standing, Components`, where there are others. */
function describeOthers(plan: Workbook, table: Table): string {
  const names = ownTables(plan).map(({ name }) => name);
  return names.length > 1 ? `; table ${table.name} of ${names.join(", ")}, another with --table` : "";
}

function hasLive({ sheets }: Workbook): boolean {
  return sheets.some(({ blocks }) =>
    blocks.some((block) => block.kind === "table" && block.rows.flat().some(({ kind }) => kind === "live")),
  );
}

/** Makes a report and writes it where it is to go. */
export async function makeReport(request: ReportRequest, destination: Destination): Promise<void> {
  const { output, json, csv, table, live = false } = destination;
  checkDestination(destination);
  const planned = planOf(worldNow(), request);
  const subject = subjectOf(worldNow(), request);
  const tellLeftOut = () => leftOutOf(worldNow(), request).forEach(say);
  const made = `${new Date().toISOString().slice(0, 19)}Z`;
  const plan = { ...planned, properties: { ...planned.properties, build, made } };
  if (live && !/\.xlsx$/i.test(output ?? ""))
    throw new Mistake(
      `unusable option: --live; only .xlsx files hold formulas, not ${output ?? "standard output"}`,
    );
  if (live && !hasLive(plan)) throw new Mistake(`unusable option: --live; ${whyNotLive(request)}`);
  if (table !== undefined && csv !== true && !/\.csv$/i.test(output ?? ""))
    throw new Mistake(`unusable option: --table; it chooses what --csv or a .csv file holds`);
  if (output === undefined) {
    if (json) {
      process.stdout.write(jsonOf(plan));
      tellLeftOut();
    } else if (csv) {
      const printed = tableOf(plan, table);
      process.stdout.write(csvOf(printed));
      tellLeftOut();
      // a table alone has no place for what is to be said of it
      process.stderr.write(`${subject}${describeOthers(plan, printed)}\n`);
    } else throw new Mistake("missing output: nothing given; name a file with -o, or give --json or --csv");
    return;
  }
  progress.say(`writing ${output}`);
  writeWhole(output, await contentOf(plan, output, { live, table }));
  await progress.end();
  if (live)
    process.stderr.write(
      "Align's functions are spelled in the file as Excel is known to store them; this could not be tried in Excel. Where a cell shows #NAME?, press F2 and Enter in it.\n",
    );
  tellLeftOut();
  const others = /\.csv$/i.test(output) ? describeOthers(plan, tableOf(plan, table)) : "";
  process.stderr.write(`Wrote ${subject}${others}: ${resolve(output)}\n`);
}

/** Throws `Mistake` where two places are named: the one not taken would be left out in silence. */
function checkDestination({ output, json, csv }: Destination): void {
  if (json && csv) throw new Mistake("unusable options: --json and --csv; choose one of them");
  if (output === undefined) return;
  if (json && !/\.json$/i.test(output))
    throw new Mistake(`unusable option: --json; -o writes ${output}, whose ending says what it holds`);
  if (csv && !/\.csv$/i.test(output))
    throw new Mistake(`unusable option: --csv; -o writes ${output}, whose ending says what it holds`);
}

/** The user's own data for a file whose formulas may name them. */
function ownParts(): readonly string[] {
  return isEmpty(ownData()) ? [] : keptParts(ownData(), 1);
}

async function contentOf(
  plan: Workbook,
  file: string,
  { live, table }: { readonly live: boolean; readonly table: string | undefined },
): Promise<Uint8Array | string> {
  if (/\.xlsx$/i.test(file)) return xlsxOf(plan, { live, kept: live ? ownParts() : [] });
  if (/\.csv$/i.test(file)) return csvOf(tableOf(plan, table));
  if (/\.json$/i.test(file)) return jsonOf(plan);
  throw new Mistake(`unknown kind of file: ${file}; name it .xlsx, .csv or .json`);
}
