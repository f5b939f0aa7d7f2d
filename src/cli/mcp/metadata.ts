import { readFileSync } from "node:fs";
import { join } from "node:path";

/** An argument of a worksheet function as Excel shows it. */
export interface Parameter {
  readonly name: string;
  readonly description?: string;
  readonly optional?: true;
  readonly customEnumId?: string;
}

/** A worksheet function as Excel shows it. */
export interface Described {
  readonly name: string;
  readonly description: string;
  readonly parameters: readonly Parameter[];
}

/** functions.json, as far as it is told on. */
export interface Metadata {
  readonly functions: readonly Described[];
  readonly enums?: readonly {
    readonly id: string;
    readonly values: readonly {
      readonly stringValue?: string;
      readonly numberValue?: number;
      readonly tooltip: string;
    }[];
  }[];
}

/** What Excel shows of the functions. It is made with the build and lies beside this program. */
export function builtMetadata(): Metadata {
  return JSON.parse(readFileSync(join(__dirname, "functions.json"), "utf8")) as Metadata;
}
