/** What the arguments of a formula stand for, and which figure it answers now. Pure. */
import { blocNamed } from "../../core/blocs/blocs";
import { countryName, resolved } from "../../core/countries/countries";
import { dayAsked, yearOf } from "../../core/days";
import { answeredDay, knownTo, partOf } from "../../core/editionParts";
import { indicatorAnswer } from "../../core/indicators/indicatorAnswer";
import { isYearly } from "../../core/indicators/yearly";
import { Mistake } from "../../core/mistake";
import type { Code, Indicator, World } from "../../core/world";
import type { Dated } from "../../actions/insertFormula";
import type { FunctionName, Role } from "../../formulas/catalogue";
import { readNumber } from "../../workbook/shownNumber";
import { texts } from "../texts/texts";
import { formulaOf } from "./formulaText";

/** What a code that is typed for an argument stands for, `Moldova (MDA)`; undefined where it stands for nothing, or says it itself. */
export function nameGiven(world: World, role: Role | undefined, typed: string): string | undefined {
  const code = typed.trim();
  const named = (name: string | undefined) => (name && name !== code ? `${name} (${code})` : undefined);
  if (code === "") return undefined;
  switch (role) {
    case "country":
    case "other": {
      const found = resolved(world, code);
      return found && named(countryName(world, found));
    }
    case "indicator":
      return named(world.indicators.get(code.toLowerCase())?.name);
    case "bloc":
      return named(blocNamed(world, code)?.fullName);
    case "group":
    case "countries":
      return named(world.groups.get(code.toLowerCase())?.name ?? blocNamed(world, code)?.fullName);
    default:
      return undefined;
  }
}

/** What is answered where the day is left out: of the last day that the indicator is known to, however long ago. */
function newest(world: World, indicator: Indicator, country: Code) {
  return indicatorAnswer(world, indicator, country, knownTo(world, partOf(indicator)));
}

/** The year to ask for where no figure is new enough to answer for the newest day, so that the formula says of when its figure is; "" where one is. */
export function yearToAsk(world: World, indicator: Indicator, country: Code): string {
  if (!isYearly(indicator)) return "";
  const day = answeredDay(world, world.editionDate, partOf(indicator));
  if (indicatorAnswer(world, indicator, country, day).value !== undefined) return "";
  const date = newest(world, indicator, country).date();
  return date === "" ? "" : String(yearOf(date));
}

/** The figure that `ALIGN.GET` answers, with its date; undefined where an argument is a cell or not known, or there is none. */
export function figureGiven(
  world: World,
  [country = "", code = "", asked = ""]: readonly string[],
): { readonly value: string; readonly date: string } | undefined {
  const state = country.trim() === "" ? undefined : resolved(world, country.trim());
  const indicator = world.indicators.get(code.trim().toLowerCase());
  if (state === undefined || !indicator) return undefined;
  const answer = figureOn(world, indicator, state, asked.trim());
  if (answer?.value === undefined) return undefined;
  const { value } = answer;
  return {
    value: typeof value === "number" ? readNumber(value, indicator.format) : value,
    date: answer.date(),
  };
}

/** The functions whose figures have something beside them that says of when they are. */
const dated = { rating: "ALIGN.OPINION", figure: "ALIGN.GET" } as const satisfies Record<
  string,
  FunctionName
>;

/**
 * What stands beside the figure of a formula and says of when it is: the year of one that is asked for on a day; of a rating, whose it is
 * and when it was asked, which follows the formula's arguments. Undefined where there is none, or where the next edition may bring a newer figure.
 */
export function datedBeside(
  world: World,
  prefix: string,
  name: string,
  typed: readonly string[],
): Dated | undefined {
  if (name === dated.rating) {
    const [country = "", leader = "", measure = "", ...others] = typed;
    return measure.trim() === "series"
      ? undefined
      : {
          entry: formulaOf(prefix + name, [country, leader, "series", ...others]),
          name: texts.find.whoAsked,
        };
  }
  const indicator = world.indicators.get((typed[1] ?? "").trim().toLowerCase());
  if (name !== dated.figure || !indicator || !isYearly(indicator) || !typed[2]?.trim()) return undefined;
  const figure = figureGiven(world, typed);
  return figure && { entry: yearOf(figure.date), name: texts.find.itsYear };
}

function figureOn(world: World, indicator: Indicator, country: Code, asked: string) {
  if (asked === "") return newest(world, indicator, country);
  try {
    return indicatorAnswer(world, indicator, country, dayAsked(asked));
  } catch (problem) {
    // a day that is not known yet, or a cell: what the formula answers is seen in its cell
    if (problem instanceof Mistake) return undefined;
    throw problem;
  }
}
