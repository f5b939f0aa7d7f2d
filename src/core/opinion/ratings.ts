import type { Answer } from "../answer";
import { countryOrBloc } from "../blocs/countryOrBloc";
import { countryName } from "../countries/countries";
import { lastFullYear, yearOf } from "../days";
import { rowEvidence } from "../describeDatum";
import { Mistake } from "../mistake";
import { isOwnPollster } from "../own/ownNames";
import { ownSeries } from "../own/ownWorld";
import type { Code, Day, Poll, World } from "../world";
import { pollFigure, type PollMeasure } from "./polls";

/** What is asked of a country's people: whom they judge, which share, and by whom it was polled (undefined: the method's series). */
export interface RatingQuestion {
  readonly leader: string;
  readonly measure: PollMeasure;
  readonly pollster: string | undefined;
}

/** Whose leadership a text means: a country, or a bloc such as the EU. Throws `Mistake` for anything else. */
export function leaderOf(world: World, text: string): string {
  return countryOrBloc(world, text);
}

/** Years for which a poll is good, counted back from the year asked for. */
const goodFor = 5;

/** Whether a poll belongs to a pollster that the user named: `own`, or part of its series' or pollster's name. */
function isBy(poll: Poll, pollster: string): boolean {
  if (isOwnPollster(pollster)) return poll.series === ownSeries;
  const named = pollster.toLowerCase();
  const isInternational = poll.pollster.startsWith("Gallup International");
  if (named === "gallup" && isInternational) return false;
  return poll.series.toLowerCase().includes(named) || poll.pollster.toLowerCase().includes(named);
}

function candidates(world: World, country: Code, { leader, pollster }: RatingQuestion): readonly Poll[] {
  const polls = (world.polls.get(country) ?? []).filter((poll) => poll.target === leader);
  const { pollSeries } = world.method;
  if (pollster === undefined) return polls.filter((poll) => pollSeries.includes(poll.series));
  const named = polls.filter((poll) => isBy(poll, pollster));
  // of a pollster in the method's order only its series on leaders: its other questions measure something else
  const rated = named.filter((poll) => pollSeries.includes(poll.series));
  if (rated.length > 0) return rated;
  if (isOwnPollster(pollster)) return named;
  return named.filter((poll) => poll.approve !== undefined && poll.disapprove !== undefined);
}

/** Throws `Mistake` with the known pollsters for one that is not among them. */
export function checkPollster(world: World, pollster: string | undefined): void {
  if (pollster === undefined) return;
  const all = [...world.polls.values()].flat();
  if (all.some((poll) => isBy(poll, pollster))) return;
  const known = [...new Set(all.map((poll) => poll.pollster))].sort();
  throw new Mistake(`unknown pollster: ${pollster}; known are ${known.join(", ")}`);
}

/** The newest poll that answers a question, however old: of one year the method's first series, of a series the last published. */
function newestPoll(world: World, country: Code, question: RatingQuestion, day: Day): Poll | undefined {
  const rank = (poll: Poll) => {
    const place = world.method.pollSeries.indexOf(poll.series);
    return place < 0 ? Infinity : place;
  };
  return candidates(world, country, question)
    .filter((poll) => poll.year <= lastFullYear(day) && pollFigure(poll, question.measure) !== undefined)
    .reverse()
    .sort((a, b) => b.year - a.year || (rank(a) < rank(b) ? -1 : rank(a) > rank(b) ? 1 : 0))[0];
}

/**
 * What a country's people think of a leader on a day, per cent: the newest of the last five years, pollsters in the method's order
 * unless one is named.
 */
export function rating(world: World, country: Code, question: RatingQuestion, day: Day): Answer<number> {
  const newest = newestPoll(world, country, question, day);
  const isTooOld = newest === undefined || newest.year < yearOf(day) - goodFor;
  return {
    value: isTooOld ? undefined : pollFigure(newest, question.measure),
    evidence: () => (newest ? [rowEvidence(world, { kind: "poll", poll: newest })] : []),
    missing: () => whyNoRating(world, country, question, day, newest),
  };
}

function whyNoRating(
  world: World,
  country: Code,
  { leader, pollster }: RatingQuestion,
  day: Day,
  newest: Poll | undefined,
): string {
  const last = newest ? `newest is ${newest.year}` : "none is recorded";
  const kind = pollster === undefined ? "poll" : `${pollster} figure`;
  const where = `on ${countryName(world, leader)}'s leadership in ${countryName(world, country)}`;
  return `no ${kind} ${where} for ${yearOf(day) - goodFor}-${yearOf(day)}; ${last}`;
}
