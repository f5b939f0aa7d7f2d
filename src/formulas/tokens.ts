/** A formula's pieces. The reader loses nothing: joined, the tokens are the formula, whatever was typed. Pure. */
import { areCells } from "./addresses";

export interface Token {
  readonly kind:
    /** `"5"" gun"`. */
    | "text"
    | "number"
    /** TRUE or FALSE. */
    | "logical"
    /** `#N/A`; also a reference that is lost: `Sheet1!#REF!`, `#REF!A1`. */
    | "error"
    /** Cells with what stands before them: `$B$2`, `A:A`, `'Near abroad'!A1:B3`, `[1]Sheet1!A1`. */
    | "reference"
    /** A structured reference with its table's name: `[@Country]`, `List[[#This Row],[Country, name]]`. */
    | "table"
    /** The name before an opening bracket: `ALIGN.VOTE`, `[2]!_xldudf_ALIGN`. */
    | "function"
    /** A defined name, or a parameter of LET: `Sheet1!Rate`. */
    | "name"
    /** `(` or `{`. */
    | "open"
    /** `)` or `}`. */
    | "close"
    /** `,`, and `;` between the rows of an array. */
    | "separator"
    | "operator"
    | "blank"
    /** What has no place in a formula, such as an apostrophe that stays open. */
    | "other";
  /** As typed. */
  readonly text: string;
}

const sticky = (pattern: string) => new RegExp(pattern, "iuy");

const cell = String.raw`\$?[A-Z]{1,3}\$?[1-9]\d{0,6}`;
const lines = String.raw`\$?[A-Z]{1,3}:\$?[A-Z]{1,3}|\$?[1-9]\d{0,6}:\$?[1-9]\d{0,6}`;
const inName = String.raw`[\p{L}\p{M}\p{N}_.\\?]`;
const sheet = String.raw`[\p{L}\p{N}_\\]${inName}*`;

/** Tokens that need no look at what is around them. */
const plain: readonly (readonly [Token["kind"], RegExp])[] = [
  ["blank", sticky(String.raw`\s+`)],
  ["text", sticky('"[^"]*(?:""[^"]*)*(?:"|$)')],
  // where a sheet was deleted, some programs leave the cells behind the error
  ["error", sticky(String.raw`#(?:REF!(?:${cell}(?::${cell})?)?|N/A|DIV/0!|GETTING_DATA|[A-Z]+[!?])`)],
  ["open", sticky("[({]")],
  ["close", sticky("[)}]")],
  ["separator", sticky("[,;]")],
  ["operator", sticky(String.raw`<[=>]?|>=?|[-+*/^&=%@#:]`)],
];

/** An apostrophe and all up to the one that closes it. */
const quoted = sticky("'[^']*(?:''[^']*)*(?:'|$)");
/** What stands before a reference or a name: a workbook, a sheet or several; without quotes the first is not called like a cell. */
const place = sticky(
  String.raw`(?:'[^']*(?:''[^']*)*'|(?:\[[^[\]']+\])?(?:(?:(?!${cell}:)${sheet}:)?${sheet})?)!`,
);
const cells = sticky(`(?:${cell}(?::${cell})?|${lines})(?!${inName}|[$(![])`);
const oneCell = sticky(`${cell}(?!${inName}|[$(![])`);
const lost = sticky("#REF!");
const name = sticky(String.raw`[\p{L}_\\]${inName}*`);
const callOpens = sticky(String.raw`\s*\(`);
const number = sticky(String.raw`(?:\d+\.?\d*|\.\d+)(?:E[-+]?\d+)?`);

/** What a pattern finds at a place; "" where it finds nothing. */
function found(pattern: RegExp, formula: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(formula)?.[0] ?? "";
}

/** All of a formula, with or without its `=`, in order. */
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
  for (const [kind, pattern] of plain) {
    const text = found(pattern, formula, at);
    if (text !== "") return { kind, text };
  }
  const before = found(place, formula, at);
  const token = placedAt(formula, at + before.length);
  if (token) return { kind: token.kind, text: before + token.text };
  const digits = found(number, formula, at);
  if (digits !== "") return { kind: "number", text: digits };
  const text = before || found(quoted, formula, at) || String.fromCodePoint(formula.codePointAt(at)!);
  return { kind: "other", text };
}

/** What can be on a sheet. */
function placedAt(formula: string, at: number): Token | undefined {
  if (formula[at] === "[") return { kind: "table", text: bracketAt(formula, at) };
  const gone = found(lost, formula, at);
  if (gone !== "") return { kind: "error", text: gone };
  for (const pattern of [cells, oneCell]) {
    const text = found(pattern, formula, at);
    if (text !== "" && areCells(text)) return { kind: "reference", text };
  }
  const text = found(name, formula, at);
  if (text === "") return undefined;
  const end = at + text.length;
  if (formula[end] === "[") return { kind: "table", text: text + bracketAt(formula, end) };
  if (found(callOpens, formula, end) !== "") return { kind: "function", text };
  return { kind: /^(?:true|false)$/i.test(text) ? "logical" : "name", text };
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

/** The formula with some of its tokens in other words. @param other undefined where a token stays */
export function withTokens(
  formula: string,
  other: (token: Token, place: number, all: readonly Token[]) => string | undefined,
): string {
  const tokens = tokensOf(formula);
  return tokens.map((token, i) => other(token, i, tokens) ?? token.text).join("");
}

const closing: Readonly<Record<string, string>> = { "(": ")", "{": "}" };

/** Whether every bracket and every quote of a formula closes, and nothing closes that was not opened. */
export function isWhole(formula: string): boolean {
  const awaited: string[] = [];
  return (
    tokensOf(formula).every(({ kind, text }) => {
      if (kind === "text") return /^"[^"]*(?:""[^"]*)*"$/.test(text);
      if (kind === "table") return isClosed(text);
      if (kind === "open") awaited.push(closing[text]!);
      if (kind === "close") return awaited.pop() === text;
      // an apostrophe or a bracket that stands alone
      return kind !== "other" || !/^['[\]]/.test(text);
    }) && awaited.length === 0
  );
}

/** Whether the brackets of a structured reference close; an apostrophe takes the next character as it is. */
function isClosed(table: string): boolean {
  const [opened, closed] = [..."[]"].map((sign) => table.replace(/'./gsu, "").split(sign).length);
  return opened === closed;
}
