import { listsIndicators, mayNameOwn, referencesIn, saysOwn } from "../../src/formulas/ownFormulas";
import { type SheetCells, type SheetValues, valuesOf } from "../../src/formulas/sheetValues";

test.each([
  ['=ALIGN.GET("MDA","own.trust")', true],
  ['=ALIGN.GET("MDA","OWN.trust",2022)', true],
  ['=IF(A1>0,ALIGN("MDA")-GEO.ALIGN.GET(A2,"own."&B1),0)', true],
  ['=ALIGN.OPINION("MDA","RUS","net",,"own")', true],
  ['=ALIGN("MDA",2022,,"@peace")', true],
  ['=ALIGN.EXPLAIN("MDA",,,"@peace")', true],
  ['=ALIGN.GET("MDA",{"score","own.trust"})', true],
  ['=ALIGN.GET("MDA","gallup.rus.approve")', false],
  ['=ALIGN.VOTE("MDA","own.trust")', false],
  ['="own.trust"', false],
  ['="=ALIGN.GET(1,""own.trust"")"', false],
  ['=ALIGN.GET("Owner","owned")', false],
])("%s says own data: %s", (formula, says) => {
  expect(saysOwn(formula)).toBe(says);
});

test.each([
  ["=ALIGN.INDICATORS()", true],
  ["=TAKE(geo.align.indicators(),5)", true],
  ['="ALIGN.INDICATORS()"', false],
])("%s lists indicators: %s", (formula, lists) => {
  expect(listsIndicators(formula)).toBe(lists);
});

test.each([
  ["=ALIGN(A1)", true],
  ["=ALIGN.VOTE(A1,B1)", false],
  ["=MYALIGN(A1)", false],
  ["=ALIGNED(A1)", false],
])("%s may name own data: %s", (formula, may) => {
  expect(mayNameOwn(formula)).toBe(may);
});

test("what a formula refers to is found, whichever way it is written", () => {
  const formula = `=ALIGN.GET($A$2,'My ''own'' sheet'!B$1:C1,Data!D4)+SUM(E:E)+Trust+T[Head]+[@Code]+T[[#This Row],[Long head]]+"A9"`;
  expect(referencesIn(formula)).toEqual([
    { kind: "column", table: "T", head: "Head", thisRow: false },
    { kind: "column", table: undefined, head: "Code", thisRow: true },
    { kind: "column", table: "T", head: "Long head", thisRow: true },
    { kind: "cells", sheet: undefined, address: "A2" },
    { kind: "cells", sheet: "My 'own' sheet", address: "B1:C1" },
    { kind: "cells", sheet: "Data", address: "D4" },
    { kind: "cells", sheet: undefined, address: "E:E" },
    { kind: "name", name: "Trust" },
  ]);
});

describe("what a reference stands for", () => {
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
        sheet: "One",
        area: { row: 1, column: 1, rows: 3, columns: 2 },
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
    ["a name", "Day", at, ["own.trust"]],
    ["a name of a name", "Days", at, ["own.trust"]],
    ["a name of itself", "Round", at, []],
    ["a name of a text", "Fixed", at, ["own.fear"]],
  ])("%s", (_, text, place, values) => {
    expect(referencesIn(`=${text}`).flatMap((reference) => valuesOf(known, reference, place))).toEqual(
      values,
    );
  });
});
