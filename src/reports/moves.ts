/** Who moved between two days, and on which questions of the General Assembly. */
import { countryName } from "../core/countries/countries";
import { someCountries } from "../core/countries/countryList";
import { counted } from "../core/counted";
import { needVotes } from "../core/leftOut";
import { Mistake } from "../core/mistake";
import { defaultAxis, type Axis } from "../core/votes/axis";
import type { Code, Day, World } from "../core/world";
import type { Planned, ReportDefinition } from "./definition";
import { moversAmong, type Asked, type Mover } from "./moves/between";
import { countryPage } from "./moves/countryPage";
import { questionMatrixPart } from "./moves/questionMatrix";
import { rankingPart } from "./moves/ranking";
import { sheetName, type Part } from "./part";
import { firstReportDay, reportDay } from "./requestLimits";
import { pageOf, titleBlock } from "./sheet";
import { axisOption, countriesOption, dayOption, usualCompareOption } from "./usualOptions";

export interface MovesRequest {
  readonly countries: readonly Code[];
  readonly day: Day;
  /** The earlier day since which they moved. */
  readonly compare: Day;
  /** RUS-WEST by default. */
  readonly axis?: Axis;
}

/** More countries than this have no pages of their own, but for those that moved farthest. */
const mostPages = 20;

function pagePart(asked: Asked, country: Code): Part {
  const name = countryName(asked.world, country);
  const sheet = sheetName(name);
  const { lead, blocks, reports } = countryPage(asked, sheet, country);
  return {
    sheet: pageOf(sheet, [titleBlock(name, lead, []), ...blocks], "portrait"),
    reports,
  };
}

/** The countries that moved farthest, in the order in which they were asked for. */
function withPages(movers: readonly Mover[]): readonly Code[] {
  const farthest = [...movers].sort((a, b) => Math.abs(b.change.change) - Math.abs(a.change.change));
  const chosen = new Set(farthest.slice(0, mostPages));
  return movers.filter((mover) => chosen.has(mover)).map(({ country }) => country);
}

/** Throws `Mistake` for no country, a day before the data begin, or days in the wrong order. */
function planned(world: World, request: MovesRequest): Planned<MovesRequest> {
  const { axis = defaultAxis } = request;
  needVotes(world);
  const [from, day] = [firstReportDay(world, request.compare), reportDay(world, request.day)];
  if (from >= day) throw new Mistake(`invalid days: ${from} to ${day}; give the first day first`);
  const countries = someCountries(request.countries);
  const asked: Asked = { world, from, to: day, axis };
  const movers = moversAmong(asked, countries);
  const questions = questionMatrixPart(asked, movers);
  return {
    title: "Who moved, and on what",
    parts: [
      rankingPart(asked, countries, movers),
      ...(questions ? [questions] : []),
      ...withPages(movers).map((country) => pagePart(asked, country)),
    ],
    request: { countries, compare: from, day, axis },
  };
}

/** Who moved between two days: the ranking, questions × countries, and a page a country. */
export const moves: ReportDefinition<"moves", MovesRequest> = {
  name: "moves",
  label: "Moves",
  summary: "who moved between two days, and on which questions, with intervals",
  aim: "movement",
  example: "--countries post-soviet --from 2021 --to 2025 -o moves.xlsx",
  options: {
    countries: { ...countriesOption, default: countriesOption.proposal },
    compare: {
      ...usualCompareOption,
      ...{ name: "from", help: "the day to start from; of a year or month the last" },
      field: { kind: "last day", label: "From" },
    },
    day: {
      ...dayOption,
      ...{ name: "to", help: "the day to end on; of a year or month the last" },
      field: { kind: "last day", label: "To" },
    },
    axis: axisOption,
  },
  forms: [{ name: "all", label: "All", asks: ["countries", "axis", "compare", "day"] }],
  subject: (_, { countries, compare, day }) =>
    `moves of ${counted(countries.length, "country", "countries")}, ${compare} to ${day}`,
  plan: planned,
};
