/** How a text fits what somebody types to find it, accents and case aside. */

/** The closest first: it is that text, it begins so, one of its words does, it holds the letters inside a word. */
export const textFits = ["whole", "beginning", "word", "inside"] as const;
export type TextFit = (typeof textFits)[number];

/** Small letters without accents, as `fitOf` compares them. */
export function folded(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

/** How a text fits what is typed, both folded; undefined where it does not. */
export function fitOf(text: string, asked: string): TextFit | undefined {
  if (text === asked) return "whole";
  const at = text.indexOf(asked);
  if (at < 0) return undefined;
  if (at === 0) return "beginning";
  for (let place = at; place >= 0; place = text.indexOf(asked, place + 1))
    if (/[^\p{L}\p{N}]/u.test(text[place - 1]!)) return "word";
  return "inside";
}
