/** Where one country stands: its score, and the components that it is made of. */
import { alignment, contributionOf, scoreWithout, weightOf, type Alignment } from "../../core/score/score";
import type { Axis } from "../../core/votes/axis";
import {
  componentEvidence,
  describeComponent,
  newestDayOf,
  whyNotKnown,
  type Component,
} from "../../core/score/components";
import { countryName } from "../../core/countries/countries";
import type { Code, ComponentName, Day, World } from "../../core/world";
import { text, type Block } from "../../workbook/plan";
import { dissolvedBefore } from "../../core/countries/dissolved";
import { originsOf } from "../../core/datum";
import { axisName, poleName } from "../../core/describeDatum";
import { missing, number, words, type ReportColumn } from "../figures";
import { describeOne } from "../front/findings";
import { movedOf } from "../front/frontPage";
import { reasonsSection } from "../front/movement";
import { standingsReport, stripLegend } from "../front/standings";
import type { Asked } from "../moves/between";
import { type Part, sheetName } from "../part";
import { headBlock, missingRows, pageOf, reportOf, tableOf, titleBlock } from "../sheet";
import { componentFormat, describeScale, scoreFormat, scoreFormats } from "../standing";
import { describeTrend, trendPart, type ChartedTables } from "../trendSheet";
import { requestLines } from "../watchlist";

function componentColumns(world: World, standing: Alignment): readonly ReportColumn<Component>[] {
  const { axis, weights } = standing;
  const origins = (component: Component) => originsOf(componentEvidence(world, component).data);
  const others = (name: ComponentName) => standing.components.filter((component) => component.name !== name);
  const valued = (of: (component: Component, value: number) => number, format: string) => {
    return (component: Component) =>
      component.value === undefined
        ? missing(whyNotKnown(world, component))
        : number(of(component, component.value), format, origins(component));
  };
  return [
    {
      key: "component",
      head: "Component",
      width: 20,
      align: "left",
      note: "Part of the score",
      figure: ({ name }) => words(name),
    },
    {
      byMethod: true,
      key: "component.value",
      head: "Value, −1 to +1",
      width: 12,
      align: "right",
      note: `From −1 (${poleName(world, axis.minus)}) to +1 (${poleName(world, axis.plus)})`,
      figure: valued((_, value) => value, componentFormat),
    },
    {
      byMethod: true,
      key: "weight",
      head: "Weight",
      width: 12,
      align: "right",
      note: "The method's weight, before it is scaled to the components that are known",
      figure: ({ name }) => number(weightOf(weights, name), "0.00"),
    },
    {
      byMethod: true,
      key: "contribution",
      head: "Contribution, points",
      width: 14,
      align: "right",
      note: "100 × weight × value / weight that is known; the sum is the score",
      figure: (component) => {
        const points = contributionOf(standing, component);
        if (points !== undefined) return number(points, scoreFormat, origins(component));
        return missing(
          component.value === undefined ? whyNotKnown(world, component) : "no score to contribute to",
        );
      },
    },
    {
      byMethod: true,
      key: "without",
      head: "Score without it, points",
      width: 14,
      align: "right",
      note: "The score from the other components that are known, whatever their weight",
      figure: ({ name }) => {
        const rest = scoreWithout(standing, name);
        if (rest === undefined) return missing("no other component is known");
        return number(rest, scoreFormat, others(name).flatMap(origins));
      },
    },
    {
      byMethod: true,
      key: "evidence",
      head: "What it rests on",
      width: 44,
      align: "left",
      note: "Counts of votes, blocs with status, polls, acts",
      figure: (component) => words(describeComponent(world, component), "wrapped", origins(component)),
    },
    {
      key: "newest",
      head: "Newest datum",
      width: 12,
      align: "center",
      note: "Day of the newest datum that the component rests on",
      figure: (component) => {
        if (component.value === undefined) return missing(whyNotKnown(world, component));
        return words(newestDayOf(world, component));
      },
    },
  ];
}

/** The first sheet of a profile: what was found, its place on the axis, what the score is made of, what moved it, and the years before. @param more sentences after what was found */
export function standingPart(asked: Asked, country: Code, more: readonly string[]): Part {
  const { world, from, to: day, axis } = asked;
  const name = countryName(world, country);
  const sheet = sheetName(name);
  const standing = alignment(world, country, day, axis);
  const score = standingsReport(asked, { sheet, table: "Standing" }, [country], "by its name", [
    coverageColumn(world, day, axis),
  ]);
  const components = reportOf(
    { sheet, table: "Components" },
    standing.components,
    componentColumns(world, standing),
    (component) => component.name,
  );
  const until = dissolvedBefore(world, country, day);
  const gone = until === undefined ? [] : [`${name} was dissolved; its last day was ${until}.`];
  const { ranks } = movedOf(asked, [country]);
  const why = reasonsSection(asked, { sheet, table: "Reasons" }, ranks, { countries: 1, each: 8 });
  const years = overTheYears(asked, sheet, standing);
  const blocks: readonly Block[] = [
    titleBlock(
      `${name}: ${axisName(world, axis)}`,
      [...describeOne(asked, standing), ...gone, ...more, describeScale(world, axis)],
      requestLines(world, day, from, axis),
    ),
    { kind: "rows", rows: [[text(stripLegend(asked, { change: true }), "note")]] },
    tableOf(score, scoreFormats(score.columns)),
    headBlock("What the score is made of"),
    tableOf(components, [{ kind: "diverging", column: "component.value", limit: 1, plus: "towards plus" }]),
    ...why.blocks,
    ...years.blocks,
    { kind: "rows", rows: missingRows([score, components, ...years.reports]) },
  ];
  const reports = [score, components, ...why.reports, ...years.reports];
  return { sheet: pageOf(sheet, blocks, "portrait"), reports };
}

/** The score of the years before, as a chart and a table; nothing where there is no score. */
function overTheYears(
  { world, to: day, axis }: Asked,
  sheet: string,
  { country, score }: Alignment,
): Pick<ChartedTables, "blocks" | "reports"> {
  if (score === undefined) return { blocks: [], reports: [] };
  const { blocks, reports } = trendPart(world, sheet, [country], day, axis);
  const [head, ...rest] = blocks;
  const note: Block = { kind: "rows", rows: [[text(describeTrend(day), "note")]] };
  return { blocks: head ? [head, note, ...rest] : [], reports };
}

function coverageColumn(world: World, day: Day, axis: Axis): ReportColumn {
  return {
    byMethod: true,
    key: "coverage",
    head: "Coverage, per cent",
    width: 12,
    align: "right",
    note: "Share of the weight that is known; below 50 there is no score",
    figure: (country) => number(100 * alignment(world, country, day, axis).coverage, "0"),
  };
}
