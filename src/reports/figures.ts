import { countryName } from "../core/countries/countries";
import { dataOf } from "../core/answer";
import { originsOf, type Origin } from "../core/datum";
import { spanOf } from "../core/days";
import { indicatorOrigins } from "../core/indicators/citation";
import { indicatorAnswer } from "../core/indicators/indicatorAnswer";
import { score } from "../core/score/scoreAnswers";
import type { Axis } from "../core/votes/axis";
import type { Code, Day, Indicator, World } from "../core/world";
import { numberCell, text, type Cell, type TextStyle } from "../workbook/plan";
import { whyEmpty } from "./reasons";

/** A cell of a report and where it comes from. */
export interface Figure {
  readonly cell: Cell;
  readonly origins: readonly Origin[];
}

/** How a column of a report looks and what it means. */
export interface ColumnHead {
  readonly key: string;
  readonly head: string;
  /** What sentences call it where the head is a code. */
  readonly name?: string;
  readonly width: number;
  readonly align: "left" | "center" | "right";
  /** Whether its head is written upwards. */
  readonly isTurned?: boolean;
  readonly note: string;
  /** Stands for all columns of one kind on the sheets of sources and method; undefined: the head does. */
  readonly topic?: string;
  /** What the sheet of sources calls it together with others of its sheet that rest on the same; undefined: as `topic`. */
  readonly together?: string;
  /** Whether the method makes its figures: a score, a part of one, or what changed one. */
  readonly byMethod?: boolean;
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
  return { cell: numberCell(value, format), origins };
}

/** The sources of a country's score on a day, each with its newest datum. */
export function scoreOrigins(world: World, country: Code, day: Day, axis: Axis): readonly Origin[] {
  return originsOf(dataOf(score(world, country, day, axis).evidence()));
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

/** A column of countries in a table whose rows are something of a country. */
export function ofCountry<Row extends { readonly country: Code }>(column: ReportColumn): ReportColumn<Row> {
  return { ...column, figure: ({ country }) => column.figure(country) };
}

/** The first day of a list of states by what they did, where that is after a day: before it nobody was asked, and nothing is known. */
export function listBegins(world: World, { kind, argument }: Indicator, day: Day): string | undefined {
  const list = kind === "status" ? world.blocs.get(argument) : undefined;
  if (list?.kind !== "list" || list.founded === undefined) return undefined;
  return spanOf(list.founded)![0] > day ? list.founded : undefined;
}

/** A figure as a cell; `axis` is that of the reason where there is none. */
export function figureOf(world: World, indicator: Indicator, country: Code, day: Day, axis: Axis): Figure {
  const begins = listBegins(world, indicator, day);
  if (begins !== undefined) return missing(`not known: this list begins on ${begins}`);
  const answer = indicatorAnswer(world, indicator, country, day);
  const { value, note } = answer;
  if (value === undefined) return missing(whyEmpty(world, indicator, country, day, axis));
  const content: Cell =
    typeof value === "number" ? numberCell(value, indicator.format) : text(value, "wrapped");
  return {
    cell: note === undefined ? content : { ...content, note },
    origins: indicatorOrigins(indicator, answer),
  };
}
