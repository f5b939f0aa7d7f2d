import { lastDayOfState } from "../countries/dissolved";
import { lastDayOf, spanOf } from "../days";
import { judged, memoize } from "../memoize";
import { Mistake } from "../mistake";
import { instead } from "../nearest";
import type { Bloc, Code, Day, Membership, World } from "../world";

/** Other spellings of bloc codes that users type. */
const otherNames: ReadonlyMap<string, string> = new Map([
  ["EEU", "EAEU"],
  ["EEC", "EAEU"],
]);

function folded(text: string): string {
  return text
    .trim()
    .toUpperCase()
    .replace(/\+/g, "_PLUS")
    .replace(/[\s-]+/g, "_");
}

/** The bloc or list of a code or name in any case, or undefined. */
export function blocNamed(world: World, text: string): Bloc | undefined {
  const index = memoize(world, "blocs by name", () => {
    const byName = new Map<string, Bloc>();
    for (const bloc of world.blocs.values()) {
      for (const name of [bloc.fullName, bloc.name, bloc.code]) byName.set(folded(name), bloc);
    }
    return byName;
  });
  const key = folded(text);
  return index.get(otherNames.get(key) ?? key);
}

/** The bloc or list of a code or name in any case; throws `Mistake` where there is none. */
export function blocOf(world: World, text: string): Bloc {
  return judged(world, "bloc", text, () => {
    const bloc = blocNamed(world, text);
    if (bloc) return bloc;
    const known = () => [...world.blocs.keys()].sort();
    throw new Mistake(`unknown bloc: ${text}; ${instead(world, "bloc", text, known)}`);
  });
}

/** Whether a membership is in force on a day: from its first day to the day before its end. */
export function inForce(membership: Membership, day: Day): boolean {
  return membership.start <= day && (membership.end === undefined || day < membership.end);
}

/** What a day cannot settle of a membership, as its first or last day is known by month or year alone. */
export interface OpenDay {
  readonly membership: Membership;
  /** `until` where it may have ended by the day, which is not held against it yet; `since` where it may have begun. */
  readonly which: "since" | "until";
}

/** Whether a day is among those that a date may mean, but for the last, from which it counts; none is before the founding. */
function isOpen(known: string, founded: string | undefined, day: Day): boolean {
  if (known.length === 10 || !day.startsWith(known)) return false;
  const [first, last] = spanOf(known) ?? [known, known];
  const earliest = (founded === undefined ? undefined : spanOf(founded)?.[0]) ?? first;
  return day >= first && day >= earliest && day < last;
}

/** The memberships of a country whose first or last day is known by month or year alone. */
function datedRoughly(world: World, country: Code): readonly Membership[] {
  return memoize(world, `dated roughly|${country}`, () =>
    (world.memberships.get(country) ?? []).filter(
      ({ since, until }) => since.length < 10 || (until !== undefined && until.length < 10),
    ),
  );
}

/** The memberships of a country of which a day cannot say whether they have begun, or ended. */
export function openOn(world: World, country: Code, day: Day): readonly OpenDay[] {
  return datedRoughly(world, country).flatMap((membership): readonly OpenDay[] => {
    const { bloc, since, until } = membership;
    if (isOpen(since, world.blocs.get(bloc)?.founded, day)) return [{ membership, which: "since" }];
    if (until !== undefined && isOpen(until, undefined, day) && inForce(membership, day))
      return [{ membership, which: "until" }];
    return [];
  });
}

/** `candidate begins in 2014, day not known`. */
export function describeOpen({ membership, which }: OpenDay): string {
  const { status, since, until } = membership;
  return which === "since"
    ? `${status} begins in ${since}, day not known`
    : `${status} ends in ${until}, day not known`;
}

/** `EU candidate begins in 2014, day not known`. */
export function describeOpenRow(world: World, open: OpenDay): string {
  return `${blocName(world, open.membership.bloc)} ${describeOpen(open)}`;
}

/** The short name of a bloc or list. */
export function blocName(world: World, code: string): string {
  return world.blocs.get(code)?.name ?? code;
}

/** `CSTO (member), EAEU (member)`, or `none`. */
export function describeStatuses(
  world: World,
  held: readonly { readonly bloc: string; readonly status: string }[],
): string {
  return held.map(({ bloc, status }) => `${blocName(world, bloc)} (${status})`).join(", ") || "none";
}

/**
 * The memberships of some in force on a day, by bloc. Of several in one bloc the one that started last counts (Armenia, member of the
 * CSTO since 1994 and suspended since 2024-02-22, is suspended). They are of one country.
 */
export function inForceAmong(memberships: readonly Membership[], day: Day): ReadonlyMap<string, Membership> {
  const held = new Map<string, Membership>();
  for (const membership of memberships) {
    if (!inForce(membership, day)) continue;
    const other = held.get(membership.bloc);
    if (!other || membership.start >= other.start) held.set(membership.bloc, membership);
  }
  return held;
}

/** A country's memberships in force on a day, by bloc. */
export function membershipsOn(world: World, country: Code, day: Day): ReadonlyMap<string, Membership> {
  return memoize(world, `memberships|${country}|${day}`, () =>
    inForceAmong(world.memberships.get(country) ?? [], day),
  );
}

/** A country's membership in a bloc on a day; undefined where it has none. */
export function membershipAt(world: World, bloc: string, country: Code, day: Day): Membership | undefined {
  return membershipsOn(world, country, day).get(bloc);
}

/** A country's membership in a bloc that ended last by a day; undefined where none has. */
export function endedBy(world: World, bloc: string, country: Code, day: Day): Membership | undefined {
  return (world.memberships.get(country) ?? [])
    .filter((membership) => membership.bloc === bloc && membership.end !== undefined && membership.end <= day)
    .sort((a, b) => (a.end! < b.end! ? -1 : 1))
    .at(-1);
}

/** How the note of a membership begins whose start is known only as a day by which it had begun. */
export const startNotKnown = "start not known";

/** Whether a membership may have been in force on a day before the one by which it is known to have begun. */
function mayHaveBegun({ note, start }: Membership, day: Day): boolean {
  return day < start && note?.startsWith(startNotKnown) === true;
}

/**
 * Whether nobody can say what a country was in a bloc on a day: where a membership may have begun by then and none is in force; and of a
 * state that is no more, in its time, where the bloc has no row of it and no document has all who ever belonged to it. Lists hold whom a
 * document names, so there no row is an answer.
 */
export function isUnrecorded(world: World, bloc: string, country: Code, day: Day): boolean {
  const { kind, wholeList, founded } = world.blocs.get(bloc) ?? {};
  if (kind !== "bloc" || (founded !== undefined && lastDayOf(founded) > day)) return false;
  const rows = (world.memberships.get(country) ?? []).filter((membership) => membership.bloc === bloc);
  if (rows.some((row) => mayHaveBegun(row, day))) return !rows.some((row) => inForce(row, day));
  const until = lastDayOfState(world, country);
  return until !== undefined && day <= until && wholeList === undefined && rows.length === 0;
}

/** The countries of which it is only known that by some later day they were in a bloc, and not since when. */
export function begunByLater(world: World, bloc: string, day: Day): readonly Code[] {
  return [...world.memberships].flatMap(([country, rows]) => {
    const own = rows.filter((row) => row.bloc === bloc);
    return own.some((row) => mayHaveBegun(row, day)) && isUnrecorded(world, bloc, country, day)
      ? [country]
      : [];
  });
}

/** The blocs of which nobody can say what a country was in them on a day. */
export function unrecordedBlocs(world: World, country: Code, day: Day): readonly Bloc[] {
  return memoize(world, `unrecorded|${country}|${day}`, () =>
    [...world.blocs.values()].filter(({ code }) => isUnrecorded(world, code, country, day)),
  );
}

/** A country's status in a bloc on a day, or `none`. */
export function statusAt(world: World, bloc: string, country: Code, day: Day): string {
  return membershipAt(world, bloc, country, day)?.status ?? "none";
}

/** Whether a country is a full member of a bloc on a day. */
export function isMember(world: World, bloc: string, country: Code, day: Day): boolean {
  return statusAt(world, bloc, country, day) === "member";
}

/** The blocs (not lists, not the UN) of which a country is a full member on a day, by code. */
export function blocsOf(world: World, country: Code, day: Day): readonly Bloc[] {
  const blocs: Bloc[] = [];
  for (const { bloc: code, status } of membershipsOn(world, country, day).values()) {
    const bloc = world.blocs.get(code);
    if (status === "member" && bloc?.kind === "bloc") blocs.push(bloc);
  }
  return blocs.sort((a, b) => (a.code < b.code ? -1 : 1));
}

/** The countries with a status in a bloc on a day, by code; `member` unless another status is named. */
export function membersOf(world: World, bloc: string, day: Day, status = "member"): readonly Code[] {
  return memoize(world, `members|${bloc}|${day}|${status}`, () =>
    world.countries
      .map((country) => country.code)
      .filter((code) => statusAt(world, bloc, code, day) === status)
      .sort(),
  );
}
