import { blocsOf, describeOpen, membershipAt, membersOf, openOn, statusAt } from "./blocs";
import { known, type Answer, type Evidence, type KnownAnswer } from "../answer";
import { countryName } from "../countries/countries";
import { describeDatum } from "../describeDatum";
import { blocsLeftOut } from "../leftOut";
import { NotAvailable } from "../notAvailable";
import type { Code, Day, World } from "../world";

/**
 * The row in force that says what a country is in a bloc on a day, or that there is none: then the row that may have begun, if
 * any, as its day is not known.
 */
function membershipEvidence(world: World, bloc: string, country: Code, day: Day): Evidence {
  const held = membershipAt(world, bloc, country, day);
  const open = openOn(world, country, day).filter(({ membership }) => membership.bloc === bloc);
  const row = held ?? open[0]?.membership;
  const text = held
    ? describeDatum(world, { kind: "membership", membership: held })
    : `${countryName(world, country)}, ${bloc}: no membership in force on ${day} is recorded`;
  return {
    text: [text, ...open.map(describeOpen)].join("; "),
    data: row ? [{ kind: "membership", membership: row }] : [],
  };
}

/** Throws `NotAvailable` where rows of one of some blocs are left out of the build: nothing true can be said of them. */
function checkWhole(world: World, blocs: Iterable<string>): void {
  const leftOut = blocsLeftOut(world, blocs);
  if (leftOut !== undefined) throw new NotAvailable(leftOut);
}

/** A country's status in a bloc or on a list on a day, or `none`. */
export function status(world: World, bloc: string, country: Code, day: Day): KnownAnswer<string> {
  checkWhole(world, [bloc]);
  return known(statusAt(world, bloc, country, day), () => [membershipEvidence(world, bloc, country, day)]);
}

/** Whether a country is a full member of a bloc on a day. */
export function membership(world: World, bloc: string, country: Code, day: Day): KnownAnswer<boolean> {
  const { value, evidence } = status(world, bloc, country, day);
  return known(value === "member", evidence);
}

/** Codes of the blocs (not lists, not the UN) of which a country is a full member on a day. */
export function blocs(world: World, country: Code, day: Day): KnownAnswer<readonly string[]> {
  checkWhole(world, world.blocs.keys());
  const codes = blocsOf(world, country, day).map(({ code }) => code);
  return known(codes, () => codes.map((code) => membershipEvidence(world, code, country, day)));
}

/** The countries with a status in a bloc on a day, by code: `member` unless another is asked for. */
export function members(
  world: World,
  bloc: string,
  day: Day,
  wanted: string | undefined,
): Answer<readonly Code[]> {
  checkWhole(world, [bloc]);
  const codes = membersOf(world, bloc, day, wanted);
  const isList = world.blocs.get(bloc)?.kind === "list" && wanted === undefined;
  return {
    value: codes.length === 0 ? undefined : codes,
    evidence: () => codes.map((country) => membershipEvidence(world, bloc, country, day)),
    missing: () =>
      `no ${wanted ?? "member"} of ${bloc} on ${day}${isList ? "; a list has other statuses, name one" : ""}`,
  };
}
