import type { Day } from "../../core/world";
import {
  blank,
  text,
  type Block,
  type Cell,
  type ConditionalFormat,
  type Print,
  type Sheet,
  type Table,
  type Value,
} from "../plan";
import type { ColumnHead, Figure, ReportColumn } from "./figures";

/** A table of a report: its columns, a name for each row, and a figure for each of both. */
export interface Report {
  /** The sheet on which it stands. */
  readonly sheet: string;
  /** Name of the Excel table. */
  readonly table: string;
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

/** Wide enough for the text of live cells: rows grow with constants only. */
function fitted(column: ColumnHead, figures: Report["figures"], c: number): ColumnHead {
  const lengths = figures.map((row) => {
    const { cell } = row[c]!;
    return cell.kind === "live" && cell.value.kind === "text" ? cell.value.text.length : 0;
  });
  return { ...column, width: lengths.reduce((most, length) => Math.max(most, length + 2), column.width) };
}

/** All figures of a table; `nameOf` says what a row is called where its figures are missing. */
export function reportOf<Row>(
  place: { readonly sheet: string; readonly table: string },
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
  const columns: Table["columns"] = report.columns.map(({ key, head, width, note, align }) => ({
    key,
    head,
    width,
    note,
    align,
  }));
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
  const value = cell.kind === "live" ? cell.value : cell;
  return value.kind === "missing" ? value.reason : undefined;
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
    for (const [reason, names] of byReason) {
      const key = `${reason}|${names.join("|")}`;
      const gap = gaps.get(key) ?? { heads: new Set(), reason, names };
      gap.heads.add(column.head);
      gaps.set(key, gap);
    }
  });
  return [...gaps.values()];
}

/** Words in lines of at most so many letters. */
export function linesOf(content: string, most: number): readonly string[] {
  const lines: string[] = [];
  for (const word of content.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < most) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** Why figures are missing: a line for all columns and rows that share a reason, broken where the sheet ends. */
export function missingRows(
  reports: readonly Report[],
  more: readonly string[] = [],
): readonly (readonly Cell[])[] {
  const said = reports.flatMap(gapsIn).map(({ heads, reason, names }) => {
    return `${[...heads].join("; ")} – ${reason}: ${names.join(", ")}`;
  });
  const all = [...said, ...more];
  if (all.length === 0) return [[blank], [text("Missing figures: none", "note")]];
  const width = reports.flatMap(({ columns }) => columns.reduce((sum, column) => sum + column.width, 0));
  const most = Math.min(150, Math.max(60, ...width) * 0.9);
  return [
    [blank],
    [text("Missing figures", "head")],
    ...all.flatMap((line) => linesOf(line, most).map((part) => [text(part)])),
  ];
}

/** What a title block states beside its title: label and cell, such as the day. */
export type Statement = readonly [label: string, cell: Cell];

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
      ...statements.map(([label, cell]) => [text(label, "label"), cell]),
      [blank],
    ],
  };
}

export function headBlock(title: string): Block {
  return { kind: "rows", rows: [[blank], [text(title, "head")]] };
}

/** A sheet of blocks, frozen below the head of its first table. */
export function sheetOf(
  name: string,
  blocks: readonly Block[],
  columns = 1,
  orientation: Print["orientation"] = "landscape",
): Sheet {
  const hasTable = blocks.some(({ kind }) => kind === "table");
  return {
    name,
    widths: [20, 12],
    blocks,
    freeze: hasTable ? { columns } : undefined,
    print: { orientation, repeatHead: hasTable },
  };
}
