import { testFormulas } from "./formulaTable";

// what the pages of support.microsoft.com say, by the page of each function
testFormulas(
  {
    "AND function": [
      ["=AND(TRUE,1)", true],
      ['=AND("x",TRUE)', "#VALUE!"],
      ['=AND("true",1)', true],
      // a text in a cell or an array is passed over
      ["=AND(Data!A4,TRUE)", true],
      ['=AND({"x",TRUE})', true],
      ["=AND(Data!A4)", "#VALUE!"],
      ["=AND(FALSE,Data!A5)", "#DIV/0!"],
      ["=AND(TRUE,)", false],
    ],
    "OR function": [
      ['=OR("x",TRUE)', "#VALUE!"],
      ["=OR(Data!A4,TRUE)", true],
    ],
    "XOR function": [["=XOR(TRUE,TRUE,TRUE)", true]],
    "AVERAGE function": [
      ['=AVERAGE("4",2)', 3],
      ['=AVERAGE("x",2)', "#VALUE!"],
      ["=AVERAGE(TRUE,3)", 2],
      ["=AVERAGE(Data!A1:A4)", 2],
      ["=AVERAGE(Data!A4)", "#DIV/0!"],
    ],
    "AVERAGEA function": [
      ["=AVERAGEA(10,7,9,2,Data!A4)", 5.6],
      ["=AVERAGEA(TRUE,3)", 2],
      ['=AVERAGEA("4",2)', 3],
      ['=AVERAGEA("x",2)', "#VALUE!"],
      ["=AVERAGEA(Data!A6,3)", 2],
    ],
    "MAXA function": [
      ["=MAXA(0,0.2,0.5,0.4,TRUE)", 1],
      ['=MAXA("x",1)', "#VALUE!"],
      ["=MAXA(-1,Data!A4)", 0],
    ],
    "MODE function": [
      ["=MODE({5.6,4,4,3,2,4})", 4],
      ["=MODE({1,2,3})", "#N/A"],
      ['=MODE("x",1,1)', "#VALUE!"],
      ["=MODE(Data!A4,1,1)", 1],
    ],
    "LARGE function": [
      ["=LARGE({3,5,3,5,4,4,2,4,6,7},3)", 5],
      ["=LARGE({3,5,3,5,4,4,2,4,6,7},7)", 4],
      ['=LARGE("x",1)', "#VALUE!"],
      ['=LARGE("5",1)', 5],
      ["=LARGE(Data!A1:A4,1)", 3],
      ["=LARGE(Data!A4,1)", "#NUM!"],
      ["=LARGE({1,2},3)", "#NUM!"],
      ["=LARGE({1,2},0)", "#NUM!"],
      ["=LARGE(Data!A1:A5,1)", "#DIV/0!"],
    ],
    "SMALL function": [
      ["=SMALL({3,4,5,2,3,4,6,4,7},4)", 4],
      ['=SMALL("x",1)', "#VALUE!"],
    ],
    "PERCENTILE function": [
      ["=PERCENTILE({1,3,2,4},0.3)", 1.9],
      ['=PERCENTILE("x",0.3)', "#VALUE!"],
      ["=PERCENTILE({1,2},1.1)", "#NUM!"],
    ],
    "QUARTILE function": [["=QUARTILE({1,2,4,7,8,9,10,12},1)", 3.5]],
    "RANK function": [
      ["=RANK(Data!B1,Data!B1:B5,1)", 5],
      ["=RANK(3.5,Data!B1:B5,1)", 3],
      ["=RANK(100,Data!B1:B5)", "#N/A"],
    ],
    "DEVSQ function": [
      ["=DEVSQ({4,5,8,7,11,4,3})", 48],
      ["=DEVSQ(Data!A4)", "#NUM!"],
    ],
    "AVEDEV function": [
      ["=AVEDEV({4,5,6,7,5,4,3})", "≈1.020408"],
      ["=AVEDEV(Data!A4)", "#NUM!"],
    ],
    "GEOMEAN function": [
      ["=GEOMEAN({4,5,8,7,11,4,3})", "≈5.476987"],
      ["=GEOMEAN(1,0)", "#NUM!"],
      ["=GEOMEAN(Data!A4)", "#NUM!"],
    ],
    "CORREL function": [
      ["=CORREL({3,2,4,5,6},{9,7,12,15,17})", "≈0.997054486"],
      ["=CORREL({1,2},{1})", "#N/A"],
      ["=CORREL(Data!A3:A5,{1;2;3})", "#DIV/0!"],
      ["=CORREL({1,1},{1,2})", "#DIV/0!"],
    ],
    "POISSON.DIST function": [
      ["=POISSON.DIST(2,5,TRUE)", "≈0.124652"],
      ["=POISSON.DIST(2,5,FALSE)", "≈0.084224"],
      ["=POISSON.DIST(2.9,5,FALSE)", "≈0.084224"],
      ["=POISSON.DIST(-1,5,TRUE)", "#NUM!"],
      ["=POISSON.DIST(2,-5,TRUE)", "#NUM!"],
      ['=POISSON.DIST("x",5,TRUE)', "#VALUE!"],
      // e^-λ λ^k / k! by Stirling's series; the library overflows
      ["=POISSON.DIST(800,800,FALSE)", "≈0.014103"],
    ],
    "POISSON function": [["=POISSON(2,5,TRUE)", "≈0.124652"]],
  },
  { A1: 1, A2: 2, A3: 3, A4: "x", A5: "=1/0", A6: true, B1: 7, B2: 3.5, B3: 3.5, B4: 1, B5: 2 },
);
