import { nothingLeftOut } from "../../src/core/leftOut";
import type { World } from "../../src/core/world";

/** A world of the parts a test names; everything else is empty. `seat` follows from the countries unless given. */
export function smallWorld(parts: Partial<World>): World {
  const countries = parts.countries ?? [];
  return {
    editionDate: "2025-12-31",
    editionName: "2025-12-31",
    parts: new Map(),
    leftOut: nothingLeftOut,
    countries,
    seat: new Map(countries.map((country, place) => [country.code, place])),
    aliases: new Map(),
    notVoters: new Map(),
    groups: new Map(),
    rollCalls: [],
    tallyNotes: new Map(),
    topics: new Map(),
    ballots: { yes: [], no: [], abstain: [], absent: [] },
    questions: { of: [], count: 0, names: [] },
    idealPoints: new Map(),
    blocs: new Map(),
    memberships: new Map(),
    polls: new Map(),
    unconfirmedPolls: new Map(),
    events: [],
    indicators: new Map(),
    values: new Map(),
    sources: new Map(),
    method: {
      components: [],
      blocWeights: [],
      statusValues: new Map(),
      policyValues: [],
      poles: new Map(),
      pollSeries: [],
    },
    ...parts,
  };
}
