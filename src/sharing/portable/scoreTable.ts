import { leastCoverage, weightOf, type Weights } from "../../core/score/score";
import type { Axis } from "../../core/votes/axis";
import type { ComponentName, World } from "../../core/world";
import { absolute, cellAddress } from "../../formulas/addresses";
import type { TableColumn } from "./dataSheet";
import { dataNames, scoreName } from "./lookup";
import { scoreSteps, type Components } from "./steps";
import { keyColumns, stepRows, type StepFrame, type StepRow, type Work } from "./stepTable";

/** The components in the order of their columns. */
export const componentColumns: readonly (readonly [ComponentName, string])[] = [
  ["votes", "Votes"],
  ["blocs", "Blocs"],
  ["opinion", "Opinion"],
  ["policy", "Policy"],
];
/** Where they begin: behind key, axis, country and first day. */
export const firstComponent = 4;
/** Where the scores begin. */
export const firstScore = firstComponent + componentColumns.length;
/** What stands for a component that applies and has no value; one that does not apply is empty. */
export const notKnown = "not known";

export type ScoreRow = StepRow<Components>;

/** A set of weights as the table has it: its name, the row of its cells, and what they show. */
export interface WeightRow {
  readonly message: string;
  readonly row: number;
  readonly weights: Weights;
}

export function* scoreRows(world: World, axes: readonly Axis[], frame: StepFrame): Work<readonly ScoreRow[]> {
  const rows: ScoreRow[] = [];
  for (const [series, axis] of axes.entries()) {
    const own = stepRows<Components>(frame, series, axis.code, new Map(), (country) =>
      scoreSteps(world, axis, country),
    );
    for (const row of yield* own) rows.push(row);
  }
  return rows;
}

/** @param firstRow that of the first row on the sheet; @param leastRow that of the least coverage */
export function scoreTable(
  rows: readonly ScoreRow[],
  sets: readonly WeightRow[],
  firstRow: number,
  leastRow: number,
): readonly TableColumn[] {
  return [
    ...keyColumns(rows, dataNames.scoreKey, "Axis", { of: 13, from: 24 }),
    ...componentColumns.map(([name, head]): TableColumn => {
      const cells = rows.map(({ value }) => (value.has(name) ? (value.get(name) ?? notKnown) : undefined));
      return { head, width: 11, style: "number", cells };
    }),
    ...sets.map(({ message, row, weights }, set): TableColumn => ({
      head: set === 0 ? "Score" : `Score, ${message}`,
      width: 12,
      style: "number",
      name: scoreName(set),
      cells: rows.map(({ value }, i) => ({
        formula: scoreFormula(firstRow + i, row, leastRow),
        value: scoreNow(value, weights),
      })),
    })),
  ];
}

/** What the formula of a row shows with the weights as they are. */
export function scoreNow(components: Components, weights: Weights): number | "#N/A" {
  const lacksVotes = components.has("votes") && components.get("votes") === undefined;
  if (lacksVotes && weightOf(weights, "votes") > 0) return "#N/A";
  let [sum, known, applying] = [0, 0, 0];
  for (const [name, value] of components) {
    const weight = weightOf(weights, name);
    applying += weight;
    if (value === undefined) continue;
    sum += weight * value;
    known += weight;
  }
  return known > 0 && known / applying >= leastCoverage ? (100 * sum) / known : "#N/A";
}

/**
 * The score of a row: 100 × Σ weight × component / Σ weight over the components that are known; #N/A without votes that weigh
 * something, and below the least coverage. Rows count from 0.
 */
function scoreFormula(row: number, weightRow: number, leastRow: number): string {
  const columns = componentColumns.map((_, i) => firstComponent + i);
  const votesColumn = firstComponent + componentColumns.findIndex(([name]) => name === "votes");
  const span = (at: (column: number) => string) => `${at(columns[0]!)}:${at(columns.at(-1)!)}`;
  const cell = (column: number) => cellAddress(row, column);
  const weights = span((column) => absolute(weightRow, column));
  const known = `SUMIFS(${weights},${span(cell)},">-9")`;
  const missing = `SUMIFS(${weights},${span(cell)},"${notKnown}")`;
  const sum = columns.map((column) => `IFERROR(${cell(column)}*${absolute(weightRow, column)},0)`).join("+");
  const isThin = `${known}/(${known}+${missing})<${absolute(leastRow, firstComponent)}`;
  // a sum of conditions: one that holds is enough
  const lacksVotes = `(${cell(votesColumn)}="${notKnown}")*(${absolute(weightRow, votesColumn)}>0)`;
  return `IFERROR(IF(${lacksVotes}+(${isThin}),NA(),100*(${sum})/${known}),NA())`;
}
