import { inputsSame, unlessChanged } from "../../../src/sharing/portable/unlessChanged";
import { surroundingsOf } from "../../../src/sharing/portable/surroundings";
import { pictureBook } from "../../support/pictureBook";

const book = surroundingsOf(
  pictureBook({
    sheets: { Data: { A2: "MDA", B1: 45233, C2: 0, D2: { formula: "=1/3", value: 0.3333 } } },
    audit: [],
  }),
);
const place = { sheet: "Data", row: 1, column: 5 };

test.each([
  ["=ALIGN.RANGE(A2,$B$1)", 'IF(A2="MDA",$B$1=45233,FALSE)'],
  ['=ALIGN.RANGE("MDA",C2)', "IF(ISNUMBER(C2),C2=0,FALSE)"],
  ["=ALIGN.RANGE(A2,A9)", 'IF(A2="MDA",A9="",FALSE)'],
  // what is calculated is not compared
  ["=ALIGN.RANGE(A2,D2)", 'A2="MDA"'],
  ['=ALIGN.RANGE("MDA",2023)', undefined],
  ["=SUM(ALIGN(A2:A9000))", undefined],
])("of %s the inputs are the same while %s", (formula, same) => {
  expect(inputsSame(formula, place, book)).toBe(same);
});

test("a block of more cells is compared as a whole", () => {
  const codes = Array.from({ length: 60 }, (_, i) => (i === 7 ? 5 : i === 8 ? "" : `N${i}`));
  const cells = Object.fromEntries(codes.map((code, i) => [`A${i + 2}`, code]));
  const big = surroundingsOf(pictureBook({ sheets: { Data: cells, "Other!": cells }, audit: [] }));
  const constants = codes.map((code) => (typeof code === "number" ? code : `"${code}"`)).join(";");
  expect(inputsSame("=SUM(ALIGN($A$2:$A$61))", place, big)).toBe(
    `SUMPRODUCT(--($A$2:$A$61<>{${constants}}))=0`,
  );
  expect(inputsSame("=SUM(ALIGN('Other!'!A2:A61,C1))", place, big)).toBe(
    `IF(SUMPRODUCT(--('Other!'!A2:A61<>{${constants}}))=0,C1="",FALSE)`,
  );
});

test.each([
  ["what is calculated", { formula: "=1/3", value: 0.3333 }],
  ["a nought, which an empty cell equals", 0],
  ["an error", "#N/A"],
])("a block with %s is not compared", (_, odd) => {
  const cells = Object.fromEntries(
    Array.from({ length: 60 }, (__, i) => [`A${i + 2}`, i === 30 ? odd : "MDA"]),
  );
  const big = surroundingsOf(pictureBook({ sheets: { Data: cells }, audit: [] }));
  expect(inputsSame("=SUM(ALIGN(A2:A61))", place, big)).toBeUndefined();
});

test.each([
  [43.2, "=IF(A2=1,43.2,Align_Changed)"],
  ['5" gun', '=IF(A2=1,"5"" gun",Align_Changed)'],
  [true, "=IF(A2=1,TRUE,Align_Changed)"],
  ["#N/A", "=IF(A2=1,NA(),Align_Changed)"],
  ["#VALUE!", undefined],
])("%j stands until then", (value, formula) => {
  expect(unlessChanged("A2=1", value)).toBe(formula);
});

test("a long text is written in pieces that a formula takes", () => {
  const formula = unlessChanged("A2=1", '"'.repeat(400))!;
  const pieces = [...formula.matchAll(/"((?:[^"]|"")*)"/g)].map(([, text]) => text!.replaceAll('""', '"'));
  expect(pieces.map((text) => text.length)).toEqual([254, 146]);
});
