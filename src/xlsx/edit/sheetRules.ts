/** Conditional formats and data validations of a sheet's part, read as they go by; those of extensions too, which hold their cells behind. */
import type { SaxesTagNS } from "saxes";
import type { RuleKind } from "../../sharing/picture";

export interface RuleXml {
  readonly kind: RuleKind;
  /** `A1:B2 D4`. */
  readonly cells: string;
  /** As the file spells it. */
  readonly formula: string;
}

const kinds: ReadonlyMap<string, RuleKind> = new Map([
  ["conditionalFormatting", "conditional format"],
  ["dataValidation", "validation"],
]);
const formulas: ReadonlySet<string> = new Set(["formula", "formula1", "formula2", "f"]);
/** A threshold of data bars, icon sets and colour scales holds its formula here; in extensions, in an `f`. */
const threshold = "cfvo";

/** Told what a part's reader meets; what it has found stands in `rules`. */
export class SheetRules {
  readonly rules: RuleXml[] = [];
  private open:
    { readonly kind: RuleKind; readonly depth: number; cells: string; formulas: string[] } | undefined;
  private field: { readonly name: string; readonly depth: number; text: string } | undefined;

  opened({ local, attributes }: SaxesTagNS, depth: number): void {
    const kind = this.open ? undefined : kinds.get(local);
    if (kind) this.open = { kind, depth, cells: attributes["sqref"]?.value ?? "", formulas: [] };
    else if (this.open && local === threshold) this.open.formulas.push(attributes["val"]?.value ?? "");
    // of what is nested, formula1 around f, the inner one has the text
    else if (this.open && (formulas.has(local) || local === "sqref"))
      this.field = { name: local, depth, text: "" };
  }

  text(letters: string, depth: number): void {
    if (this.field?.depth === depth) this.field.text += letters;
  }

  closed(depth: number): void {
    const { open, field } = this;
    if (!open) return;
    if (field?.depth === depth) {
      if (field.name === "sqref") open.cells = field.text;
      else open.formulas.push(field.text);
      this.field = undefined;
    }
    if (open.depth !== depth) return;
    for (const formula of open.formulas) this.rules.push({ kind: open.kind, cells: open.cells, formula });
    this.open = undefined;
  }
}
