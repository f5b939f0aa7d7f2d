import { shownFormula } from "./fileSpelling";

/** A call of one of Align's functions as it stands in a formula. */
export interface Call {
  /** Upper case, without a namespace, e.g. `ALIGN.VOTE`. */
  readonly name: string;
  /** The texts between its commas, trimmed. */
  readonly arguments: readonly string[];
}

/** Places of a text's letters that stand outside of double quotes. */
function isOutside(text: string): readonly boolean[] {
  let inside = false;
  return [...text].map((letter) => {
    if (letter === '"') inside = !inside;
    return !inside && letter !== '"';
  });
}

/** The first call of Align in a formula; undefined where there is none. */
export function callIn(formula: string): Call | undefined {
  const outside = isOutside(formula);
  for (const match of formula.matchAll(
    /(?<![A-Za-z0-9_])(?:[A-Za-z][A-Za-z0-9_]*\.)??(ALIGN(?:\.[A-Z]+)?)\s*\(/gi,
  )) {
    if (!outside[match.index]) continue;
    const from = match.index + match[0].length;
    return { name: match[1]!.toUpperCase(), arguments: argumentsFrom(formula, outside, from) };
  }
  return undefined;
}

/** The first function of Align that a formula calls, also as a file spells it; undefined where it calls none. */
export function alignFunction(formula: string): string | undefined {
  if (!/ALIGN/i.test(formula)) return undefined;
  return callIn(formula.includes("_xldudf_") ? shownFormula(formula.slice(1)) : formula)?.name;
}

function argumentsFrom(formula: string, outside: readonly boolean[], from: number): readonly string[] {
  const parts: string[] = [];
  let [depth, start] = [0, from];
  for (let at = from; at < formula.length; at++) {
    const letter = outside[at] ? formula[at]! : "";
    if (depth === 0 && (letter === ")" || letter === ",")) {
      parts.push(formula.slice(start, at).trim());
      start = at + 1;
      if (letter === ")") break;
    }
    if (letter === "(" || letter === "{") depth++;
    if (letter === ")" || letter === "}") depth--;
  }
  return parts.length === 1 && parts[0] === "" ? [] : parts;
}

/** The value of an argument that is a literal; undefined for a reference or a calculation. */
export function literalOf(argument: string): string | number | undefined {
  const quoted = /^"((?:[^"]|"")*)"$/.exec(argument);
  if (quoted) return quoted[1]!.replaceAll('""', '"');
  return argument !== "" && Number.isFinite(Number(argument)) ? Number(argument) : undefined;
}
