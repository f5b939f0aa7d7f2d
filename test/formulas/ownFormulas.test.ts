import { listsIndicators, mayNameOwn, saysOwn } from "../../src/formulas/ownFormulas";

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
