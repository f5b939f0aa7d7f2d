import { alignment, type Alignment } from "../../core/score/score";
import { defaultAxis } from "../../core/votes/axis";
import { membershipsOn } from "../../core/blocs/blocs";
import { countryName } from "../../core/countries/countries";
import { evidenceSources, evidenceText } from "../../core/score/evidence";
import { scoreInterval } from "../../core/score/scoreInterval";
import { firstAfter } from "../../core/votes/rollCalls";
import { countryVoter, positionAt } from "../../core/votes/voters";
import type { Code, Day } from "../../core/world";
import { edition } from "../../edition";
import { shown, spread } from "../answer";
import * as read from "../arguments";
import { positionWords } from "./votes";

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
  return basicValue === undefined ? text("not known") : { type: "FormattedNumber", basicValue, numberFormat };
}

/** Who provides what these sources say: their citations, each once. */
function providedBy(sources: readonly string[]): { readonly description: string } {
  const citations = sources.map((id) => edition.sources.get(id)?.citation ?? id);
  return { description: [...new Set(citations)].join("; ") || "Align" };
}

function part(
  title: string,
  properties: Readonly<Record<string, Property>>,
  sources: readonly string[],
): Entity {
  return { type: "Entity", text: title, properties, provider: providedBy(sources) };
}

function componentParts({ components, axis }: Alignment): Readonly<Record<string, Property>> {
  const parts = components.map(({ name, value, evidence }) => {
    const properties = {
      Value: number(value, "+0.00;−0.00;0.00"),
      "Rests on": text(evidenceText(evidence, axis)),
    };
    const title = value === undefined ? "not known" : value.toFixed(2);
    return [`Component: ${name}`, part(title, properties, evidenceSources(evidence))] as const;
  });
  return Object.fromEntries(parts);
}

function blocsPart(country: Code, day: Day): Entity {
  const held = [...membershipsOn(edition, country, day).values()].filter(
    ({ bloc }) => edition.blocs.get(bloc)?.kind === "bloc",
  );
  const properties = held.map(({ bloc, status, start }) => [bloc, text(`${status} since ${start}`)] as const);
  return part(
    `${held.length} blocs`,
    Object.fromEntries(properties),
    held.map(({ source }) => source),
  );
}

function votesPart(country: Code, day: Day): Entity {
  const voter = countryVoter(edition, country);
  const properties: Record<string, Property> = {};
  for (let i = firstAfter(edition, day) - 1; i >= 0 && Object.keys(properties).length < latest; i--) {
    const position = positionAt(voter, i);
    const { id, date, title } = edition.rollCalls[i]!;
    if (position) properties[`${date} ${id}`] = text(`${positionWords[position]}: ${title}`);
  }
  return part(`latest ${Object.keys(properties).length} votes`, properties, ["undl", "voeten"]);
}

function pollsPart({ components }: Alignment): Entity {
  const polls = components.flatMap(({ evidence }) =>
    evidence.kind === "opinion" ? [...evidence.views.minus, ...evidence.views.plus] : [],
  );
  const properties = polls.map(
    ({ series, year, target, approve, disapprove }) =>
      [`${series} ${year} on ${target}`, text(`${approve} % approve, ${disapprove} % disapprove`)] as const,
  );
  return part(
    `${polls.length} polls`,
    Object.fromEntries(properties),
    polls.map(({ source }) => source),
  );
}

function card(country: Code, day: Day): Entity {
  const standing = alignment(edition, country, day, defaultAxis);
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
    spread([country, asOf], (who, when) => card(read.country(who), read.asOf(when))),
  );
}
