/** Which frozen formulas can be put back, why the others cannot, and the edit that does it. Pure. */
import { Mistake } from "../core/mistake";
import { type Area, type Cells, addressOf, areaOf, intersects } from "../formulas/addresses";
import { alignFunction } from "../formulas/calls";
import { isSpelled, shownFormula, storedFormula } from "../formulas/fileSpelling";
import { isHarmless, type NamedFormulas } from "../formulas/harmless";
import { relativeTo } from "../formulas/references";
import type { Scalar } from "../formulas/scalar";
import { isWhole, tokensOf } from "../formulas/tokens";
import { type Remembered, auditSheetName, printOf, valueKey } from "./audit";
import type { Content } from "./cellContent";
import { CellBudget, formatSize, mostCellsRead } from "./cellBudget";
import { type CellEdit, type Edit, type FillEdit, editOf } from "./edit";
import {
  type BookPicture,
  type CellScope,
  type SheetPicture,
  contentsIn,
  formulaIn,
  isInScope,
  sheetNamed,
  valuesIn,
} from "./picture";
import { isPortable } from "./portable/lookup";
import { dataSheetsGone } from "./portable/dataEdit";

/** Why a formula stays on the audit sheet. */
export type Reason =
  "gone" | "changed" | "resized" | "large" | "formula" | "elsewhere" | "unspellable" | "broken" | "foreign";

/** What each means for a reader. */
export const reasonTexts: Readonly<Record<Reason, string>> = {
  gone: "its cell was deleted",
  changed: "another value was entered since",
  resized: "cells were inserted into its block, or deleted",
  large: `it claims more cells than the ${mostCellsRead.toLocaleString("en")} that are looked at in one thaw`,
  formula: "another formula was entered since",
  elsewhere: "outside of what was asked for",
  unspellable: "thaw it in Excel: a file spells it in a way of its own",
  broken: "a bracket or a quote in it stays open, or closes nothing: type it anew",
  foreign:
    "it does more than call Align and harmless functions, or is another formula in the file: read it, and confirm it by itself",
};

export interface Left {
  readonly frozen: Remembered;
  readonly reason: Reason;
  /** The formula that would go back, and what it is in the file where that is another. */
  readonly told: string;
}

export interface ThawPlan {
  /** All that is remembered. */
  readonly rows: readonly Remembered[];
  readonly restored: readonly Restored[];
  /** Their formulas stand there already: an earlier thaw was broken off. */
  readonly live: readonly Remembered[];
  /** In their order on the audit sheet; they stay there. */
  readonly left: readonly Left[];
}

type Placed = Remembered & { readonly now: NonNullable<Remembered["now"]> };

/** Told as in `Left`. */
export type Restored = Placed & Pick<Left, "told">;

function isPlaced(row: Remembered): row is Placed {
  return row.now !== undefined;
}

function sizeThen({ was }: Remembered): string {
  return sizeOf(areaOf(was.slice(was.lastIndexOf("!") + 1)));
}

function sizeOf(area: Area | undefined): string {
  return area ? `${area.rows} × ${area.columns}` : "";
}

/** Formulas that would be the same if one were filled into the place of another. */
function family({ now, due }: Placed): string {
  return `${now.sheet}\n${now.area.column}\n${relativeTo(due.formula, now.area.row, now.area.column)}`;
}

/** Cells of a family that show other values than those that were frozen. */
interface Pool {
  /** How many of each value were frozen. */
  readonly values: Map<string, number>;
  /** Each with the value that it shows now. */
  readonly rows: (readonly [Placed, Scalar])[];
}

/** The sheet of cells that are asked for; undefined where they are not, or it is gone. */
type Standing = (cells: Cells) => SheetPicture | undefined;

export interface ThawOptions {
  /** Only of one freezing, by its time. */
  readonly only?: string;
  /** Whether the user read and confirmed what the audit sheet has beside calls of Align and harmless functions. */
  readonly isConfirmed?: boolean;
}

/**
 * A formula goes back where its cell still shows what was frozen, if it calls Align and is harmless beside that: whoever had the
 * workbook may have written on Align Audit, and without a secret nothing could tell. Rows that were sorted show each other's values:
 * where the formulas are the same but for their row, it does not matter which of them goes where. Throws `Mistake` where nothing is
 * frozen.
 */
export function thawPlan(
  book: BookPicture,
  scope: CellScope,
  { only, isConfirmed = false }: ThawOptions = {},
): ThawPlan {
  const { rows } = book.audit;
  if (rows.length === 0) throw new Mistake(`nothing to thaw: no sheet ${auditSheetName} remembers a formula`);
  const standing: Standing = (cells) => {
    const sheet = sheetNamed(book, cells.sheet);
    return sheet && isInScope(scope, { ...cells, sheet: sheet.name }) ? sheet : undefined;
  };
  const names = namedFormulas(book);
  const verdicts = new Map<Remembered, Verdict>();
  const pools = new Map<string, Pool>();
  // an audit sheet may claim whole sheets, again and again
  const budget = new CellBudget();
  for (const row of rows) {
    const isMeant = only === undefined || row.time === only;
    const isRead = isMeant && row.kind !== "column" && row.now !== undefined;
    const fitsIn = !isRead || budget.takes(row.now.area);
    const verdict = !isMeant ? "elsewhere" : fitsIn ? verdictOn(row, standing, book) : "large";
    verdicts.set(row, verdict);
    if (verdict !== "changed" || !isPlaced(row) || row.now.area.rows * row.now.area.columns > 1) continue;
    const pool: Pool = pools.get(family(row)) ?? { values: new Map(), rows: [] };
    pools.set(family(row), pool);
    const key = valueKey(row.value);
    pool.values.set(key, (pool.values.get(key) ?? 0) + 1);
    pool.rows.push([row, valuesIn(standing(placeOf(row))!, row.now.area)[0]![0]!]);
  }
  for (const { values, rows: own } of pools.values())
    for (const [row, value] of own) {
      const free = values.get(valueKey(value)) ?? 0;
      if (free === 0) continue;
      values.set(valueKey(value), free - 1);
      verdicts.set(row, "sorted");
    }
  for (const [row, verdict] of verdicts) {
    if (verdict !== "same" && verdict !== "sorted") continue;
    if (!isWhole(row.due.formula) || !isWhole(row.due.stored)) verdicts.set(row, "broken");
    else if (!isConfirmed && !(isOneFormula(row, book) && isAligns(row, names))) verdicts.set(row, "foreign");
  }
  const fits = (row: Remembered): row is Placed => ["same", "sorted"].includes(verdicts.get(row)!);
  const isDone = (row: Remembered) => fits(row) || verdicts.get(row) === "live";
  return {
    rows,
    restored: rows.filter(fits).map((row) => ({ ...row, told: toldOf(row, book) })),
    live: rows.filter((row) => verdicts.get(row) === "live"),
    left: rows
      .filter((row) => !isDone(row))
      .map((frozen) => ({ frozen, reason: verdicts.get(frozen) as Reason, told: toldOf(frozen, book) })),
  };
}

function namedFormulas({ names, tables }: BookPicture): NamedFormulas {
  const all = new Map<string, string[]>(tables.map(({ name }) => [name.toLowerCase(), []]));
  for (const { name, formula } of names) {
    const key = name.toLowerCase();
    all.set(key, [...(all.get(key) ?? []), formula]);
  }
  return all;
}

/** Whether a row holds what freezing writes: a formula of Align's, harmless as Excel shows it and as a file has it. */
function isAligns({ function: name, due: { formula, stored } }: Remembered, names: NamedFormulas): boolean {
  const isSafe = [formula, stored].every((text) => text === "" || isHarmless(text, names));
  return isSafe && alignFunction(formula) === name;
}

/** Whether what a file has is the formula that is shown: else one would be read, and the other written. */
function isOneFormula({ now, due: { formula, stored } }: Remembered, { tables }: BookPicture): boolean {
  if (stored === "") return true;
  // Excel leaves off the name of the table around the cell, its line of totals included
  const around = tables.find(
    ({ body }) => now && body.sheet === now.sheet && intersects({ ...body, rows: body.rows + 1 }, now.area),
  );
  const said = piecesOf(formula);
  return [undefined, around?.name].some((table) => piecesOf(shownFormula(stored, table)) === said);
}

/** What a formula says, blanks aside. */
function piecesOf(formula: string): string {
  return JSON.stringify(tokensOf(formula).flatMap(({ kind, text }) => (kind === "blank" ? [] : text)));
}

function toldOf(row: Remembered, book: BookPicture): string {
  const { formula, stored } = row.due;
  return isOneFormula(row, book) ? formula : `${formula}, but =${stored} in the file`;
}

function placeOf({ now }: Placed): Cells {
  return { sheet: now.sheet, ...now.area };
}

function verdictOn(row: Remembered, standing: Standing, book: BookPicture): Verdict {
  if (!isPlaced(row)) return "gone";
  const sheet = standing(placeOf(row));
  if (!sheet) return "elsewhere";
  if (row.kind === "column") return book.host === "workbook" || fillOf(row, book) ? "same" : "gone";
  if (sizeOf(row.now.area) !== sizeThen(row)) return "resized";
  const [values, formula] = [valuesIn(sheet, row.now.area), formulaIn(sheet, row.now.area)];
  const isOwn = formula !== undefined && isPortable(formula);
  if (formula !== undefined && !isOwn) return formula === row.due.formula ? "live" : "formula";
  // made portable, it may come back whatever it shows
  const isSame =
    isOwn ||
    (row.kind === "cell" ? valueKey(row.value) === valueKey(values[0]![0]!) : row.print === printOf(values));
  if (!isSame) return "changed";
  const isSpellable = book.host === "workbook" || row.due.stored !== "" || isSpelled(row.due.formula);
  return isSpellable ? "same" : "unspellable";
}

/** The column of a table that a row remembers; undefined where it is gone. */
function fillOf({ now }: Placed, { tables }: BookPicture): Omit<FillEdit, "after"> | undefined {
  for (const { name: table, body, fills } of tables) {
    const column = now.area.column - body.column;
    const before = body.sheet === now.sheet && body.row === now.area.row ? fills?.[column] : undefined;
    if (before !== undefined) return { table, column, before };
  }
  return undefined;
}

type Verdict = Reason | "same" | "sorted" | "live";

/**
 * Puts back what can be put back, and lets Align Audit keep the rest. @param dropsData Align Data goes once no formula looks it up; all
 * sheets were read
 */
export function thawEdit(book: BookPicture, plan: ThawPlan, dropsData: boolean): Edit {
  const columns = plan.restored.filter(({ kind }) => kind === "column");
  const cells = plan.restored.filter(({ kind }) => kind !== "column").map((row) => restored(book, row));
  const fills = columns.flatMap((row): readonly FillEdit[] => {
    const fill = fillOf(row, book);
    const after = row.due.stored || storedFormula(row.due.formula, fill?.table);
    return fill ? [{ ...fill, after, forgotten: row.row }] : [];
  });
  // what Excel fills into new rows it learns again by itself
  const learned = columns.filter((row) => !fillOf(row, book));
  const edit = editOf(
    book,
    cells,
    fills,
    [...plan.live, ...learned].map(({ row }) => row),
  );
  return dropsData && plan.left.length === 0
    ? // Align Audit goes last: until then it knows the way back
      { ...edit, sheets: [...dataSheetsGone(book, cells), ...edit.sheets] }
    : edit;
}

function restored(book: BookPicture, { kind, now, due, marks, row }: Placed): CellEdit {
  const sheet = sheetNamed(book, now.sheet)!;
  const shows = valuesIn(sheet, now.area);
  const formula = {
    formula: due.formula,
    ...(due.stored !== "" && { stored: due.stored }),
    ...(marks && { marks }),
  };
  const after: Content =
    kind === "spill" || kind === "array"
      ? { kind, ...formula, shows }
      : { kind: "cells", rows: [[{ ...formula, shows: shows[0]![0]! }]] };
  const before: Content = { kind: "cells", rows: contentsIn(sheet, now.area) };
  return { sheet: sheet.name, area: now.area, before, after, forgotten: row };
}

/** `Sheet1!B2, =ALIGN("MDA"): its cell was deleted`. */
export function describeLeft({ frozen, reason, told }: Left): string {
  const formula = reason === "foreign" || reason === "broken" ? told : frozen.formula;
  const size = reason === "large" && frozen.now ? ` (${formatSize(frozen.now.area)})` : "";
  return `${frozen.was}, ${formula}: ${reasonTexts[reason]}${size}`;
}

/** `Sheet1!B2, =ALIGN("MDA")`, with the cell where it is now. */
export function describeRestored({ now, told }: Restored): string {
  return `${now.sheet}!${addressOf(now.area)}, ${told}`;
}
