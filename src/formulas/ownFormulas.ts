/** Which formulas name the user's own data: by a text in them, or by the cells that they refer to. Pure. */
import { namesOwnData } from "../core/own/ownNames";
import { alignFunctions, unquoted } from "./calls";
import { catalogue, takesOwn } from "./catalogue";
import { tokensOf } from "./tokens";

/** Whether a formula lists all indicators, own ones too. */
export function listsIndicators(formula: string): boolean {
  return [...alignFunctions(formula)].some((name) => catalogue.get(name)?.listsOwn);
}

/** Whether a formula calls a function that can be told to look at own data. */
export function mayNameOwn(formula: string): boolean {
  return [...alignFunctions(formula)].some(takesOwn);
}

/** Whether a text in a formula names own data. */
export function saysOwn(formula: string): boolean {
  return (
    mayNameOwn(formula) &&
    tokensOf(formula).some(({ kind, text }) => kind === "text" && namesOwnData(unquoted(text)))
  );
}
