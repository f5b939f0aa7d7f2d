import type { Row } from "../../csv";
import { topicsOf } from "../un/topics";
import type { Ballot } from "../un/votes";
import { bareTitle, type Incoming } from "./ballot";

/** What comes of adding roll calls to those that are there. */
export interface Merged {
  readonly ballots: readonly Ballot[];
  /** Those that came from the file, as they now are. */
  readonly added: readonly Ballot[];
  readonly faults: readonly string[];
}

function idOf({ facts }: Ballot): string {
  return facts["id"] ?? "";
}

/** Symbols under which two roll calls would stand. */
function twice(ballots: readonly Ballot[], places: ReadonlyMap<Ballot, string>): string[] {
  const first = new Map<string, Ballot>();
  return ballots.flatMap((ballot) => {
    // a missing symbol is another fault
    if (idOf(ballot) === "") return [];
    const other = first.get(idOf(ballot));
    first.set(idOf(ballot), other ?? ballot);
    const place = places.get(ballot) ?? (other && places.get(other));
    if (other === undefined || place === undefined) return [];
    const elsewhere = places.has(ballot) ? places.get(other) : undefined;
    return [
      `${place}: symbol twice: ${idOf(ballot)}; also at ${elsewhere ?? "another record of data/votes"}`,
    ];
  });
}

/** Where each text stands; an empty one stands nowhere. */
function placesOf(texts: readonly (string | undefined)[]): ReadonlyMap<string, number> {
  return new Map(texts.flatMap((text, i) => (text ? [[text, i] as const] : [])));
}

/**
 * The facts of a roll call that is there already, as the file now says: what the file does not know (issues, notes, the
 * same ballot elsewhere, topics from elsewhere) stays. So does a symbol where the file has the session with `XX` for a number.
 */
function renewed(known: Row, facts: Row): Row {
  const id = (/\/XX$/i.test(facts["id"] ?? "") ? known["id"] : facts["id"]) ?? "";
  const same = bareTitle(known["title"] ?? "") === facts["title"] || facts["title"] === "";
  const title = (same ? known["title"] : facts["title"]) ?? "";
  const topics = [...(known["topics"] ?? "").split(" "), ...topicsOf(id, title)].filter(
    (topic) => topic !== "",
  );
  return {
    ...known,
    ...facts,
    id,
    title,
    kind: (id === known["id"] ? known["kind"] : facts["kind"]) ?? "",
    topics: [...new Set(topics)].sort().join(" "),
    undl: facts["undl"] || (known["undl"] ?? ""),
  };
}

/** Roll calls that print the same ballot as one whose symbol has changed name it anew. */
function pointed(ballot: Ballot, symbols: ReadonlyMap<string, string>): Ballot {
  const twin = symbols.get(ballot.facts["same_vote_as"] ?? "");
  return twin === undefined ? ballot : { ...ballot, facts: { ...ballot.facts, same_vote_as: twin } };
}

/** Adds the roll calls of a file: one that is there (by its record number, else by its symbol) is renewed in its place. */
export function merged(ballots: readonly Ballot[], incoming: readonly Incoming[]): Merged {
  const all = [...ballots];
  const byRecord = placesOf(ballots.map(({ facts }) => facts["undl"]));
  const bySymbol = placesOf(ballots.map(idOf));
  const places = new Map<Ballot, string>();
  const symbols = new Map<string, string>();
  for (const { place, ballot } of incoming) {
    const named = byRecord.get(ballot.facts["undl"] ?? "") ?? bySymbol.get(idOf(ballot));
    // two records of the file under one symbol stand side by side and are found to
    const i = named === undefined || places.has(all[named]!) ? all.length : named;
    const known = all[i];
    all[i] = known === undefined ? ballot : { ...ballot, facts: renewed(known.facts, ballot.facts) };
    if (known !== undefined && idOf(known) !== idOf(all[i])) symbols.set(idOf(known), idOf(all[i]));
    places.set(all[i], place);
  }
  const added = all.filter((ballot) => places.has(ballot));
  const faults = twice(all, places);
  return { ballots: all.map((ballot) => pointed(ballot, symbols)), added, faults };
}
