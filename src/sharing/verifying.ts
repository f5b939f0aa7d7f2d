/** Whether a workbook still says what Align answers: its live cells, its stamped tables, its frozen cells. Pure. */
import { counted } from "../core/counted";
import { Mistake } from "../core/mistake";
import { methodNumber } from "../core/score/method";
import { addressOf, type Area } from "../formulas/addresses";
import type { Scalar } from "../formulas/scalar";
import { type CallFunction, Unverified, answeredAgain } from "./answeredAgain";
import { type BookPicture, sheetNamed, valuesIn as valuesOn } from "./picture";
import { type Surroundings, surroundingsOf } from "./portable/surroundings";
import { refreshPlan } from "./refreshPlan";
import { isAnswered } from "./shareSummary";
import type { StampReader } from "./stampedTables";

/** A value that is another than Align's answer. */
export interface Difference {
  /** `Sheet1!B2`. */
  readonly place: string;
  readonly was: Scalar;
  readonly now: Scalar;
}

export interface Verified {
  /** Values of live and of frozen cells that were answered again, and tables that were asked for again. */
  readonly live: number;
  readonly frozen: number;
  readonly tables: number;
  readonly differences: readonly Difference[];
  /** What could not be answered again, and why. */
  readonly left: readonly string[];
}

/** Editions and methods of which a workbook says that it was made with them. */
function makings({ stamps, audit }: BookPicture): readonly string[] {
  const stamped = stamps.map(({ edition, method }) => `edition ${edition}, method ${method ?? "not named"}`);
  // an audit names no method: an edition has one
  const frozen = audit.rows.map(({ edition }) => `edition ${edition}, method ${methodNumber}`);
  return [...new Set([...stamped, ...frozen])];
}

/** Throws `Mistake` for a workbook that was made with another edition or method, or names none. */
export function checkMaking(book: BookPicture, editionName: string): void {
  const [own, made] = [`edition ${editionName}, method ${methodNumber}`, makings(book)];
  const others = made.filter((one) => one !== own);
  const remedy = "compare all the same with --anyway";
  if (made.length === 0) throw new Mistake(`no edition: the workbook names none; ${remedy}`);
  if (others.length > 0)
    throw new Mistake(`another edition: made with ${others.join("; ")}, and this is ${own}; ${remedy}`);
}

function isSame(was: Scalar, now: Scalar): boolean {
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

/** Answers a formula again and compares it with what its cells show. */
function compared(
  book: BookPicture,
  surroundings: Surroundings,
  { sheet, area, formula }: Shown,
  ask: CallFunction,
): { readonly count: number; readonly differences: readonly Difference[] } {
  const place = { sheet, row: area.row, column: area.column };
  const answer = answeredAgain(formula, place, surroundings, ask);
  const shown = valuesOn(sheetNamed(book, sheet)!, area);
  const differences = shown.flatMap((row, r) =>
    row.flatMap((was, c): readonly Difference[] => {
      const now = answer[r]?.[c] ?? "";
      const cell = { row: area.row + r, column: area.column + c, rows: 1, columns: 1 };
      return isSame(was, now) ? [] : [{ place: `${sheet}!${addressOf(cell)}`, was, now }];
    }),
  );
  return { count: area.rows * area.columns, differences };
}

/** Every value of Align's in a workbook, answered again. */
export function verified(
  book: BookPicture,
  editionName: string,
  reader: StampReader,
  ask: CallFunction,
): Verified {
  const surroundings = surroundingsOf(book);
  const [differences, left]: [Difference[], string[]] = [[], []];
  const all = (blocks: readonly Shown[]): number =>
    blocks.reduce((count, block) => {
      try {
        const found = compared(book, surroundings, block, ask);
        differences.push(...found.differences);
        return count + found.count;
      } catch (problem) {
        if (!(problem instanceof Unverified)) throw problem;
        left.push(`${block.sheet}!${addressOf(block.area)} ${block.formula}: ${problem.message}`);
        return count;
      }
    }, 0);
  const live = all(book.cells.filter(isAnswered));
  const frozen = all(
    book.audit.rows.flatMap(({ kind, now, due }) =>
      now && kind !== "column" && sheetNamed(book, now.sheet) ? [{ ...now, formula: due.formula }] : [],
    ),
  );
  const refreshed = refreshPlan(book, editionName, {}, { ...reader, comparesWholeRows: true }, "");
  differences.push(
    ...refreshed.changes.map(({ sheet, address, old, new: now }) => ({
      place: `${sheet}!${address}`,
      was: old,
      now,
    })),
  );
  const waiting = book.cells.filter((cell) => !isAnswered(cell)).length;
  const unanswered = waiting === 0 ? [] : [`${counted(waiting, "formula")}: not calculated yet`];
  return {
    ...{ live, frozen, tables: refreshed.tables, differences },
    left: [...left, ...refreshed.left, ...unanswered],
  };
}
