import { alignFunctions } from "./calls";
import { catalogue } from "./catalogue";
import { isThisRow, tableReferenceOf } from "./tableReference";
import { type Token, tokensOf } from "./tokens";

/**
 * Whether a formula of Align may answer several cells: by its function, or by what it is given. Within a table none can.
 * @param isOne whether a defined name stands for a single cell
 */
export function mayCover(formula: string, isOne: (name: string) => boolean = () => false): boolean {
  const tokens = tokensOf(formula);
  const isInTable = tokens.some(({ kind, text }) => kind === "table" && text.startsWith("[@"));
  if (isInTable) return false;
  return (
    [...alignFunctions(formula)].some((name) => catalogue.get(name)?.spills) ||
    tokens.some((token) => mayBeSeveral(token) && !(token.kind === "name" && isOne(token.text)))
  );
}

/** Whether a token may stand for several values. */
function mayBeSeveral({ kind, text }: Token): boolean {
  switch (kind) {
    case "reference":
      return text.includes(":");
    case "table": {
      const reference = tableReferenceOf(text);
      const isOne = reference && isThisRow(reference) && reference.columns?.[0] === reference.columns?.[1];
      return !isOne;
    }
    case "operator":
      return text === ":" || text === "#";
    default:
      return kind === "name" || text === "{";
  }
}
