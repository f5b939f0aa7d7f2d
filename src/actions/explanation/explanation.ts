import type { Day, World } from "../../core/world";
import { evidenceOfCall, type CallEvidence } from "../../formulas/callEvidence";
import { type Call, callIn } from "../../formulas/calls";
import { isError } from "../../formulas/scalar";
import { textOf } from "../../formulas/tokens";
import type { CellRead } from "../../excel/activeCell";
import { factsNow } from "./factsNow";
import { describeGiven, referencesOf, valuesGiven } from "./givenToCall";
import { shownEvidence, type ShownEvidence } from "./shownEvidence";
import { type WrittenCell, writtenCell } from "./writtenCell";

/** What stands behind a cell. */
export type Explanation =
  | {
      readonly kind: "call";
      readonly call: Call;
      /** The arguments with what they hold. */
      readonly given: readonly string[];
      /** Address of the cell that spilled into this one. */
      readonly spilledFrom: string | undefined;
      /** Undefined where it answers the same on every day. */
      readonly day: Day | undefined;
      /** Where the data end before the day asked for: how far they reach. */
      readonly limit: string | undefined;
      readonly evidence: readonly ShownEvidence[];
      /** Whether there is an answer; if not, the evidence is the newest that there is. */
      readonly isAnswered: boolean;
      /** Why it answers an error, where it does. */
      readonly error: string | undefined;
    }
  | WrittenCell
  /** No figure of Align's, on a sheet that has a table of Align's: a title, a note, or the user's own. */
  | { readonly kind: "beside"; readonly sheet: string }
  | { readonly kind: "foreign" };

/** Arguments that refer to cells or names, of the first call of Align in a formula and of the calls of Align within it. */
export function referencesIn(formula: string): readonly string[] {
  const call = callIn(formula);
  return call ? referencesOf(call) : [];
}

/** Why a cell shows an error, in words, where its code alone tells. */
function errorMessage(value: unknown): string | undefined {
  if (value === "#NAME?")
    return "Excel does not know the function here: open the workbook where Align is installed, then choose Refresh.";
  if (value === "#BUSY!") return "The cell is being calculated.";
  if (value === "#SPILL!") return "The answer needs more cells, and some of them are filled: empty them.";
  return isError(value) ? "Point at the cell's warning sign to read Align's message." : undefined;
}

function callExplained(world: World, call: Call, cell: CellRead): Explanation {
  const referred = [...cell.referred];
  const read = call.arguments.map((argument) => valuesGiven(world, argument, cell, referred));
  const given = call.arguments.map((argument, i) => describeGiven(argument, read[i]));
  const unread = call.arguments.find((argument, i) => argument.length > 0 && read[i] === undefined);
  const { day, limit, evidence, problem }: CallEvidence = unread
    ? {
        day: undefined,
        evidence: [],
        problem: `Explain cannot calculate ${textOf(unread)}: put it into a cell, and refer to that cell`,
      }
    : evidenceOfCall(factsNow(world), { name: call.name, matrices: read, place: cell.spill });
  return {
    kind: "call",
    call,
    given,
    spilledFrom: cell.spill?.from,
    day,
    limit,
    evidence: shownEvidence(world, evidence),
    isAnswered: problem === undefined,
    error: problem ?? errorMessage(cell.value),
  };
}

/** What stands behind a cell: a call of Align, a value that Align wrote, what goes with it, or nothing of Align. */
export function explanationOf(world: World, cell: CellRead): Explanation {
  const call = callIn(cell.formula);
  if (call) return callExplained(world, call, cell);
  const told = writtenCell(world, cell);
  if (told) return told;
  const stamped = new Set(cell.stamps.flatMap(({ tables }) => tables.map(({ table }) => table)));
  const isBeside = cell.isShared || cell.tables.some((table) => stamped.has(table));
  return isBeside && cell.value !== "" ? { kind: "beside", sheet: cell.sheet } : { kind: "foreign" };
}
