/** Which statements of the article the data can check, and how. */
import { membershipAt } from "../core/blocs/blocs";
import { defaultAxis } from "../core/votes/axis";
import { alignment } from "../core/score/score";
import { change } from "../core/score/change";
import { describePoints, isWithinInterval } from "../core/score/movesInWords";
import { signed } from "../core/signed";
import { countriesOf, countryName } from "../core/countries/countries";
import { endOfYear, spanOf } from "../core/days";
import { dataOf } from "../core/answer";
import { originsOf } from "../core/datum";
import { indicatorOrigins } from "../core/indicators/citation";
import { indicatorAnswer, type IndicatorAnswer } from "../core/indicators/indicatorAnswer";
import { indicatorOf } from "../core/indicators/indicators";
import { placeOf } from "../core/votes/symbols";
import { countryVoter, positionAt } from "../core/votes/voters";
import type { Code, Day, Position, World, WorldEvent } from "../core/world";
import { positionWords } from "../core/votes/positionWords";
import type { Origin } from "../core/datum";
import { scoreOrigins } from "./figures";
import { symbolOf, ukraineResolutions } from "./positions";
import { beforeTheWar, describeTurn } from "./turns";

/** What the data say of a statement. */
export interface Check {
  readonly verdict: "agree" | "differ" | "not covered";
  readonly data: string;
  readonly origins: readonly Origin[];
}

type Checker = (world: World, event: WorldEvent, day: Day) => Check;

function open(data: string): Check {
  return { verdict: "not covered", data, origins: [] };
}

function judged(agrees: boolean, data: string, origins: readonly Origin[]): Check {
  return { verdict: agrees ? "agree" : "differ", data, origins };
}

/** A status in a bloc or on a list; a row that rests on the article itself does not check it. */
function status(bloc: string, agrees: (status: string) => boolean): Checker {
  return (world, event, day) => {
    const { name } = world.blocs.get(bloc)!;
    const row = membershipAt(world, bloc, event.country, day);
    if (!row) return open(`${name}: nothing recorded for ${countryName(world, event.country)}`);
    if (row.source === event.source)
      return open(`${name}: ${row.status}, a record that rests on the article itself`);
    const origins = [{ source: row.source, date: row.since }];
    return judged(agrees(row.status), `${name}: ${row.status} since ${row.since}`, origins);
  };
}

/** A figure of an indicator within a share of what the article prints. */
function figure(code: string, tolerance: number): Checker {
  return (world, event, day) => {
    const indicator = indicatorOf(world, code);
    const answer = indicatorAnswer(world, indicator, event.country, day);
    const printed = Number(event.value);
    const { value } = answer;
    if (typeof value !== "number") return open(`${indicator.name}: no figure for ${event.date}`);
    const origins = indicatorOrigins(indicator, answer);
    if (origins.some(({ source }) => source === event.source))
      return open(`${indicator.name}: the record rests on the article itself`);
    const message = value.toLocaleString("en-US", { maximumFractionDigits: 1 });
    const agrees = Math.abs(value - printed) <= tolerance * printed;
    return judged(agrees, `${indicator.name}, ${answer.date()}: ${message} ${indicator.unit}`, origins);
  };
}

function describePositions(
  votes: readonly { readonly symbol: string; readonly position: Position }[],
): string {
  const message = (["Y", "N", "A", "X"] as const).flatMap((position) => {
    const on = votes.filter((vote) => vote.position === position).map(({ symbol }) => symbol);
    return on.length > 0 ? [`${positionWords[position]} on ${on.join(", ")}`] : [];
  });
  return message.join("; ");
}

/** The article's word for a voting habit, held against each resolution on Ukraine since the invasion. */
const ukraineVotes: Checker = (world, event, day) => {
  const voter = countryVoter(world, event.country);
  const votes = ukraineResolutions(world, day)
    .filter((id) => id.startsWith("A/RES/ES-11/"))
    .flatMap((id) => {
      const position = positionAt(voter, placeOf(world, id));
      return position ? [{ id, symbol: symbolOf(id), position }] : [];
    });
  if (votes.length === 0) return open("no resolution on Ukraine by then");
  const origins = votes.map(({ id }) => {
    const { source, date } = world.rollCalls[placeOf(world, id)]!;
    return { source, date };
  });
  const fits: Readonly<Record<string, (position: Position) => boolean>> = {
    abstain: (position) => position === "A",
    condemn: (position) => position === "Y",
  };
  const fit = fits[event.value] ?? ((position: Position) => position !== "A");
  return judged(
    votes.every(({ position }) => fit(position)),
    describePositions(votes),
    origins,
  );
};

/** Place of a country among post-Soviet states, 1 the first, by a number that some lack. */
function rankOf(
  country: Code,
  states: readonly Code[],
  by: (code: Code) => number | undefined,
): { readonly value: number; readonly place: number; readonly among: number } | undefined {
  const value = by(country);
  if (value === undefined) return undefined;
  const values = states.flatMap((code) => by(code) ?? []);
  return { value, place: values.filter((other) => other > value).length + 1, among: values.length };
}

function postSoviet(world: World, day: Day): readonly Code[] {
  return countriesOf(world, "post-soviet", day).filter((code) => code !== "RUS");
}

/** Those of which the article asks whether they turn away: neither in the EU nor at war with Russia. */
function undecided(world: World, day: Day): readonly Code[] {
  const isDecided = (code: Code) =>
    code === "UKR" || membershipAt(world, "EU", code, day)?.status === "member";
  return postSoviet(world, day).filter((code) => !isDecided(code));
}

/** Most marked is a change beyond its interval that is among the two largest. */
const shift: Checker = (world, event, day) => {
  const changeOf = (code: Code) => change(world, code, beforeTheWar, day, defaultAxis).value;
  const rank = rankOf(event.country, undecided(world, day), (code) => changeOf(code)?.change);
  const moved = changeOf(event.country);
  if (!rank || !moved) return open(`no change of the score since ${beforeTheWar}`);
  const place = isWithinInterval(moved)
    ? "not to be told from standing still"
    : `place ${rank.place} of ${rank.among} post-Soviet states outside the EU and the war`;
  const data = `score, by its own moves since ${beforeTheWar}: ${describePoints(moved)}, ${place}; ${describeTurn(world, event.country, day)}`;
  return judged(
    rank.value > 0 && rank.place <= 2 && !isWithinInterval(moved),
    data,
    originsOf(dataOf(change(world, event.country, beforeTheWar, day, defaultAxis).evidence())),
  );
};

const vassal: Checker = (world, event, day) => {
  const rank = rankOf(event.country, postSoviet(world, day), (code) => {
    const { score } = alignment(world, code, day, defaultAxis);
    return score === undefined ? undefined : -score;
  });
  if (!rank) return open("no score");
  const data = `score ${signed(-rank.value, 1)}, the ${rank.place === 1 ? "" : `${rank.place}th `}nearest to Russia of ${rank.among} post-Soviet states other than Russia`;
  return judged(rank.place === 1, data, scoreOrigins(world, event.country, day, defaultAxis));
};

/** A share of trade before the war and after; without the first there is nothing to compare. */
const exportsToRussia: Checker = (world, event, day) => {
  const indicator = indicatorOf(world, "trade.rus.export");
  const [before, after] = [beforeTheWar, day].map((on) =>
    indicatorAnswer(world, indicator, event.country, on),
  ) as [IndicatorAnswer, IndicatorAnswer];
  const isKnown = before.date() === "2021" && typeof after.value === "number";
  if (!isKnown || Number(after.date()) <= 2021)
    return open(
      "no series of exports in money; no share of exports to Russia for both 2021 and a later year by then",
    );
  const data = `share of exports that goes to Russia: ${before.value} % in 2021, ${after.value} % in ${after.date()}`;
  const origins = [before, after].flatMap((answer) => indicatorOrigins(indicator, answer));
  return judged(Number(after.value) > Number(before.value), data, origins);
};

const gas: Checker = (world, event, day) => {
  const indicator = indicatorOf(world, "gas.rus.share");
  const answer = indicatorAnswer(world, indicator, event.country, day);
  const date = answer.date();
  if (answer.value === undefined || Number(date) < 2022)
    return open(`no figure on gas from Russia after 2021${date === "" ? "" : `; newest ${date}`}`);
  const data = `gas from Russia, ${date}: ${answer.value} %`;
  return judged(answer.value === 0, data, indicatorOrigins(indicator, answer));
};

const isMember = (found: string) => found === "member";

const checkers: ReadonlyMap<string, Checker> = new Map<string, Checker>([
  ["membership_csto", status("CSTO", isMember)],
  ["membership_eaeu", status("EAEU", isMember)],
  ["recognises_2022_annexation", status("RECOG_ANNEX_2022", (found) => found === "does not recognise")],
  ["joins_western_sanctions", status("SANCTIONS_RU", (found) => found !== "sanctioning")],
  ["launchpad_for_invasion", status("MIL_SUPPORT_RU", (found) => found === "supports")],
  ["gallup_disapproval_russia_leadership", figure("gallup.rus.disapprove", 0.01)],
  ["population", figure("population", 0.05)],
  ["un_vote_on_ukraine", ukraineVotes],
  ["shift_from_russia", shift],
  ["alignment", vassal],
  ["exports_to_russia_since_war", exportsToRussia],
  ["buys_russian_gas", gas],
]);

function whyOpen({ kind }: WorldEvent): string {
  if (kind === "opinion" || kind === "assessment") return `an ${kind}, which no series of Align measures`;
  if (kind === "claim by government") return "a government's claim, which no series of Align measures";
  return "Align has no data of such events";
}

/** The last day that a statement's date means: a poll of 2022 is known at the end of 2022. */
function dayOfStatement({ date }: WorldEvent): Day {
  return /^\d{4}$/.test(date) ? endOfYear(Number(date)) : (spanOf(date)?.[1] ?? date);
}

/** A statement of the article held against the data of its own date, or of `day` where that is earlier. */
export function checked(world: World, event: WorldEvent, day: Day): Check {
  const on = dayOfStatement(event);
  const checker = checkers.get(event.indicator);
  return checker ? checker(world, event, on < day ? on : day) : open(whyOpen(event));
}
