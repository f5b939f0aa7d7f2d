/**
 * What each function of the catalogue asks of core: its value and what it rests on. The cells that the functions show and all that is
 * said of these cells come from here, so that both are of the same datum.
 */
import { known, type Answer } from "../core/answer";
import * as blocs from "../core/blocs/membershipAnswers";
import * as countryAnswers from "../core/countries/countryAnswers";
import { eventsBetween } from "../core/countries/events";
import { rowEvidence } from "../core/describeDatum";
import { citation } from "../core/indicators/citation";
import { cited } from "../core/indicators/cite";
import { indicatorAnswer, indicatorSeries } from "../core/indicators/indicatorAnswer";
import { panel } from "../core/indicators/panel";
import { pairs } from "../core/pairs/pairs";
import { rating } from "../core/opinion/ratings";
import { changePart } from "../core/score/changePart";
import { comparison } from "../core/score/compare";
import { moves } from "../core/score/moves";
import { people } from "../core/score/people";
import * as scores from "../core/score/scoreAnswers";
import { trend } from "../core/score/trend";
import { camps } from "../core/votes/camps/campsAnswer";
import { whatIf } from "../core/score/whatIf";
import { similarity } from "../core/votes/similarityAnswer";
import { question } from "../core/votes/questionAnswers";
import * as votes from "../core/votes/voteAnswers";
import { defaultAxis } from "../core/votes/axis";
import type { Asked } from "./asked";
import { partAsked, type FunctionName } from "./catalogue";

function searchIn(asked: Asked): votes.RollCallSearch {
  const [first, last] = asked.period();
  return { search: asked.search, first, last };
}

function indicatorOn(asked: Asked) {
  const { world, indicator } = asked.indicator;
  const answer = indicatorAnswer(world, indicator, asked.country, asked.dayIn(world, "day"));
  return { world, indicator, answer };
}

const asks = {
  ALIGN: ({ world, country, day, axis, weights }) => scores.score(world, country, day, axis, weights),
  "ALIGN.EXPLAIN": ({ world, country, day, axis, weights }) =>
    scores.standing(world, country, day, axis, weights),
  "ALIGN.RANGE": ({ world, country, day, axis }) => scores.interval(world, country, day, axis),
  "ALIGN.CHANGE": ({ world, country, span, axis, changePart: part }) =>
    changePart(world, country, ...span, axis, part),
  "ALIGN.MOVES": ({ world, country, span, axis }) => moves(world, country, ...span, axis),
  "ALIGN.TREND": (asked) => {
    const [first, last] = asked.years;
    return trend(asked.world, asked.country, first, last, asked.axis);
  },
  "ALIGN.COMPARE": ({ world, country, other, day, axis }) => comparison(world, country, other, day, axis),
  "ALIGN.WHATIF": ({ world, country, rollCall, position, day, axis }) =>
    whatIf(world, country, rollCall, position, day, axis),
  "ALIGN.PEOPLE": ({ world, country, day, axis }) => people(world, country, day, axis),
  "ALIGN.GET": (asked) => indicatorOn(asked).answer,
  "ALIGN.SERIES": (asked) => {
    const { world, indicator } = asked.indicator;
    return indicatorSeries(world, indicator, asked.country, ...asked.period(asked.dayIn(world, "to")));
  },
  "ALIGN.PANEL": (asked) => {
    const { world, of } = asked.panel;
    return panel(world, of);
  },
  "ALIGN.SOURCE": (asked) => {
    const { world, indicator, answer } = indicatorOn(asked);
    return { ...answer, value: answer.value === undefined ? undefined : citation(world, indicator, answer) };
  },
  "ALIGN.CITE": (asked) => {
    const { world, indicator, answer } = indicatorOn(asked);
    const value = answer.value === undefined ? undefined : cited(world, indicator, answer, asked.citeStyle);
    return { ...answer, value };
  },
  "ALIGN.OPINION": (asked) => {
    const { world, question } = asked.rating;
    return rating(world, asked.country, question, asked.dayIn(world, "day"), () => asked.ownPolls);
  },
  "ALIGN.VOTE": ({ world, country, rollCall }) => votes.vote(world, country, rollCall),
  "ALIGN.VOTES": (asked) => votes.votesFound(asked.world, asked.country, searchIn(asked)),
  "ALIGN.TALLY": ({ world, rollCall }) => votes.tally(world, rollCall),
  "ALIGN.ROLLCALLS": (asked) => votes.rollCallsFound(asked.world, searchIn(asked), asked.contestedOn),
  "ALIGN.QUESTION": ({ world, rollCall, countries }) => question(world, rollCall, countries),
  "ALIGN.AGREE": (asked) => {
    const [one, other] = asked.voters;
    return similarity(asked.world, one, other, asked.periodOnTopic, asked.similarityMeasure);
  },
  "ALIGN.CAMPS": (asked) => camps(asked.world, asked.wholePeriod, asked.howMany),
  "ALIGN.PAIRS": ({ world, pairs: of }) => pairs(world, of),
  "ALIGN.MEMBER": ({ world, bloc, country, day }) => blocs.membership(world, bloc, country, day),
  "ALIGN.STATUS": ({ world, bloc, country, day }) => blocs.status(world, bloc, country, day),
  "ALIGN.BLOCS": ({ world, country, day }) => blocs.blocs(world, country, day),
  "ALIGN.MEMBERS": ({ world, bloc, day, status }) => blocs.members(world, bloc, day, status),
  "ALIGN.EVENTS": (asked) => eventsBetween(asked.world, asked.text("country"), ...asked.period()),
  "ALIGN.CODE": (asked) => countryAnswers.countryCode(asked.world, asked.text("name")),
  "ALIGN.NAME": ({ world, country }) => countryAnswers.commonName(world, country),
  "ALIGN.COUNTRIES": (asked) =>
    countryAnswers.groupCountries(
      asked.world,
      asked.isGiven("group") ? asked.text("group") : "un",
      asked.day,
    ),
  "ALIGN.INDICATORS": ({ facts }) => {
    const own = facts.own();
    const all = [...(typeof own === "string" ? facts.world : own.world).indicators.values()];
    return known(all, () =>
      all.map((indicator) => rowEvidence(facts.world, { kind: "indicator", indicator })),
    );
  },
  "ALIGN.EDITION": ({ world }) => {
    const { sources } = world.leftOut;
    const without = sources.map((source) => ({ part: source, knownTo: "", note: "left out of this build" }));
    const parts = [...world.parts.values(), ...without];
    return known(parts, () =>
      parts.map(({ part, knownTo, note }) => ({
        text: `${part}: ${knownTo === "" ? "" : `to ${knownTo}; `}${note}`,
        data: [],
      })),
    );
  },
  "ALIGN.CARD": ({ world, country, day }) => scores.standing(world, country, day, defaultAxis),
} as const satisfies Readonly<Record<FunctionName, (asked: Asked) => Answer<unknown>>>;

/** The same answer; one that is missing says how far the data reach where a later day is asked for. */
function saysReach<A extends Answer<unknown>>(answer: A, asked: Asked): A {
  return answer.value === undefined ? { ...answer, missing: () => asked.reasoned(answer.missing()) } : answer;
}

function ofItsPart([name, ask]: [string, (asked: Asked) => Answer<unknown>]) {
  return [
    name,
    (asked: Asked) => {
      const about = asked.about(partAsked(name));
      return saysReach(ask(about), about);
    },
  ] as const;
}

/** By the name of a function, each asked about its part of the facts. What they throw is what `Asked` throws. */
export const questions = Object.fromEntries(Object.entries(asks).map(ofItsPart)) as typeof asks;
