/** What a refresh changed, cell by cell, and why. Pure. */
import { type Call, callIn, constantOf } from "../formulas/calls";
import { catalogue, placeOfRole } from "../formulas/catalogue";
import type { Scalar } from "../formulas/scalar";
import { isAnswered } from "./shareSummary";

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

/** Whether a call asks for the newest day there is: it names none, or one after the edition that answered it before. */
function asksNewest({ name, arguments: given }: Call, edition: string): boolean {
  if (catalogue.get(name)?.ofEdition) return true;
  const place = placeOfRole(name, "day") ?? placeOfRole(name, "to");
  if (place === undefined) return false;
  const day = given[place] ?? [];
  const typed = constantOf(day);
  if (day.length === 0 || typed === "") return true;
  return typed !== undefined && /^\d{4}(-\d\d){0,2}$/.test(String(typed)) && String(typed) > edition;
}

function isMissing(value: Scalar): boolean {
  return value === "" || value === "#N/A";
}

/** Why a cell with a formula shows something else than before. @param edition that answered it before */
export function whyChanged(formula: string, old: Scalar, now: Scalar, edition: string): Why {
  if (!isAnswered({ value: old })) return "answered";
  const call = callIn(formula);
  if (call && asksNewest(call, edition)) return "edition";
  return whyOtherwise(old, now);
}

/** Why a figure of a day that is named is another. */
export function whyOtherwise(old: Scalar, now: Scalar): Why {
  if (isMissing(old)) return "new datum";
  return isMissing(now) ? "gone" : "correction";
}
