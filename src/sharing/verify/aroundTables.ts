/** What a report wrote outside of its tables, beside the report asked for again: titles, sentences, days, notes. Pure. */
import { grouped } from "../../core/grouped";
import { constantOf } from "../../workbook/constant";
import { type Layout, type PlacedCell, layoutOf } from "../../workbook/layout";
import type { Sheet } from "../../workbook/plan";
import { type BookPicture, type SheetPicture, sheetNamed } from "../picture";
import { formatPlace } from "../shareSummary";
import type { StampedTable } from "../tables/stampedTables";
import { isAsPlanned } from "../tables/tableRefresh";
import type { Difference } from "./difference";

export interface AroundTables {
  /** Cells that were compared. */
  readonly texts: number;
  readonly differences: readonly Difference[];
  /** Sheets that are not there any more, in words. */
  readonly gone: readonly string[];
  /** What was not compared, and why. */
  readonly left: readonly string[];
}

/** A table of a planned sheet where it stands by now: rows count from 0. */
interface Anchor {
  readonly planned: { readonly head: number; readonly last: number };
  readonly found: { readonly head: number; readonly last: number; readonly column: number };
}

/**
 * Cells are found by the table below them, else by the one above, which may have been moved; a sheet without tables by its name. What a
 * report leaves empty is anybody's, and lines that several reports share are none's.
 */
export function aroundTables(book: BookPicture, tables: readonly StampedTable[]): AroundTables {
  const reports = grouped(
    tables.filter(({ report }) => report !== undefined),
    ({ report }) => report!,
  );
  const all = [...reports].flatMap(([report, own]) =>
    report.sheets
      .filter(({ shared }) => shared === undefined || reports.size === 1)
      .map((sheet) => onSheet(book, sheet, own)),
  );
  return {
    texts: all.reduce((sum, { texts }) => sum + texts, 0),
    differences: all.flatMap(({ differences }) => differences),
    gone: all.flatMap(({ gone }) => gone),
    left: all.flatMap(({ left }) => left),
  };
}

function onSheet(book: BookPicture, planned: Sheet, own: readonly StampedTable[]): AroundTables {
  const layout = layoutOf(planned);
  const cells = layout.cells.filter(
    ({ place, cell }) => place === "free" && constantOf(cell, book.dateShift) !== "",
  );
  const none: AroundTables = { texts: 0, differences: [], gone: [], left: [] };
  if (cells.length === 0) return none;
  const { sheet, anchors, isGone } = standing(book, planned, layout, own);
  if (!sheet && isGone)
    return { ...none, gone: [`Sheet ${planned.name} is not there any more, or under another name.`] };
  if (!sheet)
    return {
      ...none,
      left: [`what stands around the tables of ${planned.name}: nobody can tell on which sheet it is`],
    };
  const compared = cells.flatMap(({ row, column, cell }) => {
    const [down, right] = movedBy(anchors, row);
    const [r, c] = [row + down, column + right];
    // live ones are answered again, and those of a portable copy look Align Data up
    if (cell.kind === "live" && sheet.formulaAt(r, c) !== undefined) return [];
    const [was, now] = [sheet.valueAt(r, c), constantOf(cell, book.dateShift)];
    const place = formatPlace({ sheet: sheet.name, area: { row: r, column: c, rows: 1, columns: 1 } });
    return [isAsPlanned(was, now, cell) ? undefined : { place, was, now }];
  });
  return {
    texts: compared.length,
    differences: compared.filter((one) => one !== undefined),
    gone: [],
    left: [],
  };
}

/** The sheet of the workbook that a report wrote, and where its tables stand on it. */
function standing(
  book: BookPicture,
  planned: Sheet,
  { tables }: Layout,
  own: readonly StampedTable[],
): {
  readonly sheet: SheetPicture | undefined;
  /** Whether none of its tables stands anywhere, nor a sheet of its name. */
  readonly isGone: boolean;
  readonly anchors: readonly Anchor[];
} {
  const found = tables.flatMap(({ table, headRow, lastRow }) => {
    const open = own.find((one) => one.reportTable === table)?.open;
    return open ? [{ open, headRow, lastRow }] : [];
  });
  const names = new Set(found.map(({ open }) => open.sheet));
  if (names.size > 1) return { sheet: undefined, isGone: false, anchors: [] };
  const anchors = found.map(({ open: { body }, headRow, lastRow }): Anchor => {
    const head = body.row - 1;
    return {
      planned: { head: headRow, last: lastRow },
      found: { head, last: head + body.rows, column: body.column },
    };
  });
  const sheet = sheetNamed(book, [...names][0] ?? planned.name);
  return { sheet, isGone: sheet === undefined, anchors };
}

/** How far what was planned for a row stands from there. */
function movedBy(anchors: readonly Anchor[], row: PlacedCell["row"]): readonly [down: number, right: number] {
  const below = anchors.find(({ planned }) => planned.head > row);
  if (below) return [below.found.head - below.planned.head, below.found.column];
  const above = anchors.at(-1);
  return above ? [above.found.last - above.planned.last, above.found.column] : [0, 0];
}
