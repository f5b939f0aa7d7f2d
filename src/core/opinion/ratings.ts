import type { Answer } from "../answer";
import { blocNamed } from "../blocs/blocs";
import { countryOrBloc } from "../blocs/countryOrBloc";
import { countryName, resolved, suggestions } from "../countries/countries";
import { lastFullYear, yearOf } from "../days";
import { poleName, rowEvidence } from "../describeDatum";
import { leftOutInWords } from "../leftOut";
import { memoize } from "../memoize";
import { Mistake } from "../mistake";
import type { Code, Day, Poll, World } from "../world";
import { describePoll, pollFigure, pollName, pollShares, type RatingMeasure } from "./polls";
import { anyPollster, gallupSince, isAny, isBy, isGallup } from "./pollsters";

/** What is asked of a country's people: whom they judge, which share, and by whom it was polled (undefined: the method's series; `any`: all). */
export interface RatingQuestion {
  readonly leader: string;
  readonly measure: RatingMeasure;
  readonly pollster: string | undefined;
}

/** The powers that polls ask about, those asked about most often first; at most five. */
function powers(world: World): readonly string[] {
  return memoize(world, "powers", () => {
    const polls = new Map<string, number>();
    for (const { series, target } of [...world.polls.values()].flat())
      if (world.method.pollSeries.includes(series)) polls.set(target, (polls.get(target) ?? 0) + 1);
    return [...polls]
      .sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))
      .slice(0, 5)
      .map(([power]) => power);
  });
}

/** Whose leadership a text means: a country, or a bloc such as the EU. Throws `Mistake` for anything else, such as `Putin`. */
export function leaderOf(world: World, text: string): string {
  const isKnown = resolved(world, text) !== undefined || blocNamed(world, text) !== undefined;
  const asked = isKnown || suggestions(world, text).length > 0 ? "" : powers(world).join(", ");
  if (asked !== "")
    throw new Mistake(`unknown leader: ${text}; name the power, not the person: polls ask about ${asked}`);
  return countryOrBloc(world, text);
}

/** Years for which a poll is good, counted back from the year asked for. */
const goodFor = 5;

function pollsOn(polls: World["polls"], country: Code, leader: string): readonly Poll[] {
  return (polls.get(country) ?? []).filter((poll) => poll.target === leader);
}

function candidates(world: World, country: Code, { leader, pollster }: RatingQuestion): readonly Poll[] {
  const polls = pollsOn(world.polls, country, leader);
  const { pollSeries } = world.method;
  if (pollster === undefined && world.leftOut.opinion !== undefined) return [];
  if (pollster === undefined) return polls.filter((poll) => poll.isView && pollSeries.includes(poll.series));
  if (isAny(pollster)) return polls.filter(({ isView }) => isView);
  const named = polls.filter((poll) => isBy(poll, pollster));
  // of a pollster in the method's order only its series on leaders: its other questions measure something else
  const rated = named.filter((poll) => pollSeries.includes(poll.series));
  if (rated.length > 0) return rated;
  return named.filter(({ isView }) => isView);
}

/** The newest poll that answers a question, however old: of one year the method's first series, of a series the last wave. */
function newestPoll(world: World, country: Code, question: RatingQuestion, day: Day): Poll | undefined {
  const rank = (poll: Poll) => {
    const place = world.method.pollSeries.indexOf(poll.series);
    return place < 0 ? Infinity : place;
  };
  return candidates(world, country, question)
    .filter((poll) => poll.year <= lastFullYear(day) && figureOf(poll, question) !== undefined)
    .reverse()
    .sort((a, b) => b.year - a.year || (rank(a) < rank(b) ? -1 : rank(a) > rank(b) ? 1 : 0))[0];
}

function figureOf(poll: Poll, { measure }: RatingQuestion): number | string | undefined {
  if (measure !== "series") return pollFigure(poll, measure);
  const figures = [poll.approve, poll.disapprove, poll.net];
  return figures.some((figure) => figure !== undefined) ? pollName(poll) : undefined;
}

/**
 * What a country's people think of a leader on a day, per cent, or who asked them: the newest of the last five years, pollsters in the
 * method's order unless one is named or `any` may be.
 */
export function rating(
  world: World,
  country: Code,
  question: RatingQuestion,
  day: Day,
): Answer<number | string> {
  const newest = newestPoll(world, country, question, day);
  const isTooOld = newest === undefined || newest.year < yearOf(day) - goodFor;
  return {
    value: isTooOld ? undefined : figureOf(newest, question),
    evidence: () => [
      ...(newest ? [rowEvidence(world, { kind: "poll", poll: newest })] : []),
      ...unconfirmedSince(world, country, question.leader, day, newest).map((text) => ({ text, data: [] })),
    ],
    missing: () => whyNoRating(world, country, question, day, newest),
  };
}

function isWithin(poll: Poll, day: Day): boolean {
  return poll.year <= lastFullYear(day) && poll.year >= yearOf(day) - goodFor;
}

/** What reports that nothing confirms say of years after the newest poll. */
function unconfirmedSince(
  world: World,
  country: Code,
  leader: string,
  day: Day,
  newest: Poll | undefined,
): readonly string[] {
  const later = pollsOn(world.unconfirmedPolls, country, leader).filter(
    (poll) => poll.isView && isWithin(poll, day) && poll.year > (newest?.year ?? 0),
  );
  return later.slice(-1).map((poll) => `an unconfirmed report says ${describePoll(poll)}`);
}

/** A question's words, as many as leave room for the figures in a cell's error. */
function shortened(question: string, most = 24): string {
  return question.length > most ? `${question.slice(0, most - 1).trimEnd()}…` : question;
}

/** What other pollsters asked that answers a neighbouring question: long ago, of a choice among countries, or of another power. */
function askedElsewhere(world: World, country: Code, leader: string, day: Day): string {
  const others = (world.polls.get(country) ?? [])
    .filter((poll) => !isBy(poll, "gallup") && poll.year <= lastFullYear(day))
    .sort((a, b) => b.year - a.year);
  const same = others.find(({ target }) => target === leader);
  const named = ({ series, year }: Poll) => `${series} ${year}`;
  if (same) return `${named(same)} asked “${shortened(same.question)}”: ${pollShares(same)}`;
  const [newest] = others;
  const none = "no other pollster's figure is recorded";
  return newest === undefined
    ? none
    : `${none}; on ${poleName(world, newest.target)} there is ${named(newest)}`;
}

/**
 * What there is where Gallup's figure is not public: what an unconfirmed report says, whoever asked last, and what a licensee can do.
 * @param newest Gallup's newest figure, too old
 */
export function insteadOfGallups(
  world: World,
  country: Code,
  question: RatingQuestion,
  day: Day,
  newest: Poll | undefined,
): readonly string[] {
  const other = newestPoll(world, country, { ...question, pollster: anyPollster }, day);
  const others =
    other && isWithin(other, day)
      ? `${pollName(other)} asked “${shortened(other.question)}”: ${pollShares(other)} (pollster "any")`
      : askedElsewhere(world, country, question.leader, day);
  return [
    ...unconfirmedSince(world, country, question.leader, day, newest),
    others,
    "a licence's export can be loaded (Data)",
  ];
}

function whyNoRating(
  world: World,
  country: Code,
  question: RatingQuestion,
  day: Day,
  newest: Poll | undefined,
): string {
  const { leader, pollster } = question;
  const { opinion } = world.leftOut;
  if (pollster === undefined && opinion !== undefined)
    return `${leftOutInWords(opinion)}; name a pollster, or "any"`;
  const last = newest ? `newest is ${newest.year}` : "none is recorded";
  const where = `on ${countryName(world, leader)}'s leadership in ${countryName(world, country)}`;
  if (isGallup(pollster) && yearOf(day) >= gallupSince)
    return [
      `Gallup's figure ${where} for ${yearOf(day)} is not public, ${last}`,
      ...insteadOfGallups(world, country, question, day, newest),
    ].join("; ");
  const kind = pollster === undefined || isAny(pollster) ? "poll" : `${pollster} figure`;
  return [
    `no ${kind} ${where} for ${yearOf(day) - goodFor}-${yearOf(day)}; ${last}`,
    ...unconfirmedSince(world, country, leader, day, newest),
  ].join("; ");
}
