import { isHarmless } from "../../src/formulas/harmless";

const names = new Map([
  ["rate", ["=Sheet1!$A$1*2"]],
  ["evil", ['=WEBSERVICE("http://example.org")']],
  // of the workbook, and of a sheet
  ["double", ['=WEBSERVICE("http://example.org")', "=1"]],
  ["round", ["=Round+1"]],
  ["list", []],
]);

test.each([
  '=ALIGN("MDA")',
  "=IFERROR(ROUND(ALIGN([@Code],$B$1),1),NA())",
  '=ALIGN.VOTE(\'Near abroad\'!A2,"ES-11/1")&" | "',
  "=LET(x,ALIGN(A2),IF(x>0,x,-x))",
  '=geo.align.get(A2,"score")*Rate',
  "_xlfn.IFS(_xldudf_ALIGN(A2)>0,1,TRUE,0)",
  "=SUM(ALIGN(Data!A2:A9))/COUNTA(List[Code])",
  "=ROWS(List)+ALIGN(A2)",
  "_xlfn.LET(_xlpm.x,_xldudf_ALIGN(A2),_xlpm.y,_xlpm.x+1,_xlpm.x*_xlpm.y)",
  "=LET(x,ALIGN(A2),LAMBDA(a,b,a+b+x)(1,2))",
  "=MAP(ALIGN(A2:A9),LAMBDA(one,ROUND(one,1)))",
  "_xlfn.BYROW(_xldudf_ALIGN(A2:A9),_xleta.SUM)",
  "=BYROW(ALIGN(A2:A9),MAX)",
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
  ["=ALIGN(A2)+double", "a name that asks the network on one sheet"],
  ["=ALIGN(A2)+nothing", "a name that nobody knows"],
  ['=ALIGN(A2)+MAP({"http://example.org"},WEBSERVICE)', "a function handed over uncalled"],
  ['_xldudf_ALIGN(A2)+_xlfn.MAP({"http://example.org"},_xleta.WEBSERVICE)', "the same as a file spells it"],
  ['=ALIGN(A2)+MAP({"http://example.org"},_xlfn.WEBSERVICE)', "the same as it may be spelled"],
  ['=ALIGN(A2)&REDUCE("",A3,LAMBDA(a,b,WEBSERVICE))', "a function that a function gives"],
  ['=ALIGN(A2)&CHOOSE(1,WEBSERVICE)("http://example.org")', "a function that is chosen"],
  ["=ALIGN(A2)&LET(f,WEBSERVICE,f(A3))", "a function by another name"],
  [
    "=ALIGN(A2)&LET(webservice,1,webservice)&MAP(A3,WEBSERVICE)",
    "a function called like a variable that is gone",
  ],
  [
    "=ALIGN(A2)&LET(webservice,MAP(A3,WEBSERVICE),1)",
    "a function called like a variable that is not yet there",
  ],
  [
    "=ALIGN(A2)&LAMBDA(webservice,1)(1)&MAP(A3,WEBSERVICE)",
    "a function called like a parameter that is gone",
  ],
  ["=ALIGN(A2)&SUM(WEBSERVICE,1)", "a function where no variable is declared"],
  ["=ALIGN.EVIL(A2)", "no function of Align"],
  ["=[2]!_xldudf_ALIGN(A2)", "another add-in"],
  ["=ALIGN(A2)+MyFunction(A2)", "a function of somebody's"],
])("%s is not (%s)", (formula) => {
  expect(isHarmless(formula, names)).toBe(false);
});
