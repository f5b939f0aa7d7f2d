import type { Datum } from "./datum";

/** Something that an answer rests on, in words, with the rows of data behind it. */
export interface Evidence {
  readonly text: string;
  /** Empty where the answer rests on there being no row. */
  readonly data: readonly Datum[];
  /** Id in `World.sources` of what has no such row, where that is known: a list of all members. */
  readonly source?: string | undefined;
}

/** What core answers to a question: a value, and what it rests on. Whoever shows the value takes its evidence from here. */
export interface Answer<T> {
  /** Undefined: missing. */
  readonly value: T | undefined;
  /**
   * What the value rests on; of a list item by item, in the list's order. Where the value is missing: the newest that there is, if
   * anything. Read when it is asked for, as it may cost more than the value.
   */
  readonly evidence: () => readonly Evidence[];
  /** Where the value is missing: what is missing, and the newest that there is. */
  readonly missing: () => string;
}

/** An answer that is never missing. */
export interface KnownAnswer<T> extends Answer<T> {
  readonly value: T;
}

function never(): never {
  throw new Error("this answer is never missing");
}

export function known<T>(value: T, evidence: Answer<T>["evidence"]): KnownAnswer<T> {
  return { value, evidence, missing: never };
}

/** Evidence that is put together when it is read, for items of which there are thousands. */
export function lazyEvidence(of: () => Evidence): Evidence {
  let found: Evidence | undefined;
  const whole = () => (found ??= of());
  return {
    get text() {
      return whole().text;
    },
    get data() {
      return whole().data;
    },
  };
}

/** What rests on several things at once, in words behind a head such as `2021: `. */
export function evidenceInOne(parts: readonly Evidence[], head = ""): Evidence {
  return { text: head + parts.map(({ text }) => text).join("; "), data: dataOf(parts) };
}

/** All rows of data that evidence names. */
export function dataOf(evidence: readonly Evidence[]): readonly Datum[] {
  return evidence.flatMap(({ data }) => data);
}
