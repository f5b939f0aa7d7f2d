import type { Place } from "../../src/formulas/addresses";
import { mayCover } from "../../src/formulas/coverage";
import { tableCells, tableReferenceOf } from "../../src/formulas/tableReference";

test.each([
  ["[@Country]", "", ["#This Row"], ["Country", "Country"]],
  ["[@[Country, name]]", "", ["#This Row"], ["Country, name", "Country, name"]],
  ["List[[#This Row],[Country]]", "List", ["#This Row"], ["Country", "Country"]],
  ["List[ [#Headers] , [a]:[b] ]", "List", ["#Headers"], ["a", "b"]],
  ["List[[#Headers],[#Data],[a]]", "List", ["#Headers", "#Data"], ["a", "a"]],
  ["List[Home country]", "List", [], ["Home country", "Home country"]],
  ["List['#1 '[x''s']]", "List", [], ["#1 [x's]", "#1 [x's]"]],
  ["List[[ two\nlines ]]", "List", [], [" two\nlines ", " two\nlines "]],
  ["List[#All]", "List", ["#All"], undefined],
  ["[@]", "", ["#This Row"], undefined],
  ["List[]", "List", [], undefined],
])("%s is read", (text, table, rows, columns) => {
  expect(tableReferenceOf(text)).toEqual({ table, rows, columns });
});

test.each(["List[a", "List[[a]:[b]:[c]]", "List[[a]"])("%s is none", (text) => {
  expect(tableReferenceOf(text)).toBeUndefined();
});

describe("the cells of a reference", () => {
  const list = {
    name: "List",
    heads: ["A", "B", "C"],
    body: { sheet: "S", row: 1, column: 2, rows: 3, columns: 3 },
  };
  const within: Place = { sheet: "S", row: 2, column: 3 };
  const beside: Place = { sheet: "S", row: 2, column: 9 };
  const below: Place = { sheet: "S", row: 9, column: 2 };

  test.each([
    ["its row", "[@B]", within, [2, 3, 1, 1], true],
    ["columns of its row", "[@[A]:[B]]", within, [2, 2, 1, 2], true],
    ["its whole row", "[@]", within, [2, 2, 1, 3], true],
    ["the row of a cell beside", "list[@b]", beside, [2, 3, 1, 1], true],
    ["a column", "List[C]", below, [1, 4, 3, 1], false],
    ["a column's data", "List[[#Data],[C]]", below, [1, 4, 3, 1], false],
    ["columns", "List[[A]:[C]]", below, [1, 2, 3, 3], false],
    ["the table", "List[]", below, [1, 2, 3, 3], false],
  ])("%s", (_, text, place, [row, column, rows, columns], thisRow) => {
    expect(tableCells(text, place, [list])).toEqual({
      area: { sheet: "S", row, column, rows, columns },
      thisRow,
    });
  });

  test.each([
    ["without its name outside of it", "[@B]", beside],
    ["in no row of it", "List[@B]", below],
    ["of no column", "List[D]", within],
    ["of no table", "Other[A]", within],
    ["of its heads", "List[[#Headers],[A]]", within],
    ["backwards", "List[[B]:[A]]", within],
  ])("none %s", (_, text, place) => {
    expect(tableCells(text, place, [list])).toBeUndefined();
  });
});

test.each([
  ['=ALIGN("MDA")', false],
  ["=ALIGN(A2,$B$1,TRUE)", false],
  ["=ALIGN([@Code],Day)", false],
  ['=ALIGN.EXPLAIN("MDA")', true],
  ["=_xldudf_ALIGN_EXPLAIN(A1)", true],
  ["=ALIGN(A2:A9)", true],
  ["=ALIGN(A2#)", true],
  ["=ALIGN(List[Code])", true],
  ["=ALIGN(List[@Code])", false],
  ["=ALIGN(List[@[Code]:[Name]])", true],
  ['=ALIGN({"MDA","KAZ"})', true],
  ["=ALIGN(Countries)", true],
  ['=ALIGN("A1:B2 {x} List[y] #")', false],
])("%s may answer several cells: %s", (formula, expected) => {
  expect(mayCover(formula)).toBe(expected);
});
