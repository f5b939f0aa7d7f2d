/** The specification curve of a country: the score above, what was chosen below, from the lowest to the highest. */
import { countryName } from "../../core/countries/countries";
import { chosenIn, dimensions, ownSpecification, type Specified } from "../../core/score/choices";
import { defaultAxis } from "../../core/votes/axis";
import type { World } from "../../core/world";
import { unwritten } from "../../workbook/chartScale";
import type { Block, Chart } from "../../workbook/plan";
import { missing, number, words, type ReportColumn } from "../figures";
import { type Part, sheetName } from "../part";
import { headBlock, reportOf, sheetOf, tableOf, titleBlock } from "../sheet";
import { scoreFormat } from "../standing";
import { scoreAxis } from "../trendSheet";
import { known, type Asked } from "./asked";

/** More points than this make no clearer curve: as many are shown, evenly from the lowest to the highest, and the method's own. */
const mostPoints = 160;

/** A specification and its place in the order of the scores, from 1. */
interface Point {
  readonly place: number;
  readonly specification: number;
  readonly chosen: readonly number[];
}

function pointsOf({ scores }: Specified): readonly Point[] {
  const ordered = [...scores.keys()]
    .filter((specification) => !Number.isNaN(scores[specification]!))
    .sort((a, b) => scores[a]! - scores[b]! || a - b)
    .map((specification, i) => ({ place: i + 1, specification, chosen: chosenIn(specification) }));
  const step = Math.max(1, (ordered.length - 1) / (mostPoints - 1));
  const shown = new Set(ordered.map((_, i) => Math.round(i * step)));
  return ordered.filter(({ specification }, i) => shown.has(i) || specification === ownSpecification);
}

/** An option of a dimension, and the row of the chart on which its marks stand, the first on top. */
interface Mark {
  readonly row: number;
  readonly name: string;
  readonly dimension: number;
  readonly option: number;
}

const marks: readonly Mark[] = dimensions
  .flatMap(({ options }, dimension) => options.map((name, option) => ({ name, dimension, option })))
  .map((mark, i, all) => ({ ...mark, row: all.length - i }));

function rowOf(dimension: number, option: number): number {
  return marks.find((mark) => mark.dimension === dimension && mark.option === option)!.row;
}

function pointColumns({ scores, changes }: Specified): readonly ReportColumn<Point>[] {
  const own = scores[ownSpecification]!;
  const count = known(scores).length.toLocaleString("en");
  return [
    {
      ...{ key: "combination", head: "Combination", width: 24, align: "left" },
      note: "Which of all combinations of choices, from the lowest score",
      figure: ({ place, specification }) =>
        words(`${place} of ${count}${specification === ownSpecification ? ", the method's" : ""}`),
    },
    {
      ...{ key: "place", head: "Place", width: 9, align: "right", byMethod: true },
      note: "Place among all combinations, from the lowest score",
      figure: ({ place }) => number(place, "0"),
    },
    {
      ...{ key: "score", head: "Score, points", width: 10, align: "right", byMethod: true },
      note: "Under the choices of the row",
      figure: ({ specification }) => number(scores[specification]!, scoreFormat),
    },
    {
      ...{ key: "own", head: "As the method has it", width: 12, align: "right", byMethod: true },
      note: "The method's own score, beside each of the others",
      figure: () => (Number.isNaN(own) ? missing("no score") : number(own, scoreFormat)),
    },
    {
      ...{ key: "change", head: "Change, points", width: 10, align: "right", byMethod: true },
      note: "Under the choices of the row",
      figure: ({ specification }) => {
        const value = changes![specification]!;
        return Number.isNaN(value) ? missing("too few questions") : number(value, scoreFormat);
      },
    },
    ...dimensions.map(({ key, name, options }, i): ReportColumn<Point> => ({
      ...{ key: `choice.${key}`, head: name, width: 14, align: "left" },
      note: "What is chosen",
      figure: ({ chosen }) => words(options[chosen[i]!]!),
    })),
    ...dimensions.map(({ key, name }, i): ReportColumn<Point> => ({
      ...{ key: `row.${key}`, head: `Row ${i + 1}`, width: 6, align: "right" },
      topic: "Rows of the chart",
      note: `On which row of the chart of choices the mark of “${name}” stands`,
      figure: ({ chosen }) => number(rowOf(i, chosen[i]!), "0"),
    })),
  ];
}

function markColumns(x: number): readonly ReportColumn<Mark>[] {
  return [
    {
      ...{ key: "name", head: "Choice", width: 28, align: "left" },
      note: "What can be chosen",
      figure: ({ name }) => words(name),
    },
    {
      ...{ key: "row", head: "Row of the chart", width: 10, align: "right" },
      note: "On which its marks stand",
      figure: ({ row }) => number(row, "0"),
    },
    {
      ...{ key: "x", head: "Place of its name", width: 10, align: "right" },
      note: "Where its name stands in the chart, right of all marks",
      figure: () => number(x, "0"),
    },
  ];
}

/** Of the length of the axis the part that the scores take: right of them stand the names of the rows. */
const drawnPart = 0.8;
/** Points left of both charts' axes, for the numbers and poles of the upper. */
const inset = 84;

/** @param end the last place, where the marks end */
function charts(
  world: World,
  table: string,
  names: string,
  country: string,
  end: number,
): readonly [Chart, Chart] {
  // one below the other, with the same places on the same axis
  const places = {
    ...{ xLow: 0, xHigh: Math.ceil(end / drawnPart), xFormat: `[>${end}]"";#,##0` },
    ...{ xTitle: "Combinations of choices, from the lowest score", inset },
  };
  const shape = { kind: "chart", chart: "scatter", columns: 15, ...places } as const;
  return [
    {
      ...shape,
      title: `${country}: the score under all choices, from the lowest to the highest`,
      description: "Points of the scores in ascending order, crossed by the method's own",
      series: [
        { name: "Score", table, x: "place", y: "score" },
        { name: "As the method has it", table, x: "place", y: "own" },
      ],
      ...scoreAxis(world, defaultAxis),
      rows: 16,
    },
    {
      ...shape,
      title: "What was chosen for each of them",
      description:
        "Marks below each score on the rows of what was chosen; the names of the rows stand at the right",
      series: [
        ...dimensions.map(({ key, name }) => ({ name, table, x: "place", y: `row.${key}` })),
        { name: "Rows", table: names, x: "x", y: "row", label: "name", muted: true },
      ],
      ...{ yLow: 0, yHigh: marks.length + 1, yFormat: unwritten, rows: 26 },
    },
  ];
}

/** The sheet of one country with a score under some choice: its curve, and the figures that are drawn. */
export function curvePart({ world }: Asked, specified: Specified): Part {
  const name = countryName(world, specified.country);
  const sheet = sheetName(`Curve ${name}`);
  const points = pointsOf(specified);
  const [table, namesTable] = [`Curve${specified.country}`, `CurveRows${specified.country}`];
  const report = reportOf({ sheet, table }, points, pointColumns(specified), ({ place }) => String(place));
  const end = points.at(-1)!.place;
  const rows = reportOf(
    { sheet, table: namesTable },
    marks,
    markColumns(Math.ceil(end * 1.02)),
    (mark) => mark.name,
  );
  const [above, below] = charts(world, table, namesTable, name, end);
  const count = known(specified.scores).length.toLocaleString("en");
  const blocks: readonly Block[] = [
    titleBlock(
      `${name}: what was chosen, and what came of it`,
      [
        `${count} combinations of choices in the order of their scores; ${points.length} of them are shown, evenly from the lowest to the highest, with the method's own.`,
      ],
      [],
    ),
    above,
    below,
    headBlock("The scores shown"),
    tableOf(report, [{ kind: "diverging", column: "score", limit: 100, plus: "towards plus" }]),
    headBlock("Rows of the chart of choices"),
    tableOf(rows),
  ];
  return { sheet: sheetOf(sheet, blocks), reports: [report, rows] };
}
