/** A formula's pieces, as far as rewriting needs them. */
export interface Token {
  /** `table`: a structured reference, its table's name included; `sign`: any other single character. */
  readonly kind: "text" | "number" | "reference" | "function" | "table" | "name" | "blank" | "sign";
  /** As typed. */
  readonly text: string;
}

const word = String.raw`[\p{L}_\\][\p{L}\p{N}_.\\?]*`;
const sheet = String.raw`(?:'(?:[^']|'')+'|${word})!`;
const cell = String.raw`\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6}`;

const patterns: readonly (readonly [Token["kind"], RegExp])[] = [
  ["blank", /\s+/uy],
  ["text", /"(?:[^"]|"")*"/uy],
  // with the # of a spill
  ["reference", new RegExp(String.raw`(?:${sheet})?${cell}(?::${cell})?#?(?![\p{L}\p{N}_.(!\[])`, "uy")],
  ["function", new RegExp(String.raw`${word}(?=\s*\()`, "uy")],
  ["name", new RegExp(String.raw`(?:${sheet})?${word}`, "uy")],
  ["number", /(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?/uy],
  ["sign", /[^]/uy],
];

/** All of a formula, with or without its `=`, in order: joined, the tokens are the formula. */
export function tokensOf(formula: string): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < formula.length) {
    const token = tokenAt(formula, at);
    tokens.push(token);
    at += token.text.length;
  }
  return tokens;
}

function tokenAt(formula: string, at: number): Token {
  if (formula[at] === "[") return { kind: "table", text: bracketAt(formula, at) };
  for (const [kind, pattern] of patterns) {
    pattern.lastIndex = at;
    const text = pattern.exec(formula)?.[0];
    if (text === undefined) continue;
    const end = at + text.length;
    const isTable = kind === "name" && formula[end] === "[";
    return isTable ? { kind: "table", text: text + bracketAt(formula, end) } : { kind, text };
  }
  throw new Error(`no token at ${at} of ${formula}`);
}

/** From a [ to the ] that closes it, or to the end; an apostrophe takes the next character as it is. */
function bracketAt(formula: string, start: number): string {
  let depth = 0;
  for (let at = start; at < formula.length; at++) {
    if (formula[at] === "'") at++;
    else if (formula[at] === "[") depth++;
    else if (formula[at] === "]" && --depth === 0) return formula.slice(start, at + 1);
  }
  return formula.slice(start);
}

export function textOf(tokens: readonly Token[]): string {
  return tokens.map(({ text }) => text).join("");
}

/** A call of Align among a formula's tokens. */
export interface AlignCall {
  /** Upper case, without a namespace: `ALIGN.VOTE`. */
  readonly name: string;
  /** Its tokens are [from, to) of those searched. */
  readonly from: number;
  readonly to: number;
  /** The tokens of each argument, blanks around them left off; none for one left out. */
  readonly arguments: readonly (readonly Token[])[];
}

const align = /^(?:[A-Za-z][\w.]*\.)??(ALIGN(?:\.[A-Z]+)*)$/i;

/** The name of a function of Align by its token, also as a file spells it (`_xldudf_ALIGN_VOTE`); undefined for any other token. */
function alignName({ kind, text }: Token): string | undefined {
  if (kind !== "function") return undefined;
  const bare = text.replace(/^_xldudf_/i, "");
  return align.exec(bare === text ? text : bare.replaceAll("_", "."))?.[1]?.toUpperCase();
}

/** The outermost calls of Align, in order. A call without its closing bracket is none. */
export function callsIn(tokens: readonly Token[]): readonly AlignCall[] {
  const calls: AlignCall[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const name = alignName(tokens[at]!);
    const call = name === undefined ? undefined : callAt(tokens, at, name);
    if (!call) continue;
    calls.push(call);
    at = call.to - 1;
  }
  return calls;
}

function callAt(tokens: readonly Token[], from: number, name: string): AlignCall | undefined {
  const open = tokens.findIndex(({ text }, at) => at > from && text === "(");
  const parts: Token[][] = [[]];
  for (let at = open + 1, depth = 0; at < tokens.length; at++) {
    const token = tokens[at]!;
    const sign = token.kind === "sign" ? token.text : "";
    if (depth === 0 && sign === ")") {
      const given = parts.map(trimmed);
      const isEmpty = given.length === 1 && given[0]!.length === 0;
      return { name, from, to: at + 1, arguments: isEmpty ? [] : given };
    }
    if (sign === "(" || sign === "{") depth++;
    if (sign === ")" || sign === "}") depth--;
    if (depth === 0 && sign === ",") parts.push([]);
    else parts.at(-1)!.push(token);
  }
  return undefined;
}

function trimmed(tokens: readonly Token[]): readonly Token[] {
  const isBlank = (token: Token | undefined) => token?.kind === "blank";
  return tokens.slice(isBlank(tokens[0]) ? 1 : 0, isBlank(tokens.at(-1)) ? -1 : undefined);
}

/** Names of Align's functions that a formula calls, each once, within arguments too: in upper case, without a namespace. */
export function alignNames(formula: string): ReadonlySet<string> {
  return new Set(tokensOf(formula).flatMap((token) => alignName(token) ?? []));
}
