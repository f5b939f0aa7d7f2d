import type { Answer } from "../answer";
import { blocNamed } from "../blocs/blocs";
import { countryOrBloc } from "../blocs/countryOrBloc";
import { nameInSentence, resolved, suggestions } from "../countries/countries";
import { reasonOf, type Clause } from "../clauses";
import { lastFullYear, yearOf } from "../days";
import { poleName, rowEvidence } from "../describeDatum";
import { leftOutInWords } from "../leftOut";
import { memoize } from "../memoize";
import { Mistake } from "../mistake";
import type { Code, Day, Poll, World } from "../world";
import { describePoll, pollFigure, pollName, pollShares, type RatingMeasure } from "./polls";
import { possessive } from "../sentence";
import { isOwnPollster } from "../own/ownNames";
import { anyPollster, gallupSince, isAny, isBy, isGallup, pollsterName, seriesRank } from "./pollsters";

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
  const rank = ({ series }: Poll) => seriesRank(world, series);
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
 * @param own the user's own polls with the facts, to name them where a figure is missing that they have; undefined where there are none
 */
export function rating(
  world: World,
  country: Code,
  question: RatingQuestion,
  day: Day,
  own: () => World | undefined = () => undefined,
): Answer<number | string> {
  const newest = newestPoll(world, country, question, day);
  const isTooOld = newest === undefined || newest.year < yearOf(day) - goodFor;
  return {
    value: isTooOld ? undefined : figureOf(newest, question),
    evidence: () => [
      ...(newest ? [rowEvidence(world, { kind: "poll", poll: newest })] : []),
      ...unconfirmedSince(world, country, question, day, newest).map((poll) => ({
        text: toldUnconfirmed(world, poll)[0]!,
        data: [],
      })),
    ],
    missing: () =>
      whyNoRating(world, country, question, day, newest, inOwnPolls(own(), country, question, day)),
  };
}

function isWithin(poll: Poll, day: Day): boolean {
  return poll.year <= lastFullYear(day) && poll.year >= yearOf(day) - goodFor;
}

/** The last report that nothing confirms of years after the newest poll, of the pollster that is asked for. */
function unconfirmedSince(
  world: World,
  country: Code,
  { leader, pollster }: RatingQuestion,
  day: Day,
  newest: Poll | undefined,
): readonly Poll[] {
  const isAsked = (poll: Poll) => pollster === undefined || isAny(pollster) || isBy(poll, pollster);
  const later = pollsOn(world.unconfirmedPolls, country, leader).filter(
    (poll) => poll.isView && isAsked(poll) && isWithin(poll, day) && poll.year > (newest?.year ?? 0),
  );
  return later.slice(-1);
}

/** What an unconfirmed report says, from all its words to that there is one. */
function toldUnconfirmed(world: World, poll: Poll): readonly string[] {
  const report = `an unconfirmed report of ${poll.year}`;
  return [
    `an unconfirmed report says ${describePoll(poll, poleName(world, poll.target))}`,
    `${report} says ${pollShares(poll)}`,
    report,
  ];
}

/** A question's words, as many as leave room for the figures in a cell's error. */
function shortened(question: string, most: number): string {
  return question.length > most ? `${question.slice(0, most - 1).trimEnd()}…` : question;
}

/** Letters of a question: of one that asks for no view so many that it is known what it asks, since its share says nothing alone. */
const [mostOfView, mostOfOther] = [24, 60];

/** What a poll asked and what came of it, from all its words to its name. */
function toldOf(poll: Poll, how: string): readonly string[] {
  const { series, pollster, year, question, isView } = poll;
  const shares = pollShares(poll);
  const asked = `asked “${shortened(question, isView ? mostOfView : mostOfOther)}”`;
  return [
    `${pollName(poll)} ${asked}: ${shares}${how}`,
    `${series} ${year} ${asked}: ${shares}${how}`,
    ...(isView
      ? [`${series} ${year}: ${shares}${how}`, `${pollster} ${year}: ${shares}${how}`]
      : [`${series} ${year} ${asked}${how}`]),
    `${pollster} has ${isView ? "" : "another question of "}${year}${how}`,
  ];
}

/** What other pollsters asked that answers a neighbouring question: long ago, of a choice among countries, or of another power. */
function askedElsewhere(world: World, country: Code, question: RatingQuestion, day: Day): Clause {
  const { pollster = "gallup" } = question;
  const isOther = (poll: Poll) => isAny(pollster) || !isBy(poll, pollster);
  const others = (world.polls.get(country) ?? [])
    .filter((poll) => isOther(poll) && poll.year <= lastFullYear(day))
    .sort((a, b) => b.year - a.year);
  const same = others.find(({ target }) => target === question.leader);
  if (same) return toldOf(same, "");
  const none = isAny(pollster) ? "" : "no other pollster's figure is recorded";
  const [newest] = others;
  if (newest === undefined) return none;
  const on = `${none}${none && "; "}on ${poleName(world, newest.target)} there is`;
  return [`${on} ${newest.series} ${newest.year}`, `${on} ${newest.pollster} ${newest.year}`, none];
}

/**
 * What there is where a pollster's figure is missing: what whoever asked last answers, where nobody did what comes near, and what
 * nobody confirms, if there is room.
 * @param newest the pollster's newest figure, too old
 * @param way how to get what another pollster has
 */
export function insteadOf(
  world: World,
  country: Code,
  question: RatingQuestion,
  day: Day,
  newest: Poll | undefined,
  way = `pollster "${anyPollster}"`,
): readonly Clause[] {
  const other = newestPoll(world, country, { ...question, pollster: anyPollster }, day);
  const others =
    other && isWithin(other, day)
      ? [...toldOf(other, ` (${way})`), `${way} has one`]
      : askedElsewhere(world, country, question, day);
  const unconfirmed = unconfirmedSince(world, country, question, day, newest);
  return [others, ...unconfirmed.map((poll) => toldUnconfirmed(world, poll))];
}

/**
 * What another pollster's newest poll within the years says, in words for print; "" where there is none. One that lacks the measure is
 * told before an older one that has it: the older may say the reverse.
 */
export function otherPollInWords(world: World, country: Code, question: RatingQuestion, day: Day): string {
  const newest = (measure: RatingQuestion["measure"]) =>
    newestPoll(world, country, { ...question, measure, pollster: anyPollster }, day);
  const [asked, last] = [newest(question.measure), newest("series")];
  const poll = asked && asked.year === last?.year ? asked : last;
  return poll && isWithin(poll, day) ? describePoll(poll, poleName(world, poll.target)) : "";
}

/** Which year a series knows where it has none for the day: the newest before, else the first after; else that it has none. */
function knownYear(world: World, country: Code, question: RatingQuestion, newest: Poll | undefined): string {
  if (newest) return `newest is ${newest.year}`;
  const years = candidates(world, country, question)
    .filter((poll) => figureOf(poll, question) !== undefined)
    .map(({ year }) => year);
  return years.length === 0 ? "none is recorded" : `the first is ${Math.min(...years)}`;
}

/** That the user's own polls have what is missing; undefined where they have not. */
function inOwnPolls(
  own: World | undefined,
  country: Code,
  question: RatingQuestion,
  day: Day,
): string | undefined {
  const value = own && rating(own, country, { ...question, pollster: "own" }, day).value;
  return value === undefined ? undefined : `your data have ${value}: pollster "own"`;
}

function whyNoRating(
  world: World,
  country: Code,
  question: RatingQuestion,
  day: Day,
  newest: Poll | undefined,
  own: string | undefined,
): string {
  const { leader, pollster } = question;
  const { opinion } = world.leftOut;
  if (pollster === undefined && opinion !== undefined)
    return `${leftOutInWords(opinion)}; name a pollster, or "any"`;
  const known = knownYear(world, country, question, newest);
  const where = `on ${possessive(nameInSentence(world, leader))} leadership in ${nameInSentence(world, country)}`;
  const isOwn = pollster !== undefined && isOwnPollster(pollster);
  const others = isOwn ? [] : insteadOf(world, country, question, day, newest);
  const last = lastFullYear(day);
  if (isGallup(pollster) && last >= gallupSince)
    return reasonOf([
      `Gallup's figure ${where} for ${last} is not public, ${known}`,
      ...others,
      own ?? 'load a licence\'s export (Data): pollster "own"',
    ]);
  const years = `for ${yearOf(day) - goodFor}-${last}`;
  const kind = pollster === undefined || isAny(pollster) ? "poll" : `${pollsterName(world, pollster)} figure`;
  const share =
    question.measure === "approve" || question.measure === "series" ? "" : ` (${question.measure})`;
  return reasonOf([
    `no ${kind}${share} ${where} ${years}; ${known}`,
    ...(isGallup(pollster) ? [`Gallup asks since ${gallupSince}`] : []),
    ...others,
    ...(isOwn ? [] : [own ?? 'load polls of your own (Data): pollster "own"']),
  ]);
}
