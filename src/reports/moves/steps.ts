/** From a country's score then to its score now, step by step. */
import { dataOf } from "../../core/answer";
import { originsOf, type Origin } from "../../core/datum";
import { change } from "../../core/score/change";
import { changeSteps, type ChangeStep } from "../../core/score/changeSteps";
import type { Moves } from "../../core/score/moves";
import type { Code } from "../../core/world";
import { blank, text, type Block } from "../../workbook/plan";
import { intervalFormat } from "../changeColumns";
import { number, plain, words, type ReportColumn } from "../figures";
import { headBlock, reportOf, tableOf, type Report } from "../sheet";
import { scoreFormat } from "../standing";
import type { Asked } from "./between";

/** What the steps rest on, a line a step. */
function whyBlock(steps: readonly ChangeStep[]): Block {
  const lines = steps.flatMap(({ name, why }) => (why === undefined ? [] : [`${name} – ${why}.`]));
  return { kind: "rows", rows: lines.map((line) => [text(line, "note")]) };
}

const stepColumns = (country: Code, origins: readonly Origin[]): readonly ReportColumn<ChangeStep>[] => [
  {
    key: "step",
    head: "Step",
    width: 60,
    align: "left",
    note: "The score on the first day, what changed it, and the score on the last; votes and the other components known on both days are the country's own moves",
    figure: ({ name }) => words(name),
  },
  {
    key: `step.${country}`,
    byMethod: true,
    head: "Points",
    width: 14,
    align: "right",
    note: "Of the score; the steps between the two scores sum to their difference",
    figure: ({ points }) => number(points, scoreFormat, origins),
  },
  {
    key: "step.interval",
    byMethod: true,
    head: "Interval, ± points",
    width: 14,
    align: "right",
    note: "Half width of the 90 % interval of what votes did; the other steps are counts and have none",
    figure: ({ halfWidth }) =>
      halfWidth === undefined ? plain(blank) : number(halfWidth, intervalFormat, origins),
  },
];

/** The steps as a table, and what they rest on below it. */
export function stepsSection(
  asked: Asked,
  sheet: string,
  country: Code,
  found: Moves,
): { readonly report: Report; readonly blocks: readonly Block[] } {
  const { world, from, to, axis } = asked;
  const origins = originsOf(dataOf(change(world, country, from, to, axis).evidence()));
  const steps = changeSteps(world, { country, from, to, axis }, found);
  const place = { sheet, table: `Steps${country}` };
  const report = reportOf(place, steps, stepColumns(country, origins), ({ name }) => name);
  return { report, blocks: [headBlock("From then to now"), tableOf(report), whyBlock(steps)] };
}
