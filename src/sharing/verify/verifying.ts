/** Whether a workbook still says what Align answers: its live cells, its stamped tables, its frozen cells. Pure. */
import { counted } from "../../core/counted";
import { Mistake } from "../../core/mistake";
import { methodNumber } from "../../core/score/method";
import { type Area, type Cells, intersects } from "../../formulas/addresses";
import type { Scalar } from "../../formulas/scalar";
import { type CallFunction, Unverified, answeredAgain } from "./answeredAgain";
import { CellBudget, formatSize, mostCellsRead, mostCellsReadByFormulas } from "../cellBudget";
import { auditLosses } from "../auditSheet";
import { aroundTables } from "./aroundTables";
import type { Difference } from "./difference";
import { type BookPicture, sheetNamed, valuesIn as valuesOn } from "../picture";
import { isPortable } from "../portable/lookup";
import { type Surroundings, surroundingsOf } from "../portable/surroundings";
import { formatPlace, isAnswered } from "../shareSummary";
import { type StampReader, type StampedTable, isUpToDate, stampedTables } from "../tables/stampedTables";
import { alteredLines, leftLines, valuelessLines } from "../tables/tableLines";
import { cellArea } from "../tables/tableRefresh";
import { type LooksLikeAlign, unstampedTables } from "./unstamped";

export interface Verified {
  /** Values of live and of frozen cells that were answered again, and tables that were asked for again. */
  readonly live: number;
  readonly frozen: number;
  readonly tables: number;
  /** Cells of reports outside of their tables: titles, sentences, days, notes. */
  readonly texts: number;
  readonly differences: readonly Difference[];
  /** Where the workbook is not as it was written: tables, sheets and frozen formulas taken out, heads typed over, rows left out or added. */
  readonly altered: readonly string[];
  /** What could not be answered again, and why. */
  readonly left: readonly string[];
  /** Where figures stand that look like Align's, and that no stamp tells of. */
  readonly unstamped: readonly string[];
}

/** `edition 2025-12-31.90a2fba5, method 2` */
function describeMaking(edition: string, method: number | string | undefined): string {
  return `edition ${edition}, method ${method ?? "not named"}`;
}

/** Editions and methods of which a workbook says that it was made with them. */
function makings({ stamps, audit }: BookPicture): readonly string[] {
  const stamped = stamps.map(({ edition, method }) => describeMaking(edition, method));
  // an audit names no method: an edition has one
  const frozen = audit.rows.map(({ edition }) => describeMaking(edition, methodNumber));
  return [...new Set([...stamped, ...frozen])];
}

/** Throws `Mistake` for a workbook that was made with another edition or method, or names none. */
export function checkMaking(book: BookPicture, editionName: string): void {
  const made = makings(book);
  const [unread] = book.unread;
  if (made.length === 0)
    throw new Mistake(`no edition: the workbook names none${unread ? ` (${unread})` : ""}; ${remedy}`);
  checkMade(made, editionName);
}

const remedy = "compare all the same with --anyway";

/** Throws `Mistake` where a file was made with another edition or method. */
export function checkMadeWith(
  { edition, method }: { readonly edition: string; readonly method: string },
  editionName: string,
): void {
  checkMade([describeMaking(edition, method)], editionName);
}

function checkMade(made: readonly string[], editionName: string): void {
  const own = describeMaking(editionName, methodNumber);
  const others = made.filter((one) => one !== own);
  if (others.length > 0)
    throw new Mistake(`another edition: made with ${others.join("; ")}, and this is ${own}; ${remedy}`);
}

/** Whether a value of a file is Align's answer. */
export function isAnswer(was: Scalar, now: Scalar): boolean {
  // files of reports leave the cell empty of a figure that is missing, until it is calculated
  if (was === "" && now === "#N/A") return true;
  if (typeof was !== "number" || typeof now !== "number") return String(was) === String(now);
  // files keep 15 digits
  return Math.abs(was - now) <= 1e-9 * Math.max(1, Math.abs(was), Math.abs(now));
}

/** A block of cells that show what a formula answered. */
interface Shown {
  readonly sheet: string;
  readonly area: Area;
  readonly formula: string;
}

/** Cells that are compared, and that formulas read, in one workbook. */
interface Budgets {
  readonly shown: CellBudget;
  readonly read: CellBudget;
}

/** Answers a formula again and compares it with what its cells show. */
function compared(
  book: BookPicture,
  surroundings: Surroundings,
  { sheet, area, formula }: Shown,
  ask: CallFunction,
  { shown: budget, read }: Budgets,
): { readonly count: number; readonly differences: readonly Difference[] } {
  if (!budget.takes(area))
    throw new Unverified(
      `it covers ${formatSize(area)}, and no more than ${mostCellsRead.toLocaleString("en")} are compared in all`,
    );
  const place = { sheet, row: area.row, column: area.column };
  const answer = answeredAgain(formula, place, surroundings, ask, read);
  const shown = valuesOn(sheetNamed(book, sheet)!, area);
  const differences = shown.flatMap((row, r) =>
    row.flatMap((was, c): readonly Difference[] => {
      const now = answer[r]?.[c] ?? "";
      const cell = { row: area.row + r, column: area.column + c, rows: 1, columns: 1 };
      return isAnswer(was, now) ? [] : [{ place: formatPlace({ sheet, area: cell }), was, now }];
    }),
  );
  return { count: area.rows * area.columns, differences };
}

/** The cells of a table that are others in its report. */
function differencesIn({ open, cells }: StampedTable): readonly Difference[] {
  if (!open) return [];
  return cells.map((cell) => {
    const place = formatPlace({ sheet: open.sheet, area: cellArea(open, cell) });
    return { place, was: cell.old, now: cell.new };
  });
}

/** What is said of formulas of a portable copy that stand in no table of a stamp. */
function lookedUp(book: BookPicture, stamped: readonly Cells[]): readonly string[] {
  const count = [...book.sheets.values()].reduce((sum, { name, formulas, formulaAt }) => {
    const own = stamped.filter(({ sheet }) => sheet === name);
    const open = formulas.filter(
      ([row, column]) =>
        isPortable(formulaAt(row, column)!) &&
        !own.some((area) => intersects(area, { row, column, rows: 1, columns: 1 })),
    );
    return sum + open.length;
  }, 0);
  return count === 0 ? [] : [`${counted(count, "formula")} of a portable copy: outside of tables`];
}

/** Every value of Align's in a workbook, answered again. @param mostRead cells that all formulas may read together */
export function verified(
  book: BookPicture,
  reader: StampReader,
  ask: CallFunction,
  looksLikeAlign: LooksLikeAlign,
  mostRead = mostCellsReadByFormulas,
): Verified {
  const surroundings = surroundingsOf(book);
  const budgets: Budgets = { shown: new CellBudget(), read: new CellBudget(mostRead) };
  const [differences, left]: [Difference[], string[]] = [[], []];
  const all = (blocks: readonly Shown[]): number =>
    blocks.reduce((count, block) => {
      try {
        const found = compared(book, surroundings, block, ask, budgets);
        differences.push(...found.differences);
        return count + found.count;
      } catch (problem) {
        if (!(problem instanceof Unverified)) throw problem;
        left.push(`${formatPlace(block)} ${block.formula}: ${problem.message}`);
        return count;
      }
    }, 0);
  const live = all(book.cells.filter(isAnswered));
  const frozenCells = book.audit.rows.flatMap(({ kind, now, due }) =>
    now && kind !== "column" && sheetNamed(book, now.sheet) ? [{ ...now, formula: due.formula }] : [],
  );
  const frozen = all(frozenCells);
  const tables = stampedTables(book, reader, { isVerifying: true });
  differences.push(...tables.flatMap(differencesIn));
  const stamped = tables.flatMap(({ open }) => (open ? [{ ...open.body, sheet: open.sheet }] : []));
  const around = aroundTables(book, tables);
  differences.push(...around.differences);
  const waiting = book.cells.filter((cell) => !isAnswered(cell)).length;
  const unanswered = waiting === 0 ? [] : [`${counted(waiting, "formula")}: not calculated yet`];
  const answered = [...book.cells, ...frozenCells].map(({ sheet, area }) => ({ ...area, sheet }));
  return {
    ...{ live, frozen, tables: tables.filter(isUpToDate).length, texts: around.texts },
    altered: [...alteredLines(tables, reader), ...around.gone, ...auditLosses(book)],
    // a frozen cell of a table was answered twice
    differences: [...new Map(differences.map((one) => [one.place, one])).values()],
    left: [
      ...left,
      ...leftLines(tables, reader),
      ...valuelessLines(book),
      ...around.left,
      ...unanswered,
      ...lookedUp(book, stamped),
    ],
    unstamped: unstampedTables(book, stamped, answered, looksLikeAlign),
  };
}
