import { basename, resolve } from "node:path";
import { counted } from "../core/counted";
import { resolved } from "../core/countries/countries";
import { measureNames } from "../core/pairs/pairs";
import { Mistake } from "../core/mistake";
import { methodNumber } from "../core/score/method";
import { edition } from "../edition";
import { build } from "../edition/build";
import { worldNow } from "../edition/own";
import {
  type EnrichPlace,
  type EnrichRequest,
  type EnrichedColumn,
  type ListedName,
  Enrichment,
  cellsApart,
  enrichCommand,
  enrichOptions,
} from "../reports/enrich";
import { requestFrom } from "../reports/request";
import { enrichedFile } from "../xlsx/edit/enrichedFile";
import { workbookEndings } from "../xlsx/edit/package/workbookKind";
import { csvFile, piecesOf } from "./csvFile";
import { enrichedCsv } from "./enrichedCsv";
import { fileContent } from "./fileContent";
import { writePieces, writeWhole } from "./output";
import { typedTexts } from "./reports";
import { checkEnding, limitsFrom, type WorkbookOptions } from "./workbookOptions";

export interface EnrichOptions extends WorkbookOptions {
  readonly column: string;
  readonly indicators?: string;
  readonly asOf?: string;
  readonly year?: string;
  /** Of an .xlsx file; the first that has the column otherwise. */
  readonly sheet?: string;
  readonly output: string;
}

const kinds = "a .csv or .xlsx file";

/** What a list was enriched with. */
interface Added {
  readonly names: readonly (ListedName & { readonly row: string })[];
  readonly columns: readonly EnrichedColumn[];
  readonly unknown: readonly string[];
  /** What is told once of all of them. */
  readonly remarks: readonly string[];
}

function named(text: string): ListedName {
  return { text, code: text.trim() === "" ? undefined : resolved(worldNow(), text) };
}

/** Heads of the columns beside the names that a request looks at, in order. */
function headsBeside({ year, other }: EnrichRequest): readonly string[] {
  return [year, other].filter((head) => head !== undefined);
}

/** A row of the list, from the texts of its columns. */
function listedRow(row: string, { year, other }: EnrichRequest): ListedName {
  const [text = "", ...beside] = row.split(cellsApart);
  const when = year === undefined ? {} : { when: beside.shift() ?? "" };
  return { ...named(text), ...when, ...(other === undefined ? {} : { other: named(beside.shift() ?? "") }) };
}

function added(texts: readonly string[], request: EnrichRequest, dateShift: number): Added {
  const enrichment = new Enrichment(worldNow(), request, dateShift);
  const names = texts.map((text) => ({ ...listedRow(text, request), row: text }));
  const notes = names
    .filter(({ code, other }) => code === undefined || (other !== undefined && other.code === undefined))
    .map((name) => enrichment.beside(name).note)
    .filter(Boolean);
  const columns = enrichment.columns(names);
  return { names, columns, unknown: [...new Set(notes)], remarks: enrichment.remarks };
}

type ColumnsFor = (texts: readonly string[], dateShift?: number) => readonly EnrichedColumn[];

/** What the file was taken for, and how many of its rows have a name. */
interface Written {
  readonly messages: readonly string[];
  readonly rowsOf: (name: string) => number;
}

async function writeCsv(
  file: string,
  { column, output }: EnrichOptions,
  columnsFor: ColumnsFor,
  request: EnrichRequest,
): Promise<Written> {
  const read = csvFile(piecesOf(file, kinds), basename(file));
  const { names, messages, writeTo } = await enrichedCsv(read, column, columnsFor, headsBeside(request));
  await writePieces(output, writeTo);
  return { messages, rowsOf: (name) => names.get(name)! };
}

function writeXlsx(
  file: string,
  options: EnrichOptions,
  columnsFor: ColumnsFor,
  request: EnrichRequest,
): Written {
  const beside = headsBeside(request);
  const where = {
    column: options.column,
    beside,
    ...(options.sheet === undefined ? {} : { sheet: options.sheet }),
  };
  const { bytes, kind } = enrichedFile(
    fileContent(file, kinds),
    file,
    where,
    columnsFor,
    limitsFrom(options),
    (table) => ({
      ...{ edition: edition.editionName, method: methodNumber, build, made: new Date().toISOString() },
      tables: [{ table, command: enrichCommand(request, placeOf(file, options)) }],
    }),
  );
  checkEnding(options.output, kind);
  writeWhole(options.output, bytes);
  return { messages: [], rowsOf: () => 1 };
}

/** Files by their names alone: where they lie is nobody's business. */
function placeOf(file: string, { column, sheet, output }: EnrichOptions): EnrichPlace {
  return {
    ...{ file: basename(file), column, output: basename(output) },
    ...(sheet !== undefined && { sheet }),
  };
}

/** Throws `Mistake` for options of which one would be left out in silence. */
function checkOptions({ asOf, year, sheet }: EnrichOptions, isCsv: boolean): void {
  if (asOf !== undefined && year !== undefined)
    throw new Mistake(
      `unusable options: --as-of ${asOf} and --year ${year}; each row has its own day by --year, leave one of them out`,
    );
  if (isCsv && sheet !== undefined)
    throw new Mistake(`unusable option: --sheet ${sheet}; a .csv file has no sheets`);
}

/** `2 indicators and 12 measures`. */
function describeAsked({ indicators, other, measures = measureNames }: EnrichRequest): string {
  const ofPairs = other === undefined ? [] : [counted(measures.length, "measure")];
  const own = indicators.length === 0 && other !== undefined ? [] : [counted(indicators.length, "indicator")];
  return [...own, ...ofPairs].join(" and ");
}

function hasEnding(file: string, endings: readonly string[]): boolean {
  return endings.some((ending) => file.toLowerCase().endsWith(ending));
}

/**
 * Adds columns to a CSV or .xlsx file. A name that is no country's keeps its row, with the nearest names in place of the reason; of an
 * .xlsx file every part stays as it is but the sheet's, its table's, and the styles, to which number formats are added.
 * @returns what is said of it: what the file was taken for, why some names were not known, what was written
 */
export async function enriched(file: string, options: EnrichOptions): Promise<readonly string[]> {
  const isCsv = hasEnding(file, [".csv"]);
  for (const name of isCsv ? [options.output] : [file])
    if (!hasEnding(name, isCsv ? [".csv"] : workbookEndings))
      throw new Mistake(
        `unknown kind of file: ${name}; enrich takes .csv and writes .csv, or takes a workbook (.xlsx, .xlsm) and writes one`,
      );
  checkOptions(options, isCsv);
  const texts = typedTexts(enrichOptions, [], options as unknown as Record<string, unknown>);
  const request = requestFrom<EnrichRequest>(worldNow(), enrichOptions, texts);
  let found: Added | undefined;
  const columnsFor: ColumnsFor = (texts, dateShift = 0) => (found = added(texts, request, dateShift)).columns;
  const write = isCsv ? writeCsv : writeXlsx;
  const { messages, rowsOf } = await write(file, options, columnsFor, request);
  const { names, unknown, remarks } = found!;
  const rows = (of: Added["names"]) => of.reduce((sum, { row }) => sum + rowsOf(row), 0);
  const known = rows(names.filter(({ code }) => code !== undefined));
  const size = `${known} of ${counted(rows(names), "row")} × ${describeAsked(request)}`;
  const day = request.year === undefined ? `as of ${request.day}` : "each at its own day";
  return [...messages, ...unknown, ...remarks, `Wrote ${size} ${day}: ${resolve(options.output)}`];
}
