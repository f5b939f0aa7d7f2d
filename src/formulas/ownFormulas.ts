/** Which formulas name the user's own data: by a text in them, or by the cells that they refer to. */
import { namesOwnData } from "../core/own/ownNames";
import { sheetOfPrefix } from "./addresses";
import { catalogue, takesOwn } from "./catalogue";
import { referencesIn as cellReferencesIn, withReferences } from "./references";
import { alignNames } from "./tokens";

/** Something in a formula that stands for cells. */
export type Reference =
  | { readonly kind: "cells"; readonly sheet: string | undefined; readonly address: string }
  | {
      readonly kind: "column";
      readonly table: string | undefined;
      readonly head: string;
      readonly thisRow: boolean;
    }
  | { readonly kind: "name"; readonly name: string };

/** A formula's pieces outside and inside of double quotes, in turn. */
function pieces(formula: string): readonly string[] {
  return formula.split(/"((?:[^"]|"")*)"/);
}

function outside(formula: string): string {
  return pieces(formula)
    .filter((_, place) => place % 2 === 0)
    .join('""');
}

/** Whether a formula lists all indicators, own ones too. */
export function listsIndicators(formula: string): boolean {
  return [...alignNames(formula)].some((name) => catalogue.get(name)?.listsOwn);
}

/** Whether a formula calls a function that can be told to look at own data. */
export function mayNameOwn(formula: string): boolean {
  return [...alignNames(formula)].some(takesOwn);
}

/** Whether a text in a formula names own data. */
export function saysOwn(formula: string): boolean {
  return (
    mayNameOwn(formula) && pieces(formula).some((piece, place) => place % 2 === 1 && namesOwnData(piece))
  );
}

const columnPattern = /([\p{L}_][\p{L}\p{N}_.]*)?\[(?:@|\[#This Row\],)?\[?([^[\]@#]+)\]?\]/giu;
const namePattern = /(?<![\p{L}\p{N}_.$'[@])[\p{L}_][\p{L}\p{N}_.]*(?![\p{L}\p{N}_.(![])/gu;

/** What a formula refers to. */
export function referencesIn(formula: string): readonly Reference[] {
  const columns: Reference[] = [];
  // what is recognised is taken out, so that no piece of it is taken for something else
  const text = outside(formula).replace(columnPattern, (whole, table: string | undefined, head: string) => {
    columns.push({ kind: "column", table, head: head.trim(), thisRow: /\[@|#This Row/i.test(whole) });
    return " ";
  });
  const cells = cellReferencesIn(text).map(({ prefix, cells: written }): Reference => {
    const sheet = prefix === "" ? undefined : sheetOfPrefix(prefix);
    return { kind: "cells", sheet, address: written.replaceAll("$", "") };
  });
  const rest = withReferences(text, () => " ");
  const names = [...rest.matchAll(namePattern)].map(([name]): Reference => ({ kind: "name", name }));
  return [...columns, ...cells, ...names];
}
