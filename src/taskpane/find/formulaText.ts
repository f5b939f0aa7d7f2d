/** A formula from what was given for each argument of a function. Pure. */
import { quoted } from "../../formulas/calls";
import { partsOf } from "../../formulas/references";
import { tokensOf } from "../../formulas/tokens";

/** Cells and names of tables are capital, as Excel shows them: `c5` is a group, `C5` a cell. */
function isReference(text: string): boolean {
  const [only, ...others] = tokensOf(text);
  if (others.length > 0 || only === undefined) return false;
  const { cells } = partsOf(text);
  return only.kind === "table" || (only.kind === "reference" && cells === cells.toUpperCase());
}

/** A text as an argument: what Excel would calculate or look up stands as it is, all else in quotes. */
function argumentOf(text: string): string {
  const given = text.trim();
  if (given.startsWith("=")) return given.slice(1);
  if (given === "" || /^-?\d+(\.\d+)?$/.test(given) || /^(TRUE|FALSE)$/i.test(given)) return given;
  return isReference(given) ? given : quoted(given);
}

/** `=ALIGN.GET("MDA","gdp",2023)`: arguments in order, blank for one that is left out, none behind the last that is given. */
export function formulaOf(name: string, given: readonly string[]): string {
  const last = given.findLastIndex((text) => text.trim() !== "");
  return `=${name}(${given
    .slice(0, last + 1)
    .map(argumentOf)
    .join(",")})`;
}
