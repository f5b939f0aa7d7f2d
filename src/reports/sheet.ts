import { grouped } from "../core/grouped";
import type { Day } from "../core/world";
import {
  blank,
  text,
  type Block,
  type Cell,
  type ConditionalFormat,
  type Print,
  type Sheet,
  type Table,
  type TextStyle,
  type Value,
} from "../workbook/plan";
import { settled } from "../workbook/cellValue";
import { layoutOf, reachOf, widthsOf } from "../workbook/layout";
import { firstPageReach, pageColumns, pagesBelow, pagesWide } from "../workbook/pages";
import { brokenLines, textWidth } from "../workbook/textSize";
import type { ColumnHead, Figure, ReportColumn } from "./figures";

/** Where a table of a report stands. */
export interface TablePlace {
  /** The sheet on which it stands. */
  readonly sheet: string;
  /** Name of the Excel table. */
  readonly table: string;
}

/** A table of a report: its columns, a name for each row, and a figure for each of both. */
export interface Report extends TablePlace {
  readonly columns: readonly ColumnHead[];
  readonly names: readonly string[];
  readonly figures: readonly (readonly Figure[])[];
}

function valueOf(cell: Cell): Value | undefined {
  return cell.kind === "live" ? undefined : cell;
}

/** The figure with the call that gives it. */
function alive(figure: Figure, formula: string): Figure {
  const value = valueOf(figure.cell);
  if (value === undefined) return figure;
  const note = figure.cell.note ?? (value.kind === "missing" ? value.reason : undefined);
  return { ...figure, cell: { kind: "live", formula, value, ...(note !== undefined && { note }) } };
}

/** Names longer than this are wrapped by whoever reads them. */
const widest = 40;

/** Wide enough for the text of cells that show one line. */
function fitted(column: ColumnHead, figures: Report["figures"], c: number): ColumnHead {
  const widths = figures.map((row) => {
    const { cell } = row[c]!;
    return cell.kind === "text" && cell.style === "plain" ? textWidth(cell.text) + 2 : 0;
  });
  const width = widths.reduce((most, one) => Math.max(most, Math.ceil(one)), column.width);
  return { ...column, width: Math.min(width, Math.max(column.width, widest)) };
}

/** Texts in lines are not made narrower than this, nor by more than that, in characters. */
const [narrowest, mostShrunk] = [30, 30];

function widthsIn(columns: readonly ColumnHead[]): readonly number[] {
  return columns.map(({ width }) => width);
}

/** The same with texts in more and shorter lines, where that puts the table on fewer pages beside each other. */
export function fittedToPages(report: Report): Report {
  const print: Print = { orientation: "landscape", repeatHead: true };
  const wide = pagesWide(widthsIn(report.columns), print);
  const isWrapped = report.columns.map((_, c) =>
    report.figures.some((row) => {
      const value = settled(row[c]!.cell);
      return value.kind === "text" && value.style === "wrapped";
    }),
  );
  const shrunk = (by: number) =>
    report.columns.map((column, c) =>
      isWrapped[c]
        ? { ...column, width: Math.min(column.width, Math.max(narrowest, column.width - by)) }
        : column,
    );
  for (let by = 1; by <= mostShrunk; by++) {
    const columns = shrunk(by);
    if (pagesWide(widthsIn(columns), print) < wide) return { ...report, columns };
  }
  return report;
}

/** All figures of a table; `nameOf` says what a row is called where its figures are missing. */
export function reportOf<Row>(
  place: TablePlace,
  rows: readonly Row[],
  columns: readonly ReportColumn<Row>[],
  nameOf: (row: Row) => string,
): Report {
  const figures = rows.map((row) =>
    columns.map((column) => {
      const figure = column.figure(row);
      return column.live === undefined ? figure : alive(figure, column.live);
    }),
  );
  return {
    ...place,
    columns: columns.map((column, c) => fitted(column, figures, c)),
    names: rows.map(nameOf),
    figures,
  };
}

/** The table of a report; one without rows says so in words instead. */
export function tableOf(report: Report, formats: readonly ConditionalFormat[] = []): Block {
  if (report.figures.length === 0) return { kind: "rows", rows: [[text("None recorded", "note")]] };
  const columns: Table["columns"] = report.columns.map(
    ({ key, head, width, note, align, isTurned, byMethod }) => ({
      ...{ key, head, width, note, align },
      ...(isTurned && { isTurned }),
      ...(byMethod && { byMethod }),
    }),
  );
  const rows = report.figures.map((row) => row.map((figure) => figure.cell));
  return { kind: "table", name: report.table, columns, rows, formats };
}

/** A reason and who shares it, under the heads of all columns for which that holds. */
interface Gap {
  readonly heads: Set<string>;
  readonly reason: string;
  readonly names: readonly string[];
}

function reasonOf({ cell }: Figure): string | undefined {
  const value = settled(cell);
  return value.kind === "missing" ? value.reason : undefined;
}

/** Names of rows as a list says them: those of countries in their order, however the table is sorted. */
function listed({ columns }: Report, names: readonly string[]): readonly string[] {
  const isOfCountries = columns.some(({ key }) => key === "country");
  return isOfCountries ? names.toSorted((a, b) => a.localeCompare(b, "en")) : names;
}

function gapsIn(report: Report): readonly Gap[] {
  const gaps = new Map<string, Gap>();
  report.columns.forEach((column, c) => {
    if (column.beside !== undefined) return;
    const byReason = new Map<string, string[]>();
    report.figures.forEach((row, r) => {
      const reason = reasonOf(row[c]!);
      if (reason === undefined) return;
      const names = byReason.get(reason) ?? [];
      names.push(report.names[r]!);
      byReason.set(reason, names);
    });
    for (const [reason, rows] of byReason) {
      const names = listed(report, rows);
      const key = `${reason}|${names.join("|")}`;
      const gap = gaps.get(key) ?? { heads: new Set(), reason, names };
      gap.heads.add(column.name ?? column.head);
      gaps.set(key, gap);
    }
  });
  return [...gaps.values()];
}

/** Years that follow each other as the first and the last: `2013 to 2023, 2025`. */
function spans(years: readonly number[]): string {
  const runs: [first: number, last: number][] = [];
  for (const year of years) {
    const run = runs.at(-1);
    if (run && year === run[1] + 1) run[1] = year;
    else runs.push([year, year]);
  }
  return runs.map(([first, last]) => (first === last ? `${first}` : `${first} to ${last}`)).join(", ");
}

const areYears = (names: readonly string[]) => names.every((name) => /^\d{4}$/.test(name));

/** Names of rows, each once: of years by themselves their spans, of countries' years the countries that share them: `Angola, Benin (2013 to 2023, 2025)`. */
function together({ columns }: Report, all: readonly string[]): string {
  const names = [...new Set(all)];
  if (areYears(names)) return spans(names.map(Number));
  const isOfCountriesYears = ["country", "day"].every((key) => columns.some((column) => column.key === key));
  if (!isOfCountriesYears) return names.join(", ");
  const years = grouped(names, (name) => name.slice(0, -" 2023".length));
  const bySpans = grouped([...years.keys()], (country) =>
    spans(years.get(country)!.map((name) => Number(name.slice(-"2023".length)))),
  );
  return [...bySpans].map(([span, countries]) => `${countries.join(", ")} (${span})`).join("; ");
}

/** Heads of columns; those of years as their spans. */
const ofHeads = (heads: readonly string[]) => (areYears(heads) ? spans(heads.map(Number)) : heads.join("; "));

/** Why figures are missing: a line for all columns and rows that share a reason. */
export function missingRows(
  reports: readonly Report[],
  more: readonly string[] = [],
): readonly (readonly Cell[])[] {
  const message = reports.flatMap((report) =>
    gapsIn(report).map(
      ({ heads, reason, names }) => `${ofHeads([...heads])} – ${reason}: ${together(report, names)}`,
    ),
  );
  const all = [...message, ...more];
  if (all.length === 0) return [[blank], [text("Missing figures: none", "note")]];
  return [[blank], [text("Missing figures", "head")], ...all.map((line) => [text(line)])];
}

/** What a title block states below its title, such as the day: a label, its cell, and what stands beside. */
export type Statement = readonly [label: string, cell: Cell, ...beside: readonly Cell[]];

export function dayStatement(label: string, day: Day, name?: string): Statement {
  return [label, { kind: "date", day, ...(name !== undefined && { name }) }];
}

/** Title, lead and statements, and a blank row. */
export function titleBlock(title: string, lead: readonly string[], statements: readonly Statement[]): Block {
  return {
    kind: "rows",
    rows: [
      [text(title, "title")],
      ...lead.map((line) => [text(line, "lead")]),
      ...statements.map(([label, ...cells]) => [text(label, "label"), ...cells]),
      [blank],
    ],
  };
}

export function headBlock(title: string): Block {
  return { kind: "rows", rows: [[blank], [text(title, "head")]] };
}

/** Of the columns in which what stands above tables is written, in characters. */
const firstWidths: readonly number[] = [20, 12];

/** Texts that are broken where the sheet ends, and by how much wider than plain ones each is written. */
const freeTexts: Partial<Record<TextStyle, number>> = { title: 1.75, lead: 1 / 0.9, plain: 1, note: 1 };

/** The same with its lines of text broken where the sheet ends, on the screen and on paper. */
function within(block: Block, reach: number): Block {
  if (block.kind !== "rows") return block;
  const rows = block.rows.flatMap((row): readonly (readonly Cell[])[] => {
    const [cell] = row;
    if (row.length !== 1 || cell?.kind !== "text") return [row];
    const { style } = cell;
    const wider = freeTexts[style];
    return wider === undefined
      ? [row]
      : brokenLines(cell.text, reach / wider).map((line) => [text(line, style)]);
  });
  return { ...block, rows };
}

/** Characters side by side on an upright page without making them smaller. */
const upright = 100;

/**
 * Upright where that takes all columns at their full size, or, where they fit on one page, because it is wanted or the rows take more than one page
 * across: rows are what it has most room for.
 */
function orientationOf(
  sheet: Pick<Sheet, "name" | "widths" | "blocks">,
  wanted: Print["orientation"] | undefined,
): Print["orientation"] {
  const print: Print = { orientation: "portrait", repeatHead: false };
  const planned: Sheet = { ...sheet, freeze: undefined, print };
  const widths = widthsOf(planned);
  if (wanted === "landscape") return wanted;
  if (pagesWide(widths, print) > 1) return "landscape";
  if (wanted === "portrait" || reachOf(widths) <= upright) return "portrait";
  const across: Print = { ...print, orientation: "landscape" };
  return pagesBelow(layoutOf({ ...planned, print: across }), across).tall === 1 ? "landscape" : "portrait";
}

/** A sheet of blocks, frozen below the head of its first table; upright where it is narrow, if nothing else is said. */
export function sheetOf(
  name: string,
  blocks: readonly Block[],
  columns = 1,
  wanted?: Print["orientation"],
): Sheet {
  const isDense = blocks.some(
    (block) => block.kind === "table" && block.columns.some(({ isTurned }) => isTurned),
  );
  const first = isDense ? firstWidths.slice(0, 1) : firstWidths;
  const orientation = orientationOf({ name, widths: first, blocks }, wanted);
  const hasTable = blocks.some(({ kind }) => kind === "table");
  const sheet: Sheet = {
    ...{ name, blocks, widths: first },
    freeze: hasTable ? { columns } : undefined,
    print: {
      orientation,
      repeatHead: hasTable,
      ...(isDense && { isDense }),
      ...(hasTable && { names: columns }),
    },
  };
  const widths = widthsOf(sheet);
  const reach = Math.min(150, firstPageReach(widths, sheet.print));
  const [, ...later] = pageColumns(widths, sheet.print);
  return { ...sheet, blocks: titledAgain(blocks, later).map((block) => within(block, reach)) };
}

/** The nearest title or heading above a block. */
function titleAbove(blocks: readonly Block[]): string | undefined {
  const cells = blocks.flatMap((block) => (block.kind === "rows" ? block.rows.map(([cell]) => cell) : []));
  const title = cells.findLast(
    (cell) => cell?.kind === "text" && (cell.style === "title" || cell.style === "head"),
  );
  return title?.kind === "text" ? title.text : undefined;
}

/** The same with the title once more over the columns of a table with which other pages begin. */
function titledAgain(blocks: readonly Block[], later: readonly number[]): readonly Block[] {
  return blocks.map((block, i): Block => {
    const below = blocks[i + 1];
    const title = titleAbove(blocks.slice(0, i + 1));
    if (block.kind !== "rows" || below?.kind !== "table" || title === undefined) return block;
    const columns = later.filter((column) => column < below.columns.length);
    if (columns.length === 0) return block;
    const again = Array.from({ length: columns.at(-1)! + 1 }, (_, column) =>
      columns.includes(column) ? text(`${title}, continued`, "continued") : blank,
    );
    const last = block.rows.at(-1)!;
    // what stands in the columns of names is repeated beside it
    const isFree = last.every((cell) => cell.kind === "blank");
    return { ...block, rows: [...(isFree ? block.rows.slice(0, -1) : block.rows), again] };
  });
}

/** A sheet of several tables of different columns: no head stays in view over the others. */
export function pageOf(name: string, blocks: readonly Block[], orientation?: Print["orientation"]): Sheet {
  return { ...sheetOf(name, blocks, 1, orientation), freeze: undefined };
}

/** The same with blocks below that are not printed, as charts show them and nobody reads them. */
export function partlyPrinted(
  name: string,
  printed: readonly Block[],
  unprinted: readonly Block[],
  orientation?: Print["orientation"],
): Sheet {
  const page = pageOf(name, [...printed, ...unprinted], orientation);
  return { ...page, print: { ...page.print, blocks: printed.length } };
}
