import { writeXlsx, type WriteOptions } from "hucre/xlsx";
import { columnName } from "../../src/workbook/addresses";
import { storedFormula } from "../../src/workbook/stored";
import { CellError, called } from "./worksheet";
import type { Value } from "./recalculated";

/** Inputs of a row, in columns A to H. */
export interface Inputs {
  readonly country: Value;
  readonly day: Value;
  readonly indicator: Value;
  readonly bloc: Value;
  readonly resolution: Value;
  readonly leader: Value;
  readonly measure: Value;
  readonly axis: Value;
}

export const inputColumns: Readonly<Record<keyof Inputs, string>> = {
  country: "A",
  day: "B",
  indicator: "C",
  bloc: "D",
  resolution: "E",
  leader: "F",
  measure: "G",
  axis: "H",
};

/** An argument: `@day` is the row's, `""` left out, anything else is typed into the formula. */
export type Argument = `@${keyof Inputs}` | Value;

/** A function with its arguments. */
export type Question = readonly [name: string, ...given: readonly Argument[]];

function isInput(argument: Argument): argument is `@${keyof Inputs}` {
  return typeof argument === "string" && argument.startsWith("@");
}

/** The formula in a row, from 1. */
export function formulaOf([name, ...given]: Question, row: number): string {
  const texts = given.map((argument) => {
    if (isInput(argument)) return `${inputColumns[argument.slice(1) as keyof Inputs]}${row}`;
    return typeof argument === "string" && argument !== "" ? `"${argument}"` : String(argument);
  });
  return `=${name}(${texts.join(",")})`;
}

/** What Align's functions answer; an error is its code. */
export function liveAnswer([name, ...given]: Question, inputs: Inputs): Value {
  const cells = given.map((argument) => {
    const value = isInput(argument) ? inputs[argument.slice(1) as keyof Inputs] : argument;
    return value === "" ? (isInput(argument) ? [[null]] : null) : value;
  });
  const [[answer]] = called(name, ...cells) as [[unknown]];
  return answer instanceof CellError ? answer.code : (answer as Value);
}

/** Where the formulas begin. */
export const firstFormula = 10;

/** Where a question's answer stands, `K2`. */
export function answerAt(question: number, row: number): string {
  return `${columnName(firstFormula + question)}${row + 2}`;
}

type Sheet = WriteOptions["sheets"][number];
type Cells = NonNullable<Sheet["cells"]>;

/** A sheet with inputs in rows and, beside them, each question in a column, with its live answer as Excel would have kept it. */
export function askedSheet(rows: readonly Inputs[], questions: readonly Question[]): Sheet {
  const cells: Cells = new Map();
  rows.forEach((inputs, i) => {
    (Object.keys(inputColumns) as (keyof Inputs)[]).forEach((name, column) => {
      // an empty cell has an element too, so that it can be filled
      cells.set(`${i + 1},${column}`, {
        value: inputs[name] === "" ? null : inputs[name],
        style: { font: { bold: false } },
      });
    });
    questions.forEach((question, q) =>
      cells.set(`${i + 1},${firstFormula + q}`, {
        formula: storedFormula(formulaOf(question, i + 2)),
        formulaResult: liveAnswer(question, inputs),
      }),
    );
  });
  return { name: "Asked", cells };
}

export async function bookOf(
  sheets: readonly Sheet[],
  names: WriteOptions["namedRanges"] = [],
): Promise<Uint8Array> {
  return (await writeXlsx({ sheets: [...sheets], namedRanges: names })) as Uint8Array;
}
