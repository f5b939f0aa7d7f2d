/** Align's live cells and tables brought to another edition of the data. Pure. */
import { counted } from "../core/counted";
import { dayOfEdition, editionNamePattern } from "../core/editionName";
import { methodNumber } from "../core/score/method";
import { addressOf, type Area, type Cells } from "../formulas/addresses";
import type { Scalar } from "../formulas/scalar";
import { settled } from "../workbook/cellValue";
import { renewedCiteLine } from "../workbook/citeLine";
import { type CellLook, positionStyle } from "../workbook/look";
import type { Stamped } from "../workbook/stamp";
import { valueKey } from "./audit";
import { formatSize } from "./cellBudget";
import { formatPlace } from "./shareSummary";
import { type CellEdit, type Edit, editOf } from "./edit";
import { describeValueless } from "./health";
import { hasStampLines, sourcesSheets } from "./ownSheets";
import {
  type AlignCell,
  type BookPicture,
  type CellScope,
  type SheetPicture,
  cellsIn,
  rowsOf,
  sheetNamed,
} from "./picture";
import { type Change, type MadeBy, whyChanged, whyOtherwise } from "./refreshed";
import { reentered } from "./repairEdit";
import { type StampReader, type StampedTable, stampedTables } from "./stampedTables";
import { type FreshCell, type OpenTable, type TableLeft, mostReports, tableLeftTexts } from "./tableRefresh";

export interface RefreshPlan {
  readonly edit: Edit;
  /** Live cells that are entered again; what they show then tells what changed. */
  readonly live: readonly AlignCell[];
  /** How many tables are up to date by it. */
  readonly tables: number;
  /** Where tables stand that stamps tell of. */
  readonly stamped: readonly Cells[];
  /** What changes in tables. */
  readonly changes: readonly Change[];
  /** What cannot be refreshed, or only in part, and why. */
  readonly left: readonly string[];
  /** Where tables are not as their reports wrote them: heads typed over, rows left out or added. Told among what is left unless it is verified. */
  readonly altered: readonly string[];
  /** The tables that stamps tell of. */
  readonly asked: readonly StampedTable[];
  /** The oldest edition that the workbook was made with, and whether any of it by another method. */
  readonly before: MadeBy;
}

/** What the new stamp says of the refreshing. */
export interface Refreshing {
  /** Of Align. */
  readonly build: string;
  /** The time, in ISO form. */
  readonly made: string;
}

/**
 * Enters live cells again and brings tables up to date: of these only cells whose figure is another, found by country and head. Of the
 * whole workbook the stamps, and the lines that name its edition, say the new one.
 */
export function refreshPlan(
  book: BookPicture,
  edition: string,
  scope: CellScope,
  reader: StampReader,
  by: Refreshing,
): RefreshPlan {
  const live = cellsIn(book, scope);
  const asked = stampedTables(book, reader).filter((one) => isAsked(scope, one));
  const fresh = asked.flatMap(({ open, cells }) => (open ? cells.map((cell) => [open, cell] as const) : []));
  const isEverywhere = scope.sheet === undefined;
  const isWhole = isEverywhere && (book.stamps.length > 0 || live.length > 0);
  const changed = [
    ...live.map((cell) => reentered(book, cell)),
    ...fresh.map(([open, cell]) => freshEdit(open, cell)),
  ];
  const lines = (build?: string) => (isWhole ? editionEdits(book, edition, asked, build) : []);
  // another build alone is no reason to write
  const cells = changed.length + lines().length > 0 ? [...changed, ...lines(by.build)] : [];
  return {
    edit: {
      ...editOf(book, cells),
      ...(isWhole && { stamps: { before: book.stamps, after: restamped(book, edition, asked, by) } }),
      // formulas of somebody's own may look at the figures
      ...(changed.length > 0 && { isStale: true }),
    },
    live,
    tables: asked.filter(({ left }) => left === undefined).length,
    stamped: asked.flatMap(({ open }) => (open ? [{ ...open.body, sheet: open.sheet }] : [])),
    changes: asked.flatMap((one) => one.cells.map((cell) => freshChange(one, cell))),
    altered: reader.isVerifying ? most(asked.flatMap((one) => alteredLines(one, reader))) : [],
    asked,
    left: [
      ...most(asked.flatMap((one) => leftLines(one, reader))),
      ...(isEverywhere ? [...book.unread.map(describeUnread), ...describeValueless(book)] : []),
    ],
    before: {
      edition: book.stamps.map((stamp) => stamp.edition).sort()[0] ?? edition,
      isOtherMethod: book.stamps.some(isOfOtherMethod),
    },
  };
}

/** Of the workbook all tables, of a sheet those on it, of a selection none. */
function isAsked({ sheet, blocks }: CellScope, { open }: StampedTable): boolean {
  return blocks === undefined && (sheet === undefined || open?.sheet === sheet);
}

function areaOf({ body }: OpenTable, { row, column }: FreshCell): Area {
  return { row: body.row + row, column: body.column + column, rows: 1, columns: 1 };
}

function freshEdit(table: OpenTable, cell: FreshCell): CellEdit {
  const look = freshLook(cell);
  return {
    ...{ sheet: table.sheet, area: areaOf(table, cell) },
    before: { kind: "cells", rows: [[cell.old]] },
    after: { kind: "cells", rows: [[cell.new]] },
    ...(look && { look }),
  };
}

/** A figure that was missing gets its number format, and a position its colours; all other formats stay. */
function freshLook({ cell, old }: FreshCell): CellLook | undefined {
  const planned = settled(cell);
  if (planned.kind === "position") return positionStyle(planned.position);
  return planned.kind === "number" && old === "" ? { numFmt: planned.format } : undefined;
}

/** Whether what a stamp tells of was made by another method than the present. */
function isOfOtherMethod({ method }: Pick<Stamped, "method">): boolean {
  return method !== methodNumber;
}

function freshChange({ open, ...one }: StampedTable, cell: FreshCell): Change {
  const { old, new: now } = cell;
  const place = { sheet: open!.sheet, address: addressOf(areaOf(open!, cell)) };
  return { ...place, old, new: now, why: whyOtherwise(old, now, cell.byMethod && isOfOtherMethod(one.of)) };
}

/** Why a table stays; what Enrich added beside a list is no table of a report's. */
function describeTable(
  { stamp, open }: StampedTable,
  left: TableLeft,
  { isEnrichment }: StampReader,
): string {
  const { table } = stamp;
  const size =
    left === "large" && open
      ? `: ${formatSize(open.body)}, ${formatPlace({ sheet: open.sheet, area: open.body })}`
      : "";
  if (!isEnrichment(stamp)) return `Table ${table} ${tableLeftTexts[left]}${size}.`;
  return `Columns that Enrich added ${besideList(table)} ${columnsLeftTexts[left]}${size}.`;
}

function besideList(table: string): string {
  return table.startsWith("_") ? "beside a list" : `to table ${table}`;
}

/** Why columns that Enrich added stay. */
const columnsLeftTexts: Readonly<Record<TableLeft, string>> = {
  ...tableLeftTexts,
  gone: "are not there any more",
  unkeyed:
    "stay as they are: the column with the codes, or that with the years, has another head; name it as it was",
  refused: "cannot be asked for again; add them again",
  large: `stand in a list that ${tableLeftTexts.large}`,
  many: `stay as they are: no more than ${mostReports} reports are asked for again at once`,
};

/** A column under another head, and where it was. */
function describeLostHead({ stamp }: StampedTable, head: string, { isEnrichment }: StampReader): string {
  const where = isEnrichment(stamp) ? `What Enrich added ${besideList(stamp.table)}` : `Table ${stamp.table}`;
  return `${where} has no column headed “${head}” any more; a column under another head is none that Refresh knows, and stays as it is.`;
}

/** A stamp that cannot be read. */
function describeUnread(unread: string): string {
  return `How tables or columns of Align's were asked for cannot be read, and they stay: ${unread}.`;
}

/** Lines of what stays: more than any workbook of Align's has reason for. */
const mostLines = 200;

function leftLines(one: StampedTable, reader: StampReader): readonly string[] {
  const { stamp, left, otherRows } = one;
  // of a list of somebody's own a row without a country is no fault
  const isUnanswered = otherRows > 0 && reader.isEnrichment(stamp);
  return [
    ...(left ? [describeTable(one, left, reader)] : []),
    ...(reader.isVerifying ? [] : alteredLines(one, reader)),
    ...(isUnanswered
      ? [
          `What Enrich added ${besideList(stamp.table)} has ${counted(otherRows, "row")} without a country's code.`,
        ]
      : []),
  ];
}

function alteredLines(one: StampedTable, reader: StampReader): readonly string[] {
  const { stamp, newRows, missing = [], otherRows, lostHeads } = one;
  const more = newRows > missing.length ? ", …" : "";
  const names = missing.length === 0 ? "" : ` (${missing.join(", ")}${more})`;
  const them = newRows === 1 ? "it" : "them";
  return [
    ...lostHeads.map((head) => describeLostHead(one, head, reader)),
    ...(newRows > 0
      ? [
          `Table ${stamp.table} lacks ${counted(newRows, "row")} that its report has by now${names}; write the report again to have ${them}.`,
        ]
      : []),
    ...(otherRows > 0 && !reader.isEnrichment(stamp)
      ? [`Table ${stamp.table} has ${counted(otherRows, "row")} that its report has not.`]
      : []),
  ];
}

function most(lines: readonly string[]): readonly string[] {
  const more = lines.length - mostLines;
  return more <= 0
    ? lines
    : [...lines.slice(0, mostLines), `${counted(more, "more line")} of the kind left out.`];
}

/** Tables that are there but could not be brought up to date, each with its edition. */
function outdated(asked: readonly StampedTable[]): readonly StampedTable[] {
  return asked.filter(({ left }) => left !== undefined && left !== "gone");
}

/** What the workbook says of itself afterwards: tables that are up to date, and those that are not as before; what is gone is forgotten. */
function restamped(
  { stamps }: BookPicture,
  edition: string,
  asked: readonly StampedTable[],
  by: Refreshing,
): readonly Stamped[] {
  const old = new Set(outdated(asked).map(({ stamp }) => stamp));
  const fresh = asked.filter(({ left }) => left === undefined);
  return [
    // under the names that they have by now
    {
      ...{ edition, method: methodNumber, ...by },
      tables: fresh.map(({ stamp, open }) => ({ ...stamp, table: open!.name })),
    },
    ...stamps
      .map((one) => ({ ...one, tables: one.tables.filter((stamp) => old.has(stamp)) }))
      .filter(({ tables }) => tables.length > 0),
  ];
}

const editionLine = new RegExp(
  String.raw`^(Align, facts complete to |Edition )${editionNamePattern}(?:; method \d+)?(; build [^;]*)?`,
);

/** The same line of this edition, and where it tells how tables were made also of this method, and of the build if it names one. */
function renewed(line: string, edition: string, build: string | undefined): string {
  return line.replace(editionLine, (_, start: string, before = "") => {
    if (start !== "Edition ") return start + dayOfEdition(edition);
    const by = before === "" || build === undefined ? before : `; build ${build}`;
    return `${start}${edition}; method ${methodNumber}${by}`;
  });
}

/** Lines that name the edition, on the sheets of tables and of sources, unless a table is of an older one still. */
function editionEdits(
  book: BookPicture,
  edition: string,
  asked: readonly StampedTable[],
  build: string | undefined,
): readonly CellEdit[] {
  if (outdated(asked).length > 0) return [];
  const named = [...asked.flatMap(({ open }) => open?.sheet ?? []), ...sourcesSheets(book)];
  const sheets = [...book.sheets.values()].filter(
    (sheet) => named.includes(sheet.name) || hasStampLines(sheet),
  );
  return sheets.flatMap((sheet) => editionEditsOn(sheet, edition, build));
}

function editionEditsOn(
  { name, used, valueAt, formulaAt }: SheetPicture,
  edition: string,
  build: string | undefined,
): readonly CellEdit[] {
  if (!used || used.column > 0) return [];
  return Array.from({ length: used.rows }, (_, i) => used.row + i).flatMap((row): readonly CellEdit[] => {
    const line = valueAt(row, 0);
    if (typeof line !== "string" || formulaAt(row, 0) !== undefined) return [];
    const now = renewedCiteLine(renewed(line, edition, build), edition, methodNumber);
    if (now === line) return [];
    return [
      {
        ...{ sheet: name, area: { row, column: 0, rows: 1, columns: 1 } },
        before: { kind: "cells", rows: [[line]] },
        after: { kind: "cells", rows: [[now]] },
      },
    ];
  });
}

/** What cells show other than before, each cell of a block for itself. @param made what answered them before */
export function changesBetween(
  before: BookPicture,
  cells: readonly AlignCell[],
  now: ReadonlyMap<string, SheetPicture>,
  made: MadeBy,
): readonly Change[] {
  return cells.flatMap(({ sheet, area, formula }) => {
    const [old, present] = [sheetNamed(before, sheet)!, now.get(sheet)];
    if (!present) return [];
    return rowsOf(area, (row, column): Change | undefined => {
      const [was, is]: readonly Scalar[] = [old.valueAt(row, column), present.valueAt(row, column)];
      if (valueKey(was!) === valueKey(is!)) return undefined;
      const address = addressOf({ row, column, rows: 1, columns: 1 });
      return { sheet, address, old: was!, new: is!, why: whyChanged(formula, was!, is!, made) };
    })
      .flat()
      .filter((change) => change !== undefined);
  });
}
