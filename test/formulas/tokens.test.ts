import fc from "fast-check";
import { renamedFormula } from "../../src/formulas/renaming";
import { textOf, tokensOf } from "../../src/formulas/tokens";

/** The tokens as `kind text`, signs and blanks left out. */
const told = (formula: string) =>
  tokensOf(formula).flatMap(({ kind, text }) =>
    ["blank", "operator", "open", "close", "separator"].includes(kind) ? [] : [`${kind} ${text}`],
  );

test.each([
  [`='5" gun'!A1&ALIGN("MDA")`, [`reference '5" gun'!A1`, "function ALIGN", 'text "MDA"']],
  ["=ALIGN([@[Country, name]],2021)", ["function ALIGN", "table [@[Country, name]]", "number 2021"]],
  [`="5"" gun"&'It''s'!$A$1:B2`, [`text "5"" gun"`, "reference 'It''s'!$A$1:B2"]],
  ["=A:A+$2:$3+Sheet1!C:D", ["reference A:A", "reference $2:$3", "reference Sheet1!C:D"]],
  ["=A1:INDEX(B:B,3):C4", ["reference A1", "function INDEX", "reference B:B", "number 3", "reference C4"]],
  ["=XFD1048576+XFE1+A1048577+A0", ["reference XFD1048576", "name XFE1", "name A1048577", "name A0"]],
  [
    "=LOG10(A1)+T.TEST(B1)+ABC1D",
    ["function LOG10", "reference A1", "function T.TEST", "reference B1", "name ABC1D"],
  ],
  ["=[Book2.xlsx]Sheet1!A1+[1]!Rate", ["reference [Book2.xlsx]Sheet1!A1", "name [1]!Rate"]],
  [
    "='C:\\x\\[B 2.xlsx]S'!A1+Sheet1:Sheet3!A1",
    ["reference 'C:\\x\\[B 2.xlsx]S'!A1", "reference Sheet1:Sheet3!A1"],
  ],
  ["=A1:Sheet2!B2", ["reference A1", "reference Sheet2!B2"]],
  ["=[2]!_xldudf_ALIGN(A1)", ["function [2]!_xldudf_ALIGN", "reference A1"]],
  [
    "=T[[#This Row],['[a'']]+T[[x]:[y]]+[@b]+T[]",
    ["table T[[#This Row],['[a'']]", "table T[[x]:[y]]", "table [@b]", "table T[]"],
  ],
  ['={1,-2.5E+3;TRUE,"a"}', ["number 1", "number 2.5E+3", "logical TRUE", 'text "a"']],
  ["=TRUE()+false+Größe+Sheet1!Rate", ["function TRUE", "logical false", "name Größe", "name Sheet1!Rate"]],
  [
    "=#N/A+#REF!+Sheet1!#REF!+#REF!A1:B2+#DIV/0!",
    ["error #N/A", "error #REF!", "error Sheet1!#REF!", "error #REF!A1:B2", "error #DIV/0!"],
  ],
  ["=A2#+@B2%", ["reference A2", "reference B2"]],
  ['="never closed, ALIGN(1)', ['text "never closed, ALIGN(1)']],
  ["='never closed!A1", ["other 'never closed!A1"]],
])("%s is read", (formula, tokens) => {
  expect(told(formula)).toEqual(tokens);
});

test("whatever is typed, the tokens together are it", () => {
  const anything = fc.string({ unit: "binary", maxLength: 60 });
  const signs = fc.string({ unit: fc.constantFrom(...`"'[](){}!#@:;,.$AZaz09_\\é `), maxLength: 60 });
  fc.assert(
    fc.property(fc.oneof(anything, signs), (text) => {
      expect(textOf(tokensOf(text))).toBe(text);
    }),
    { numRuns: 1000 },
  );
});

test.each([
  ["brackets", "["],
  ["apostrophes", "'"],
  ["quotes", '"'],
  ["letters", "A"],
  ["blanks", " "],
  ["apostrophes in brackets", "['"],
  ["calls", "ALIGN("],
])("a long row of %s is read to its end", (_, sign) => {
  const tokens = tokensOf(sign.repeat(100_000));
  expect(tokens.map(({ text }) => text).join("")).toHaveLength(sign.length * 100_000);
});

test("tables and names are called otherwise, in no text and no other place", () => {
  const other = (name: string) => (name === "List" ? "List_2" : undefined);
  expect(
    renamedFormula('=List[a]&"List[a]"&List&List(1)&[@List]&Lists[a]', { table: other, name: other }),
  ).toBe('=List_2[a]&"List[a]"&List_2&List(1)&[@List]&Lists[a]');
});
