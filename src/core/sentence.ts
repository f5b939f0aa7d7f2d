/** The same with its first letter capital. */
export function capital(words: string): string {
  return `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`;
}

/** Words as a sentence: a capital letter before them, and a full stop where there is none behind. */
export function sentence(words: string): string {
  return /[.?!]$/.test(words) ? capital(words) : `${capital(words)}.`;
}

/** `Armenia, Georgia and Moldova`. @param and what stands before the last */
export function enumerated(names: readonly string[], and = "and"): string {
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} ${and} ${names.at(-1)!}`;
}

/** Names, the first few of many: `Armenia, Georgia and 7 more`. */
export function firstOf(names: readonly string[], most: number): string {
  const shown = names.slice(0, most).join(", ");
  return names.length > most ? `${shown} and ${names.length - most} more` : shown;
}

/** `Russia's`, `United States'`. */
export function possessive(name: string): string {
  return name.endsWith("s") ? `${name}'` : `${name}'s`;
}
