import { defaultAxis } from "../../core/axis";
import { change, whyNoChange } from "../../core/change";
import { datum, indicatorOf } from "../../core/indicators";
import type { Code, Day, Indicator, World } from "../../core/world";
import { blank, text, type Workbook } from "../plan";
import { codeColumn, countryColumn, figureOf, missing, number, plain, scoreOrigins } from "./figures";
import type { ReportColumn } from "./figures";
import { methodSheet } from "./method";
import { reportOf, reportSheet } from "./sheet";
import { sourcesSheet } from "./sources";

export interface WatchlistRequest {
  readonly countries: readonly Code[];
  /** Codes of indicators. */
  readonly indicators: readonly string[];
  readonly day: Day;
  /** An earlier day, to show the change since. */
  readonly compare?: Day;
  readonly title?: string;
}

/** A format for a change: signed, with the decimals of the value's own. */
function signed(format: string): string {
  const plainFormat = format.split(";")[0]!.replace(/^\+/, "");
  return `+${plainFormat};-${plainFormat};${plainFormat}`;
}

function unitText(indicator: Indicator): string {
  return ["status", "codes"].includes(indicator.unit) ? "" : `, ${indicator.unit}`;
}

/** An indicator's value on a day. */
export function valueColumn(world: World, indicator: Indicator, day: Day, suffix = ""): ReportColumn {
  const isText = indicator.kind === "status" || indicator.unit === "codes";
  return {
    key: `${indicator.code}@${day}`,
    head: `${indicator.name}${unitText(indicator)}${suffix}`,
    width: indicator.unit === "codes" ? 40 : isText ? 15 : 13,
    align: isText ? "left" : "right",
    note: `${indicator.definition} As of ${day}.`,
    figure: (country) => figureOf(world, indicator, country, day, defaultAxis),
  };
}

/** The year that a figure is for. */
export function yearColumn(world: World, indicator: Indicator, day: Day): ReportColumn {
  return {
    key: `${indicator.code}.year@${day}`,
    head: `${indicator.name}, year`,
    width: 10,
    align: "right",
    note: `Year of the figure in ${indicator.name}`,
    figure: (country) => {
      const found = datum(world, indicator, country, day);
      return found ? number(Number(found.date), "0") : plain(blank);
    },
  };
}

/** Change of the score from the components known on both days, and which they are. */
export function changeColumns(world: World, from: Day, to: Day): readonly ReportColumn[] {
  const moved = (country: Code) => change(world, country, from, to, defaultAxis);
  return [
    {
      key: "change",
      head: `Change since ${from}, like for like, points`,
      width: 14,
      align: "right",
      note: `Change of the score from ${from} to ${to}, from the components known on both days (ALIGN.CHANGE)`,
      figure: (country) => {
        const found = moved(country);
        const origins = scoreOrigins(world, country, to, defaultAxis);
        if (!found) return missing(whyNoChange(world, country, from, to, defaultAxis));
        return number(found.change, "+0.0;-0.0;0.0", origins);
      },
    },
    {
      key: "components",
      head: "Components in the change",
      width: 18,
      align: "left",
      note: "Components known on both days",
      figure: (country) => plain(text(moved(country)?.components.join(", ") ?? "none", "wrapped")),
    },
  ];
}

/** The plain difference of a number between two days. */
function differenceColumn(world: World, indicator: Indicator, from: Day, to: Day): ReportColumn {
  return {
    key: `${indicator.code}.change`,
    head: `${indicator.name}, change since ${from}`,
    width: 13,
    align: "right",
    note: `${indicator.name} as of ${to} minus that as of ${from}`,
    figure: (country) => {
      const [first, last] = [from, to].map((day) => datum(world, indicator, country, day));
      if (typeof first?.value !== "number" || typeof last?.value !== "number")
        return missing("not known on both days");
      const origins = [first, last].map(({ source, date }) => ({ source, date }));
      return number(last.value - first.value, signed(indicator.format), origins);
    },
  };
}

function columnsFor(world: World, indicator: Indicator, request: WatchlistRequest): readonly ReportColumn[] {
  const { day, compare } = request;
  const dated = indicator.kind === "poll" || indicator.kind === "value";
  const now = [valueColumn(world, indicator, day), ...(dated ? [yearColumn(world, indicator, day)] : [])];
  if (compare === undefined) return now;
  const then = valueColumn(world, indicator, compare, `, ${compare}`);
  if (indicator.code === "score") return [...now, then, ...changeColumns(world, compare, day)];
  const isText = indicator.kind === "status" || indicator.unit === "codes";
  return [...now, then, ...(isText ? [] : [differenceColumn(world, indicator, compare, day)])];
}

/** Countries × indicators on a day, with the change since another, and the sheets that say where it comes from. */
export function watchlist(world: World, request: WatchlistRequest): Workbook {
  const { day, compare, title = "Watchlist" } = request;
  const indicators = request.indicators.map((code) => indicatorOf(world, code));
  const columns = indicators.flatMap((indicator) => columnsFor(world, indicator, request));
  const report = reportOf(request.countries, [countryColumn(world), codeColumn, ...columns]);
  const since = compare === undefined ? "" : `, beside ${compare}`;
  return {
    properties: { title, edition: world.editionDate },
    stamps: [],
    sheets: [
      reportSheet(world, report, {
        name: "Watchlist",
        title,
        lead: [`As of ${day}${since}. Align, facts complete to ${world.editionDate}.`],
        formats: scoreFormats(columns),
      }),
      sourcesSheet(world, report),
      methodSheet(world, report),
    ],
  };
}

/** A colour scale centred on 0 for scores and components. */
export function scoreFormats(columns: readonly ReportColumn[]) {
  return columns.flatMap(({ key }) => {
    if (key.startsWith("score@")) return [{ kind: "diverging" as const, column: key, limit: 100 }];
    return key.startsWith("component.") ? [{ kind: "diverging" as const, column: key, limit: 1 }] : [];
  });
}
