/** Who moved: the countries by how far, those that stayed within their intervals apart. */
import { countryName } from "../../core/countries/countries";
import { counted } from "../../core/counted";
import { axisName, poleName } from "../../core/describeDatum";
import { indicatorOrigins } from "../../core/indicators/citation";
import { indicatorAnswer } from "../../core/indicators/indicatorAnswer";
import { indicatorOf } from "../../core/indicators/indicators";
import { moveRanks, type Move, type MoveRanks } from "../../core/score/moveRanks";
import { describePoints } from "../../core/score/movesInWords";
import { sentence } from "../../core/sentence";
import type { Code } from "../../core/world";
import { blank, type Block } from "../../workbook/plan";
import { endColumns, sinceThen } from "../changeColumns";
import { codeColumn, countryColumn, missing, number, plain, type ReportColumn } from "../figures";
import { movementChart } from "../movementChart";
import type { Part } from "../part";
import {
  dayStatement,
  headBlock,
  missingRows,
  reportOf,
  sheetOf,
  tableOf,
  titleBlock,
  type Report,
} from "../sheet";
import { axisStatement, describeScale, names, scoreColumn, scoreFormats } from "../standing";
import type { Asked, Mover } from "./between";

/** Columns that the chart covers. */
const chartColumns = 9;

/** Poles with which Voeten's scale points the same way. */
const western = new Set(["WEST", "USA"]);

/** The change of Voeten's ideal point, a check from elsewhere; none on axes that its scale says nothing of. */
function idealPointColumns({ world, from, to, axis }: Asked): readonly ReportColumn[] {
  if (!western.has(axis.plus)) return [];
  const indicator = indicatorOf(world, "ideal_point");
  return [
    {
      key: "idealpoint.change",
      head: "Ideal point, change",
      width: 12,
      align: "right",
      note: `As a check from elsewhere: Voeten's ideal point newest on ${to} less that newest on ${from}, higher nearer to the United States; from all roll calls, by another model`,
      figure: (country) => {
        const answers = [from, to].map((day) => indicatorAnswer(world, indicator, country, day));
        const [then, now] = answers.map(({ value }) => value);
        const years = new Set(answers.map(({ date }) => date()));
        if (typeof then !== "number" || typeof now !== "number" || years.size < 2)
          return missing("no ideal points of two years");
        const origins = answers.flatMap((answer) => indicatorOrigins(indicator, answer));
        return number(now - then, "+0.00;-0.00;0.00", origins);
      },
    },
  ];
}

/** Empty for who stayed within its interval. */
function rankColumn({ ranked }: MoveRanks, plus: string): ReportColumn {
  const byCountry = new Map(ranked.map(({ country, rank }) => [country, rank]));
  return {
    key: "rank",
    byMethod: true,
    head: "Rank",
    width: 8,
    align: "right",
    note: `1 + the number of countries of the table that moved farther towards ${plus} without a doubt: by more than the interval of their difference, the root of the sum of both squared; none for who stayed within its interval`,
    figure: (country) => {
      const rank = byCountry.get(country);
      return rank === undefined ? plain(blank) : number(rank, "0");
    },
  };
}

/** `Ukraine +28.2 ± 1.0`. */
function describeMove({ world }: Asked, move: Move): string {
  return `${countryName(world, move.country)} ${describePoints(move)}`;
}

function describeSide(asked: Asked, pole: string, moved: readonly Move[]): string {
  const [farthest] = moved;
  if (!farthest) return `none moved nearer to ${pole}`;
  const who = describeMove(asked, farthest);
  return `${moved.length} moved nearer to ${pole}${moved.length === 1 ? ":" : ", farthest"} ${who}`;
}

/** Who moved, in two sentences. */
function describeRanks(asked: Asked, { ranked, within }: MoveRanks, countries: number): readonly string[] {
  const { world, axis } = asked;
  const plus = ranked.filter(({ change }) => change > 0);
  const minus = ranked.filter(({ change }) => change < 0).toReversed();
  const none = countries - ranked.length - within.length;
  const rest = [
    ...(within.length > 0 ? [`${within.length} stayed within their intervals and have no rank`] : []),
    ...(none > 0 ? [`how far ${counted(none, "country", "countries")} moved is not known`] : []),
  ];
  // of whom nothing is known nobody says that none moved
  if (none === countries)
    return [`How far the ${countries === 1 ? "country" : `${countries} countries`} moved is not known.`];
  return [
    `Of ${counted(countries, "country", "countries")}, ${describeSide(asked, poleName(world, axis.plus), plus)}; ${describeSide(asked, poleName(world, axis.minus), minus)}.`,
    ...(rest.length > 0 ? [sentence(rest.join("; "))] : []),
  ];
}

/** The first sheet. Countries without a change stand below, with the reason. */
export function rankingPart(asked: Asked, countries: readonly Code[], movers: readonly Mover[]): Part {
  const { world, from, to, axis } = asked;
  const ranks = moveRanks(movers.map(({ country, change }) => ({ country, ...change })));
  const called = { from: names.compare, to: names.day };
  const columns = [
    countryColumn(world),
    codeColumn,
    rankColumn(ranks, poleName(world, axis.plus)),
    scoreColumn(world, to, axis, called.to),
    ...sinceThen(world, { from, to, axis, called }),
    ...endColumns(world, { from, to, axis, called }, { low: "Lower end, points", high: "Upper end, points" }),
    ...idealPointColumns(asked),
  ];
  const report = (table: string, rows: readonly Code[]): Report =>
    reportOf({ sheet: "Moves", table }, rows, columns, (country) => countryName(world, country));
  const codes = (moves: readonly Move[]) => moves.map(({ country }) => country);
  const known = new Set(movers.map(({ country }) => country));
  const ranked = report("Moves", codes(ranks.ranked));
  const within = report("WithinIntervals", codes(ranks.within));
  const none = report(
    "NoChange",
    countries.filter((country) => !known.has(country)),
  );
  const formats = scoreFormats(columns);
  const chart = movementChart(asked, ranked, { columns: chartColumns });
  const blocks: readonly Block[] = [
    titleBlock(
      `Who moved, and on what: ${axisName(world, axis)}`,
      [...describeRanks(asked, ranks, countries.length), describeScale(world, axis)],
      [
        dayStatement("From", from, names.compare),
        dayStatement("To", to, names.day),
        axisStatement(world, axis),
      ],
    ),
    ...(ranked.figures.length > 0 ? [tableOf(ranked, formats)] : []),
    ...(chart.length > 0 ? [headBlock("How far they moved"), ...chart] : []),
    ...section("Within their intervals: not to be told from standing still", within, formats),
    { kind: "rows", rows: missingRows([ranked, within, none]) },
  ];
  const reports = [ranked, within].filter(({ figures }) => figures.length > 0);
  return { sheet: sheetOf("Moves", blocks), reports };
}

function section(title: string, report: Report, formats: ReturnType<typeof scoreFormats>): readonly Block[] {
  return report.figures.length === 0 ? [] : [headBlock(title), tableOf(report, formats)];
}
