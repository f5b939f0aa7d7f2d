import { testFormulas } from "./formulaTable";

const real = (formula: string) => `=IMREAL(${formula})`;
const imaginary = (formula: string) => `=IMAGINARY(${formula})`;

// what the examples of support.microsoft.com come to, by the page of each function
testFormulas(
  {
    "BIN2DEC function": [
      ["=BIN2DEC(1100100)", 100],
      ["=BIN2DEC(1111111111)", -1],
      ["=BIN2DEC(2)", "#NUM!"],
      ["=BIN2DEC(11111111111)", "#NUM!"],
      ["=BIN2DEC(TRUE)", "#VALUE!"],
      ["=BIN2DEC(Data!A1)", 0],
      ["=BIN2DEC(Data!A2:A3)", "#VALUE!"],
    ],
    "BIN2HEX function": [
      ["=BIN2HEX(11111011,4)", "00FB"],
      ["=BIN2HEX(1110)", "E"],
      ["=BIN2HEX(1111111111)", "FFFFFFFFFF"],
    ],
    "BIN2OCT function": [
      ["=BIN2OCT(1001,3)", "011"],
      ["=BIN2OCT(1100100)", "144"],
      ["=BIN2OCT(1111111111)", "7777777777"],
    ],
    "DEC2BIN function": [
      ["=DEC2BIN(9,4)", "1001"],
      ["=DEC2BIN(-100)", "1110011100"],
      ["=DEC2BIN(512)", "#NUM!"],
      ["=DEC2BIN(-513)", "#NUM!"],
      ["=DEC2BIN(9,3)", "#NUM!"],
      ["=DEC2BIN(9,0)", "#NUM!"],
      ["=DEC2BIN(9.9,4.9)", "1001"],
      ['=DEC2BIN("x")', "#VALUE!"],
    ],
    "DEC2HEX function": [
      ["=DEC2HEX(100,4)", "0064"],
      ["=DEC2HEX(-54)", "FFFFFFFFCA"],
      ["=DEC2HEX(28)", "1C"],
      ["=DEC2HEX(64,1)", "#NUM!"],
    ],
    "DEC2OCT function": [
      ["=DEC2OCT(58,3)", "072"],
      ["=DEC2OCT(-100)", "7777777634"],
    ],
    "HEX2BIN function": [
      ['=HEX2BIN("F",8)', "00001111"],
      ['=HEX2BIN("B7")', "10110111"],
      ['=HEX2BIN("FFFFFFFFFF")', "1111111111"],
      ['=HEX2BIN("200")', "#NUM!"],
    ],
    "HEX2DEC function": [
      ['=HEX2DEC("A5")', 165],
      ['=HEX2DEC("FFFFFFFF5B")', -165],
      ['=HEX2DEC("3DA408B9")', 1034160313],
      ['=HEX2DEC("G")', "#NUM!"],
    ],
    "HEX2OCT function": [
      ['=HEX2OCT("F",3)', "017"],
      ['=HEX2OCT("3B4E")', "35516"],
      ['=HEX2OCT("FFFFFFFF00")', "7777777400"],
    ],
    "OCT2BIN function": [
      ["=OCT2BIN(3,3)", "011"],
      ["=OCT2BIN(7777777000)", "1000000000"],
    ],
    "OCT2DEC function": [
      ["=OCT2DEC(54)", 44],
      ["=OCT2DEC(7777777533)", -165],
    ],
    "OCT2HEX function": [
      ["=OCT2HEX(100,4)", "0040"],
      ["=OCT2HEX(7777777533)", "FFFFFFFF5B"],
    ],
    "BITAND function": [
      ["=BITAND(1,5)", 1],
      ["=BITAND(13,25)", 9],
      ["=BITAND(-1,5)", "#NUM!"],
      ["=BITAND(2^48,5)", "#NUM!"],
    ],
    "BITOR function": [["=BITOR(23,10)", 31]],
    "BITXOR function": [["=BITXOR(5,3)", 6]],
    "BITLSHIFT function": [
      ["=BITLSHIFT(4,2)", 16],
      ["=BITLSHIFT(1,48)", "#NUM!"],
      ["=BITLSHIFT(1,54)", "#NUM!"],
    ],
    "BITRSHIFT function": [
      ["=BITRSHIFT(13,2)", 3],
      ["=BITRSHIFT(13,-2)", 52],
    ],
    "DELTA function": [
      ["=DELTA(5,4)", 0],
      ["=DELTA(5,5)", 1],
      ["=DELTA(0.5,0)", 0],
      ["=DELTA(0)", 1],
      ['=DELTA("x")', "#VALUE!"],
    ],
    "GESTEP function": [
      ["=GESTEP(5,4)", 1],
      ["=GESTEP(5,5)", 1],
      ["=GESTEP(-4,-5)", 1],
      ["=GESTEP(-1)", 0],
    ],
    "COMPLEX function": [
      ["=COMPLEX(3,4)", "3+4i"],
      ['=COMPLEX(3,4,"j")', "3+4j"],
      ["=COMPLEX(0,1)", "i"],
      ["=COMPLEX(1,0)", "1"],
      ["=COMPLEX(0,-1)", "-i"],
      ["=COMPLEX(2,-1)", "2-i"],
      ['=COMPLEX(1,1,"J")', "#VALUE!"],
      ["=COMPLEX(TRUE,1)", "#VALUE!"],
    ],
    "IMREAL function": [
      ['=IMREAL("6-9i")', 6],
      ["=IMREAL(5)", 5],
      ['=IMREAL("6-9I")', "#NUM!"],
      ['=IMREAL("6-9")', "#NUM!"],
      ["=IMREAL(TRUE)", "#VALUE!"],
      ["=IMREAL(Data!A1)", 0],
    ],
    "IMAGINARY function": [
      ['=IMAGINARY("3+4i")', 4],
      ['=IMAGINARY("0-j")', -1],
      ["=IMAGINARY(4)", 0],
      ['=IMAGINARY("-2.5e1i")', -25],
    ],
    "IMABS function": [['=IMABS("5+12i")', 13]],
    "IMARGUMENT function": [
      ['=IMARGUMENT("3+4i")', "≈0.92729522"],
      ["=IMARGUMENT(0)", "#DIV/0!"],
      ["=IMARGUMENT(-1)", "≈3.14159265"],
    ],
    "IMCONJUGATE function": [['=IMCONJUGATE("3+4i")', "3-4i"]],
    "IMSUM function": [
      ['=IMSUM("3+4i","5-3i")', "8+i"],
      ['=IMSUM("3+4i","5-3j")', "#VALUE!"],
      ["=IMSUM(Data!A2:A4)", "6+2i"],
    ],
    "IMSUB function": [['=IMSUB("13+4i","5+3i")', "8+i"]],
    "IMPRODUCT function": [
      ['=IMPRODUCT("3+4i","5-3i")', "27+11i"],
      ['=IMPRODUCT("1+2i",30)', "30+60i"],
    ],
    "IMDIV function": [
      ['=IMDIV("-238+240i","10+24i")', "5+12i"],
      ["=IMDIV(1,0)", "#NUM!"],
    ],
    "IMPOWER function": [
      [real('IMPOWER("2+3i",3)'), "≈-46.0000000000"],
      [imaginary('IMPOWER("2+3i",3)'), "≈9.0000000000"],
      ["=IMPOWER(0,0)", "#NUM!"],
    ],
    "IMSQRT function": [
      [real('IMSQRT("1+i")'), "≈1.09868411346781"],
      [imaginary('IMSQRT("1+i")'), "≈0.455089860562227"],
    ],
    "IMEXP function": [
      [real('IMEXP("1+i")'), "≈1.46869393991589"],
      [imaginary('IMEXP("1+i")'), "≈2.28735528717884"],
    ],
    "IMLN function": [
      [real('IMLN("3+4i")'), "≈1.6094379124341"],
      [imaginary('IMLN("3+4i")'), "≈0.927295218001612"],
      // the principal value: π for a negative number
      [imaginary("IMLN(-1)"), "≈3.14159265358979"],
    ],
    "IMLOG10 function": [
      [real('IMLOG10("3+4i")'), "≈0.698970004336019"],
      [imaginary('IMLOG10("3+4i")'), "≈0.402719196273373"],
    ],
    "IMLOG2 function": [
      [real('IMLOG2("3+4i")'), "≈2.32192809488736"],
      [imaginary('IMLOG2("3+4i")'), "≈1.33780421245098"],
    ],
    "IMCOS function": [
      [real('IMCOS("1+i")'), "≈0.833730025131149"],
      [imaginary('IMCOS("1+i")'), "≈-0.988897705762865"],
    ],
    "IMSIN function": [
      [real('IMSIN("4+3i")'), "≈-7.61923172032141"],
      [imaginary('IMSIN("4+3i")'), "≈-6.548120040911"],
    ],
    "IMTAN function": [
      [real('IMTAN("4+3i")'), "≈0.004908258067496"],
      [imaginary('IMTAN("4+3i")'), "≈1.00070953606723"],
    ],
    "IMCOT function": [
      [real('IMCOT("4+3i")'), "≈0.004901182394304"],
      [imaginary('IMCOT("4+3i")'), "≈-0.999266927805902"],
    ],
    "IMCSC function": [
      [real('IMCSC("4+3i")'), "≈-0.0754898329158637"],
      [imaginary('IMCSC("4+3i")'), "≈0.0648774713706355"],
    ],
    "IMSEC function": [
      [real('IMSEC("4+3i")'), "≈-0.065294027857947"],
      [imaginary('IMSEC("4+3i")'), "≈-0.075224960302773"],
    ],
    "IMSINH function": [
      [real('IMSINH("4+3i")'), "≈-27.0168132580039"],
      [imaginary('IMSINH("4+3i")'), "≈3.85373803791938"],
    ],
    "IMCOSH function": [
      [real('IMCOSH("4+3i")'), "≈-27.0349456030742"],
      [imaginary('IMCOSH("4+3i")'), "≈3.85115333481178"],
    ],
    "IMCSCH function": [
      [real('IMCSCH("4+3i")'), "≈-0.036275889628626"],
      [imaginary('IMCSCH("4+3i")'), "≈-0.0051744731840194"],
    ],
    "IMSECH function": [
      [real('IMSECH("4+3i")'), "≈-0.0362534969158689"],
      [imaginary('IMSECH("4+3i")'), "≈-0.00516434460775318"],
    ],
  },
  { A2: 1, A3: "2+i", A4: "3+i" },
);
