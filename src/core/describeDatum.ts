import type { Evidence } from "./answer";
import { blocName, blocNamed } from "./blocs/blocs";
import { countryName, nameInSentence } from "./countries/countries";
import { dateOf, type Datum, type VoterPosition } from "./datum";
import { describePoll } from "./opinion/polls";
import { positionWord } from "./votes/positionWords";
import type { Axis } from "./votes/axis";
import type { Poll, RollCall, World } from "./world";

/** A pole or another voter in words: `Russia`, `the West`, a bloc's name. */
export function poleName(world: World, pole: string): string {
  if (pole === "WEST") return "the West";
  return world.seat.has(pole) ? nameInSentence(world, pole) : (blocNamed(world, pole)?.name ?? pole);
}

/** The same where it stands alone, as in a head or beside an arrow: `West`. */
export function poleLabel(world: World, pole: string): string {
  return poleName(world, pole).replace(/^the /, "");
}

/** An axis in words: `Russia–West`, minus pole first. */
export function axisName(world: World, { minus, plus }: Pick<Axis, "minus" | "plus">): string {
  return [minus, plus].map((pole) => poleLabel(world, pole)).join("–");
}

/** `Kazakhstan Abstain; Russia No; the West Yes`, without those who were no members then. */
export function describePositions(world: World, positions: readonly VoterPosition[]): string {
  return positions
    .filter(({ position }) => position !== undefined)
    .map((cast) => `${poleName(world, cast.voter)} ${positionWord(world, cast)}`)
    .join("; ");
}

/** ` (left on its own)`: a note behind what it is on, nothing where there is none. */
function inBrackets(note: string | undefined): string {
  return note === undefined ? "" : ` (${note})`;
}

/** A roll call's title; behind it what is said of its tally, where two are in circulation. */
export function notedTitle(world: World, { id, title }: Pick<RollCall, "id" | "title">): string {
  return title + inBrackets(world.tallyNotes.get(id));
}

/** A poll's question, with the name of who is asked about where its words leave room for one. */
export function pollQuestion(world: World, { question, target }: Poll): string {
  return question.replaceAll("[X]", poleName(world, target));
}

/** A datum in one line: what it is of and what it says. */
export function describeDatum(world: World, datum: Datum): string {
  switch (datum.kind) {
    case "vote": {
      const { id, title } = datum.rollCall;
      const positions = describePositions(world, datum.positions);
      const note = inBrackets(world.tallyNotes.get(id));
      return `${id}, ${title}${positions === "" ? "" : `: ${positions}`}${note}`;
    }
    case "membership": {
      const { country, bloc, status, since, until, note } = datum.membership;
      const end = until === undefined ? "" : ` until ${until}`;
      return `${countryName(world, country)}, ${blocName(world, bloc)}: ${status} since ${since}${end}${inBrackets(note)}`;
    }
    case "poll": {
      const { poll } = datum;
      const described = describePoll(poll, poleName(world, poll.target));
      return poll.isView ? `${described}. ${pollQuestion(world, poll)}` : described;
    }
    case "figure": {
      const { indicator, country, figure } = datum;
      const value = `${figure.value} ${indicator.unit}${inBrackets(figure.note)}`;
      return `${indicator.name}, ${countryName(world, country)}, ${dateOf(datum)}: ${value}`;
    }
    case "idealPoint": {
      const { country, year, value, low, high } = datum.point;
      return `ideal point, ${countryName(world, country)}, ${year}: ${value} (${low} to ${high})`;
    }
    case "event":
      return datum.event.text;
    case "country":
      return `${datum.country.code}: ${datum.country.name}`;
    case "group":
      return `${datum.group.name}: ${countryName(world, datum.country)}`;
    case "indicator":
      return `${datum.indicator.name}: ${datum.indicator.definition}`;
  }
}

/** What rests on one row of data, in its own words. */
export function rowEvidence(world: World, datum: Datum): Evidence {
  return { text: describeDatum(world, datum), data: [datum] };
}
