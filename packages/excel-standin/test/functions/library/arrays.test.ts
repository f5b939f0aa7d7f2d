import { testFormulas } from "./formulaTable";

// what the pages of support.microsoft.com say, by the page of each function
testFormulas(
  {
    "SEQUENCE function": [
      ["=INDEX(SEQUENCE(4,5),2,1)", 6],
      ["=INDEX(SEQUENCE(,3),1,3)", 3],
      ["=SEQUENCE(0)", "#CALC!"],
      ["=SEQUENCE(Data!A1)", "#CALC!"],
      ["=SEQUENCE(-1)", "#VALUE!"],
    ],
    "FILTER function": [
      ["=SUM(FILTER({1;2;3},{TRUE;FALSE;TRUE}))", 4],
      ["=FILTER({1;2},{FALSE;FALSE})", "#CALC!"],
      ['=FILTER({1;2},{FALSE;FALSE},"none")', "none"],
      ["=FILTER({1;2},{TRUE;TRUE;TRUE})", "#VALUE!"],
      ["=FILTER({1;2},{TRUE;#N/A})", "#N/A"],
    ],
    "SORT function": [
      ["=INDEX(SORT({3;1;2}),1)", 1],
      ["=INDEX(SORT({3;1;2},1,-1),1)", 3],
      ["=INDEX(SORT({3,1,2},1,1,TRUE),1,1)", 1],
      ["=SORT({3;1},2)", "#VALUE!"],
      ["=SORT({3;1},1,2)", "#VALUE!"],
    ],
    "SORTBY function": [
      ['=INDEX(SORTBY({"a";"b";"c"},{3;1;2}),1)', "b"],
      ['=INDEX(SORTBY({"a","b","c"},{3,1,2}),1,1)', "b"],
      ["=SORTBY({1;2},{1;2;3})", "#VALUE!"],
    ],
    "TAKE function": [
      ["=SUM(TAKE({1,2;3,4;5,6},-1))", 11],
      ["=SUM(TAKE({1,2;3,4;5,6},,1))", 9],
      ["=TAKE({1;2},0)", "#CALC!"],
    ],
    "DROP function": [["=DROP({1;2},2)", "#CALC!"]],
    "CHOOSECOLS function": [
      ["=SUM(CHOOSECOLS({1,2,3;4,5,6},-1,1))", 14],
      ["=CHOOSECOLS({1,2,3},4)", "#VALUE!"],
      ["=CHOOSECOLS({1,2,3},0)", "#VALUE!"],
      ['=CHOOSECOLS({1,2,3},"x")', "#VALUE!"],
    ],
    "TOCOL function": [
      ["=ROWS(TOCOL({1,2;3,4}))", 4],
      ["=TOCOL({1,2},4)", "#VALUE!"],
    ],
    "WRAPROWS function": [
      ["=INDEX(WRAPROWS({1,2,3},2),2,2)", "#N/A"],
      ["=WRAPROWS({1,2;3,4},2)", "#VALUE!"],
      ["=WRAPROWS({1,2},0)", "#NUM!"],
    ],
    "EXPAND function": [
      ["=INDEX(EXPAND({1,2},2,2),2,2)", "#N/A"],
      ["=EXPAND({1,2},1,1)", "#VALUE!"],
    ],
    "SUMPRODUCT function": [
      ["=SUMPRODUCT({1,2},{3,4})", 11],
      ["=SUMPRODUCT({1,2},{3;4})", "#VALUE!"],
      ['=SUMPRODUCT({1,"x"},{3,4})', 3],
      // whole columns of a sheet in use and of one that is not
      ["=SUMPRODUCT(Data!B:B,Data!C:C)", 2],
    ],
  },
  { B2: 1, C2: 2 },
);
