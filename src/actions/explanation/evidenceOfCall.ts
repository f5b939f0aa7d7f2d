import { axisOf, defaultAxis } from "../../core/votes/axis";
import { blocNamed } from "../../core/blocs/blocs";
import { resolved } from "../../core/countries/countries";
import { answeredDay, askedDay } from "../../core/days";
import { indicatorOf, pollCitation } from "../../core/indicators/indicators";
import { leaderOf } from "../../core/opinion/ratings";
import type { Code, Day, World } from "../../core/world";
import type { Call } from "../../formulas/call";
import {
  type Evidence,
  blocsEvidence,
  evidenceOf,
  indicatorEvidence,
  membershipEvidence,
  scoreEvidence,
  voteEvidence,
} from "./evidence";

type Place =
  "country" | "other" | "indicator" | "bloc" | "leader" | "resolution" | "from" | "day" | "axis" | "";

/** What stands at which place of a function's arguments. */
const shapes: Readonly<Record<string, readonly Place[]>> = {
  ALIGN: ["country", "day", "axis"],
  "ALIGN.EXPLAIN": ["country", "day", "axis"],
  "ALIGN.RANGE": ["country", "day", "axis"],
  "ALIGN.CHANGE": ["country", "from", "day", "axis"],
  "ALIGN.TREND": ["country", "from", "day", "axis"],
  "ALIGN.GET": ["country", "indicator", "day"],
  "ALIGN.SOURCE": ["country", "indicator", "day"],
  "ALIGN.SERIES": ["country", "indicator", "from", "day"],
  "ALIGN.OPINION": ["country", "leader", "", "day"],
  "ALIGN.VOTE": ["country", "resolution"],
  "ALIGN.VOTES": ["country", "", "from", "day"],
  "ALIGN.TALLY": ["resolution"],
  "ALIGN.ROLLCALLS": ["", "from", "day"],
  "ALIGN.AGREE": ["country", "other", "from", "day"],
  "ALIGN.MEMBER": ["country", "bloc", "day"],
  "ALIGN.STATUS": ["country", "bloc", "day"],
  "ALIGN.BLOCS": ["country", "day"],
  "ALIGN.MEMBERS": ["bloc", "day"],
  "ALIGN.EVENTS": ["country", "from", "day"],
};

/** Sources of the voting record as a whole. */
const votingSources = ["undl", "voeten"];

function isBlank(value: unknown): boolean {
  return value === undefined || value === null || value === "" || value === 0;
}

function dayIn(world: World, value: unknown): Day {
  return answeredDay(world, askedDay(world, isBlank(value) ? undefined : (value as string | number)));
}

/** What a call's answer rests on, and for which day. Throws `Mistake` for arguments that the function would refuse. */
export function evidenceOfCall(
  world: World,
  call: Call,
  values: readonly unknown[],
): { readonly day: Day; readonly grounds: readonly Evidence[] } {
  const shape = shapes[call.name] ?? [];
  const at = (place: Place) => values[shape.indexOf(place)];
  const text = (place: Place) => (isBlank(at(place)) ? "" : String(at(place)));
  const day = dayIn(world, at("day"));
  const country = resolved(world, text("country"));
  const grounds = (): readonly Evidence[] => {
    switch (call.name) {
      case "ALIGN.TALLY":
        return [voteEvidence(world, text("resolution"), undefined)];
      case "ALIGN.ROLLCALLS":
        return [evidenceOf(world, `Roll calls of the General Assembly up to ${day}`, "", votingSources)];
      case "ALIGN.MEMBERS": {
        const bloc = blocNamed(world, text("bloc"));
        const message = `Members of ${bloc?.fullName ?? text("bloc")} on ${day}`;
        return [evidenceOf(world, message, day, [], bloc?.url)];
      }
      default:
        return country === undefined ? [] : ofCountry(world, call.name, country, day, { text });
    }
  };
  return {
    day: call.name === "ALIGN.VOTE" ? voteDay(world, text("resolution"), country) : day,
    grounds: grounds(),
  };
}

function voteDay(world: World, resolution: string, country: Code | undefined): Day {
  return voteEvidence(world, resolution, country).date;
}

function ofCountry(
  world: World,
  name: string,
  country: Code,
  day: Day,
  { text }: { readonly text: (place: Place) => string },
): readonly Evidence[] {
  const axis = text("axis") === "" ? defaultAxis : axisOf(world, text("axis"));
  switch (name) {
    case "ALIGN":
    case "ALIGN.EXPLAIN":
    case "ALIGN.RANGE":
    case "ALIGN.CHANGE":
    case "ALIGN.TREND":
      return scoreEvidence(world, country, day, axis);
    case "ALIGN.GET":
    case "ALIGN.SOURCE":
    case "ALIGN.SERIES":
      return indicatorEvidence(world, indicatorOf(world, text("indicator")), country, day);
    case "ALIGN.OPINION":
      return pollGrounds(world, country, leaderOf(world, text("leader")), day);
    case "ALIGN.VOTE":
      return [voteEvidence(world, text("resolution"), country)];
    case "ALIGN.VOTES":
      return [evidenceOf(world, `Its roll calls up to ${day}`, "", votingSources)];
    case "ALIGN.AGREE":
      return [evidenceOf(world, `Roll calls on which both voted, up to ${day}`, "", votingSources)];
    case "ALIGN.MEMBER":
    case "ALIGN.STATUS":
      return [membershipEvidence(world, blocNamed(world, text("bloc"))?.code ?? text("bloc"), country, day)];
    case "ALIGN.BLOCS":
      return blocsEvidence(world, country, day);
    case "ALIGN.EVENTS":
      return eventGrounds(world, country, day);
    default:
      return [];
  }
}

/** The newest polls of a country on a leader, each with its document. */
function pollGrounds(world: World, country: Code, leader: string, day: Day): readonly Evidence[] {
  const polls = (world.polls.get(country) ?? []).filter(
    ({ target, year }) => target === leader && `${year}-12-31` <= day,
  );
  const newest = Math.max(...polls.map(({ year }) => year));
  return polls
    .filter(({ year }) => year === newest)
    .map((poll) =>
      evidenceOf(
        world,
        `${poll.series}: ${poll.question}`,
        String(poll.year),
        [poll.source],
        pollCitation(poll),
      ),
    );
}

function eventGrounds(world: World, country: Code, day: Day): readonly Evidence[] {
  const events = world.events.filter((event) => event.country === country && event.date <= day);
  const sources = [...new Set(events.map(({ source }) => source))];
  return sources.map((source) => {
    const own = events.filter((event) => event.source === source);
    const message = own.length === 1 ? own[0]!.text : `${own.length} events`;
    return evidenceOf(
      world,
      message,
      own
        .map(({ date }) => date)
        .sort()
        .at(-1)!,
      [source],
    );
  });
}
