/** A workbook's formulas of Align as native ones over a sheet of data: what stays when Align is gone. */
import type { Code, World } from "../../core/world";
import { type Place, addressOf } from "../../formulas/addresses";
import { alignFunctions, outermostCalls } from "../../formulas/calls";
import { tokensOf } from "../../formulas/tokens";
import { Carried } from "./carried";
import type { DataSheet } from "./dataSheet";
import { buildSheet } from "./buildSheet";
import type { Kept } from "./lookupTables";
import { carryNeighbours, type Neighbours } from "./neighbours";
import { rewritten } from "./rewriting";
import type { Work } from "./stepTable";
import type { Surroundings } from "./surroundings";
import { Unportable } from "./unportable";

/** A cell with a formula that holds a call of Align. */
export interface LiveCell extends Place {
  /** As Excel shows it, in English, with its `=`. */
  readonly formula: string;
  /** The block that it answers, 1 × 1 unless it spills. */
  readonly rows: number;
  readonly columns: number;
  /** Why it can only become a value, where whoever read it knows that. */
  readonly unfit?: string;
}

/** What becomes of a live cell: a formula for each cell of its answer, or its values, and why. */
export type PortableCell =
  | { readonly kind: "formulas"; readonly cell: LiveCell; readonly formulas: readonly (readonly string[])[] }
  | { readonly kind: "values"; readonly cell: LiveCell; readonly reason: string };

export interface PortableOptions extends Neighbours {
  /** Days that the workbook's dates begin later than usual: 1462 in its 1904 system. */
  readonly dateShift?: number;
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

/** Plans the rewriting. Nothing is written. */
export function portablePlan(...asked: Parameters<typeof portableWork>): PortablePlan {
  const work = portableWork(...asked);
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}

/** As `portablePlan`, in small pieces. */
export function* portableWork(
  world: World,
  cells: readonly LiveCell[],
  book: Surroundings,
  { countries, kin, dateShift = 0 }: PortableOptions,
): Work<PortablePlan> {
  const everyCountry = world.countries.every(({ code }) => countries.includes(code));
  const carried = new Carried(world, everyCountry);
  const done = cells.map((cell) => portableCell(cell, book, carried));
  const used = usedBy(cells, carried);
  carryNeighbours(carried, { countries, kin });
  const kept = done.flatMap((cell): Kept[] =>
    cell.kind === "values" ? [keptOf(cell.cell, cell.reason)] : [],
  );
  return {
    cells: done,
    sheet: yield* buildSheet(carried, { dateShift, kept }),
    used,
    carried: { countries: carried.countries.size, questions: carried.questions.size },
  };
}

function portableCell(cell: LiveCell, book: Surroundings, carried: Carried): PortableCell {
  try {
    return { kind: "formulas", cell, formulas: formulasOf(cell, book, carried) };
  } catch (problem) {
    if (problem instanceof Unportable) return { kind: "values", cell, reason: problem.message };
    throw problem;
  }
}

function formulasOf(cell: LiveCell, book: Surroundings, carried: Carried): readonly (readonly string[])[] {
  if (cell.unfit !== undefined) throw new Unportable(cell.unfit);
  const tokens = tokensOf(cell.formula.replace(/^=/, ""));
  const [call] = outermostCalls(tokens);
  const { rows, columns } = cell;
  if (rows * columns > 1 && !(call?.from === 0 && call.to === tokens.length))
    throw new Unportable("native functions around the call answer a block of cells");
  return block(rows, columns, (row, column) => {
    const place = { sheet: cell.sheet, row: cell.row, column: cell.column };
    const formula = `=${rewritten(tokens, place, { row, column, rows, columns }, book, carried)}`;
    if (formula.length > longest) throw new Unportable(`its native formula has more than ${longest} letters`);
    return formula;
  });
}

function block<T>(rows: number, columns: number, at: (row: number, column: number) => T): T[][] {
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) => at(row, column)),
  );
}

function usedBy(cells: readonly LiveCell[], carried: Carried): Used {
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

function keptOf({ sheet, row, column, formula }: LiveCell, reason: string): Kept {
  return { sheet, address: addressOf({ row, column, rows: 1, columns: 1 }), formula, reason };
}
