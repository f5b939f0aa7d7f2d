/** What is new since the edition before: as the pipeline packs it and the pane tells it. */
import type { Poll } from "./world";

/** A change of the facts. */
export interface Change {
  /** Whose fact it is; "" for one of several countries. */
  readonly country: string;
  readonly text: string;
  readonly why: string;
}

/** A poll by what tells it apart. */
export type NewPoll = Pick<Poll, "series" | "country" | "target" | "year" | "question">;

/** Changes in words; of what came, which events and polls, whose words and documents the facts have. */
export interface News {
  readonly changes: readonly Change[];
  /** Ids. */
  readonly events: readonly string[];
  readonly polls: readonly NewPoll[];
}
