/** Columns of indicators: a figure on a day, its year, its change. */
import { defaultAxis } from "../core/votes/axis";
import { indicatorOrigins } from "../core/indicators/citation";
import { indicatorAnswer } from "../core/indicators/indicatorAnswer";
import { yearOf } from "../core/days";
import { isByMethod } from "../core/score/method";
import type { Day, Indicator, World } from "../core/world";
import { figureOf, listBegins, missing, number, type ReportColumn } from "./figures";
import { indicatorHead } from "./indicatorHead";
import { whyEmpty } from "./reasons";
import { names } from "./standing";

/** A format for a change: signed, with the decimals of the value's own. */
function signed(format: string): string {
  const plainFormat = format.split(";")[0]!.replace(/^\+/, "");
  return `+${plainFormat};-${plainFormat};${plainFormat}`;
}

export function isText({ kind, unit }: Indicator): boolean {
  return kind === "status" || unit === "names";
}

/** The call that answers an indicator in a row with a code. @param name of the day, or the day in quotes */
export function liveCall({ kind, code, argument }: Indicator, name: string): string {
  if (code === "blocs") return `=ALIGN.BLOCS([@Code],${name})`;
  if (kind === "status") return `=ALIGN.STATUS([@Code],"${argument}",${name})`;
  return `=ALIGN.GET([@Code],"${code}",${name})`;
}

/** Of an indicator's column, in characters. */
export function widthOf(indicator: Indicator): number {
  if (indicator.unit === "names") return 54;
  if (indicator.unit === "US dollars") return 22;
  return isText(indicator) ? 20 : 16;
}

/** An indicator's value on a day; `name` is the defined name of that day. */
export function valueColumn(
  world: World,
  indicator: Indicator,
  day: Day,
  name: string = names.day,
  suffix = "",
): ReportColumn {
  return {
    key: `${indicator.code}@${day}`,
    head: `${indicatorHead(indicator)}${suffix}`,
    width: widthOf(indicator),
    align: isText(indicator) ? "left" : "right",
    note: `${indicator.definition} As of ${day}.`,
    ...(listBegins(world, indicator, day) === undefined && { live: liveCall(indicator, name) }),
    ...(isByMethod(indicator.code) && { byMethod: true }),
    figure: (country) => figureOf(world, indicator, country, day, defaultAxis),
  };
}

/** Whether its figures are of a year, which stands beside them. */
export function isDated({ kind }: Indicator): boolean {
  return kind === "poll" || kind === "value";
}

/** The year that a figure is for. */
export function yearColumn(world: World, indicator: Indicator, day: Day): ReportColumn {
  return {
    key: `${indicator.code}.year@${day}`,
    head: `${indicator.name}, year`,
    width: 12,
    align: "right",
    beside: indicator.code,
    note: `Year of the figure in ${indicator.name}`,
    figure: (country) => {
      const answer = indicatorAnswer(world, indicator, country, day);
      if (answer.value === undefined) return missing(whyEmpty(world, indicator, country, day, defaultAxis));
      return number(yearOf(answer.date()), "0", indicatorOrigins(indicator, answer));
    },
  };
}

/** The plain difference of a number between two days. */
export function differenceColumn(world: World, indicator: Indicator, from: Day, to: Day): ReportColumn {
  return {
    key: `${indicator.code}.change`,
    head: `${indicator.name}, change since ${from}`,
    width: widthOf(indicator),
    align: "right",
    note: `${indicator.name} as of ${to} minus that as of ${from}`,
    ...(isByMethod(indicator.code) && { byMethod: true }),
    figure: (country) => {
      const answers = [from, to].map((day) => indicatorAnswer(world, indicator, country, day));
      const [first, last] = answers.map(({ value }) => value);
      if (typeof first !== "number" || typeof last !== "number") return missing("not known on both days");
      const origins = answers.flatMap((answer) => indicatorOrigins(indicator, answer));
      return number(last - first, signed(indicator.format), origins);
    },
  };
}
