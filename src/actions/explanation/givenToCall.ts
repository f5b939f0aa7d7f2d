/** What the arguments of a call hold, as far as reading cells tells. */
import type { World } from "../../core/world";
import type { CellRead } from "../../excel/activeCell";
import type { Matrix } from "../../formulas/blockPart";
import { valueOfCall } from "../../formulas/callEvidence";
import { type Call, callsIn, constantOf } from "../../formulas/calls";
import { isThisRow, tableReferenceOf } from "../../formulas/tableReference";
import { type Token, textOf } from "../../formulas/tokens";
import { factsNow } from "./factsNow";

type Argument = readonly Token[];

/** What an argument such as `[@[Country, name]]` says of the row of its formula. */
function inRow([token, ...more]: Argument): { readonly table: string; readonly head: string } | undefined {
  const reference = token?.kind === "table" && more.length === 0 ? tableReferenceOf(token.text) : undefined;
  if (!reference?.columns || !isThisRow(reference)) return undefined;
  return { table: reference.table, head: reference.columns[0] };
}

/** The call of Align that an argument is, and nothing else. */
function callOf(argument: Argument): Call | undefined {
  const [call] = callsIn(argument);
  return call?.from === 0 && call.to === argument.length ? call : undefined;
}

function isTyped(argument: Argument): boolean {
  return argument.length === 0 || constantOf(argument) !== undefined;
}

/** Texts of the references among a call's arguments and in the calls of Align within them, in order. */
export function referencesOf(call: Call): readonly string[] {
  return call.arguments.flatMap((argument) => {
    if (isTyped(argument) || inRow(argument)) return [];
    const inner = callOf(argument);
    return inner ? referencesOf(inner) : [textOf(argument)];
  });
}

/**
 * What an argument holds, row by row; undefined where it is left out, and where only calculating tells.
 * @param referred values of the references that `referencesOf` names: those of the argument are taken from its head
 */
export function valuesGiven(
  world: World,
  argument: Argument,
  cell: CellRead,
  referred: (Matrix | undefined)[],
): Matrix | undefined {
  const own = inRow(argument);
  if (own) return ["", cell.table].includes(own.table) ? [[cell.row[own.head]]] : undefined;
  const constant = constantOf(argument);
  if (isTyped(argument)) return constant === undefined ? undefined : [[constant]];
  const inner = callOf(argument);
  if (!inner) return referred.shift();
  const matrices = inner.arguments.map((each) => valuesGiven(world, each, cell, referred));
  const isRead = inner.arguments.every((each, i) => each.length === 0 || matrices[i] !== undefined);
  const value = isRead
    ? valueOfCall(factsNow(world), { name: inner.name, matrices, place: undefined })
    : undefined;
  return value === undefined ? undefined : [[value]];
}

/** `A1 = Kazakhstan`, or what is typed. */
export function describeGiven(argument: Argument, values: Matrix | undefined): string {
  if (isTyped(argument)) return textOf(argument);
  const [first, ...more] = (values ?? []).flat();
  const shown = first === undefined ? "?" : String(first);
  return `${textOf(argument)} = ${shown}${more.length > 0 ? ", …" : ""}`;
}
