import { resolve } from "node:path";
import { countryName, countryOf } from "../core/countries/countries";
import { indicatorOf } from "../core/indicators/indicators";
import { Mistake } from "../core/mistake";
import { keptParts } from "../core/own/storage";
import { isEmpty } from "../core/own/ownData";
import { edition } from "../edition";
import { ownData, worldNow } from "../edition/own";
import { build } from "../edition/build";
import { csvOf } from "../workbook/csv";
import { jsonOf } from "../workbook/json";
import type { Table, Workbook } from "../workbook/plan";
import { matrix, measureOf } from "../reports/matrix";
import { brief, nearAbroad } from "../reports/nearAbroad";
import { overYears } from "../reports/overYears";
import { profile } from "../reports/profile";
import { rollCall } from "../reports/rollCall";
import { watchlist } from "../reports/watchlist";
import { xlsxOf } from "../xlsx/write/workbookFile";
import { axisNamed, countriesNamed, dayOf, firstDayOf, parts } from "./parseOptions";
import { writeWhole } from "./output";
import { progress } from "./progress";

/** Options that some reports share, as typed. */
export interface ReportOptions {
  readonly countries?: string;
  readonly asOf?: string;
  readonly compare?: string;
  readonly axis?: string;
  readonly title?: string;
  readonly indicators?: string;
  readonly from?: string;
  readonly to?: string;
  readonly measure?: string;
  readonly output?: string;
  readonly json?: boolean;
  readonly csv?: boolean;
  /** Which table is the CSV. */
  readonly table?: string;
  /** Formulas of Align in the file. */
  readonly live?: boolean;
}

/** A report's workbook, and what it is of. */
interface Made {
  readonly plan: Workbook;
  readonly message: string;
}

const group = "post-soviet";

export function briefMade({ countries = group, asOf, compare, axis, title }: ReportOptions): Made {
  const day = dayOf(asOf);
  const codes = countriesNamed(countries, day);
  const plan = brief(worldNow(), {
    countries: codes,
    day,
    compare: dayOf(compare ?? "2021-12-31"),
    axis: axisNamed(axis),
    ...(title === undefined ? {} : { title }),
  });
  return { plan, message: `${codes.length} countries as of ${day}` };
}

export function watchlistMade(options: ReportOptions): Made {
  const day = dayOf(options.asOf);
  const countries = countriesNamed(options.countries ?? group, day);
  const indicators = parts(options.indicators ?? "").map((code) => indicatorOf(worldNow(), code).code);
  if (indicators.length === 0)
    throw new Mistake(`missing indicators: ${options.indicators}; name some, such as score`);
  const message = `${countries.length} countries × ${indicators.length} indicators`;
  if (options.from !== undefined) {
    const from = firstDayOf(options.from);
    const axis = options.axis === undefined ? {} : { axis: axisNamed(options.axis) };
    const plan = overYears(worldNow(), { countries, indicators, from, day, ...axis });
    return { plan, message: `${message} from ${from} to ${day}` };
  }
  const plan = watchlist(worldNow(), {
    countries,
    indicators,
    day,
    ...(options.axis === undefined ? {} : { axis: axisNamed(options.axis) }),
    ...(options.compare === undefined ? {} : { compare: dayOf(options.compare) }),
    ...(options.title === undefined ? {} : { title: options.title }),
  });
  return { plan, message: `${message} as of ${day}` };
}

export function profileMade(country: string, { asOf, axis }: ReportOptions): Made {
  const code = countryOf(edition, country);
  const day = dayOf(asOf);
  const plan = profile(worldNow(), { country: code, day, axis: axisNamed(axis) });
  return { plan, message: `${countryName(edition, code)} as of ${day}` };
}

export function rollCallMade(resolution: string, { countries }: ReportOptions): Made {
  const codes = countries === undefined ? {} : { countries: countriesNamed(countries, edition.editionDate) };
  return { plan: rollCall(worldNow(), { resolution, ...codes }), message: `roll call ${resolution}` };
}

export function matrixMade({ countries = "un", from = "1946", to, measure }: ReportOptions): Made {
  const [first, last] = [firstDayOf(from), dayOf(to)];
  if (first > last)
    throw new Mistake(`invalid period: ${first} to ${last}; the first day must not be after the last`);
  const codes = countriesNamed(countries, last);
  const plan = matrix(worldNow(), {
    countries: codes,
    from: first,
    to: last,
    ...(measure === undefined ? {} : { measure: measureOf(measure) }),
  });
  return { plan, message: `${codes.length} × ${codes.length} countries, ${first} to ${last}` };
}

/** The founding article's picture. */
export function nearAbroadMade({ asOf = "2023-11-03", compare = "2021-12-31" }: ReportOptions): Made {
  const day = dayOf(asOf);
  return {
    plan: nearAbroad(worldNow(), day, dayOf(compare)),
    message: `the states around Russia as of ${day}`,
  };
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

/** Writes a report where its options say: into a file by its ending, or to standard output. */
export async function written(
  { plan: planned, message }: Made,
  { output, json, csv, table, live = false }: ReportOptions,
): Promise<void> {
  const made = `${new Date().toISOString().slice(0, 19)}Z`;
  const plan = { ...planned, properties: { ...planned.properties, build, made } };
  if (live && !/\.xlsx$/i.test(output ?? ""))
    throw new Mistake(
      `unusable option: --live; only .xlsx files hold formulas, not ${output ?? "standard output"}`,
    );
  if (live && !hasLive(plan))
    throw new Mistake("unusable option: --live; these are more figures than live cells can hold");
  if (table !== undefined && csv !== true && !/\.csv$/i.test(output ?? ""))
    throw new Mistake(`unusable option: --table; it chooses what --csv or a .csv file holds`);
  if (output === undefined) {
    if (json) process.stdout.write(jsonOf(plan));
    else if (csv) process.stdout.write(csvOf(tableOf(plan, table)));
    else throw new Mistake("missing output: nothing given; name a file with -o, or give --json or --csv");
    return;
  }
  progress.say(`writing ${output}`);
  writeWhole(output, await contentOf(plan, output, { live, table }));
  await progress.end();
  if (live)
    process.stderr.write(
      "Align's functions are spelled in the file as Excel is known to store them; this could not be tried in Excel. Where a cell shows #NAME?, press F2 and Enter in it.\n",
    );
  const others = /\.csv$/i.test(output) ? describeOthers(plan, tableOf(plan, table)) : "";
  process.stderr.write(`Wrote ${message}${others}: ${resolve(output)}\n`);
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
