import type { Area } from "../../workbook/area";
import type { Scalar } from "../evaluate/value";

/** A structured reference. */
export interface TableReference {
  readonly kind: "table";
  /** "": the table that contains the formula. */
  readonly table: string;
  /** First and last column; empty: all. */
  readonly columns: readonly string[];
  /** `#Headers`, `#Data`, `#Totals`, `#All`, `#This Row`; empty: the data. */
  readonly items: readonly string[];
}

export interface CallNode {
  readonly kind: "call";
  /** In capitals, without Excel's prefixes for newer functions. */
  readonly name: string;
  /** `undefined` where one is left out. */
  readonly parameters: readonly (FormulaNode | undefined)[];
  /** Its place in the formula. */
  readonly at: number;
}

export interface ReferenceNode {
  readonly kind: "reference";
  readonly sheet: string | undefined;
  /** `undefined`: the reference was lost (#REF!). */
  readonly area: Area | undefined;
}

/** A parsed formula. */
export type FormulaNode =
  | { readonly kind: "constant"; readonly value: Scalar }
  | { readonly kind: "array"; readonly rows: readonly (readonly Scalar[])[] }
  | ReferenceNode
  | { readonly kind: "name"; readonly name: string; readonly sheet: string | undefined }
  | TableReference
  | { readonly kind: "unary"; readonly operator: "-" | "+" | "%" | "@" | "#"; readonly of: FormulaNode }
  | {
      readonly kind: "binary";
      readonly operator: string;
      readonly left: FormulaNode;
      readonly right: FormulaNode;
    }
  | CallNode
  /** A call of the result of an expression: `LAMBDA(x,x+1)(2)`. */
  | {
      readonly kind: "applied";
      readonly of: FormulaNode;
      readonly parameters: readonly (FormulaNode | undefined)[];
    };
