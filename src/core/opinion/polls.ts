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

/** `Gallup Rating World Leaders 2022 on Russia`. @param target its name */
export function pollTitle(poll: Poll, target: string): string {
  return `${pollName(poll)} on ${target}`;
}

/** What those asked said of a view, or answered to a question that is none, and what the other side is called. */
function answerWords({ isView, disapprove }: Poll): readonly [one: (share: number) => string, other: string] {
  if (isView) return [(share) => `${share} % approve`, "disapprove"];
  // one of many that could be named, or one of two answers
  return [(share) => (disapprove === undefined ? `named by ${share} %` : `${share} % yes`), "no"];
}

/**
 * `36 % approve, 50 % disapprove`, as far as a poll prints them; else what it prints. Of a question that asks for no view `named by 88 %`, or
 * `58 % yes, 13 % no`: to be told with the question alone.
 */
export function pollShares(poll: Poll): string {
  const { approve, disapprove, unsure, net } = poll;
  const [one, other] = answerWords(poll);
  const isPart = approve === undefined || disapprove === undefined;
  const shares = [
    ...(approve === undefined ? [] : [one(approve)]),
    ...(disapprove === undefined ? [] : [`${disapprove} % ${other}`]),
    ...(isPart && net !== undefined ? [`net ${net}`] : []),
  ];
  return shares.length === 0 && unsure !== undefined ? `${unsure} % unsure` : shares.join(", ");
}

/** `Gallup Rating World Leaders 2022 on Russia: 36 % approve, 50 % disapprove`. @param target its name */
export function describePoll(poll: Poll, target: string): string {
  const asked = poll.isView ? "" : `, asked “${poll.question}”`;
  return `${pollTitle(poll, target)}${asked}: ${pollShares(poll)}`;
}

/** A country's polls of field years that are over on a day, the oldest first. */
export function pollsUpTo(world: World, country: Code, day: Day): readonly Poll[] {
  const newest = lastFullYear(day);
  return (world.polls.get(country) ?? []).filter(({ year }) => year <= newest);
}
