import { lastFullYear } from "../days";
import type { Code, Day, Poll, World } from "../world";

export const pollMeasures = ["approve", "disapprove", "net", "unsure"] as const;
/** Which answer to a poll: a share of those asked in per cent; net is approve less disapprove. */
export type PollMeasure = (typeof pollMeasures)[number];

export const ratingMeasures = [...pollMeasures, "series"] as const;
/** What can be asked of a rating: a share, or which series of whose poll has it. */
export type RatingMeasure = (typeof ratingMeasures)[number];

/** A poll's figure in per cent; net is approve − disapprove, or as printed where one of them is not. */
export function pollFigure(poll: Poll, measure: PollMeasure): number | undefined {
  if (measure !== "net") return poll[measure];
  if (poll.approve !== undefined && poll.disapprove !== undefined) return poll.approve - poll.disapprove;
  return poll.net;
}

/** `IRI relations 2025 (3-18 May 2025)`: the series with its field year, and its field work where that is known. */
export function pollName({ series, year, fieldDates }: Poll): string {
  return `${series} ${year}${fieldDates === undefined ? "" : ` (${fieldDates})`}`;
}

/** `Gallup Rating World Leaders 2022 on RUS`. */
export function pollTitle(poll: Poll): string {
  return `${pollName(poll)} on ${poll.target}`;
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
