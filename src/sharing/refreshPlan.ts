/** Align's live cells and tables brought to another edition of the data. Pure. */
import { dayOfEdition, editionNamePattern } from "../core/editionName";
import { methodNumber } from "../core/score/method";
import { addressOf } from "../formulas/addresses";
import type { Scalar } from "../formulas/scalar";
import { settled } from "../workbook/cellValue";
import { renewedCiteLine } from "../workbook/citeLine";
import { type CellLook, positionStyle } from "../workbook/look";
import type { Stamped } from "../workbook/stamp";
import { valueKey } from "./audit";
import { type CellEdit, type Edit, editOf } from "./edit";
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
import { type StampReader, type StampedTable, isUpToDate, stampedTables } from "./tables/stampedTables";
import { tableLines, valuelessLines } from "./tables/tableLines";
import type { OpenTable } from "./tables/openTables";
import { type FreshCell, cellArea } from "./tables/tableRefresh";

export interface RefreshPlan {
  readonly edit: Edit;
  /** Live cells that are entered again; what they show then tells what changed. */
  readonly live: readonly AlignCell[];
  /** How many tables are up to date by it. */
  readonly tables: number;
  /** What changes in tables. */
  readonly changes: readonly Change[];
  /** What cannot be refreshed, or only in part, and why. */
  readonly left: readonly string[];
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
    tables: asked.filter(isUpToDate).length,
    changes: asked.flatMap((one) => one.cells.map((cell) => freshChange(one, cell))),
    left: [...tableLines(asked, reader), ...(isEverywhere ? valuelessLines(book) : [])],
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

function freshEdit(table: OpenTable, cell: FreshCell): CellEdit {
  const look = freshLook(cell);
  return {
    ...{ sheet: table.sheet, area: cellArea(table, cell) },
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
  const place = { sheet: open!.sheet, address: addressOf(cellArea(open!, cell)) };
  return {
    ...place,
    old,
    new: now,
    why: whyOtherwise(old, now, cell.byMethod && isOfOtherMethod(one.writing)),
  };
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
  const fresh = asked.filter(isUpToDate);
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
