/** `reference`: with its sheet and `$`; `name`: of functions, too; `bracket`: the [ ] of a structured reference. */
export type TokenKind =
  | "number"
  | "text"
  | "error"
  | "reference"
  | "name"
  | "bracket"
  | "operator"
  | "open"
  | "close"
  | "comma"
  | "semicolon"
  | "braceOpen"
  | "braceClose";

export interface Token {
  readonly kind: TokenKind;
  /** As typed. */
  readonly text: string;
  /** Where it starts in the formula. */
  readonly at: number;
  /** Whether there is white space before it. */
  readonly spaced: boolean;
}

/** Thrown for text that is no formula. */
export class FormulaSyntaxError extends Error {
  override readonly name = "FormulaSyntaxError";
}

const word = String.raw`[\p{L}_\\][\p{L}\p{N}_.\\?]*`;
const sheet = String.raw`(?:'(?:[^']|'')+'|(?:\[[^\]]+\])?${word}(?::${word})?)!`;
const cell = String.raw`\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6}`;
const column = String.raw`\$?[A-Za-z]{1,3}`;
const row = String.raw`\$?[1-9]\d{0,6}`;
const noMore = String.raw`(?![\p{L}\p{N}_.(!?\\[])`;

const patterns: readonly (readonly [TokenKind, RegExp])[] = [
  ["text", /"(?:[^"]|"")*"/uy],
  [
    "reference",
    new RegExp(`(?:${sheet})?(?:${cell}:${cell}|${column}:${column}|${row}:${row}|${cell})${noMore}`, "uy"),
  ],
  ["reference", new RegExp(`${sheet}#REF!`, "uy")],
  [
    "error",
    /#(?:N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!|SPILL!|CALC!|FIELD!|BUSY!|GETTING_DATA|CONNECT!|BLOCKED!|UNKNOWN!)/iuy,
  ],
  ["number", /(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?/uy],
  ["name", new RegExp(`(?:${sheet})?${word}`, "uy")],
  ["operator", /<=|>=|<>|[-+*/^&=<>%:@#]/uy],
  ["open", /\(/uy],
  ["close", /\)/uy],
  ["comma", /,/uy],
  ["semicolon", /;/uy],
  ["braceOpen", /\{/uy],
  ["braceClose", /\}/uy],
];

/** The tokens of a formula. @throws FormulaSyntaxError at a character that no formula has */
export function tokensOf(formula: string): readonly Token[] {
  const tokens: Token[] = [];
  let at = formula.startsWith("=") ? 1 : 0;
  let spaced = false;
  while (at < formula.length) {
    if (/\s/.test(formula[at]!)) {
      spaced = true;
      at++;
      continue;
    }
    const token = tokenAt(formula, at, spaced);
    tokens.push(token);
    at += token.text.length;
    spaced = false;
  }
  return tokens;
}

function tokenAt(formula: string, at: number, spaced: boolean): Token {
  if (formula[at] === "[") return { kind: "bracket", text: bracketAt(formula, at), at, spaced };
  for (const [kind, pattern] of patterns) {
    pattern.lastIndex = at;
    const text = pattern.exec(formula)?.[0];
    if (text !== undefined) return { kind, text, at, spaced };
  }
  throw new FormulaSyntaxError(`unexpected character: ${formula[at]!} at ${at + 1}`);
}

/** The text from a [ to the ] that closes it; an apostrophe escapes the next character. */
function bracketAt(formula: string, start: number): string {
  let depth = 0;
  for (let at = start; at < formula.length; at++) {
    if (formula[at] === "'") at++;
    else if (formula[at] === "[") depth++;
    else if (formula[at] === "]" && --depth === 0) return formula.slice(start, at + 1);
  }
  throw new FormulaSyntaxError(`open bracket: ${formula.slice(start)}`);
}
