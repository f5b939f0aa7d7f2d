/**
 * Subjects that a title names for sure, spelled as the UN spells them (case counts: Voeten's descriptions in capitals
 * are speeches and motions, too loose to sort by).
 */
const inTitle: readonly (readonly [topic: string, title: RegExp])[] = [
  ["abkhazia", /\bAbkhazia\b/],
  ["afghanistan", /\bAfghanistan\b/],
  ["armenia", /\bArmenia\b/],
  ["azerbaijan", /\bAzerbaijan\b/],
  ["belarus", /\bBelarus\b/],
  ["crimea", /\bCrimea\b|\bSevastopol\b/],
  ["cuba", /\bCuba\b/],
  ["death-penalty", /\bdeath penalty\b/i],
  ["georgia", /\bGeorgia\b/],
  ["iran", /\bIran\b/],
  ["kosovo", /\bKosovo\b/],
  ["moldova", /\bMoldova\b/],
  ["myanmar", /\bMyanmar\b/],
  ["nazism", /\bglorification of Nazism\b/],
  ["north-korea", /\bDemocratic People's Republic of Korea\b/],
  ["outer-space", /\bouter space\b/i],
  ["palestine", /\bPalestin(e|ian|ians)\b/],
  ["russia", /\bRussian? Federation\b/],
  ["south-africa", /\bSouth Africa\b|\bapartheid\b/i],
  ["south-ossetia", /\bSouth Ossetia\b/],
  ["syria", /\bSyrian Arab Republic\b|\bSyrian Golan\b/],
  ["ukraine", /\bUkraine\b|\bUkrainian\b/],
];

/** What the themes of the 50 checked roll calls of the near abroad say. */
const byTheme: Readonly<Record<string, readonly string[]>> = {
  ukraine: ["ukraine"],
  georgia_idp: ["georgia", "displaced-persons"],
  moldova: ["moldova"],
  russia_related: ["russia"],
};

/** About a subject by the text adopted, though the title does not name it. */
const inText: Readonly<Record<string, readonly string[]>> = {
  // the referendum in Crimea is what the resolution calls invalid
  "A/RES/68/262": ["crimea"],
};

/**
 * The topics of a roll call, sorted: what its title (or the record's subjects) names, its theme in the list of checked
 * roll calls, and what its text is known to be about.
 */
export function topicsOf(id: string, words: string, theme?: string): string[] {
  const named = inTitle.filter(([, pattern]) => pattern.test(words)).map(([topic]) => topic);
  const topics = new Set([...named, ...(byTheme[theme ?? ""] ?? []), ...(inText[id] ?? [])]);
  return [...topics].sort();
}
