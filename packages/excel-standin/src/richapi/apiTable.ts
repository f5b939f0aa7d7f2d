/** What the typings of Excel's object model say of one type. */
export interface ApiType {
  /** The type of its items, if it is a collection. */
  readonly items?: string;
  /** Properties with plain values, by their JavaScript name; `w`: settable, `r`: read only. */
  readonly values: Readonly<Record<string, "r" | "w">>;
  /** Properties that hold an object: its type. */
  readonly objects: Readonly<Record<string, string>>;
  /** Methods: the type of the object that they return, or "" for a plain value or nothing. */
  readonly methods: Readonly<Record<string, string>>;
  readonly events: readonly string[];
  /**
   * What a property that may be set takes, and each parameter of a method, with commas between: `string`, `number`, `boolean`,
   * `object`, `list`, an enumeration or a type of the object model; `|` between alternatives, `?` after what may be left out,
   * "" for anything.
   */
  readonly accepts: Readonly<Record<string, string>>;
  /** ExcelApi version since which a member exists, for members newer than 1.15, the last version npm's office.js knows. */
  readonly since: Readonly<Record<string, string>>;
}

/** Type name → its members. */
export type ApiTable = Readonly<Record<string, ApiType>>;
