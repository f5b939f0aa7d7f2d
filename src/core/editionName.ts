import type { Day } from "./world";

/** What an edition's name looks like, as a regular expression; in files from before editions had names it is the day alone. */
export const editionNamePattern = String.raw`\d{4}-\d\d-\d\d(?:\.[0-9a-f]{8})?`;

/** The day with which an edition's name begins, to which its facts are complete. */
export function dayOfEdition(name: string): Day {
  return name.slice(0, 10);
}
