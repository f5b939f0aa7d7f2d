/** What scores and their changes rest on: the same under other choices than the method's, in all combinations. */
import { countryName } from "../core/countries/countries";
import { needVotes } from "../core/leftOut";
import { counted } from "../core/counted";
import { someCountries } from "../core/countries/countryList";
import { Mistake } from "../core/mistake";
import { specified } from "../core/score/choices";
import type { Code, Day, World } from "../core/world";
import { hasScore } from "./choices/asked";
import { curvePart } from "./choices/curve";
import { oneAtATimePart } from "./choices/oneAtATime";
import { orderPart } from "./choices/order";
import { summaryPart } from "./choices/summary";
import type { Planned, ReportDefinition, Steps } from "./definition";
import { firstReportDay, reportDay } from "./requestLimits";
import { countriesOption, dayOption, usualCompareOption } from "./usualOptions";

export interface ChoicesRequest {
  readonly countries: readonly Code[];
  readonly day: Day;
  /** The earlier day since which changes are told. */
  readonly compare: Day;
}

/** More countries than this have no matrix and no column each. */
const mostBeside = 24;
/** More countries than this have no curve each. */
const mostCurves = 4;

/** Throws `Mistake` for no country, a day before the data begin, or days in the wrong order. */
function* planned(world: World, request: ChoicesRequest): Steps<Planned<ChoicesRequest>> {
  needVotes(world);
  const [since, day] = [firstReportDay(world, request.compare), reportDay(world, request.day)];
  if (since >= day) throw new Mistake(`invalid days: ${since} to ${day}; give the first day first`);
  const countries = someCountries(request.countries);
  const all = yield* specified(world, countries, day, since);
  const asked = { world, day, since, all };
  const scored = all.filter(hasScore);
  const isFew = all.length <= mostBeside;
  return {
    title: "What the scores rest on",
    parts: [
      summaryPart(asked),
      ...(isFew && scored.length > 0 ? [oneAtATimePart(asked)] : []),
      ...(isFew && scored.length > 1 ? [orderPart(asked)] : []),
      ...(all.length <= mostCurves ? scored.map((one) => curvePart(asked, one)) : []),
    ],
    request: { countries, day, compare: since },
  };
}

/** The score under other choices: which conclusions hold under all of them, and what the others rest on. */
export const choices: ReportDefinition<"choices", ChoicesRequest> = {
  name: "choices",
  label: "Choices",
  summary:
    "scores and changes under other weights, windows, poles and questions, and what holds under all of them",
  isValuesOnly: true,
  example: "--countries post-soviet --compare 2021 -o choices.xlsx",
  options: {
    countries: { ...countriesOption, default: countriesOption.proposal },
    day: dayOption,
    compare: usualCompareOption,
  },
  forms: [{ name: "all", label: "All", asks: ["countries", "day", "compare"] }],
  subject: (world, { countries, day }) =>
    countries.length === 1
      ? `the choices behind ${countryName(world, countries[0]!)} as of ${day}`
      : `the choices behind ${counted(countries.length, "country", "countries")} as of ${day}`,
  plan: planned,
};
