import { withTokens } from "./tokens";

/** What tables and defined names are called instead; undefined where a name stays. */
export interface NewNames {
  readonly table?: (name: string) => string | undefined;
  readonly name?: (name: string) => string | undefined;
}

/** A formula that calls tables and defined names otherwise. */
export function renamedFormula(formula: string, { table, name }: NewNames): string {
  return withTokens(formula, ({ kind, text }) => {
    if (kind === "name") return name?.(text);
    if (kind !== "table") return undefined;
    const bracket = text.indexOf("[");
    const other = table?.(text.slice(0, bracket));
    return other === undefined ? undefined : other + text.slice(bracket);
  });
}
