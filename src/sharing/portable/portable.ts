/** A workbook's formulas of Align as native ones over a sheet of data: what stays when Align is gone. */
import type { Code, World } from "../../core/world";
import { addressOf } from "../../formulas/addresses";
import { alignFunctions, outermostCalls } from "../../formulas/calls";
import { isSpelled } from "../../formulas/fileSpelling";
import { tokensOf } from "../../formulas/tokens";
import { type AlignCell, type BookPicture, valuesIn } from "../picture";
import { isAnswered } from "../shareSummary";
import { Carried } from "./carried";
import { dataSheetNameIn } from "./dataEdit";
import type { DataSheet } from "./dataSheet";
import { buildSheet } from "./buildSheet";
import type { Kept } from "./lookupTables";
import { carryNeighbours, type Neighbours } from "./neighbours";
import { rewritten } from "./rewriting";
import type { Work } from "./stepTable";
import { type Surroundings, surroundingsOf } from "./surroundings";
import { inputsSame, unlessChanged } from "./unlessChanged";
import { Unportable } from "./unportable";

/** What becomes of a cell: a formula for each cell of its answer; or its values, or without an answer nothing, and why. */
export type PortableCell =
  | { readonly kind: "formulas"; readonly cell: AlignCell; readonly formulas: readonly (readonly string[])[] }
  | {
      readonly kind: "values";
      readonly cell: AlignCell;
      readonly reason: string;
      /** The values as formulas that say when they no longer hold; undefined where nothing can change. */
      readonly guarded: readonly (readonly (string | undefined)[])[] | undefined;
    }
  | { readonly kind: "left"; readonly cell: AlignCell; readonly reason: string };

export interface PortableOptions extends Neighbours {
  /** Whether a cell is known to show another value than its native formula would. */
  readonly isDiffering?: (cell: AlignCell) => boolean;
}

/** What a workbook becomes. */
export interface PortablePlan {
  readonly cells: readonly PortableCell[];
  readonly sheet: DataSheet;
  readonly used: Used;
  /** How many the sheet holds, neighbours included. */
  readonly carried: { readonly countries: number; readonly questions: number };
}

/** What the formulas ask for, and how much of it. */
export interface Used {
  /** Functions of Align in the formulas, with how many cells hold them. */
  readonly functions: ReadonlyMap<string, number>;
  readonly countries: readonly Code[];
  readonly axes: readonly string[];
  /** Labels of what is looked up: indicators, blocs, ratings, roll calls. */
  readonly questions: readonly string[];
}

/** The longest formula that Excel takes. */
const longest = 8192;

/** Letters that the comparisons of one answer's cells may take together. */
const mostOfAnswer = 2_000_000;

/** Plans the rewriting. Nothing is written. */
export function portablePlan(...asked: Parameters<typeof portableWork>): PortablePlan {
  const work = portableWork(...asked);
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}

/** As `portablePlan`, in small pieces. @param book all sheets of which were read */
export function* portableWork(
  world: World,
  book: BookPicture,
  cells: readonly AlignCell[],
  { countries, related, isDiffering }: PortableOptions,
): Work<PortablePlan> {
  const everyCountry = world.countries.every(({ code }) => countries.includes(code));
  const carried = new Carried(world, everyCountry);
  const surroundings = surroundingsOf(book);
  const isUnfit = (cell: AlignCell) => unfit(book, cell, isDiffering);
  const done = cells.map((cell): PortableCell => {
    const made = portableCell(cell, isUnfit, surroundings, carried);
    return made.kind === "values" ? { ...made, guarded: guardedValues(book, cell, surroundings) } : made;
  });
  const used = usedBy(cells, carried);
  carryNeighbours(carried, { countries, related });
  const kept = done.flatMap((made): Kept[] =>
    made.kind === "values" ? [keptOf(made.cell, made.reason)] : [],
  );
  const { dateShift } = book;
  return {
    cells: done,
    sheet: yield* buildSheet(carried, { name: dataSheetNameIn(book), dateShift, kept }),
    used,
    carried: { countries: carried.countries.size, questions: carried.questions.size },
  };
}

/** Why a cell has no native formula whatever it asks for. */
function unfit(
  { host }: BookPicture,
  cell: AlignCell,
  isDiffering?: (cell: AlignCell) => boolean,
): string | undefined {
  if (host === "file" && !isSpelled(cell.formula)) return "a file spells it in a way of its own";
  return isDiffering?.(cell)
    ? "it shows another value than Align's present edition gives: refresh it first"
    : undefined;
}

function portableCell(
  cell: AlignCell,
  isUnfit: (cell: AlignCell) => string | undefined,
  book: Surroundings,
  carried: Carried,
): PortableCell {
  try {
    const reason = isUnfit(cell);
    if (reason !== undefined) throw new Unportable(reason);
    return { kind: "formulas", cell, formulas: formulasOf(cell, book, carried) };
  } catch (problem) {
    if (!(problem instanceof Unportable)) throw problem;
    const reason = problem.message;
    return isAnswered(cell)
      ? { kind: "values", cell, reason, guarded: undefined }
      : { kind: "left", cell, reason };
  }
}

function guardedValues(
  book: BookPicture,
  { sheet, area, formula }: AlignCell,
  surroundings: Surroundings,
): readonly (readonly (string | undefined)[])[] | undefined {
  const same = inputsSame(formula, { sheet, row: area.row, column: area.column }, surroundings);
  if (same === undefined || same.length * area.rows * area.columns > mostOfAnswer) return undefined;
  return valuesIn(book.sheets.get(sheet)!, area).map((line) =>
    line.map((value) => {
      const guarded = unlessChanged(same, value);
      return guarded !== undefined && guarded.length <= longest ? guarded : undefined;
    }),
  );
}

function formulasOf(
  { sheet, area, formula }: AlignCell,
  book: Surroundings,
  carried: Carried,
): readonly (readonly string[])[] {
  const tokens = tokensOf(formula.replace(/^=/, ""));
  const [call] = outermostCalls(tokens);
  const { rows, columns } = area;
  if (rows * columns > 1 && !(call?.from === 0 && call.to === tokens.length))
    throw new Unportable("native functions around the call answer a block of cells");
  return block(rows, columns, (row, column) => {
    const place = { sheet, row: area.row, column: area.column };
    const native = `=${rewritten(tokens, place, { row, column, rows, columns }, book, carried)}`;
    if (native.length > longest) throw new Unportable(`its native formula has more than ${longest} letters`);
    return native;
  });
}

function block<T>(rows: number, columns: number, at: (row: number, column: number) => T): T[][] {
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) => at(row, column)),
  );
}

function usedBy(cells: readonly AlignCell[], carried: Carried): Used {
  const functions = new Map<string, number>();
  for (const { formula } of cells)
    for (const name of alignFunctions(formula)) functions.set(name, (functions.get(name) ?? 0) + 1);
  return {
    functions: new Map([...functions].sort()),
    countries: [...carried.countries.keys()].sort(),
    axes: [...carried.axes.keys()],
    questions: [...carried.questions.keys()],
  };
}

function keptOf({ sheet, area, formula }: AlignCell, reason: string): Kept {
  return { sheet, address: addressOf({ ...area, rows: 1, columns: 1 }), formula, reason };
}
