/** What a report can be asked: how each thing is called, read from text, written as text, and asked for in the pane. */
import type { Day, World } from "../core/world";

/** What reading a text may need to know. */
export interface Reading {
  readonly world: World;
  /** The day of the request: a group stands for who was in it then. */
  readonly day: Day;
}

/** The fields that the pane has. */
export type FieldKind =
  | "countries"
  | "country"
  | "indicators"
  | "axis"
  | "first day"
  | "last day"
  | "text"
  | "choice"
  | "positions";

/** How the pane asks. */
export interface Field {
  readonly kind: FieldKind;
  readonly label: string;
  readonly hint?: string;
  /** What a choice is of. */
  readonly choices?: readonly { readonly value: string; readonly label: string }[];
}

/** A default that depends on the data, or on the day of the request. */
export interface WorldDefault {
  /** As help has it: `the newest day of the data`. */
  readonly words: string;
  textIn(world: World, day: Day): string;
}

/** Something that a report can be asked, in the same text wherever it is typed: on the command line, in a stamp, in the pane's form. */
export interface Option<T> {
  /** `as-of` for `--as-of`. */
  readonly name: string;
  /** What stands for the value in help: `day` for `<day>`. */
  readonly value: string;
  /** What help says of it. */
  readonly help: string;
  /** Whether it stands without its name, as `MDA` in `align profile MDA`. */
  readonly isArgument?: boolean;
  /** Whether nothing can be done without it. */
  readonly isNeeded?: boolean;
  /** What it is where nothing is said; undefined: it may be absent from a request, unless it is needed. */
  readonly default?: string | WorldDefault;
  /** What the pane and the ribbon begin with; undefined: the default. */
  readonly proposal?: string;
  /** Undefined: the pane does not ask for it. */
  readonly field?: Field;
  /** Throws `Mistake` for a text that is no such value. */
  read(text: string, reading: Reading): T;
  /** What `read` takes back as the same value. */
  write(value: T): string;
}

type Absent<T> = Option<T> & { readonly isNeeded?: false; readonly default?: undefined };
type Present<T> = Option<T> &
  ({ readonly isNeeded: true } | { readonly default: Required<Option<T>>["default"] });

/** An option for each key of a request; those that a request always has are needed, or have a default. */
export type OptionsOf<Request> = {
  readonly [Key in keyof Request]-?: undefined extends Request[Key]
    ? Absent<NonNullable<Request[Key]>>
    : Present<Request[Key]>;
};

/** Options whatever they are of, by the keys of a request. */
export type Options = Readonly<Record<string, Option<unknown>>>;

/** Whether a request may do without. */
export function isOptional({ isNeeded, default: text }: Option<unknown>): boolean {
  return isNeeded !== true && text === undefined;
}

/** What an option is where nothing is said; undefined: nothing. @param day of the request */
export function defaultOf(world: World, { default: text }: Option<unknown>, day: Day): string | undefined {
  return typeof text === "object" ? text.textIn(world, day) : text;
}
