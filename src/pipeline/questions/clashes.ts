import type { Row } from "../csv";

/** Two roll calls of one key, session and year on which many members voted differently: two questions under one title. */
export interface Clash {
  readonly key: string;
  readonly one: Row;
  readonly other: Row;
  /** Share of the members voting Y, N or A on both that voted differently, 0…1. */
  readonly share: number;
}

/** From this share of differing members on, two texts are different questions (method, 2). */
const leastShare = 0.25;

/** Share of the members voting Y, N or A on both that voted differently; 0 where there is none. */
function differing(one: Row, other: Row): number {
  let [both, unlike] = [0, 0];
  for (const [column, letter] of Object.entries(one)) {
    const second = other[column] ?? "";
    if (!/^[A-Z]{3}$/.test(column) || !/^[YNA]$/.test(letter) || !/^[YNA]$/.test(second)) continue;
    both++;
    if (letter !== second) unlike++;
  }
  return both === 0 ? 0 : unlike / both;
}

/** Within what two texts may clash: a key in a session and calendar year. */
export function sittingOf(row: Row, key: string): string {
  return `${key}|${row["session"]}|${row["date"]!.slice(0, 4)}`;
}

/** The first clash under each key, session and year; `keys` are those of the rows. */
export function clashesIn(rows: readonly Row[], keys: readonly (string | undefined)[]): readonly Clash[] {
  const sittings = new Map<string, Row[]>();
  const clashes = new Map<string, Clash>();
  rows.forEach((other, i) => {
    const key = keys[i];
    if (key === undefined) return;
    const sitting = sittingOf(other, key);
    const earlier = sittings.get(sitting);
    if (earlier === undefined) return void sittings.set(sitting, [other]);
    for (const one of clashes.has(sitting) ? [] : earlier) {
      const share = differing(one, other);
      if (share >= leastShare) clashes.set(sitting, { key, one, other, share });
    }
    earlier.push(other);
  });
  return [...clashes.values()];
}
