import { resolved } from "../../countries/countries";
import { Mistake } from "../../mistake";
import type { World } from "../../world";

/** How questions put whom they ask about, the most telling first. */
const patterns: readonly RegExp[] = [
  /leadership of (?:the )?(.+?)\s*[?.:;,)]*$/i,
  /leadership of (?:the )?([\p{L}. ]+?)(?:\?|,|;| in | - |$)/iu,
  /(?:approval|rating) of (?:the )?(.+?)(?:['’]s?)? leader/i,
  /(?:rating world leaders|world leaders?)\s*[:\-–—]\s*(?:the )?(.+?)\s*\??$/i,
  /^(?:the )?(.+?)(?:['’]s?)? leadership\b/i,
];

/** Adjectives and short forms that no list of countries has. */
const spelled: Readonly<Record<string, string>> = {
  "u.s": "USA",
  "u.s.": "USA",
  us: "USA",
  american: "USA",
  russian: "RUS",
  chinese: "CHN",
  german: "DEU",
  eu: "EU",
  "european union": "EU",
};

/** A power as a poll's target: a country's code, or EU; undefined for a text that names none. */
function power(world: World, text: string): string | undefined {
  const bare = text.trim().replace(/^the /i, "");
  return (
    spelled[bare.toLowerCase()] ?? resolved(world, bare) ?? resolved(world, bare.replace(/[.'’]s?$/, ""))
  );
}

/** Whose leadership a text asks about. Throws `Mistake` where that is not clear. */
export function leaderIn(world: World, text: string): string {
  const named = power(world, text);
  if (named !== undefined) return named;
  if (/leadership of (this|your) country/i.test(text))
    throw new Mistake(`no power: ${text.slice(0, 60)}; this question is about each country's own leadership`);
  for (const pattern of patterns) {
    const found = pattern.exec(text)?.[1];
    const code = found === undefined ? undefined : power(world, found);
    if (code !== undefined) return code;
  }
  throw new Mistake(
    `unclear leadership: ${text.slice(0, 60) || "none"}; name one power, as in "the leadership of Russia", or add a column leader`,
  );
}
