import type { Country, RollCall, World } from "../../../../src/core/world";
import { smallWorld } from "../../../support/world";

/** A position of a country on a roll call: Y, N, A, X, or "" for no member. */
export type Cast = (country: string, rollCall: number) => string;

function country(code: string): Country {
  return {
    ...{ code, name: `Land ${code}`, alpha2: undefined, region: "" },
    ...{ until: undefined },
  };
}

function rollCall(place: number): RollCall {
  const two = (number: number) => String(number).padStart(2, "0");
  return {
    ...{ id: `A/RES/1/${place + 1}`, kind: "resolution", title: `Question ${place + 1}` },
    ...{ date: `2001-${two(1 + Math.floor(place / 28))}-${two(1 + (place % 28))}`, topics: [] },
    ...{ sameVoteAs: undefined, undl: undefined, source: "made" },
  };
}

/** A world of one year in which each country votes as it is told; each roll call puts a question of its own. */
export function madeWorld(codes: readonly string[], rollCalls: number, cast: Cast): World {
  const set = (position: string) =>
    codes.map((code) => {
      const bits = new Uint32Array((rollCalls + 31) >> 5);
      for (let i = 0; i < rollCalls; i++) if (cast(code, i) === position) bits[i >> 5]! |= 1 << (i & 31);
      return bits;
    });
  const places = Array.from({ length: rollCalls }, (_, place) => place);
  return smallWorld({
    countries: codes.map(country),
    rollCalls: places.map(rollCall),
    ballots: { yes: set("Y"), no: set("N"), abstain: set("A"), absent: set("X") },
    questions: { of: places, count: rollCalls, names: places.map((place) => `Question ${place + 1}`) },
  });
}
