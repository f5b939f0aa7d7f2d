import { cellsNamed, filled, referencesIn, relativeTo, withReferences } from "../../src/formulas/references";

const found: readonly (readonly [formula: string, references: readonly string[]])[] = [
  ["=ALIGN(A2,$B$1)", ["A2", "$B$1"]],
  ["=ALIGN('Near abroad'!A2:A16)", ["'Near abroad'!A2:A16"]],
  ["=ALIGN('It''s'!$A$1)+Sheet2!B$3", ["'It''s'!$A$1", "Sheet2!B$3"]],
  ["=SUM(A:A,$2:$3)", ["A:A", "$2:$3"]],
  ['=ALIGN("A2")&"say ""B3"" "', []],
  ["=ALIGN([@Country],Table1[A1],Table1[[#This Row],[B2]])", []],
  ["=[Book2.xlsx]Sheet1!A1+'[Book 3.xlsx]S'!B2", []],
  ["=LOG10(A1)+ABC1D+XFE1+XFD1048576", ["A1", "XFD1048576"]],
  ["=ALIGN(A2#)", ["A2"]],
  ["=Sheet1:Sheet3!A1+'Sheet 1:Sheet 3'!A1", []],
  [`='5" gun'!A1&ALIGN("MDA")`, [`'5" gun'!A1`]],
  ["=A1:INDEX(B:B,3)+INDEX(B:B,2):C4", ["A1", "B:B", "B:B", "C4"]],
  ["=ALIGN([@[A1, B2]],C3)", ["C3"]],
];

test.each(found)("%s refers to %j", (formula, references) => {
  expect(referencesIn(formula).map(({ start, end }) => formula.slice(start, end))).toEqual(references);
  expect(withReferences(formula, ({ prefix, cells }) => prefix + cells)).toBe(formula);
});

const fills: readonly (readonly [string, down: number, right: number, string])[] = [
  ["ALIGN(A2,$B$1)", 3, 1, "ALIGN(B5,$B$1)"],
  ["SUM($A2:B$3)", 2, 1, "SUM($A4:C$3)"],
  ["SUM(A:A,1:1)", 1, 1, "SUM(B:B,2:2)"],
  ["'My sheet'!A2", 1, 0, "'My sheet'!A3"],
  ["A1+B2", -1, 0, "#REF!+B1"],
  ["[1]Sheet1!A1+Sheet1:Sheet3!$A1", 1, 1, "[1]Sheet1!B2+Sheet1:Sheet3!$A2"],
  [`'5" gun'!A1&"A1"&T[A1]`, 1, 0, `'5" gun'!A2&"A1"&T[A1]`],
  ["XFD1+A1048576", 0, 1, "#REF!+B1048576"],
  ["XFD1+A1048576", 1, 0, "XFD2+#REF!"],
];

test.each(fills)("%s filled %i down and %i to the right is %s", (formula, down, right, expected) => {
  expect(filled(formula, down, right)).toBe(expected);
});

test.each([
  ["='List'!$N$1", { sheet: "List", row: 0, column: 13, rows: 1, columns: 1 }],
  [`'5" gun''s'!A1:B2`, { sheet: `5" gun's`, row: 0, column: 0, rows: 2, columns: 2 }],
  ["=$N$1", undefined],
  ["=List!$N$1+1", undefined],
  ["=List!$A:$A", undefined],
  ["=[1]List!$N$1", undefined],
])("%s names %j", (formula, cells) => {
  expect(cellsNamed(formula)).toEqual(cells);
});

test("two formulas are the same but for their place if one is the other, filled", () => {
  expect(relativeTo("=ALIGN(A2,$E$1)", 1, 1)).toBe(relativeTo("=ALIGN(A9,$E$1)", 8, 1));
  expect(relativeTo("=ALIGN(A2,$E$1)", 1, 1)).not.toBe(relativeTo("=ALIGN(A2,E$1)", 1, 1));
});
