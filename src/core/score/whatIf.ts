import { countryName } from "../countries/countries";
import { change, type Change } from "./change";
import { ownPole } from "./components";
import { score, standing } from "./scoreAnswers";
import { evidenceInOne, type Answer } from "../answer";
import { sameDayOf, yearOf } from "../days";
import { axisName, poleName, rowEvidence } from "../describeDatum";
import { contestOn, isContested, type Axis } from "../votes/axis";
import { castOtherwise } from "../votes/castOtherwise";
import { windowMonths, windowOf } from "../votes/level";
import { placeOf } from "../votes/symbols";
import { notMemberOn, tally, type Tally } from "../votes/voteAnswers";
import { voteData } from "../votes/voteData";
import { countryVoter, positionAt } from "../votes/voters";
import type { Code, Day, Position, World } from "../world";

/** Years over which the movement is told. */
const yearsBefore = 4;

/** What a position makes. */
export interface Outcome {
  readonly position: Position;
  readonly tally: Tally;
  readonly score: Answer<number>;
  /** Since `WhatIf.since`. */
  readonly change: Answer<Change>;
}

/** A country's score and movement, and a roll call's tally, as they are and had the country taken another position. */
export interface WhatIf {
  readonly cast: Outcome;
  readonly otherwise: Outcome;
  /** The day since which the movement is told: the same day four years before. */
  readonly since: Day;
  /** Why the score is the same: the roll call does not count in it; undefined: it counts. */
  readonly outside: string | undefined;
}

/** Of whom, on which roll call, and for which score. */
interface Asked {
  readonly country: Code;
  readonly place: number;
  readonly since: Day;
  readonly day: Day;
  readonly axis: Axis;
}

function whyOutside(world: World, { country, place, day, axis }: Asked): string | undefined {
  if (ownPole({ country, axis }) !== undefined)
    return `${countryName(world, country)} is a pole of ${axisName(world, axis)}`;
  const [from, to] = windowOf(world, day);
  if (place < from || place >= to) return `not in the ${windowMonths(world)} months to ${day}`;
  return isContested(contestOn(world, axis), place)
    ? undefined
    : `${poleName(world, axis.minus)} and ${poleName(world, axis.plus)} were not opposed on it`;
}

function outcome(world: World, { country, place, since, day, axis }: Asked): Outcome {
  return {
    position: positionAt(countryVoter(world, country), place)!,
    tally: tally(world, place).value,
    score: score(world, country, day, axis),
    change: change(world, country, since, day, axis),
  };
}

/**
 * What a country's score and movement on a day, and the tally, had been had it taken another position on a roll call; all else as it was. Missing
 * where it was no member then. It rests on the roll call, on what the score and on what the change rests on, in this order. @param found its place in `World.rollCalls`
 */
export function whatIf(
  world: World,
  country: Code,
  found: number,
  position: Position,
  day: Day,
  axis: Axis,
): Answer<WhatIf> {
  const { sameVoteAs } = world.rollCalls[found]!;
  // a ballot that is printed under two symbols counts under the one
  const place = sameVoteAs === undefined ? found : placeOf(world, sameVoteAs);
  const asked = { country, place, since: sameDayOf(day, yearOf(day) - yearsBefore), day, axis };
  const other = castOtherwise(world, country, place, position);
  return {
    value: other && {
      cast: outcome(world, asked),
      otherwise: outcome(other, asked),
      since: asked.since,
      outside: whyOutside(world, asked) && whyOutside(other, asked),
    },
    evidence: () => [
      ...voteData(world, [place], [country], axis).map((datum) => rowEvidence(world, datum)),
      evidenceInOne(standing(world, country, day, axis).evidence()),
      evidenceInOne(change(world, country, asked.since, day, axis).evidence()),
    ],
    missing: () => notMemberOn(world, country, place),
  };
}
