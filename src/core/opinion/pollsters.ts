/** Who polls: how a user names them, and what is particular of Gallup. */
import { leftOutInWords } from "../leftOut";
import { judged, memoize } from "../memoize";
import { Mistake } from "../mistake";
import { instead } from "../nearest";
import { NotAvailable } from "../notAvailable";
import { isOwnPollster } from "../own/ownNames";
import { ownSeries } from "../own/ownWorld";
import type { Indicator, Poll, World } from "../world";

/** The first year in which Gallup asked of leaders (www.gallup.com/analytics/315824, "since 2005"). */
export const gallupSince = 2005;
/** Its series on leaders, of which only some figures are public. */
export const gallupSeries = "Gallup Rating World Leaders";

/** What a licence would add to Gallup's figures, told once where some are missing. */
export const whatLicenceAdds = `Only what Gallup has published is here; a licence of Gallup Analytics adds its other countries and years since ${gallupSince}, and Data in Align's pane takes its export as figures of your own.`;

/** Whether it is one of Gallup's figures on leaders, of which only some are public. */
export function isGallups({ kind, argument }: Pick<Indicator, "kind" | "argument">): boolean {
  return kind === "poll" && argument.startsWith(`${gallupSeries}|`);
}

/** Whether Gallup is asked for, by whom the method goes first where no pollster is named. */
export function isGallup(pollster: string | undefined): boolean {
  return pollster === undefined || pollster.trim().toLowerCase() === "gallup";
}

/** Whether a poll belongs to a pollster that the user named: `own`, or part of its series' or pollster's name. */
export function isBy(poll: Poll, pollster: string): boolean {
  if (isOwnPollster(pollster)) return poll.series === ownSeries;
  const named = pollster.toLowerCase();
  const isInternational = poll.pollster.startsWith("Gallup International");
  if (named === "gallup" && isInternational) return false;
  return poll.series.toLowerCase().includes(named) || poll.pollster.toLowerCase().includes(named);
}

/** The word for all pollsters. */
export const anyPollster = "any";

/** Whether all pollsters are asked for. */
export function isAny(pollster: string | undefined): boolean {
  return pollster?.trim().toLowerCase() === anyPollster;
}

/** A poll of each pollster and series. */
function onePollOfEach(world: World): readonly Poll[] {
  return memoize(world, "one poll of each", () => [
    ...new Map(
      [...world.polls.values()].flat().map((poll) => [`${poll.series}|${poll.pollster}`, poll]),
    ).values(),
  ]);
}

/** A pollster's name without what stands in brackets: `Gallup`. */
function shortName({ pollster }: Poll): string {
  return pollster.replace(/ \(.*\)$/, "");
}

/** What a text names a pollster by, in the pollster's own letters: `Pew` of `pew`, `IRI` of `iri`. */
export function pollsterName(world: World, pollster: string): string {
  const named = pollster.trim().toLowerCase();
  const names = onePollOfEach(world).flatMap((poll) => [shortName(poll), poll.series]);
  const found = names.find((name) => name.toLowerCase().includes(named)) ?? named;
  const start = found.toLowerCase().indexOf(named);
  return isOwnPollster(pollster) ? named : found.slice(start, start + named.length);
}

/** Where a series comes among the method's, from 0; Infinity for one that is none of them. */
export function seriesRank({ method: { pollSeries } }: World, series: string): number {
  const place = pollSeries.indexOf(series);
  return place < 0 ? Infinity : place;
}

/** The pollsters of the method's series, in their order. */
export function methodPollsters(world: World): readonly string[] {
  return memoize(world, "method's pollsters", () =>
    world.method.pollSeries.map((series) => {
      const poll = onePollOfEach(world).find((one) => one.series === series);
      return poll ? shortName(poll) : series;
    }),
  );
}

/** The pollsters that answer, those of the method's series first. */
function knownPollsters(world: World): readonly string[] {
  const names = [...onePollOfEach(world)]
    .map((poll) => ({ name: shortName(poll), rank: seriesRank(world, poll.series) }))
    .sort((a, b) => (a.rank === b.rank ? (a.name < b.name ? -1 : 1) : a.rank - b.rank));
  return [...new Set(names.map(({ name }) => name))];
}

/** Throws `Mistake` with the known pollsters for one that is not among them, `NotAvailable` for one that is left out of the build. */
export function checkPollster(world: World, pollster: string | undefined): void {
  if (pollster !== undefined && !isAny(pollster))
    judged(world, "pollster", pollster, () => judgePollster(world, pollster));
}

function judgePollster(world: World, pollster: string): void {
  if (onePollOfEach(world).some((poll) => isBy(poll, pollster))) return;
  const named = pollster.trim().toLowerCase();
  for (const [name, source] of world.leftOut.pollsters)
    if (name.includes(named)) throw new NotAvailable(leftOutInWords(source));
  if ([...world.unconfirmedPolls.values()].flat().some((poll) => isBy(poll, pollster)))
    throw new NotAvailable(
      `only unconfirmed reports of ${pollster.trim()}, which answer nothing; pollster "any" takes the newest of all others`,
    );
  const known = () => knownPollsters(world);
  throw new Mistake(`unknown pollster: ${pollster}; ${instead(world, "pollster", pollster, known)}`);
}
