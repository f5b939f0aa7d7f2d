import { countryName } from "../countries/countries";
import { votesLeftOut } from "../leftOut";
import { contestOn, defaultAxis, isContested, type Axis } from "./axis";
import { has } from "./bits";
import { firstAfter, foundRollCalls, placesBetween } from "./rollCalls";
import { contestedBy } from "./contested";
import { besideVotes, voteData, type VoteDatum } from "./voteData";
import { countryVoter, positionAt } from "./voters";
import { known, type Answer, type Evidence, type KnownAnswer } from "../answer";
import { poleName, rowEvidence } from "../describeDatum";
import type { Code, Day, Position, RollCall, World } from "../world";

function evidenceOf(world: World, data: readonly VoteDatum[]): readonly Evidence[] {
  return data.map((datum) => rowEvidence(world, datum));
}

/** A country's position on a roll call; missing where it was no member. @param place in `World.rollCalls` */
export function vote(world: World, country: Code, place: number): Answer<Position> {
  return {
    value: positionAt(countryVoter(world, country), place),
    evidence: () => evidenceOf(world, voteData(world, [place], [country])),
    missing: () => notMemberOn(world, country, place),
  };
}

/** How many members did what on a roll call. */
export interface Tally {
  readonly rollCall: RollCall;
  readonly yes: number;
  readonly no: number;
  readonly abstain: number;
  readonly absent: number;
}

/** The tally of a roll call. @param place in `World.rollCalls` */
export function tally(world: World, place: number): KnownAnswer<Tally> {
  const { yes, no, abstain, absent } = world.ballots;
  const count = (sets: readonly Uint32Array[]) =>
    sets.reduce((sum, bits) => sum + (has(bits, place) ? 1 : 0), 0);
  const counts = { yes: count(yes), no: count(no), abstain: count(abstain), absent: count(absent) };
  return known({ rollCall: world.rollCalls[place]!, ...counts }, () =>
    evidenceOf(world, voteData(world, [place], [])),
  );
}

/** Which roll calls are looked for. */
export interface RollCallSearch {
  /** Words in title, symbol or topics; "" for all. */
  readonly search: string;
  readonly first: Day;
  readonly last: Day;
}

function placesFound(world: World, { search, first, last }: RollCallSearch): readonly number[] {
  return foundRollCalls(world, search, ...placesBetween(world, first, last));
}

function describeSearch({ search, first, last }: RollCallSearch): string {
  return `no roll call${search === "" ? "" : ` on "${search}"`} from ${first} to ${last}`;
}

/** Where a search looks, behind a reason why it found nothing; "" where nothing was looked for. */
function whereSearched({ search }: RollCallSearch): string {
  return search === "" ? "" : "; English words of titles, symbols and topics are searched";
}

/** Why a country has no position on a roll call, and since or until when it had a seat. */
export function notMemberOn(world: World, country: Code, place: number): string {
  const { date } = world.rollCalls[place]!;
  const seats = (world.memberships.get(country) ?? []).filter(({ bloc }) => bloc === "UN");
  const [next, last] = [seats.find(({ start }) => start > date), seats.at(-1)?.until];
  const known = next
    ? `; a member since ${next.start}`
    : last === undefined
      ? ""
      : `; a member until ${last}`;
  return `not a member then: ${countryName(world, country)} on ${date}${known}`;
}

/** The roll calls that a search finds with their tallies, only those contested on an axis if one is given. */
export function rollCallsFound(
  world: World,
  asked: RollCallSearch,
  contestedOn: Axis | undefined,
): Answer<readonly Tally[]> {
  const contest = contestedOn && contestOn(world, contestedOn);
  const places = placesFound(world, asked).filter((place) => !contest || isContested(contest, place));
  return {
    value: places.length === 0 ? undefined : places.map((place) => tally(world, place).value),
    evidence: () => evidenceOf(world, voteData(world, places, [], contestedOn)),
    missing: () =>
      votesLeftOut(world) ??
      `${describeSearch(asked)}${contestedOn ? ` set ${poleName(world, contestedOn.minus)} against ${poleName(world, contestedOn.plus)}` : ""}${whereSearched(asked)}`,
  };
}

/** The roll calls that a search finds and on which a country was a member: its position, then those of `besideVotes`. */
export function votesFound(world: World, country: Code, asked: RollCallSearch): Answer<readonly VoteDatum[]> {
  const voter = countryVoter(world, country);
  const places = placesFound(world, asked).filter((place) => positionAt(voter, place) !== undefined);
  const data = voteData(world, places, [country, ...besideVotes], defaultAxis);
  return {
    value: data.length === 0 ? undefined : data,
    evidence: () => evidenceOf(world, data),
    missing: () =>
      votesLeftOut(world) ??
      `${describeSearch(asked)} with ${countryName(world, country)} a member${whereSearched(asked)}`,
  };
}

/** The roll calls up to a day that a search finds and on which the poles were opposed and the country a member, the newest first. */
export function contestedVotes(
  world: World,
  country: Code,
  day: Day,
  search: string,
  axis: Axis = defaultAxis,
): readonly VoteDatum[] {
  const found = new Set(foundRollCalls(world, search, 0, firstAfter(world, day)));
  const places = contestedBy(world, country, axis, [0, firstAfter(world, day)]).filter((at) => found.has(at));
  return voteData(world, places.toReversed(), [country], axis);
}

/** The newest roll calls up to a day on which a country was a member, the newest first. */
export function latestVotes(world: World, country: Code, day: Day, most: number): readonly VoteDatum[] {
  const voter = countryVoter(world, country);
  const places: number[] = [];
  for (let place = firstAfter(world, day) - 1; place >= 0 && places.length < most; place--)
    if (positionAt(voter, place)) places.push(place);
  return voteData(world, places, [country]);
}
