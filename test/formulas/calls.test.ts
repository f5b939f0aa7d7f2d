import {
  alignFunction,
  alignFunctions,
  callsIn,
  constantOf,
  outermostCalls,
  spellingsIn,
} from "../../src/formulas/calls";
import { textOf, tokensOf } from "../../src/formulas/tokens";

/** Calls as `NAME|argument|argument`. */
const told = (formula: string, find = callsIn) =>
  find(tokensOf(formula)).map(({ name, arguments: given }) => [name, ...given.map(textOf)].join("|"));

test.each([
  [`='5" gun'!A1&ALIGN("MDA")`, ['ALIGN|"MDA"']],
  ["=ALIGN([@[Country, name]],2021)", ["ALIGN|[@[Country, name]]|2021"]],
  ['=geo.align.vote( A1 , "ES-11/1" )*2', ['ALIGN.VOTE|A1|"ES-11/1"']],
  ["=ALIGN ()+ALIGN.EDITION()", ["ALIGN", "ALIGN.EDITION"]],
  ["=ALIGN(A1,,,)", ["ALIGN|A1|||"]],
  [
    '=ALIGN.GET(A1,{"score","votes";"a",1},IF(B1,2020,2021))',
    ['ALIGN.GET|A1|{"score","votes";"a",1}|IF(B1,2020,2021)'],
  ],
  ["=IF(A1,ALIGN(ALIGN.CODE(B1),2020),0)", ["ALIGN|ALIGN.CODE(B1)|2020", "ALIGN.CODE|B1"]],
  ['_xldudf_ALIGN_VOTE(A1,"x")+_xldudf_ALIGN.GET(A1)', ['ALIGN.VOTE|A1|"x"', "ALIGN.GET|A1"]],
  ["[2]!_xldudf_GEO_ALIGN_VOTE(A1)+_xldudf_my_org.ALIGN(A1)", ["ALIGN.VOTE|A1", "ALIGN|A1"]],
  ['="ALIGN(1)"&MYALIGN(1)&ALIGNED(1)&ALIGN&[@ALIGN]', []],
  ["='ALIGN(1)'!A1+[2]!ALIGN(1)+Sheet1!ALIGN(1)", []],
  ["=ALIGN(A1", []],
])("%s calls %j", (formula, calls) => {
  expect(told(formula)).toEqual(calls);
});

test("a call within another's argument is not among the outermost", () => {
  const formula = "=ALIGN(ALIGN.CODE(A1))+SUM(ALIGN.GET(ALIGN.CODE(A2),B2))";
  expect(told(formula, outermostCalls)).toEqual(["ALIGN|ALIGN.CODE(A1)", "ALIGN.GET|ALIGN.CODE(A2)|B2"]);
  expect(alignFunction(formula)).toBe("ALIGN");
  expect([...alignFunctions(formula)]).toEqual(["ALIGN", "ALIGN.CODE", "ALIGN.GET"]);
});

test.each([
  ['"a ""b"""', 'a "b"'],
  ['""', ""],
  ["-2.5", -2.5],
  ["+7", 7],
  ["1E3", 1000],
  ["true", true],
  ["A1", undefined],
  ["1+1", undefined],
  ["--1", undefined],
  ['"a"&"b"', undefined],
  ["", undefined],
])("typed, %s says %j", (text, value) => {
  expect(constantOf(tokensOf(text))).toBe(value);
});

test.each([
  ["=ALIGN(A1)+GEO.ALIGN.VOTE(A1)", ["shown"]],
  ["_xldudf_ALIGN(A1)+ALIGN(A2)", ["stored", "shown"]],
  ["[12]!_xldudf_ALIGN(A1)", ["linked"]],
  ['="_xldudf_ALIGN(A1)"&_xldudf_OTHER(A1)', []],
])("%s spells Align's functions as %j", (formula, spellings) => {
  expect([...spellingsIn(formula)]).toEqual(spellings);
});

test("calls that somebody nested without end are read to a bounded depth", () => {
  const deep = `${"ALIGN(".repeat(20_000)}1${")".repeat(20_000)}`;
  expect(told("ALIGN(".repeat(50_000))).toEqual([]);
  expect(callsIn(tokensOf(deep))).toHaveLength(64);
});
