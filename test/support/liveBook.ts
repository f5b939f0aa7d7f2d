import { writeXlsx, type WriteOptions } from "hucre/xlsx";
import { addressOf, cellAddress, placeOf } from "../../src/formulas/addresses";
import { storedFormula } from "../../src/formulas/fileSpelling";
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
  return cellAddress(row + 1, firstFormula + question);
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

type Cell = Cells extends Map<string, infer One> ? One : never;

/** A sheet with a table, spills, a name, own weights and native functions around calls: formulas with what Align answers. */
export async function shapesBook(): Promise<Uint8Array> {
  const countries = ["MDA", "Kazakhstan", "ARM"];
  const days = [2023, "2021-06", 45000];
  const indicators = ["vdem.libdem", "votes"];
  const cells: Cells = new Map();
  const put = (address: string, cell: Cell) => {
    const [row, column] = placeOf(address);
    cells.set(`${row},${column}`, cell);
  };
  const answer = (name: string, ...given: readonly unknown[]) => called(name, ...given) as Value[][];
  const formula = (address: string, shown: string, value: unknown, table?: string) =>
    put(address, { formula: storedFormula(shown, table), formulaResult: value as Value });
  const spill = (address: string, shown: string, values: readonly (readonly Value[])[]) => {
    const [row, column] = placeOf(address);
    const area = { row, column, rows: values.length, columns: values[0]!.length };
    values.forEach((line, down) =>
      line.forEach((value, right) => cells.set(`${row + down},${column + right}`, { value })),
    );
    put(address, {
      ...{ formula: storedFormula(shown), formulaType: "array", formulaRef: addressOf(area) },
      ...{ formulaDynamic: true, formulaResult: values[0]![0]! },
    });
  };
  ["Country", "Day", "Score"].forEach((head, i) => put(cellAddress(0, i), { value: head }));
  indicators.forEach((code, i) => put(cellAddress(0, 7 + i), { value: code }));
  ["votes", "blocs", "opinion"].forEach((name, i) => put(`P${i + 1}`, { value: name }));
  [50, 30, 20].forEach((weight, i) => put(`Q${i + 1}`, { value: weight }));
  put("N1", { value: 2022 });
  countries.forEach((country, i) => {
    put(`A${i + 2}`, { value: country });
    put(`B${i + 2}`, { value: days[i]! });
    formula(`C${i + 2}`, "=ALIGN([@Country],[@Day])", answer("ALIGN", country, days[i])[0]![0], "People");
  });
  const column = (values: readonly unknown[]) => values.map((value) => [value]);
  spill("F2", "=ALIGN(A2:A4,B2:B4)", answer("ALIGN", column(countries), column(days)));
  spill("H2", "=ALIGN.GET(A2:A4,H1:I1,When)", answer("ALIGN.GET", column(countries), [indicators], 2022));
  formula(
    "J2",
    '=ALIGN.STATUS(ALIGN.CODE(A3),"CSTO",When)',
    answer("ALIGN.STATUS", "KAZ", "CSTO", 2022)[0]![0],
  );
  const score = answer("ALIGN", "MDA", 2023)[0]![0] as number;
  formula("K2", '=ROUND(ALIGN(A2,B2),1)&" points"', `${Math.round(score * 10) / 10} points`);
  formula("L2", '=IF(ALIGN.MEMBER($A2,"NATO",When),"in","out")', "out");
  const weights = [
    ["votes", 50],
    ["blocs", 30],
    ["opinion", 20],
  ];
  formula("M2", "=ALIGN(A2,B2,,$P$1:$Q$3)", answer("ALIGN", "MDA", 2023, null, weights)[0]![0]);
  formula("K3", "=ALIGN(A3,YEAR(B4))", answer("ALIGN", "KAZ", 2023)[0]![0]);
  formula("L3", '=IFNA(ALIGN.OPINION(A3,"DEU",,1990),"none")', "none");
  formula("M3", "=ALIGN(People[@Country],2020)", answer("ALIGN", "KAZ", 2020)[0]![0]);
  formula("M4", "=ALIGN(A2:A4,2020)", answer("ALIGN", "ARM", 2020)[0]![0]);
  const table = {
    name: "People",
    range: "A1:C4",
    columns: ["Country", "Day", "Score"].map((name) => ({ name })),
  };
  return bookOf([{ name: "List", cells, tables: [table] }], [{ name: "When", range: "List!$N$1" }]);
}
