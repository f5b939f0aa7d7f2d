/** Positions one by one, each with where its country stands. */
import { countryName } from "../../core/countries/countries";
import type { Origin } from "../../core/datum";
import type { Exposure, Holding } from "../../core/exposure/exposure";
import { whyNoScore } from "../../core/score/score";
import type { World } from "../../core/world";
import {
  countryColumn,
  missing,
  number,
  ofCountry,
  scoreOrigins,
  words,
  type Figure,
  type ReportColumn,
} from "../figures";
import { withoutName } from "../reasons";
import { reportOf, type Report, type TablePlace } from "../sheet";
import { scoreFormat } from "../standing";
import { shareFigure, valueFormatOf } from "./groupTable";

/** Why a position's country has no score, in words that do not name it. */
export function whyUnscored(world: World, { country, standing }: Holding): string {
  return withoutName(world, country, whyNoScore(world, standing));
}

function scoreOf(world: World, holding: Holding, origins: readonly Origin[]): Figure {
  const { score } = holding.standing;
  return score === undefined ? missing(whyUnscored(world, holding)) : number(score, scoreFormat, origins);
}

/** A row a position, with where its country stands, and stood a year earlier. */
export function holdingsReport(
  world: World,
  place: TablePlace,
  held: readonly Holding[],
  then: Exposure,
): Report {
  const before = new Map(then.holdings.map((holding) => [holding.country, holding]));
  const valueFormat = valueFormatOf(held.map(({ value }) => value));
  const originsOf = ({ country, standing }: Holding) =>
    scoreOrigins(world, country, standing.day, standing.axis);
  const columns: readonly ReportColumn<Holding>[] = [
    ofCountry({ ...countryColumn(world), width: 24 }),
    {
      ...{
        key: "value",
        head: "Value",
        width: 16,
        align: "right",
        note: "In the unit of the list, rows put together",
      },
      figure: ({ value }) => number(value, valueFormat),
    },
    {
      ...{
        key: "share",
        head: "Share",
        width: 10,
        align: "right",
        note: "Of the total value",
      },
      figure: ({ share }) => shareFigure(share),
    },
    {
      ...{
        key: "score",
        head: "Score",
        width: 10,
        align: "right",
        byMethod: true,
        note: "Where the country stands on the day (ALIGN)",
      },
      figure: (holding) => scoreOf(world, holding, originsOf(holding)),
    },
    {
      ...{ key: "before", head: "Score a year earlier", width: 12, align: "right", byMethod: true },
      note: "Where it stood a year before, on the questions of that day; how far it moved, ALIGN.CHANGE says",
      figure: ({ country }) => {
        const holding = before.get(country)!;
        return scoreOf(world, holding, originsOf(holding));
      },
    },
    {
      ...{ key: "band", head: "Band of the score", width: 18, align: "left", byMethod: true },
      note: "Which fifth of the scale the score lies in",
      figure: ({ band }) => words(band),
    },
    {
      ...{ key: "camp", head: "Camp", width: 30, align: "left" },
      note: "Camp of the last full year of votes (ALIGN.CAMPS)",
      figure: ({ camp }) => words(camp),
    },
  ];
  return reportOf(place, held, columns, ({ country }) => countryName(world, country));
}
