import { Mistake } from "../core/mistake";
import type { Weights } from "../core/score/score";
import { Asked, type CellsAsked } from "../formulas/asked";
import { partAsked, type FunctionName, type Role } from "../formulas/catalogue";
import { weightsAsked } from "../formulas/weightsAsked";
import { given, isError } from "./answer";
import { facts } from "./facts";

/** What a call asks for. @param cells one cell an argument, as Excel hands it over; blank ones undefined */
export function asking(cells: CellsAsked, weights?: Weights): Asked {
  return new Asked(facts, cells, weights);
}

/** A text that a function answers, with how far its part of the facts reaches where a later day is asked for. */
export function worded(name: FunctionName, asked: Asked, text: string): string {
  return asked.about(partAsked(name)).worded(text);
}

/** What a call of arguments that take no range asks for. Throws `Mistake` for a range. */
export function askingOne(given: Readonly<Partial<Record<Role, unknown>>>, weights?: Weights): Asked {
  const cells = Object.entries(given).map(([role, argument]) => [role, oneCell(argument, role)] as const);
  return asking(Object.fromEntries(cells), weights);
}

/** The weights of an argument: one cell, or a range of two columns; undefined where it is left out. */
export function weightsIn(argument: unknown): Weights | undefined {
  const cells = given(argument);
  cells?.flat().forEach(noError);
  return weightsAsked(facts, cells);
}

/** The one cell of an argument that takes no range; undefined: left out. Throws `Mistake` for a range. */
export function oneCell(argument: unknown, name: string): unknown {
  const cells = given(argument);
  if (!cells) return undefined;
  if (cells.length > 1 || cells[0]!.length > 1) {
    throw new Mistake(`invalid ${name}: a range of ${cells.length}×${cells[0]!.length}; give one cell`);
  }
  return noError(cells[0]![0]);
}

/** Throws the error that a cell holds: the call answers with it, as Excel's own functions do. */
function noError(cell: unknown): unknown {
  if (isError(cell)) throw cell;
  return cell;
}

/** The cells of an argument row by row, blank ones left out. */
export function listed(argument: unknown): readonly unknown[] {
  return (given(argument) ?? []).flat().filter((cell) => cell !== undefined);
}

/** The cells of arguments that list several, row by row; an argument without any is left out. Throws the error that a cell holds. */
export function cellsOf(given: Readonly<Partial<Record<Role, unknown>>>): CellsAsked {
  const named = Object.entries(given).map(
    ([role, argument]) => [role, listed(argument).map(noError)] as const,
  );
  return Object.fromEntries(named.filter(([, cells]) => cells.length > 0));
}
