import { lastFullYear } from "../days";
import type { Code, Day, Poll, World } from "../world";

export const pollMeasures = ["approve", "disapprove", "net", "unsure"] as const;
/** Which answer to a poll: a share of those asked in per cent; net is approve less disapprove. */
export type PollMeasure = (typeof pollMeasures)[number];

/** A poll's figure in per cent; net is approve − disapprove, or as printed where one of them is not. */
export function pollFigure(poll: Poll, measure: PollMeasure): number | undefined {
  if (measure !== "net") return poll[measure];
  if (poll.approve !== undefined && poll.disapprove !== undefined) return poll.approve - poll.disapprove;
  return poll.net;
}

/** `Gallup Rating World Leaders 2022 on RUS`. */
export function pollTitle({ series, year, target }: Poll): string {
  return `${series} ${year} on ${target}`;
}

/** `36 % approve, 50 % disapprove`, as far as a poll prints them; else what it prints. */
export function pollShares({ approve, disapprove, unsure, net }: Poll): string {
  const isPart = approve === undefined || disapprove === undefined;
  const shares = [
    ...(approve === undefined ? [] : [`${approve} % approve`]),
    ...(disapprove === undefined ? [] : [`${disapprove} % disapprove`]),
    ...(isPart && net !== undefined ? [`net ${net}`] : []),
  ];
  return shares.length === 0 && unsure !== undefined ? `${unsure} % unsure` : shares.join(", ");
}

/** `Gallup Rating World Leaders 2022 on RUS: 36 % approve, 50 % disapprove`. */
export function describePoll(poll: Poll): string {
  return `${pollTitle(poll)}: ${pollShares(poll)}`;
}

/** A country's polls of field years that are over on a day, the oldest first. */
export function pollsUpTo(world: World, country: Code, day: Day): readonly Poll[] {
  const newest = lastFullYear(day);
  return (world.polls.get(country) ?? []).filter(({ year }) => year <= newest);
}
