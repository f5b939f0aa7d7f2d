import { type SheetCells, type SheetValues, refers, valuesReferredTo } from "../../src/formulas/sheetValues";

describe("what a formula refers to", () => {
  /** A sheet whose cells in use begin at a place. */
  const sheet = (row: number, column: number, values: readonly (readonly string[])[]) => ({
    used: { row, column, rows: values.length, columns: values[0]!.length },
    valueAt: (r: number, c: number) => values[r - row]?.[c - column] ?? "",
  });
  const list = [
    ["Code", "What"],
    ["MDA", "own.trust"],
    ["KAZ", "score"],
  ];
  const known: SheetValues = {
    sheets: new Map<string, SheetCells>([
      ["One", sheet(1, 1, list)],
      ["Two", sheet(0, 0, [["own"]])],
      ["None", { used: undefined, valueAt: () => "" }],
    ]),
    tables: [
      {
        name: "List",
        body: { sheet: "One", row: 2, column: 1, rows: 2, columns: 2 },
        heads: ["Code", "What"],
      },
    ],
    names: new Map([
      ["day", "=One!$C$3"],
      ["days", "=Day"],
      ["round", "=Round"],
      ["fixed", '="own.fear"'],
    ]),
  };
  const at = { sheet: "One", row: 2, column: 9 };
  const inTable = { sheet: "One", row: 3, column: 2 };

  test.each([
    ["a cell", "C3", at, ["own.trust"]],
    ["a block that is larger than what is in use", "B3:Z99", at, ["MDA", "own.trust", "KAZ", "score"]],
    ["a whole column", "C:C", at, ["What", "own.trust", "score"]],
    ["a whole row", "3:3", at, ["MDA", "own.trust"]],
    ["a cell of another sheet, in any case", "two!A1", at, ["own"]],
    ["a cell of an empty sheet", "None!A1", at, []],
    ["an empty cell", "Z99", at, []],
    ["a sheet that is not there", "Three!A1", at, []],
    ["the same row of a table", "[@What]", inTable, ["score"]],
    ["a row of no table", "[@What]", at, []],
    ["a table's column", "List[What]", at, ["own.trust", "score"]],
    ["a whole table", "List[]", at, ["MDA", "own.trust", "KAZ", "score"]],
    ["columns of a table", "list[[code]:[What]]", at, ["MDA", "own.trust", "KAZ", "score"]],
    ["a table's heads", "List[[#Headers],[What]]", at, []],
    ["a name", "Day", at, ["own.trust"]],
    ["a name of a name", "Days", at, ["own.trust"]],
    ["a name of itself", "Round", at, []],
    ["a name of a text", "Fixed", at, ["own.fear"]],
    [
      "several things",
      `SUM('one'!C3,List[What])&Fixed&"C4"`,
      at,
      ["own.trust", "own.trust", "score", "own.fear"],
    ],
    ["a cell of another workbook", "[2]One!C3", at, []],
  ])("%s", (_, text, place, values) => {
    expect(valuesReferredTo(known, `=${text}`, place)).toEqual(values);
  });
});

test.each([
  ["=ALIGN(A1)", true],
  ["=ALIGN([@Country])", true],
  ["=ALIGN(Country)", true],
  ['=ALIGN("A1",2023,TRUE)', false],
])("%s refers to something: %s", (formula, expected) => {
  expect(refers(formula)).toBe(expected);
});
