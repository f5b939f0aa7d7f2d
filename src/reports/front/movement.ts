/** Who moved how far, in the order of it, and on what: the lower half of a front page. */
import { countryName } from "../../core/countries/countries";
import { poleName } from "../../core/describeDatum";
import type { MoveRanks } from "../../core/score/moveRanks";
import type { Code } from "../../core/world";
import { blank, text, type Block } from "../../workbook/plan";
import { changeColumns, endColumns } from "../changeColumns";
import { movementChart } from "../movementChart";
import { countryColumn, number, plain, words, type ReportColumn } from "../figures";
import type { Asked, Mover } from "../moves/between";
import { headBlock, reportOf, tableOf, type Report, type TablePlace } from "../sheet";
import { names, scoreFormat, scoreFormats } from "../standing";
import { movesTold } from "./findings";
import { whyMoved, type WhyMoved } from "./whyMoved";

/** Where the chart stands: beside the figures, over the strips and what follows them. */
const chartColumn = 5;
const usualChartColumns = 3;
/** More countries than this have no room for their names there: the chart stands below the figures, as wide as the page. */
const mostBeside = 20;
const wholeWidth = 8;
/** More rows than this go on over another page, under heads that only a sheet without a second table repeats. */
export const mostMovedOnOnePage = 40;

export interface Section {
  readonly blocks: readonly Block[];
  readonly reports: readonly Report[];
}

function movementColumns(asked: Asked): readonly ReportColumn[] {
  const { world } = asked;
  const called = { from: names.compare, to: names.day };
  const [moved, interval] = changeColumns(world, { ...asked, called });
  const ends = endColumns(world, { ...asked, called }, { low: "From", high: "To" });
  const still = ({ live: _, ...column }: ReportColumn): ReportColumn => column;
  return [
    { ...countryColumn(world), width: 18 },
    { ...still(moved!), head: "Change, points", width: 8 },
    { ...still(interval!), head: "± points", width: 10 },
    ...ends.map(still),
  ];
}

interface Reason extends WhyMoved {
  readonly country: Code;
}

const reasonColumns = ({ world, axis }: Asked): readonly ReportColumn<Reason>[] => [
  {
    ...{ key: "country", head: "Country", width: 18, align: "left" },
    note: "Who moved by more than its interval",
    figure: ({ country }) => words(countryName(world, country)),
  },
  {
    ...{ key: "points", head: "Points", width: 8, align: "right", byMethod: true },
    note: `What it did to the score, nearer to ${poleName(world, axis.plus)} above 0`,
    figure: ({ points, origins }) => number(points, scoreFormat, origins),
  },
  {
    ...{ key: "then", head: "Then", width: 10, align: "left" },
    note: "The last answer up to the first day, or else the first after it; of memberships and policy their value, −1 to +1",
    figure: ({ then, origins }) => plain(then, origins),
  },
  {
    ...{ key: "now", head: "Now", width: 10, align: "left" },
    note: "The last answer up to the last day; of memberships and policy their value",
    figure: ({ now, origins }) => plain(now, origins),
  },
  {
    ...{ key: "resolution", head: "Last put on", width: 10, align: "left" },
    note: "The newest resolution on which the country answered the question; empty of a part of the score",
    figure: ({ resolution }) => (resolution === undefined ? plain(blank) : words(resolution)),
  },
  {
    ...{ key: "what", head: "Question, or part of the score", width: 44, align: "left" },
    note: "All its votes together, its memberships or its policy; or a question that the General Assembly puts again and again, which is among the votes",
    figure: ({ name }) => words(name, "wrapped"),
  },
];

/** Who moved, the farthest towards the plus pole first, with the chart beside it. */
export function movementSection(
  asked: Asked,
  place: TablePlace,
  movers: readonly Mover[],
  chartColumns = usualChartColumns,
): Section {
  const rows = [...movers].sort((a, b) => b.change.change - a.change.change).map(({ country }) => country);
  if (rows.length === 0) return { blocks: [], reports: [] };
  const columns = movementColumns(asked);
  const together = columns.map((column) => ({ ...column, together: "Score and change" }));
  const report = reportOf(place, rows, together, (country) => countryName(asked.world, country));
  const isBeside = rows.length <= mostBeside;
  const chart = movementChart(
    asked,
    report,
    isBeside ? { beside: chartColumn, columns: chartColumns } : { columns: wholeWidth },
  );
  const table = [
    headBlock(`Who moved, ${asked.from} to ${asked.to}`),
    tableOf(report, scoreFormats(columns)),
  ];
  const drawn = isBeside || chart.length === 0 ? chart : [headBlock("How far they moved"), ...chart];
  // below a table that goes on over a page the chart would stand under its repeated head
  const blocks = rows.length > mostMovedOnOnePage ? [...drawn, ...table] : [...table, ...drawn];
  return { blocks, reports: [report] };
}

/** Rows of the table of reasons: what did most for each that moved. */
export interface ReasonLimits {
  readonly countries: number;
  readonly each: number;
}

/** On what those moved of whom the sentences tell, and others who moved farthest. */
export function reasonsSection(
  asked: Asked,
  place: TablePlace,
  ranks: MoveRanks,
  { countries, each }: ReasonLimits,
): Section {
  const farthest = [...ranks.ranked].sort((a, b) => Math.abs(b.change) - Math.abs(a.change));
  const told = [...new Set([...movesTold(ranks), ...farthest])]
    .slice(0, countries)
    .sort((a, b) => b.change - a.change);
  const rows = told.flatMap(({ country }) =>
    whyMoved(asked, country, each).map((why): Reason => ({ ...why, country })),
  );
  if (rows.length === 0) return { blocks: [], reports: [] };
  const report = reportOf(place, rows, reasonColumns(asked), ({ country }) =>
    countryName(asked.world, country),
  );
  const note = text(
    "What moved each most: the parts of its score, then of its votes the questions, with its answer then and now.",
    "note",
  );
  return {
    blocks: [headBlock("On what"), { kind: "rows", rows: [[note]] }, tableOf(report)],
    reports: [report],
  };
}
