/** Calls of Align within formulas, with their arguments. Pure. */
import { type FunctionName, functionNameOf } from "./functionName";
import { type Token, textOf, tokensOf } from "./tokens";

/** A call of any function among a formula's tokens. */
export interface AnyCall {
  /** Its tokens are [from, to) of those searched. */
  readonly from: number;
  readonly to: number;
  /** The tokens of each argument, blanks around them left off; none for one left out. */
  readonly arguments: readonly (readonly Token[])[];
}

/** A call of one of Align's functions. */
export interface Call extends AnyCall {
  /** Upper case, without a namespace: `ALIGN.VOTE`. */
  readonly name: string;
}

/** Excel nests calls no deeper. */
const deepest = 64;

/** An opened bracket: the function before it, and where each of its parts begins. */
interface Opened {
  readonly from: number | undefined;
  readonly starts: number[];
}

/** All calls in the order in which they begin, those within arguments too; what is never closed is none. */
export function everyCall(tokens: readonly Token[]): readonly AnyCall[] {
  const calls: AnyCall[] = [];
  const opened: Opened[] = [];
  let named: number | undefined;
  tokens.forEach(({ kind }, at) => {
    if (kind === "open") opened.push({ from: named, starts: [at + 1] });
    if (kind === "separator") opened.at(-1)?.starts.push(at + 1);
    if (kind === "close") {
      const { from, starts } = opened.pop() ?? { from: undefined, starts: [] };
      if (from !== undefined && opened.length < deepest)
        calls.push({ from, to: at + 1, arguments: argumentsIn(tokens, starts, at) });
    }
    if (kind !== "blank") named = kind === "function" ? at : undefined;
  });
  return calls.sort((one, other) => one.from - other.from);
}

function argumentsIn(tokens: readonly Token[], starts: readonly number[], end: number): AnyCall["arguments"] {
  const given = starts.map((start, i) => trimmed(tokens.slice(start, (starts[i + 1] ?? end + 1) - 1)));
  return given.length === 1 && given[0]!.length === 0 ? [] : given;
}

function trimmed(tokens: readonly Token[]): readonly Token[] {
  const isBlank = (token: Token | undefined) => token?.kind === "blank";
  return tokens.slice(isBlank(tokens[0]) ? 1 : 0, isBlank(tokens.at(-1)) ? -1 : undefined);
}

/** All calls of Align in the order in which they begin, those within arguments of others too. */
export function callsIn(tokens: readonly Token[]): readonly Call[] {
  return everyCall(tokens).flatMap((call) => {
    const name = functionNameOf(tokens[call.from]!.text)?.name;
    return name === undefined ? [] : [{ name, ...call }];
  });
}

/** The calls of Align that stand in no other. */
export function outermostCalls(tokens: readonly Token[]): readonly Call[] {
  let end = 0;
  return callsIn(tokens).filter(({ from, to }) => {
    const isOuter = from >= end;
    if (isOuter) end = to;
    return isOuter;
  });
}

/** Whether a formula may call Align, told at a glance. */
function mayCall(formula: string): boolean {
  return /align/i.test(formula);
}

/** The first call of Align in a formula; undefined where there is none. */
export function callIn(formula: string): Call | undefined {
  return mayCall(formula) ? callsIn(tokensOf(formula))[0] : undefined;
}

/** The first function of Align that a formula calls: `ALIGN.VOTE`; undefined where it calls none. */
export function alignFunction(formula: string): string | undefined {
  return callIn(formula)?.name;
}

/** Names of Align's functions that a formula calls, each once. */
export function alignFunctions(formula: string): ReadonlySet<string> {
  return new Set(mayCall(formula) ? callsIn(tokensOf(formula)).map(({ name }) => name) : []);
}

/** The ways in which a formula spells Align's functions. */
export function spellingsIn(formula: string): ReadonlySet<FunctionName["spelling"]> {
  const tokens = mayCall(formula) ? tokensOf(formula) : [];
  return new Set(
    tokens.flatMap(({ kind, text }) => (kind === "function" ? (functionNameOf(text)?.spelling ?? []) : [])),
  );
}

/** The value of an argument that is typed into a formula; undefined for a reference, a calculation, or nothing. */
export function constantOf(argument: readonly Token[]): string | number | boolean | undefined {
  const [first, second] = argument;
  if (argument.length === 1 && first!.kind === "text") return unquoted(first!.text);
  if (argument.length === 1 && first!.kind === "logical") return first!.text.toUpperCase() === "TRUE";
  const isSigned = argument.length === 2 && (first!.text === "-" || first!.text === "+");
  const number = isSigned ? second : argument.length === 1 ? first : undefined;
  return number?.kind === "number" ? Number(textOf(argument)) : undefined;
}

/** What a text in double quotes says. */
export function unquoted(text: string): string {
  return text.slice(1, -1).replaceAll('""', '"');
}

/** A text as a formula has it, in double quotes. */
export function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
