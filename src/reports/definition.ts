/** What defines a report. */
import type { Code, World } from "../core/world";
import type { OptionsOf } from "./option";
import type { Part } from "./part";

/** One way in which the pane asks for a report. */
export interface Form<Key = string> {
  /** In what the pane keeps. */
  readonly name: string;
  /** Where a report has several. */
  readonly label: string;
  /** In the order in which they are asked. */
  readonly asks: readonly Key[];
  /** Labels other than the options' own. */
  readonly labels?: Readonly<Record<string, string>>;
}

/** What somebody wants to know: where a country stands, who moved, who votes like whom, … */
export type Aim = "standing" | "movement" | "likeness" | "votes" | "blocs" | "opinion" | "facts";

/** A report that was worked out. */
export interface Planned<Request> {
  readonly title: string;
  readonly parts: readonly Part[];
  /** As it was answered: days within the data, each country once, what was left open filled in. */
  readonly request: Request;
}

/** Work that can pause after each of its steps, so that a page can have its turns; it ends with what was worked out. */
export type Steps<T> = Generator<undefined, T>;

/** Does all steps at once. */
export function finished<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** What a country adds to a table: rows or columns that rest on no other country, or a row and a column. */
export type Addition = "rows" | "columns" | "row and column";

/** A report: what it is called, what it can be asked, and how it is made. An entry in `catalogue.ts` is all that it needs beside its file. */
export interface ReportDefinition<Name extends string, Request> {
  /** On the command line and in stamps. */
  readonly name: Name;
  /** In the pane. */
  readonly label: string;
  /** In a line of help. */
  readonly summary: string;
  /** What follows `align` and its name in an example. */
  readonly example: string;
  /** What it is for, where the pane lists reports by that; left out: where countries stand. */
  readonly aim?: Aim;
  /** Whether no function answers its cells, so that it cannot be written live. */
  readonly isValuesOnly?: true;
  /** Why a request cannot be written live though others can; undefined: by its size alone. */
  whyValuesOnly?(request: Request): string | undefined;
  readonly options: OptionsOf<Request>;
  /** At least one; the first is shown first. */
  readonly forms: readonly [Form<keyof Request & string>, ...Form<keyof Request & string>[]];
  /** What a country adds to the first table; undefined: nothing. */
  eachCountry?(request: Request): Addition;
  /** The request's countries as the rows of the first table follow each other; left out: as they are asked for. Throws `Mistake` as `plan` does. */
  rowOrder?(world: World, request: Request): readonly Code[];
  /** What its first sheet is called, where that depends on all of its countries. */
  firstSheet?(world: World, request: Request): string;
  /** What a request is about: `15 countries as of 2023-11-03`. */
  subject(world: World, request: Request): string;
  /** What of a request no figure rests on, and why, a line each; left out: nothing. */
  leftOut?(world: World, request: Request): readonly string[];
  /** At once, or in steps where it takes long. Throws `Mistake` for what cannot be reported. */
  plan(world: World, request: Request): Planned<Request> | Steps<Planned<Request>>;
}
