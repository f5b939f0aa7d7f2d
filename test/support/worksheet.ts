import { CellError } from "../../src/cli/functionsHost";
import * as factFunctions from "../../src/functions/factFunctions";
import * as figureFunctions from "../../src/functions/figureFunctions";
import * as scoreFunctions from "../../src/functions/scoreFunctions";
import * as voteFunctions from "../../src/functions/voteFunctions";

export { CellError };

export type Cells = readonly (readonly unknown[])[];

type Answer = (...cells: readonly unknown[]) => unknown[][];

/** Every worksheet function by its name in a formula. */
export const worksheetFunctions: ReadonlyMap<string, Answer> = new Map(
  Object.entries({ ...scoreFunctions, ...figureFunctions, ...voteFunctions, ...factFunctions }).map(
    ([name, answer]) => {
      const rest = name.slice("align".length).toUpperCase();
      return [rest === "" ? "ALIGN" : `ALIGN.${rest}`, answer as Answer];
    },
  ),
);

/** Calls a function as Excel does: what is left out arrives as null, and the error of a whole answer is its one cell. */
export function called(name: string, ...given: readonly unknown[]): Cells {
  const answer = worksheetFunctions.get(name)!;
  const cells = Array.from({ length: Math.max(answer.length, given.length) }, (_, i) => given[i] ?? null);
  try {
    return answer(...cells);
  } catch (problem) {
    if (problem instanceof CellError) return [[problem]];
    throw problem;
  }
}

/** The one cell of an answer: an error as its code and message. */
export function cell(name: string, ...given: readonly unknown[]): unknown {
  const answer = called(name, ...given);
  expect(`${answer.length}×${answer[0]!.length}`).toBe("1×1");
  return plain(answer[0]![0]);
}

/** A cell that can be compared: an error as its code and message. */
export function plain(value: unknown): unknown {
  return value instanceof CellError ? `${value.code} ${value.message}` : value;
}

/** An answer with errors as their code and message. */
export function plainly(cells: Cells): unknown[][] {
  return cells.map((row) => row.map(plain));
}
