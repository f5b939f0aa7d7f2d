/** What a refresh changed, cell by cell, and why. Pure. */
import type { Scalar } from "./audit";
import { type Call, callIn, literalOf } from "../formulas/call";

/** Why a value changed. */
export type Why = "edition" | "correction" | "new datum" | "gone" | "answered";

/** What each means for a reader. */
export const whyTexts: Readonly<Record<Why, string>> = {
  edition: "edition: the newest day of the data, which now is later",
  correction: "correction: the data say otherwise about the same day",
  "new datum": "new datum: there was none before",
  gone: "no datum any more",
  answered: "answered: it had no answer before",
};

export interface Change {
  readonly sheet: string;
  /** `B2`. */
  readonly address: string;
  readonly old: Scalar;
  readonly new: Scalar;
  readonly why: Why;
}

/** Places of the day among the arguments of functions, from 0: those of a list are the last days of a period. */
const dayPlaces: Readonly<Record<string, number>> = {
  ALIGN: 1,
  "ALIGN.EXPLAIN": 1,
  "ALIGN.RANGE": 1,
  "ALIGN.CHANGE": 2,
  "ALIGN.TREND": 2,
  "ALIGN.GET": 2,
  "ALIGN.SERIES": 3,
  "ALIGN.SOURCE": 2,
  "ALIGN.OPINION": 3,
  "ALIGN.VOTES": 3,
  "ALIGN.ROLLCALLS": 2,
  "ALIGN.AGREE": 3,
  "ALIGN.MEMBER": 2,
  "ALIGN.STATUS": 2,
  "ALIGN.BLOCS": 1,
  "ALIGN.MEMBERS": 1,
  "ALIGN.EVENTS": 2,
  "ALIGN.COUNTRIES": 1,
  "ALIGN.CARD": 1,
};

/** Whether a call asks for the newest day there is: it names none, or one after the edition that answered it before. */
function asksNewest({ name, arguments: given }: Call, edition: string): boolean {
  if (name === "ALIGN.EDITION" || name === "ALIGN.INDICATORS") return true;
  const place = dayPlaces[name];
  if (place === undefined) return false;
  const day = given[place];
  if (day === undefined || day === "" || day === '""') return true;
  const literal = literalOf(day);
  return literal !== undefined && /^\d{4}(-\d\d){0,2}$/.test(String(literal)) && String(literal) > edition;
}

function isMissing(value: Scalar): boolean {
  return value === "" || value === "#N/A";
}

const unanswered = new Set<Scalar>(["#NAME?", "#BUSY!", "#GETTING_DATA", "#SPILL!", "#CALC!"]);

/** Why a cell with a formula shows something else than before. @param edition that answered it before */
export function whyChanged(formula: string, old: Scalar, now: Scalar, edition: string): Why {
  if (unanswered.has(old)) return "answered";
  const call = callIn(formula);
  if (call && asksNewest(call, edition)) return "edition";
  return whyOtherwise(old, now);
}

/** Why a figure of a day that is named is another. */
export function whyOtherwise(old: Scalar, now: Scalar): Why {
  if (isMissing(old)) return "new datum";
  return isMissing(now) ? "gone" : "correction";
}
