import { testFormulas } from "./formulaTable";

const counts = (criteria: string) => `=COUNTIF(Data!A1:A14,${criteria})`;

testFormulas(
  {
    // booleans, blanks, errors and wildcards as Apache POI measured them in Excel (Countif.java)
    "COUNTIF function": [
      [counts("TRUE"), 1],
      [counts('"TRUE"'), 1],
      [counts('"<TRUE"'), 1],
      [counts('"<=TRUE"'), 2],
      [counts('">FALSE"'), 1],
      [counts('"<>TRUE"'), 13],
      [counts("5"), 2],
      [counts('"5"'), 2],
      [counts('"=5"'), 2],
      // a text that writes a number is neither more nor less, and always another
      [counts('">4"'), 2],
      [counts('"<>5"'), 13],
      [counts('"<6"'), 2],
      [counts('"="'), 2],
      [counts('""'), 3],
      [counts('"<>"'), 12],
      [counts('"#N/A"'), 1],
      [counts("NA()"), 1],
      [counts('"<>#N/A"'), 13],
      [counts('"<#N/A"'), 1],
      [counts('"a*"'), 2],
      [counts('"=a?c"'), 2],
      [counts('"<>a*"'), 12],
      [counts('"a~*c"'), 1],
      [counts('"ABC"'), 1],
      [counts('">abb"'), 2],
      [counts('"<b"'), 4],
      [counts("Data!A15"), 1],
      ['=COUNTIF(Data!B1:B4,"apples")', 2],
      ['=COUNTIF(Data!B1:B4,"*")', 4],
      ['=COUNTIF(Data!B1:B4,"?????es")', 2],
      ["=COUNTIF(NA(),1)", "#N/A"],
      ['=COUNTIF(Data!C:C,"")', 1048576],
    ],
    "COUNTIFS function": [
      ['=COUNTIFS(Data!B1:B4,"apples",Data!D1:D4,">50")', 1],
      ['=COUNTIFS(Data!B1:B4,"apples",Data!D1:D3,">50")', "#VALUE!"],
    ],
    "SUMIF function": [
      ['=SUMIF(Data!D1:D4,">50")', 215],
      ['=SUMIF(Data!B1:B4,"apples",Data!D1:D4)', 118],
      // the sum's block is as large as the condition's, from its first cell on
      ['=SUMIF(Data!B1:B4,"apples",Data!D1)', 118],
    ],
    "SUMIFS function": [
      ['=SUMIFS(Data!D1:D4,Data!B1:B4,"apples")', 118],
      ['=SUMIFS(Data!D1:D3,Data!B1:B4,"apples")', "#VALUE!"],
      ['=SUMIFS(Data!D:D,Data!B:B,"apples")', 118],
    ],
    "AVERAGEIF function": [['=AVERAGEIF(Data!B1:B4,"kiwis",Data!D1:D4)', "#DIV/0!"]],
    "MAXIFS function": [['=MAXIFS(Data!D1:D4,Data!B1:B4,"kiwis")', 0]],
  },
  {
    A1: 5,
    A2: "'5",
    A3: 6,
    A4: 0,
    A5: true,
    A6: false,
    A7: "abc",
    A8: "a*c",
    A9: "b",
    A10: "=NA()",
    A11: "=1/0",
    // A12 and A13 are empty
    A14: '=""',
    B1: "apples",
    B2: "oranges",
    B3: "peaches",
    B4: "apples",
    D1: 32,
    D2: 54,
    D3: 75,
    D4: 86,
  },
);
