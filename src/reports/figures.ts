import { countryName } from "../core/countries/countries";
import { newestEvidence, evidenceSources } from "../core/score/evidence";
import { alignment } from "../core/score/score";
import type { Axis } from "../core/votes/axis";
import { datum, type Datum } from "../core/indicators/indicators";
import type { Code, Day, Indicator, World } from "../core/world";
import { text, type Cell, type TextStyle } from "../workbook/plan";
import { whyEmpty } from "./reasons";

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

/** How a column of a report looks and what it means. */
export interface ColumnHead {
  readonly key: string;
  readonly head: string;
  readonly width: number;
  readonly align: "left" | "center" | "right";
  readonly note: string;
  /** Stands for all columns of one kind on the sheets of sources and method; undefined: the head does. */
  readonly topic?: string;
  /** What it goes with: empty for the same reason, which is said once. */
  readonly beside?: string;
}

/** A column of a report: what it shows of each row, of each country if nothing else is said. */
export interface ReportColumn<Row = Code> extends ColumnHead {
  readonly figure: (row: Row) => Figure;
  /** The call that gives the same, row by row, with the names that the title block defines. */
  readonly live?: string;
}

export function plain(cell: Cell, origins: readonly Origin[] = []): Figure {
  return { cell, origins };
}

export function words(content: string, style: TextStyle = "plain", origins: readonly Origin[] = []): Figure {
  return { cell: text(content, style), origins };
}

/** An empty cell; the reason names no country, so that countries with the same reason share a line. */
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
  width: 20,
  align: "left",
  note: "Common name",
  figure: (country) => words(countryName(world, country)),
});

export const codeColumn: ReportColumn = {
  key: "code",
  head: "Code",
  width: 12,
  align: "left",
  note: "ISO 3166 alpha-3; that of a dissolved state is Align's",
  figure: (country) => words(country),
};

/** A figure as a cell; `axis` names the sources of what is computed from the score's components. */
export function figureOf(world: World, indicator: Indicator, country: Code, day: Day, axis: Axis): Figure {
  const found = datum(world, indicator, country, day);
  if (!found) return missing(whyEmpty(world, indicator, country, day, axis));
  const rests = indicator.kind === "measure" ? scoreOrigins(world, country, day, axis) : [];
  const own: Origin = { source: found.source, date: found.date };
  return { cell: cellOf(found, indicator), origins: [own, ...rests] };
}

function cellOf(found: Datum, indicator: Indicator): Cell {
  const content: Cell =
    typeof found.value === "number"
      ? { kind: "number", value: found.value, format: indicator.format }
      : text(found.value, "wrapped");
  return found.note === undefined ? content : { ...content, note: found.note };
}
