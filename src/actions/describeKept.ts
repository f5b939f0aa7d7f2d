import { firstOf } from "../core/sentence";

/** Addresses that a sentence names. */
const named = 8;

/** What could not be taken back because it was changed since; nothing where all could. */
export function describeKept(changed: readonly string[]): readonly string[] {
  if (changed.length === 0) return [];
  return [`Left as it is, because it was changed since: ${firstOf(changed, named)}.`];
}
