import { isSpelled, mendedFormula, shownFormula, storedFormula } from "../../src/formulas/fileSpelling";

test.each([
  ["=ALIGN([@Code])", "_xldudf_ALIGN(List[[#This Row],[Code]])"],
  ["=ALIGN([@[Country, name]],2021)", "_xldudf_ALIGN(List[[#This Row],[Country, name]],2021)"],
  ["=ALIGN([@['#1 '[x']]])", "_xldudf_ALIGN(List[[#This Row],['#1 '[x']]])"],
  ["=SUM([@[a]:[b c]],Other[@Code])", "SUM(List[[#This Row],[a]:[b c]],Other[[#This Row],[Code]])"],
  ["=COUNTA([@])+ROWS(Other[])", "COUNTA(List[#This Row])+ROWS(Other[])"],
  [`='5" gun'!A1&ALIGN("[@Code]")`, `'5" gun'!A1&_xldudf_ALIGN("[@Code]")`],
  [
    "=IFNA(XLOOKUP(A1,B:B,C:C),GEO.ALIGN.VOTE(A1))",
    "_xlfn.IFNA(_xlfn.XLOOKUP(A1,B:B,C:C),_xldudf_GEO_ALIGN_VOTE(A1))",
  ],
  ["=SORT(ALIGN(A2:A9))", "_xlfn._xlws.SORT(_xldudf_ALIGN(A2:A9))"],
])("in the table List, %s is stored as %s, and read back", (shown, stored) => {
  expect(storedFormula(shown, "List")).toBe(stored);
  expect(shownFormula(stored, "List")).toBe(shown);
});

test("outside of its table a reference keeps the table's name", () => {
  expect(shownFormula("_xldudf_ALIGN(List[[#This Row],[Code]])")).toBe("=ALIGN(List[@Code])");
  expect(storedFormula("=ALIGN(List[@Code])")).toBe("_xldudf_ALIGN(List[[#This Row],[Code]])");
});

test("a column without its table's name gets it in a file", () => {
  expect(storedFormula("=SUM([Score])+SUM([[#Totals],[Score]])", "List")).toBe(
    "SUM(List[Score])+SUM(List[[#Totals],[Score]])",
  );
});

// a dot inside a name may be stored either way (functionName.ts)
test.each([
  ['_xldudf_ALIGN_VOTE(A1,"x")', '=ALIGN.VOTE(A1,"x")'],
  ['_xldudf_ALIGN.VOTE(A1,"x")', '=ALIGN.VOTE(A1,"x")'],
  ["_xldudf_GEO_ALIGN.VOTE(A1)", "=GEO.ALIGN.VOTE(A1)"],
  ["[2]!_xldudf_ALIGN_VOTE(A1)", "=ALIGN.VOTE(A1)"],
  ["_xlfn.SINGLE(A1)+_xlfn.ANCHORARRAY(B1)", "=@A1+B1#"],
  ["_xlfn.SINGLE( _xlfn.ANCHORARRAY( INDEX(A1:B2,1) ))", "=@  INDEX(A1:B2,1) #"],
  ["_xlfn.LET(_xlpm.x,_xldudf_ALIGN(A1),_xlpm.x)", "=LET(x,ALIGN(A1),x)"],
  ['"_xldudf_ALIGN(1) _xlfn.IFNA"', '="_xldudf_ALIGN(1) _xlfn.IFNA"'],
  ["_xlfn.SINGLE(A1", "=SINGLE(A1"],
])("stored, %s is shown as %s", (stored, shown) => {
  expect(shownFormula(stored)).toBe(shown);
});

test.each([
  ['[2]!_xldudf_ALIGN("MDA")+1', '_xldudf_ALIGN("MDA")+1'],
  ["IFNA(ALIGN.VOTE(A1),_xlfn.SINGLE(B1))", "_xlfn.IFNA(_xldudf_ALIGN_VOTE(A1),_xlfn.SINGLE(B1))"],
  ["_xldudf_ALIGN(A1)+align(A2)", "_xldudf_ALIGN(A1)+_xldudf_ALIGN(A2)"],
  ['[1]!_xldudf_OTHER(A1)&"[2]!_xldudf_ALIGN("', '_xldudf_OTHER(A1)&"[2]!_xldudf_ALIGN("'],
])("%s is mended to %s", (stored, mended) => {
  expect(mendedFormula(stored)).toBe(mended);
});

test.each([
  ['=ALIGN([@Code],"@LET(1)#")', true],
  ["=LET(x,1,x)", false],
  ["=ALIGN(A2#)", false],
  ["=@ALIGN(A2:A9)", false],
])("%s can be spelled in a file: %s", (formula, expected) => {
  expect(isSpelled(formula)).toBe(expected);
});
