/** What a build does without, because the terms of its sources do not suit it (`npm run build` with ALIGN_WITHOUT). */
import { NotAvailable } from "./notAvailable";
import type { Code, LeftOut, World } from "./world";

export const nothingLeftOut: LeftOut = {
  sources: [],
  votes: undefined,
  opinion: undefined,
  pollsters: new Map(),
  blocs: new Map(),
};

/** `left out of this build: undl`. */
export function leftOutInWords(source: string): string {
  return `left out of this build: ${source}`;
}

/** Why nothing is answered that rests on a source; undefined where the build has it. */
export function sourceLeftOut({ leftOut: { sources } }: World, source: string): string | undefined {
  return sources.includes(source) ? leftOutInWords(source) : undefined;
}

/** Of a reason why something is missing: what the build does without; undefined where that is not the reason. */
export function leftOutIn(reason: string): string | undefined {
  return new RegExp(`${leftOutInWords("")}[\\w.-]+`).exec(reason)?.[0];
}

/** Why nothing is answered that rests on votes; undefined where the build has them. */
export function votesLeftOut({ leftOut: { votes } }: World): string | undefined {
  return votes === undefined ? undefined : leftOutInWords(votes);
}

/** Throws `NotAvailable` where the build has no votes, for what rests on them alone. */
export function needVotes(world: World): void {
  const leftOut = votesLeftOut(world);
  if (leftOut !== undefined) throw new NotAvailable(leftOut);
}

/** Why nothing is answered that rests on one of some blocs or lists; undefined where the build has all their rows. */
export function blocsLeftOut({ leftOut: { blocs } }: World, codes: Iterable<Code>): string | undefined {
  if (blocs.size === 0) return undefined;
  for (const code of codes) {
    const source = blocs.get(code);
    if (source !== undefined) return `${code}: ${leftOutInWords(source)}`;
  }
  return undefined;
}
