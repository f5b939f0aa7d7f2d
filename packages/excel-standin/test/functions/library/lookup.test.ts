import { testFormulas } from "./formulaTable";

// what the pages of support.microsoft.com say, by the page of each function
testFormulas(
  {
    "VLOOKUP function": [
      ['=VLOOKUP("b",Data!A1:B3,2,FALSE)', 2],
      ['=VLOOKUP("B*",Data!A1:B3,2,FALSE)', 2],
      ['=VLOOKUP("bb",Data!A1:B3,2)', 2],
      ['=VLOOKUP("z",Data!A1:B3,2,FALSE)', "#N/A"],
      ['=VLOOKUP("a",Data!A1:B3,0,FALSE)', "#VALUE!"],
      ['=VLOOKUP("a",Data!A1:B3,3,FALSE)', "#REF!"],
      ['=VLOOKUP("a",Data!A1:B3,"x",FALSE)', "#VALUE!"],
    ],
    // the order that Apache POI measured in Excel (Vlookup.java): value, table, way to match, search, column
    "VLOOKUP, of several errors the first": [
      ["=VLOOKUP(NA(),Data!A1:B3,0,FALSE)", "#N/A"],
      ["=VLOOKUP(1/0,NA(),3,FALSE)", "#DIV/0!"],
      ['=VLOOKUP("a",NA(),0,1/0)', "#N/A"],
      ['=VLOOKUP("z",Data!A1:B3,1,1/0)', "#DIV/0!"],
      ['=VLOOKUP("z",Data!A1:B3,3,FALSE)', "#N/A"],
      ['=VLOOKUP("z",Data!A1:B3,0,FALSE)', "#N/A"],
      ['=VLOOKUP("z",Data!A1:B3,1/0,FALSE)', "#N/A"],
      ['=VLOOKUP("a",Data!A1:B3,1/0,FALSE)', "#DIV/0!"],
    ],
    "HLOOKUP function": [
      ['=HLOOKUP("Axles",{"Axles","Bearings";4,9},2,TRUE)', 4],
      ['=HLOOKUP("B",{"Axles","Bearings";4,9},2,TRUE)', 4],
      ['=HLOOKUP("z",{"Axles","Bearings";4,9},3,FALSE)', "#N/A"],
      ['=HLOOKUP("Axles",{"Axles","Bearings";4,9},3,FALSE)', "#REF!"],
      ["=HLOOKUP(NA(),{1,2;4,9},0)", "#N/A"],
    ],
    "MATCH function": [
      ["=MATCH(39,{25,38,40,41},1)", 2],
      ["=MATCH(41,{25,38,40,41},0)", 4],
      ["=MATCH(40,{25,38,40,41},-1)", "#N/A"],
      ["=MATCH(1,Data!A1:B3,0)", "#N/A"],
      // a tilde before a wildcard, or before another tilde, finds the character itself
      ['=MATCH("a~?b",{"acb","a?b"},0)', 2],
      ['=MATCH("a~~b",{"acb","a~b"},0)', 2],
      ["=MATCH(1/0,{1,2},0)", "#DIV/0!"],
    ],
    // KB 315961: a lookup compares numbers to the last bit, = does not
    "Lookup of a calculated value": [
      ["=0.1*3=0.3", true],
      ["=MATCH(0.1*3,{0.3},0)", "#N/A"],
    ],
    "XLOOKUP function": [
      ['=XLOOKUP("b",Data!A1:A3,Data!B1:B3)', 2],
      ['=XLOOKUP("z",Data!A1:A3,Data!B1:B3)', "#N/A"],
      ['=XLOOKUP("z",Data!A1:A3,Data!B1:B3,"none")', "none"],
      ['=XLOOKUP("a",Data!A1:A3,Data!B1:B2)', "#VALUE!"],
      ["=XLOOKUP(2,Data!A1:B3,Data!B1:B3)", "#VALUE!"],
      ["=XLOOKUP(,Data!A2:A5,{1;2;3;4})", 3],
      ["=XLOOKUP(2.5,{1,2,3},{10,20,30},,-1)", 20],
    ],
    "LOOKUP function": [
      ["=LOOKUP(4.19,{4.14,4.19,5.17,5.77,6.39},{1,2,3,4,5})", 2],
      ["=LOOKUP(5.75,{4.14,4.19,5.17,5.77,6.39},{1,2,3,4,5})", 3],
      ["=LOOKUP(7.66,{4.14,4.19,5.17,5.77,6.39},{1,2,3,4,5})", 5],
      ["=LOOKUP(0,{4.14,4.19},{1,2})", "#N/A"],
    ],
    "INDEX function": [
      ["=INDEX({1,2;3,4},0,2)", 2],
      ["=INDEX(Data!A1:B3,4,1)", "#REF!"],
      ["=INDEX(Data!A1:B3,1,1,2)", "#REF!"],
      ["=INDEX(Data!A1:B3,-1,1)", "#VALUE!"],
    ],
    "ADDRESS function": [
      ["=ADDRESS(2,3)", "$C$2"],
      ["=ADDRESS(2,3,2)", "C$2"],
      ["=ADDRESS(2,3,2,FALSE)", "R2C[3]"],
      ['=ADDRESS(2,3,1,FALSE,"[Book1]Sheet1")', "'[Book1]Sheet1'!R2C3"],
      ['=ADDRESS(2,3,1,FALSE,"EXCEL SHEET")', "'EXCEL SHEET'!R2C3"],
      ["=ADDRESS(0,3)", "#VALUE!"],
    ],
    "INDIRECT function": [
      ['=INDIRECT("Data!B2")', 2],
      ['=SUM(INDIRECT("Data!B"&1&":B3"))', 6],
      ['=INDIRECT("Data!R2C2",FALSE)', 2],
      ['=INDIRECT("Nowhere!B2")', "#REF!"],
      ['=INDIRECT("2+")', "#REF!"],
      ['=INDIRECT("2+3")', "#REF!"],
      ["=INDIRECT(NA())", "#N/A"],
    ],
    "TYPE function": [
      ["=TYPE(Data!B1:B3)", 64],
      ["=TYPE(Data!B1)", 1],
      ['=TYPE("x")', 2],
      ["=TYPE(NA())", 16],
    ],
    "ISEVEN function": [
      ["=ISEVEN(-1)", false],
      ["=ISEVEN(2.5)", true],
      ["=ISEVEN(Data!A4)", true],
      ["=ISEVEN(TRUE)", "#VALUE!"],
      ["=ISODD(2.5)", false],
    ],
  },
  { A1: "a", A2: "b", A3: "c", A5: 1, B1: 1, B2: 2, B3: 3 },
);
