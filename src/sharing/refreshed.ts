/** What a refresh changed, cell by cell, and why. Pure. */
import { type Call, callIn, constantOf } from "../formulas/calls";
import { isByMethod } from "../core/score/method";
import { listed } from "../core/countries/countryList";
import { catalogue, placeOfRole } from "../formulas/catalogue";
import type { Scalar } from "../formulas/scalar";
import { isAnswered } from "./shareSummary";

/** Why a value changed. */
export type Why = "method changed" | "edition" | "correction" | "new datum" | "gone" | "answered";

/** What each means for a reader. */
export const whyTexts: Readonly<Record<Why, string>> = {
  "method changed": "method changed: scores are made otherwise by now (docs/method.md)",
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

/** What made a figure before. */
export interface MadeBy {
  readonly edition: string;
  /** Whether by another method than the present. */
  readonly isOtherMethod: boolean;
}

/** Whether a call answers what the method makes: a score, a part of one, or what changed one. */
function asksMethod({ name, arguments: given }: Call): boolean {
  if (catalogue.get(name)?.byMethod) return true;
  const place = placeOfRole(name, "indicator") ?? placeOfRole(name, "indicators");
  return (
    place !== undefined &&
    listed(String(constantOf(given[place] ?? [])).toLowerCase()).some((code) => isByMethod(code))
  );
}

/** Why a cell with a formula shows something else than before. */
export function whyChanged(
  formula: string,
  old: Scalar,
  now: Scalar,
  { edition, isOtherMethod }: MadeBy,
): Why {
  if (!isAnswered({ value: old })) return "answered";
  const call = callIn(formula);
  if (call && isOtherMethod && asksMethod(call)) return "method changed";
  if (call && asksNewest(call, edition)) return "edition";
  return whyOtherwise(old, now);
}

/** Why a figure of a day that is named is another. @param isOtherMethod whether another method than before makes it */
export function whyOtherwise(old: Scalar, now: Scalar, isOtherMethod = false): Why {
  if (isOtherMethod) return "method changed";
  if (isMissing(old)) return "new datum";
  return isMissing(now) ? "gone" : "correction";
}
