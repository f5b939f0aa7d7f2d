/** How a file spells formulas where Excel shows them otherwise. Pure. */
import { everyCall } from "./calls";
import { functionNameOf, storedName } from "./functionName";
import { shownReference, storedReference } from "./tableReference";
import { type Token, tokensOf, withTokens } from "./tokens";

/** Functions that files spell with a mark since they are younger than the format: those that people put around calls of Align. */
const younger =
  "ANCHORARRAY ARRAYTOTEXT BYCOL BYROW CHOOSECOLS CHOOSEROWS CONCAT DROP EXPAND HSTACK IFNA IFS ISOMITTED LAMBDA LET MAKEARRAY MAP MAXIFS MINIFS RANDARRAY REDUCE SCAN SEQUENCE SINGLE SORTBY SWITCH TAKE TEXTAFTER TEXTBEFORE TEXTJOIN TEXTSPLIT TOCOL TOROW UNIQUE VALUETOTEXT VSTACK WRAPCOLS WRAPROWS XLOOKUP XMATCH";
const marks: ReadonlyMap<string, string> = new Map([
  ...younger.split(" ").map((name) => [name, "_xlfn."] as const),
  ["FILTER", "_xlfn._xlws."],
  ["SORT", "_xlfn._xlws."],
]);

/**
 * A formula as a file stores it, without its `=`: `ALIGN.VOTE(` is `_xldudf_ALIGN_VOTE(`, and `[@Code]` names its table.
 * @param table the name of the table around the cell, if it stands in one
 */
export function storedFormula(shown: string, table = ""): string {
  return withTokens(shown.replace(/^=/, ""), ({ kind, text }) => {
    if (kind === "table") return storedReference(text, table);
    return kind === "function" ? storedFunction(text) : undefined;
  });
}

/** A stored formula with the spelling mended that a file must have; all else stays as it is stored. */
export function mendedFormula(stored: string): string {
  return withTokens(stored, ({ kind, text }) =>
    kind === "function" ? storedFunction(text.replace(/^\[\d+\]!(?=_xldudf_)/i, "")) : undefined,
  );
}

/** A function's name as a file spells it. */
function storedFunction(text: string): string {
  const own = functionNameOf(text);
  return own ? storedName(own) : `${marks.get(text.toUpperCase()) ?? ""}${text}`;
}

/** Whether a file can spell a formula as `storedFormula` does: names within LET and LAMBDA, `A2#` and `@A2` are spelled otherwise. */
export function isSpelled(shown: string): boolean {
  return !tokensOf(shown).some(({ kind, text }) =>
    kind === "function" ? /^(?:LET|LAMBDA)$/i.test(text) : kind === "operator" && /^[#@]$/.test(text),
  );
}

/**
 * A stored formula as Excel shows it, with its `=`; also of what a COM add-in's loading makes of it, `[2]!_xldudf_ALIGN(`.
 * @param table the name of the table around the cell, which Excel leaves off
 */
export function shownFormula(stored: string, table?: string): string {
  const tokens = tokensOf(stored);
  const signed = shownAsSigns(tokens);
  return `=${tokens.map((token, at) => signed.get(at) ?? shownToken(token, table)).join("")}`;
}

/** Functions that Excel shows as a sign before or behind what they are given. */
const signs: ReadonlyMap<string, readonly [before: string, behind: string]> = new Map([
  ["_XLFN.ANCHORARRAY", ["", "#"]],
  ["_XLFN.SINGLE", ["@", ""]],
]);

/** What stands in the place of such a function's name and of its brackets, by the place of the token. */
function shownAsSigns(tokens: readonly Token[]): ReadonlyMap<number, string> {
  const shown = new Map<number, string>();
  for (const { from, to } of everyCall(tokens)) {
    const sign = signs.get(tokens[from]!.text.toUpperCase());
    if (!sign) continue;
    for (let at = from; tokens[at]!.kind !== "open"; at++) shown.set(at + 1, "");
    shown.set(from, sign[0]).set(to - 1, sign[1]);
  }
  return shown;
}

function shownToken({ kind, text }: Token, table: string | undefined): string {
  if (kind === "table") return shownReference(text, table);
  if (kind !== "function" && kind !== "name") return text;
  const own = kind === "function" ? functionNameOf(text) : undefined;
  return own ? own.shown : text.replace(/^(?:_xl(?:fn|ws|pm)\.)+/i, "");
}
