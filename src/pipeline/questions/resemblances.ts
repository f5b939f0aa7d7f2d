import type { Row } from "../csv";
import type { QuestionKeys } from "./questionKeys";
import type { QuestionLinks } from "./questionLinks";
import { titleText } from "./titleText";

/** A question first put in a year, and the older one that it resembles most. */
export interface Resemblance {
  readonly now: Row;
  readonly before: Row;
  /** 0…1. */
  readonly likeness: number;
}

/** A roll call as it put its question. */
interface Asking {
  readonly row: Row;
  readonly key: string;
  readonly text: string;
  readonly year: number;
}

/** From this likeness on a maintainer is asked to look: nine in ten of the renamed titles linked so far reach it. */
const leastLikeness = 0.5;
/** For how many years an older question is remembered. */
const remembered = 10;

function askings(rows: readonly Row[], { keys }: QuestionKeys, links: QuestionLinks): readonly Asking[] {
  return rows.flatMap((row, i) => {
    const key = keys[i];
    if (key === undefined) return [];
    const year = Number(row["date"]!.slice(0, 4));
    return [{ row, key, text: titleText(row["title"]!, links.words), year }];
  });
}

/** Shared words / all words of two texts; 1 where a text of three words or more is part of the other. */
function likeness(one: string, other: string): number {
  const [words, others] = [new Set(one.split(" ")), new Set(other.split(" "))];
  const shared = [...words].filter((word) => others.has(word)).length;
  if (shared >= 3 && shared === Math.min(words.size, others.size)) return 1;
  return shared / (words.size + others.size - shared);
}

/** The older roll call that a new one resembles; of equals the last. Under the same text they were told apart on purpose. */
function likest(fresh: Asking, older: readonly Asking[]): readonly Resemblance[] {
  let best: Resemblance | undefined;
  for (const { text, row } of older) {
    const like = text === fresh.text ? 0 : likeness(fresh.text, text);
    if (like >= (best?.likeness ?? leastLikeness)) best = { now: fresh.row, before: row, likeness: like };
  }
  return best ? [best] : [];
}

/**
 * The questions first put in a year that resemble one put in the ten years before it but not in that year, the likest first:
 * a title may have changed while the matter did not.
 */
export function resemblances(
  year: number,
  rows: readonly Row[],
  keys: QuestionKeys,
  links: QuestionLinks,
): readonly Resemblance[] {
  const all = askings(rows, keys, links);
  const ofYear = all.filter((asking) => asking.year === year);
  const before = all.filter((asking) => asking.year < year);
  const [keysNow, keysBefore] = [ofYear, before].map((list) => new Set(list.map(({ key }) => key)));
  const fresh = new Map(
    ofYear.filter(({ key }) => !keysBefore!.has(key)).map((asking) => [asking.key, asking]),
  );
  const older = before.filter((asking) => asking.year >= year - remembered && !keysNow!.has(asking.key));
  return [...fresh.values()]
    .flatMap((asking) => likest(asking, older))
    .sort((a, b) => b.likeness - a.likeness);
}
