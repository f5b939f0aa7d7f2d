import { nothingLeftOut } from "../core/leftOut";
import { once } from "../core/once";
import type { Ballots, LeftOut, World } from "../core/world";
import type { Facts, PackedLeftOut } from "./facts";
import { methodOf } from "./method";
import { MapOnDemand } from "./onDemand";
import { blocs, memberships } from "./unpack/blocs";
import { editionOf } from "./unpack/editionParts";
import { aliases, countries, groups, notVoters } from "./unpack/countries";
import { indicators, sources, yearValues } from "./unpack/indicators";
import { events, polls } from "./unpack/polls";
import { questions } from "./unpack/questions";
import { idealPoints, rollCalls, tallyNotes, topics } from "./unpack/rollCalls";

function leftOut(packed: PackedLeftOut | undefined): LeftOut {
  if (packed === undefined) return nothingLeftOut;
  const { sources, votes, opinion, pollsters, blocs: without } = packed;
  return { sources, votes, opinion, pollsters: new Map(pollsters), blocs: new Map(without) };
}

function values(facts: Facts): World["values"] {
  const tables = Object.entries(facts.values);
  return new MapOnDemand(tables.map(([indicator, table]) => [indicator, () => yearValues(table)] as const));
}

/**
 * The world of packed facts. What a single call rarely needs (polls, events, ideal points, yearly values, spellings,
 * indicators, sources) is unpacked when first asked for, so that the first answer does not wait for all of it.
 */
export function unpack(
  facts: Facts,
  ballots: (world: Pick<World, "countries" | "memberships" | "rollCalls">) => Ballots,
): World {
  const list = countries(facts.countries);
  const calls = once(() => rollCalls(facts.rollCalls));
  const belonging = memberships(facts.memberships);
  const { date: editionDate, name: editionName, parts } = editionOf(facts);
  const lazy = {
    aliases: once(() => aliases(facts.aliases)),
    notVoters: once(() => notVoters(facts.notVoters)),
    tallyNotes: once(() => tallyNotes(facts.tallyNotes)),
    topics: once(() => topics(facts.topics)),
    questions: once(() => questions(facts.questions, calls())),
    idealPoints: once(() => idealPoints(facts.idealPoints)),
    polls: once(() => polls(facts.opinion)),
    events: once(() => events(facts.events)),
    indicators: once(() => indicators(facts.indicators)),
    values: once(() => values(facts)),
    sources: once(() => sources(facts.sources)),
    ballots: once(() => ballots({ countries: list, memberships: belonging, rollCalls: calls() })),
  };
  return {
    editionDate,
    editionName,
    parts,
    leftOut: leftOut(facts.leftOut),
    countries: list,
    seat: new Map(list.map((country, place) => [country.code, place])),
    groups: groups(facts.groups),
    blocs: blocs(facts.blocs),
    memberships: belonging,
    method: methodOf(facts),
    get aliases() {
      return lazy.aliases();
    },
    get notVoters() {
      return lazy.notVoters();
    },
    get rollCalls() {
      return calls();
    },
    get tallyNotes() {
      return lazy.tallyNotes();
    },
    get topics() {
      return lazy.topics();
    },
    get ballots() {
      return lazy.ballots();
    },
    get questions() {
      return lazy.questions();
    },
    get idealPoints() {
      return lazy.idealPoints();
    },
    get polls() {
      return lazy.polls().confirmed;
    },
    get unconfirmedPolls() {
      return lazy.polls().unconfirmed;
    },
    get events() {
      return lazy.events();
    },
    get indicators() {
      return lazy.indicators();
    },
    get values() {
      return lazy.values();
    },
    get sources() {
      return lazy.sources();
    },
  };
}
