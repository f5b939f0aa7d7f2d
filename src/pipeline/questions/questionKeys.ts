import { isUsed } from "../../core/votes/rollCalls";
import type { RollCall } from "../../core/world";
import type { Row } from "../csv";
import { clashesIn, sittingOf, type Clash } from "./clashes";
import type { QuestionLinks } from "./questionLinks";
import { titleText } from "./titleText";

/** Which question each roll call puts. */
export interface QuestionKeys {
  /** One a row: rows of one key put the same question; undefined: a roll call that statistics leave out. */
  readonly keys: readonly (string | undefined)[];
  readonly clashes: readonly Clash[];
}

/** Whether statistics use the roll call of a row. */
export function isUsedRow(row: Row): boolean {
  return isUsed({ kind: row["kind"] as RollCall["kind"], sameVoteAs: row["same_vote_as"] || undefined });
}

/** The key of a roll call that stands alone. */
function ownKey(row: Row): string {
  return `alone ${row["id"]}`;
}

/** The key of a roll call's title, before texts that clash are told apart. */
function titleKey(row: Row, links: QuestionLinks): string {
  const text = titleText(row["title"]!, links.words);
  if (links.apart.some((pattern) => pattern.test(row["id"]!) || pattern.test(text))) return ownKey(row);
  return links.series.find(({ pattern }) => pattern.test(text))?.key ?? text;
}

function counted(keys: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/**
 * Which roll calls put the same question (method, 2). Texts that clash in one session and year stand alone there; a key
 * with which this happened twice links nothing.
 */
export function questionKeys(rows: readonly Row[], links: QuestionLinks): QuestionKeys {
  const titleKeys = rows.map((row) => (isUsedRow(row) ? titleKey(row, links) : undefined));
  const clashes = clashesIn(rows, titleKeys);
  const clashing = new Set(clashes.map(({ one, key }) => sittingOf(one, key)));
  const times = counted(clashes.map(({ key }) => key));
  const keys = rows.map((row, i) => {
    const key = titleKeys[i];
    if (key === undefined) return undefined;
    return (times.get(key) ?? 0) > 1 || clashing.has(sittingOf(row, key)) ? ownKey(row) : key;
  });
  return { keys, clashes };
}
