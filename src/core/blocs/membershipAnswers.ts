import {
  begunByLater,
  blocName,
  blocsOf,
  describeOpen,
  endedBy,
  isUnrecorded,
  membershipAt,
  membersOf,
  openOn,
  startNotKnown,
  statusAt,
  unrecordedBlocs,
} from "./blocs";
import { known, type Answer, type Evidence } from "../answer";
import { countryName, nameInSentence } from "../countries/countries";
import { whyGone } from "../countries/dissolved";
import { describeDatum } from "../describeDatum";
import { blocsLeftOut } from "../leftOut";
import { memoize } from "../memoize";
import { Mistake } from "../mistake";
import { instead } from "../nearest";
import { NotAvailable } from "../notAvailable";
import type { Datum } from "../datum";
import type { Code, Day, Membership, World } from "../world";

function membershipRow(membership: Membership): Datum {
  return { kind: "membership", membership };
}

/**
 * The row in force that says what a country is in a bloc on a day, or that there is none: then the row that may have begun, as its
 * day is not known, and the one that ended last, if any.
 */
function membershipEvidence(world: World, bloc: string, country: Code, day: Day): Evidence {
  const held = membershipAt(world, bloc, country, day);
  const open = openOn(world, country, day).filter(({ membership }) => membership.bloc === bloc);
  const ended = held ? undefined : endedBy(world, bloc, country, day);
  const found = [held ?? open.find(({ which }) => which === "since")?.membership, ended];
  const rows = found.flatMap((membership) => (membership ? [membershipRow(membership)] : []));
  // an end of which the day is open is told by `describeOpen`
  const until = open.some(({ membership }) => membership === held) ? undefined : held?.until;
  const none = `${countryName(world, country)}, ${blocName(world, bloc)}: no membership in force on ${day} is recorded`;
  const first = held ? describeDatum(world, membershipRow({ ...held, until })) : none;
  const before = ended ? [`before, ${describeDatum(world, membershipRow(ended))}`] : [];
  const { wholeList } = world.blocs.get(bloc) ?? {};
  return {
    text: [first, ...open.map(describeOpen), ...before].join("; "),
    data: rows,
    ...(wholeList && rows.length === 0 && { source: wholeList.source }),
  };
}

/** Throws `NotAvailable` where rows of one of some blocs are left out of the build: nothing true can be said of them. */
function checkWhole(world: World, blocs: Iterable<string>): void {
  const leftOut = blocsLeftOut(world, blocs);
  if (leftOut !== undefined) throw new NotAvailable(leftOut);
}

function unanswered(why: string): Answer<never> {
  return { value: undefined, evidence: () => [], missing: () => why };
}

/** `Serbia and Montenegro on 2010-12-31: dissolved, last day 2006-06-02`; undefined where the country exists. */
function goneBy(world: World, country: Code, day: Day): string | undefined {
  const gone = whyGone(world, country, day);
  return gone === undefined ? undefined : `${nameInSentence(world, country)} on ${day}: ${gone}`;
}

/** Why a country's status in a bloc on a day cannot be said; undefined where it can. */
function whyNoStatus(world: World, bloc: string, country: Code, day: Day): string | undefined {
  const gone = goneBy(world, country, day);
  if (gone !== undefined) return `no status of ${gone}`;
  if (!isUnrecorded(world, bloc, country, day)) return undefined;
  return `not known what ${nameInSentence(world, country)} was in ${blocName(world, bloc)} on ${day}: no document on record says it`;
}

/** A country's status in a bloc or on a list on a day, or `none`; missing where that is not known. */
export function status(world: World, bloc: string, country: Code, day: Day): Answer<string> {
  checkWhole(world, [bloc]);
  const why = whyNoStatus(world, bloc, country, day);
  if (why !== undefined) return unanswered(why);
  return known(statusAt(world, bloc, country, day), () => [membershipEvidence(world, bloc, country, day)]);
}

/** Whether a country is a full member of a bloc on a day; missing where that is not known. */
export function membership(world: World, bloc: string, country: Code, day: Day): Answer<boolean> {
  const answer = status(world, bloc, country, day);
  return { ...answer, value: answer.value === undefined ? undefined : answer.value === "member" };
}

/** What a list of blocs leaves open: `not known: G-77, OECD`; undefined where it leaves nothing. */
function openBlocs(world: World, country: Code, day: Day): string | undefined {
  const names = unrecordedBlocs(world, country, day).map(({ name }) => name);
  return names.length === 0 ? undefined : `not known: ${names.join(", ")}`;
}

/**
 * Short names, by alphabet, of the blocs (not lists, not the UN) of which a country is a full member on a day. The evidence says of which
 * blocs that is not known; where it is not known of some and recorded of none, the answer is missing.
 */
export function blocs(world: World, country: Code, day: Day): Answer<readonly string[]> {
  checkWhole(world, world.blocs.keys());
  const gone = goneBy(world, country, day);
  if (gone !== undefined) return unanswered(`no bloc of ${gone}`);
  const all = [...blocsOf(world, country, day)].sort((a, b) => a.name.localeCompare(b.name, "en"));
  const names = all.map(({ name }) => name);
  const open = openBlocs(world, country, day);
  if (names.length === 0 && open !== undefined)
    return unanswered(`no bloc of ${nameInSentence(world, country)} on ${day} is recorded; ${open}`);
  return known(names, () => [
    ...all.map(({ code }) => membershipEvidence(world, code, country, day)),
    ...(open === undefined ? [] : [{ text: open, data: [] }]),
  ]);
}

function rowsOf(world: World, bloc: string): readonly Membership[] {
  return memoize(world, `rows|${bloc}`, () =>
    [...world.memberships.values()].flat().filter((membership) => membership.bloc === bloc),
  );
}

/** The statuses that anybody has had in a bloc, by alphabet. */
function statusesIn(world: World, bloc: string): readonly string[] {
  return [...new Set(rowsOf(world, bloc).map(({ status }) => status))].sort();
}

/** Throws `Mistake` with the statuses of a bloc for a text that is no status of any. */
function checkStatus(world: World, bloc: string, status: string): void {
  const known = () => statusesIn(world, bloc);
  if (status === "member" || world.method.statusValues.has(status) || known().includes(status)) return;
  const named = (all: readonly string[]) => `${bloc} has ${all.join(", ") || "none that is recorded"}`;
  throw new Mistake(
    `unknown status: ${status}; ${instead(world, `status of ${bloc}`, status, known, named)}`,
  );
}

/** What a bloc has in place of a status that nobody holds on a day: `on that day it has candidate (9), member (27)`. */
function otherStatuses(world: World, bloc: string, day: Day): string {
  const held = statusesIn(world, bloc).flatMap((status) => {
    const { length } = membersOf(world, bloc, day, status);
    return length === 0 ? [] : [`${status} (${length})`];
  });
  if (held.length > 0) return `on that day it has ${held.join(", ")}`;
  const starts = rowsOf(world, bloc).map(({ start }) => start);
  if (starts.length === 0) return "none at all is recorded";
  const first = starts.reduce((one, other) => (one < other ? one : other));
  return day < first ? `the first is recorded on ${first}` : "nobody is in it any more";
}

/** Whom a list of a bloc's countries leaves out, as they may have been in it already: `start not known: Croatia, Zambia`; undefined for none. */
function openMembers(world: World, bloc: string, day: Day): string | undefined {
  const names = begunByLater(world, bloc, day).map((code) => countryName(world, code));
  return names.length === 0 ? undefined : `${startNotKnown}: ${names.sort().join(", ")}`;
}

/**
 * The countries with a status in a bloc on a day, by code: `member` unless another is asked for; the evidence names those of which it is not known.
 * Throws `Mistake` for a status that no bloc knows.
 */
export function members(
  world: World,
  bloc: string,
  day: Day,
  wanted: string | undefined,
): Answer<readonly Code[]> {
  checkWhole(world, [bloc]);
  if (wanted !== undefined) checkStatus(world, bloc, wanted);
  const codes = membersOf(world, bloc, day, wanted);
  const open = openMembers(world, bloc, day);
  return {
    value: codes.length === 0 ? undefined : codes,
    evidence: () => [
      ...codes.map((country) => membershipEvidence(world, bloc, country, day)),
      ...(open === undefined ? [] : [{ text: open, data: [] }]),
    ],
    missing: () =>
      [
        `no ${wanted ?? "member"} of ${bloc} on ${day}`,
        otherStatuses(world, bloc, day),
        ...(open ? [open] : []),
      ].join("; "),
  };
}
