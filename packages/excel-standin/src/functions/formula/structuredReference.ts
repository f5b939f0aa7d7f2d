import type { TableReference } from "./formulaNode";

const special = /'([[\]#'@])/g;

/** Reads `[Column]`, `[@Column]`, `[[#Headers],[First]:[Last]]` behind a table's name. */
export function tableReferenceOf(table: string, bracket: string): TableReference {
  const inner = bracket.slice(1, -1).trim();
  const items: string[] = [];
  const columns: string[] = [];
  const put = (text: string) => {
    if (text.startsWith("#")) items.push(itemName(text));
    else if (text !== "") columns.push(text.replaceAll(special, "$1"));
  };
  let rest = inner;
  if (rest.startsWith("@")) {
    items.push("#This Row");
    rest = rest.slice(1);
  }
  if (rest.startsWith("[")) partsOf(rest).forEach(put);
  else put(rest);
  return { kind: "table", table, columns, items };
}

/** What is in the brackets of a text like `[#Headers],[First]:[Last]`. */
function partsOf(text: string): readonly string[] {
  return [...text.matchAll(/\[((?:'.|[^'\]])*)\]/gs)].map(([, part]) => part!);
}

function itemName(text: string): string {
  const known = ["#All", "#Data", "#Headers", "#Totals", "#This Row"];
  return known.find((item) => item.toLowerCase() === text.trim().toLowerCase()) ?? text;
}

/** A column's name as a table reference writes it. */
function columnText(name: string): string {
  return name.replaceAll(/[[\]#'@]/g, "'$&");
}

/** A bracket in which a column's name is another. */
export function bracketRenamed(bracket: string, before: string, after: string): string {
  const [from, to] = [columnText(before), columnText(after)];
  const same = (text: string) => text.trim().toLowerCase() === from.toLowerCase();
  const inner = bracket.slice(1, -1);
  const at = inner.startsWith("@") ? "@" : "";
  if (!inner.includes("[")) return same(inner.slice(at.length)) ? `[${at}${to}]` : bracket;
  return `[${inner.replaceAll(/\[((?:'.|[^'\][])*)\]/gs, (all, name: string) => (same(name) ? `[${to}]` : all))}]`;
}
