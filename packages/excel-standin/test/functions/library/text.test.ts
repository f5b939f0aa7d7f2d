import { testFormulas } from "./formulaTable";

const riding = '"Red riding hood’s red hood"';

// what the pages of support.microsoft.com say, by the page of each function
testFormulas({
  "LEFT function": [
    ['=LEFT("Sale Price",4)', "Sale"],
    ['=LEFT("Sweden")', "S"],
    ['=LEFT("abc",-1)', "#VALUE!"],
    // an empty cell, and nothing between commas, are the number 0
    ['=LEFT("abc",Data!A1)', ""],
    ['=LEFT("abc",)', ""],
  ],
  "RIGHT function": [
    ['=RIGHT("Stock Number")', "r"],
    ['=RIGHT("abc",0)', ""],
  ],
  "FIND function": [
    ['=FIND("M","Miriam McGovern")', 1],
    ['=FIND("M","Miriam McGovern",3)', 8],
    ['=FIND("x","abc")', "#VALUE!"],
    ['=FIND("a","abc",0)', "#VALUE!"],
  ],
  "SEARCH function": [
    ['=SEARCH("e","Statements",6)', 7],
    ['=SEARCH("s?a","Statements")', 1],
  ],
  "SUBSTITUTE function": [
    ['=SUBSTITUTE("Quarter 1, 2008","1","2",1)', "Quarter 2, 2008"],
    ['=SUBSTITUTE("Quarter 1, 2011","1","2",3)', "Quarter 1, 2012"],
    ['=SUBSTITUTE("aaa","a","b",0)', "#VALUE!"],
  ],
  "FIXED function": [
    ["=FIXED(1234.567,1)", "1,234.6"],
    ["=FIXED(1234.567,-1)", "1,230"],
    ["=FIXED(-1234.567,-1,TRUE)", "-1230"],
    ["=FIXED(44.332)", "44.33"],
    ["=FIXED(1,128)", "#VALUE!"],
  ],
  "DOLLAR function": [
    ["=DOLLAR(1234.567,2)", "$1,234.57"],
    ["=DOLLAR(1234.567,-2)", "$1,200"],
    ["=DOLLAR(-1234.567,-2)", "($1,200)"],
    ["=DOLLAR(-0.123,4)", "($0.1230)"],
    ["=DOLLAR(99.888)", "$99.89"],
  ],
  "NUMBERVALUE function": [
    ['=NUMBERVALUE("2.500,27",",",".")', 2500.27],
    ['=NUMBERVALUE("3.5%")', 0.035],
    ['=NUMBERVALUE("9%%")', 0.0009],
    ['=NUMBERVALUE("")', 0],
    ['=NUMBERVALUE(" 3 000 ")', 3000],
    ['=NUMBERVALUE("1.2.3")', "#VALUE!"],
    ['=NUMBERVALUE("1.2,3")', "#VALUE!"],
    ['=NUMBERVALUE("1/2")', "#VALUE!"],
  ],
  "VALUE function": [
    ['=VALUE("$1,000")', 1000],
    ['=VALUE("16:48:00")-VALUE("12:00:00")', 0.2],
    ['=VALUE("")', "#VALUE!"],
    ["=VALUE(TRUE)", "#VALUE!"],
  ],
  "CHAR function": [
    ["=CHAR(65)", "A"],
    ["=CHAR(33)", "!"],
    ["=CHAR(128)", "€"],
    ["=CHAR(0)", "#VALUE!"],
    ["=CHAR(256)", "#VALUE!"],
  ],
  "CODE function": [
    ['=CODE("A")', 65],
    ['=CODE("€")', 128],
    ['=CODE("Ж")', 63],
    ['=CODE("")', "#VALUE!"],
  ],
  "UNICHAR function": [
    ["=UNICHAR(66)", "B"],
    ["=UNICHAR(0)", "#VALUE!"],
    ["=UNICHAR(55296)", "#N/A"],
  ],
  "TEXTBEFORE function": [
    [`=TEXTBEFORE(${riding},"hood")`, "Red riding "],
    [`=TEXTBEFORE(${riding},"hood",-1)`, "Red riding hood’s red "],
    [`=TEXTBEFORE(${riding},"RED",,1)`, ""],
    [`=TEXTBEFORE(${riding},"x")`, "#N/A"],
    [`=TEXTBEFORE(${riding},"x",1,0,1)`, "Red riding hood’s red hood"],
    [`=TEXTBEFORE(${riding},"x",,,,"none")`, "none"],
    [`=TEXTBEFORE(${riding},{"ing","hood"})`, "Red rid"],
    ['=TEXTBEFORE("abc","")', ""],
    ['=TEXTBEFORE("abc","b",0)', "#VALUE!"],
    ['=TEXTBEFORE("abc","b",4)', "#VALUE!"],
  ],
  "TEXTAFTER function": [
    [`=TEXTAFTER(${riding},"hood")`, "’s red hood"],
    [`=TEXTAFTER(${riding},"hood",-2)`, "’s red hood"],
    [`=TEXTAFTER(${riding},"basket")`, "#N/A"],
    ['=TEXTAFTER("abc","")', "abc"],
  ],
  "TEXTSPLIT function": [
    ['=INDEX(TEXTSPLIT("Dakota Lennon Sanchez"," "),1,3)', "Sanchez"],
    ['=INDEX(TEXTSPLIT("1,2,3;4,5,6",",",";"),2,3)', "6"],
    ['=INDEX(TEXTSPLIT("Do. Or do not.","."),1,3)', ""],
    ['=COLUMNS(TEXTSPLIT("Do. Or do not.",{"."," "},,TRUE))', 4],
    ['=COLUMNS(TEXTSPLIT("aXbxc","x",,,1))', 3],
    ['=INDEX(TEXTSPLIT("1,2;3",",",";"),2,2)', "#N/A"],
    ['=INDEX(TEXTSPLIT("1,2;3",",",";",,,"-"),2,2)', "-"],
  ],
  "ARRAYTOTEXT function": [
    ['=ARRAYTOTEXT({TRUE,#VALUE!;1234.01234,"Seattle"},0)', "TRUE, #VALUE!, 1234.01234, Seattle"],
    ['=ARRAYTOTEXT({TRUE,#VALUE!;1234.01234,"Seattle"},1)', '{TRUE,#VALUE!;1234.01234,"Seattle"}'],
    ["=ARRAYTOTEXT(1,2)", "#VALUE!"],
  ],
});
