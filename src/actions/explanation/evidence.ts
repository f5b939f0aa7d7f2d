import { alignment } from "../../core/score/score";
import { type Axis, defaultAxis } from "../../core/votes/axis";
import { membershipAt, membershipsOn } from "../../core/blocs/blocs";
import { countryName } from "../../core/countries/countries";
import { evidenceSources, evidenceText, newestEvidence } from "../../core/score/evidence";
import { datum, whyMissing } from "../../core/indicators/indicators";
import { countryVoter, positionAt } from "../../core/votes/voters";
import { placeOf, rollCallOf } from "../../core/votes/rollCalls";
import type { Code, Day, Indicator, Source, World } from "../../core/world";
import { positionWords } from "../../workbook/plan";

/** One thing that a figure rests on. */
export interface Evidence {
  readonly message: string;
  /** Date of the newest datum. */
  readonly date: string;
  /** The document behind this very datum, where it is not the source as a whole. */
  readonly document: string | undefined;
  readonly sources: readonly Source[];
}

function sourcesNamed(world: World, ids: readonly string[]): readonly Source[] {
  return [...new Set(ids)].flatMap((id) => world.sources.get(id) ?? []);
}

export function evidenceOf(
  world: World,
  message: string,
  date: string,
  sources: readonly string[],
  document?: string,
): Evidence {
  return { message, date, document: document || undefined, sources: sourcesNamed(world, sources) };
}

/** The components of a score with what each rests on. */
export function scoreEvidence(world: World, country: Code, day: Day, axis: Axis): readonly Evidence[] {
  return alignment(world, country, day, axis).components.map(({ name, evidence }) =>
    evidenceOf(
      world,
      `${name}: ${evidenceText(evidence, axis)}`,
      newestEvidence(world, country, evidence, day, axis),
      evidenceSources(evidence),
    ),
  );
}

/** A country's status in a bloc. */
export function membershipEvidence(world: World, bloc: string, country: Code, day: Day): Evidence {
  const held = membershipAt(world, bloc, country, day);
  if (!held)
    return evidenceOf(world, `${countryName(world, country)} has no status in ${bloc} on ${day}.`, "", []);
  const message = `${countryName(world, country)}, ${bloc}: ${held.status} since ${held.start}`;
  return evidenceOf(world, message, held.start, [held.source], held.evidence);
}

/** All blocs of a country on a day. */
export function blocsEvidence(world: World, country: Code, day: Day): readonly Evidence[] {
  return [...membershipsOn(world, country, day).keys()]
    .filter((bloc) => world.blocs.get(bloc)?.kind === "bloc")
    .map((bloc) => membershipEvidence(world, bloc, country, day));
}

/** The roll call of a resolution, with a country's position. Throws `Mistake` for one that is not known. */
export function voteEvidence(world: World, resolution: string, country: Code | undefined): Evidence {
  const { id, title, date, source } = rollCallOf(world, resolution);
  const position = country && positionAt(countryVoter(world, country), placeOf(world, resolution));
  const voted = position ? `${countryName(world, country)}: ${positionWords[position]} on ` : "";
  return evidenceOf(world, `${voted}${id}, ${title}`, date, [source]);
}

/** What the figure of an indicator rests on, or why there is none. */
export function indicatorEvidence(
  world: World,
  indicator: Indicator,
  country: Code,
  day: Day,
): readonly Evidence[] {
  const { code, kind, argument, name, definition } = indicator;
  if (kind === "status") return [membershipEvidence(world, argument, country, day)];
  if (code === "score" || code === "coverage" || code.startsWith("component."))
    return scoreEvidence(world, country, day, defaultAxis);
  const found = datum(world, indicator, country, day);
  if (!found) return [evidenceOf(world, whyMissing(world, indicator, country, day), "", [indicator.source])];
  const { source, date, citation, note } = found;
  const own = citation === world.sources.get(source)?.citation ? undefined : citation;
  return [evidenceOf(world, `${name}: ${definition}${note ? ` (${note})` : ""}`, date, [source], own)];
}
