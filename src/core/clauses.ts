import { mostLetters } from "./mistake";

/** A clause of a reason: its text, or several from the fullest to the shortest, which may be "". */
export type Clause = string | readonly string[];

const wordings = (clause: Clause): readonly string[] => (typeof clause === "string" ? [clause] : clause);

function joined(texts: readonly string[]): string {
  return texts.filter(Boolean).join("; ");
}

/**
 * Clauses as one reason, `; ` between them, within a message's limit by shorter wordings and never by a cut: each as full as the
 * ones before it leave room, all others at their shortest. What cannot be told shorter must fit.
 */
export function reasonOf(clauses: readonly Clause[]): string {
  const texts = clauses.map((clause) => wordings(clause).at(-1)!);
  clauses.forEach((clause, place) => {
    const fits = (text: string) => joined(texts.with(place, text)).length <= mostLetters;
    texts[place] = wordings(clause).find(fits) ?? texts[place]!;
  });
  return joined(texts);
}
