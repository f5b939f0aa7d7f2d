import { membershipsOn } from "../../core/blocs/blocs";
import { countryName } from "../../core/countries/countries";
import { sourcesOf, type Datum } from "../../core/datum";
import { poleName } from "../../core/describeDatum";
import { newestViewOf } from "../../core/opinion/opinion";
import { pollShares, pollTitle } from "../../core/opinion/polls";
import { componentEvidence, describeComponent } from "../../core/score/components";
import type { Alignment } from "../../core/score/score";
import { scoreInterval } from "../../core/score/scoreInterval";
import { signed, numberInCell } from "../../core/signed";
import { positionWord } from "../../core/votes/positionWords";
import { latestVotes } from "../../core/votes/voteAnswers";
import type { Code, Day } from "../../core/world";
import { edition } from "../../edition";
import { questions } from "../../formulas/questions";
import { shown, spread, valueIn } from "../answer";
import { asking } from "../arguments";

/** An entity of Excel's data types: what a cell shows, and a card of properties. */
interface Entity {
  readonly type: "Entity";
  readonly text: string;
  readonly properties: Readonly<Record<string, Property>>;
  readonly provider: { readonly description: string };
  readonly layouts?: unknown;
}

type Property =
  | Entity
  | { readonly type: "String"; readonly basicValue: string }
  | { readonly type: "FormattedNumber"; readonly basicValue: number; readonly numberFormat: string };

/** How many roll calls a card names. */
const latest = 10;

function text(basicValue: string): Property {
  return { type: "String", basicValue };
}

function number(basicValue: number | undefined, numberFormat: string): Property {
  return basicValue === undefined
    ? text("not known")
    : { type: "FormattedNumber", basicValue: numberInCell(basicValue, numberFormat), numberFormat };
}

/** Who provides data: the citations of their sources, each once. */
function providedBy(data: readonly Datum[]): { readonly description: string } {
  const citations = sourcesOf(data).map((id) => edition.sources.get(id)?.citation ?? id);
  return { description: [...new Set(citations)].join("; ") || "Align" };
}

function part(title: string, properties: Readonly<Record<string, Property>>, data: readonly Datum[]): Entity {
  return { type: "Entity", text: title, properties, provider: providedBy(data) };
}

function componentParts({ components }: Alignment): Readonly<Record<string, Property>> {
  const parts = components.map((component) => {
    const { name, value } = component;
    const properties = {
      Value: number(value, "+0.00;−0.00;0.00"),
      "Rests on": text(describeComponent(edition, component)),
    };
    const title = value === undefined ? "not known" : signed(value, 2);
    return [
      `Component: ${name}`,
      part(title, properties, componentEvidence(edition, component).data),
    ] as const;
  });
  return Object.fromEntries(parts);
}

function blocsPart(country: Code, day: Day): Entity {
  const held = [...membershipsOn(edition, country, day).values()].filter(
    ({ bloc }) => edition.blocs.get(bloc)?.kind === "bloc",
  );
  const properties = held.map(({ bloc, status, start }) => [bloc, text(`${status} since ${start}`)] as const);
  const data = held.map((membership) => ({ kind: "membership", membership }) as const);
  return part(`${held.length} blocs`, Object.fromEntries(properties), data);
}

function votesPart(country: Code, day: Day): Entity {
  const votes = latestVotes(edition, country, day, latest);
  const properties = votes.map(({ rollCall: { id, date, title }, positions: [own] }) => {
    return [`${date} ${id}`, text(`${positionWord(edition, own!)}: ${title}`)] as const;
  });
  return part(`latest ${votes.length} votes`, Object.fromEntries(properties), votes);
}

/** The newest polls on both poles: where a country's people stand, beside the score. */
function pollsPart({ country, day, axis }: Alignment): Entity {
  const polls = [axis.minus, axis.plus].flatMap((pole) => newestViewOf(edition, country, pole, day) ?? []);
  const properties = polls.map(
    (poll) => [pollTitle(poll, poleName(edition, poll.target)), text(pollShares(poll))] as const,
  );
  const data = polls.map((poll) => ({ kind: "poll", poll }) as const);
  return part(`${data.length} polls`, Object.fromEntries(properties), data);
}

function card(standing: Alignment): Entity {
  const { country, day } = standing;
  const span = scoreInterval(edition, standing);
  const properties: Record<string, Property> = {
    Score: number(standing.score, "+0.0;−0.0;0.0"),
    "Range, low": number(span?.low, "+0.0;−0.0;0.0"),
    "Range, high": number(span?.high, "+0.0;−0.0;0.0"),
    Coverage: number(standing.coverage, "0 %"),
    "As of": text(day),
    ...componentParts(standing),
    Blocs: blocsPart(country, day),
    "Latest votes": votesPart(country, day),
    Polls: pollsPart(standing),
  };
  const sections = [{ layout: "List", title: "Where it stands", properties: Object.keys(properties) }];
  return {
    type: "Entity",
    text: countryName(edition, country),
    properties,
    provider: { description: `Align, data to ${edition.editionDate}` },
    layouts: { card: { title: countryName(edition, country), sections } },
  };
}

/** Cards of countries on a day, cell by cell. */
export function cards(country: unknown, asOf: unknown): unknown[][] {
  return shown<Entity | "">(() =>
    spread([country, asOf], (who, when) =>
      card(valueIn(questions["ALIGN.CARD"](asking({ country: who, day: when })))),
    ),
  );
}
