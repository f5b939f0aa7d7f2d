import type { Weights } from "../../core/align";
import type { World } from "../../core/world";
import { fixed } from "./cells";
import type { DataCell, TableColumn } from "./dataSheet";
import { dataNames } from "./lookup";
import type { Question } from "./question";
import { firstScore, scoreNow, type ScoreRow } from "./scoreTable";
import { answerSteps } from "./steps";
import { keyColumns, keyOf, stepRows, type StepFrame, type StepRow } from "./stepTable";

type FigureRow = StepRow<DataCell>;

const nothing: DataCell = { formula: "NA()", value: "#N/A" };

/** Where the default axis' scores stand, for the indicator `score`. */
export interface Scores {
  readonly axis: string;
  readonly rows: readonly ScoreRow[];
  /** Of the first of them on the sheet. */
  readonly firstRow: number;
  readonly weights: Weights;
}

export function figureTable(
  world: World,
  questions: readonly Question[],
  frame: StepFrame,
  scores: Scores,
): readonly TableColumn[] {
  const rows = questions.flatMap((question, series) =>
    question.label === "score" ? linkedScores(series, frame, scores) : rowsOf(world, question, series, frame),
  );
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

function rowsOf(world: World, question: Question, series: number, frame: StepFrame): readonly FigureRow[] {
  const { label, moves } = question;
  const answers = (country: string) => answerSteps(world, question, country);
  if (moves !== "never")
    return stepRows<DataCell>(frame, series, label, nothing, (country) =>
      answers(country).map(({ from, value }) => ({ from, value: value ?? nothing })),
    );
  // what never changes is asked for without a day
  return frame.codes.map((country, place) => {
    frame.advance();
    const value = answers(country)[0]?.value ?? nothing;
    return { key: keyOf(series, place, 0), of: label, country, from: 0, value };
  });
}

/** The indicator `score` follows the weights on the sheet. */
function linkedScores(
  series: number,
  { codes, advance }: StepFrame,
  { axis, rows, firstRow, weights }: Scores,
): readonly FigureRow[] {
  codes.forEach(advance);
  return rows.flatMap(({ of, country, from, value }, i) => {
    if (of !== axis) return [];
    const link = { formula: fixed(firstRow + i, firstScore), value: scoreNow(value, weights) };
    return [{ key: keyOf(series, codes.indexOf(country), from), of: "score", country, from, value: link }];
  });
}
