import { status } from "../../core/blocs/membershipAnswers";
import { answeredDay, knownTo, newestKnown, partOf } from "../../core/editionParts";
import { indicatorAnswer } from "../../core/indicators/indicatorAnswer";
import { indicatorOf } from "../../core/indicators/indicators";
import { rating, type RatingQuestion } from "../../core/opinion/ratings";
import { vote } from "../../core/votes/voteAnswers";
import type { Code, Day, Indicator, World } from "../../core/world";
import { positionWords } from "../../core/votes/positionWords";
import type { Moves } from "./changeDays";

/** Something that can be asked of a country on a day, and looked up on the data sheet. */
export interface Question {
  /** By which formulas find it: `vdem.libdem`, `status CSTO`, `opinion RUS approve`, `vote ES-11/1`. */
  readonly label: string;
  readonly moves: Moves;
  /** The last day for which it is answered. */
  readonly last: Day;
  /** The day that it is answered for where none is asked. */
  readonly usual: Day;
  /** Undefined where nothing is known. */
  readonly answer: (country: Code, day: Day) => number | string | undefined;
}

/** Of `ALIGN.GET`. Undefined for what moves every day: the score's range is drawn anew for each. */
export function indicatorQuestion(world: World, code: string): Question | undefined {
  const indicator = indicatorOf(world, code);
  if (indicator.kind === "measure" && indicator.argument.startsWith("range.")) return undefined;
  return {
    label: indicator.code,
    moves: movesOf(indicator),
    ...daysOf(world, partOf(indicator)),
    answer: (country, day) => indicatorAnswer(world, indicator, country, day).value,
  };
}

function daysOf(world: World, part: string): Pick<Question, "last" | "usual"> {
  return { last: answeredDay(world, newestKnown(world), part), usual: knownTo(world, part) };
}

function movesOf({ kind, argument }: Indicator): Moves {
  if (kind === "status") return "memberships";
  if (kind !== "measure" || argument.startsWith("ideal_point")) return "years";
  return argument === "blocs" ? "memberships" : "votes";
}

/** Of `ALIGN.STATUS` and `ALIGN.MEMBER`. */
export function statusQuestion(world: World, bloc: string): Question {
  return {
    label: `status ${bloc}`,
    moves: "memberships",
    ...daysOf(world, "memberships"),
    answer: (country, day) => status(world, bloc, country, day).value,
  };
}

/** Of `ALIGN.OPINION`. */
export function ratingQuestion(world: World, question: RatingQuestion): Question {
  const { leader, measure, pollster } = question;
  return {
    label: ratingLabel(leader, measure, pollster),
    moves: "years",
    ...daysOf(world, "opinion"),
    answer: (country, day) => rating(world, country, question, day).value,
  };
}

export function ratingLabel(leader: string, measure: string, pollster: string | undefined): string {
  return ["opinion", leader, measure, pollster ?? ""].join(" ").trim();
}

/** Of `ALIGN.VOTE`. @param place of the roll call in `World.rollCalls` */
export function voteQuestion(world: World, place: number): Question {
  return {
    label: `vote ${world.rollCalls[place]!.id.replace(/^A\/RES\//, "")}`,
    moves: "never",
    ...daysOf(world, "votes"),
    answer: (country) => {
      const { value } = vote(world, country, place);
      return value && positionWords[value];
    },
  };
}
