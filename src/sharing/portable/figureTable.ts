import type { Weights } from "../../core/score/score";
import type { World } from "../../core/world";
import { absolute } from "../../formulas/addresses";
import type { ColumnCell } from "../../workbook/columnSheet";
import type { TableColumn } from "./dataSheet";
import { dataNames } from "./lookup";
import type { Question } from "./question";
import { firstScore, scoreNow, type ScoreRow } from "./scoreTable";
import { answerSteps } from "./steps";
import { keyColumns, keyOf, stepRows, type StepFrame, type StepRow, type Work } from "./stepTable";

type FigureRow = StepRow<ColumnCell>;

const nothing: ColumnCell = { formula: "NA()", value: "#N/A" };

/** Where the default axis' scores stand, for the indicator `score`. */
export interface Scores {
  readonly axis: string;
  readonly rows: readonly ScoreRow[];
  /** Of the first of them on the sheet. */
  readonly firstRow: number;
  readonly weights: Weights;
}

export function* figureTable(
  world: World,
  questions: readonly Question[],
  frame: StepFrame,
  scores: Scores,
): Work<readonly TableColumn[]> {
  const rows: FigureRow[] = [];
  for (const [series, question] of questions.entries()) {
    const own = question.label === "score" ? linkedScores : rowsOf;
    for (const row of yield* own(world, question, series, frame, scores)) rows.push(row);
  }
  return [
    ...keyColumns(rows, dataNames.figureKey, "What", { of: 26, from: 12 }),
    {
      head: "Figure",
      width: 20,
      style: "plain",
      name: dataNames.figure,
      cells: rows.map(({ value }) => value),
    },
  ];
}

type Rows = (
  world: World,
  question: Question,
  series: number,
  frame: StepFrame,
  scores: Scores,
) => Work<readonly FigureRow[]>;

const rowsOf: Rows = function* (world, question, series, frame) {
  const { label, moves } = question;
  const answers = (country: string) => answerSteps(world, question, country);
  const rows = yield* stepRows<ColumnCell>(frame, series, label, nothing, (country) =>
    answers(country).map(({ from, value }) => ({ from, value: value ?? nothing })),
  );
  if (moves !== "never") return rows;
  // what never changes is asked for without a day
  return rows.filter(({ from }) => from !== 0).map((row) => ({ ...row, key: row.key - row.from, from: 0 }));
};

/** The indicator `score` follows the weights on the sheet. */
const linkedScores: Rows = function* (_, __, series, { codes, advance }, { axis, rows, firstRow, weights }) {
  for (let i = 0; i < codes.length; i++) yield advance();
  return rows.flatMap(({ of, country, from, value }, i) => {
    if (of !== axis) return [];
    const link = { formula: absolute(firstRow + i, firstScore), value: scoreNow(value, weights) };
    return [{ key: keyOf(series, codes.indexOf(country), from), of: "score", country, from, value: link }];
  });
};
