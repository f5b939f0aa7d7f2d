import { editDistance } from "./editDistance";
import { memoize } from "./memoize";
import type { World } from "./world";

/** Letters of a list of what is known that a message has room for. */
const room = 120;

/** How many letters may be wrong in a text so that what is meant is near: one in so many, at least one, at most three. */
export function lettersWrong(length: number, inSoMany: number): number {
  return Math.max(1, Math.min(3, Math.floor(length / inSoMany)));
}

/** A list of what is known, as much of it as a message has room for: `AES, AIIB, …`. */
function listed(known: readonly string[]): string {
  const all = known.join(", ");
  if (all.length <= room) return all;
  return `${all.slice(0, all.lastIndexOf(", ", room))}, …`;
}

function nearestOf(asked: string, known: readonly string[]): string | undefined {
  const bound = lettersWrong(asked.length, 4);
  let [nearest, least] = [undefined as string | undefined, bound + 1];
  for (const name of known) {
    const distance = editDistance(asked, name.toLowerCase(), bound);
    if (distance < least) [nearest, least] = [name, distance];
  }
  return asked.length < 3 ? undefined : nearest;
}

/**
 * What to write instead of a name that is not known: `did you mean CSTO?`, or else what is known. Remembered, as a column of a
 * thousand cells asks for one name a thousand times.
 * @param kind what is named, such as `bloc`
 * @param known in the order in which a message lists them
 */
export function instead(
  world: World,
  kind: string,
  text: string,
  known: () => readonly string[],
  otherwise = (all: readonly string[]): string => `known are ${listed(all)}`,
): string {
  const asked = text.trim().toLowerCase().slice(0, 60);
  return memoize(world, `instead|${kind}|${asked}`, () => {
    const names = known();
    const nearest = nearestOf(asked, names);
    return nearest === undefined ? otherwise(names) : `did you mean ${nearest}?`;
  });
}
