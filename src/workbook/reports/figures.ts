import { alignment } from "../../core/align";
import type { Axis } from "../../core/axis";
import { countryName } from "../../core/countries";
import { evidenceSources, newestEvidence } from "../../core/evidence";
import { datum, whyMissing, type Datum } from "../../core/indicators";
import type { Code, Day, Indicator, World } from "../../core/world";
import { text, type Cell } from "../plan";

/** A source that stands behind a cell, with the date of the datum it gave. */
export interface Origin {
  readonly source: string;
  readonly date: string;
}

/** A cell of a report and where it comes from. */
export interface Figure {
  readonly cell: Cell;
  readonly origins: readonly Origin[];
}

/** A column of a report: what it shows of each country. */
export interface ReportColumn {
  readonly key: string;
  readonly head: string;
  readonly width: number;
  readonly align: "left" | "center" | "right";
  readonly note: string;
  readonly figure: (country: Code) => Figure;
}

export function plain(cell: Cell): Figure {
  return { cell, origins: [] };
}

export function missing(reason: string): Figure {
  return plain({ kind: "missing", reason });
}

export function number(value: number, format: string, origins: readonly Origin[] = []): Figure {
  return { cell: { kind: "number", value, format }, origins };
}

/** The sources of a country's score on a day, each with its newest datum. */
export function scoreOrigins(world: World, country: Code, day: Day, axis: Axis): readonly Origin[] {
  return alignment(world, country, day, axis)
    .components.filter(({ value }) => value !== undefined)
    .flatMap(({ evidence }) => {
      const date = newestEvidence(world, country, evidence, day, axis);
      return evidenceSources(evidence).map((source) => ({ source, date }));
    });
}

export const countryColumn = (world: World): ReportColumn => ({
  key: "country",
  head: "Country",
  width: 16,
  align: "left",
  note: "Common name",
  figure: (country) => plain(text(countryName(world, country))),
});

export const codeColumn: ReportColumn = {
  key: "code",
  head: "Code",
  width: 7,
  align: "left",
  note: "ISO 3166 alpha-3",
  figure: (country) => plain(text(country)),
};

/** A figure as a cell; `axis` names the sources of what is computed from the score's components. */
export function figureOf(world: World, indicator: Indicator, country: Code, day: Day, axis: Axis): Figure {
  const found = datum(world, indicator, country, day);
  if (!found) return missing(whyMissing(world, indicator, country, day));
  const rests = indicator.kind === "measure" ? scoreOrigins(world, country, day, axis) : [];
  const own: Origin = { source: found.source, date: found.date };
  return { cell: cellOf(found, indicator), origins: [own, ...rests] };
}

function cellOf(found: Datum, indicator: Indicator): Cell {
  const content: Cell =
    typeof found.value === "number"
      ? { kind: "number", value: found.value, format: indicator.format }
      : text(found.value, indicator.unit === "codes" ? "wrapped" : "plain");
  return found.note === undefined ? content : { ...content, note: found.note };
}
