import { testFormulas } from "./formulaTable";

// what the pages and examples of support.microsoft.com say, by the page of each function
testFormulas(
  {
    "DATE function": [
      ["=DATE(108,1,2)", 39449],
      ["=DATE(2008,1,2)", 39449],
      ["=DATE(2008,14,2)", 39846],
      ["=DATE(2008,-3,2)", 39327],
      ["=DATE(2008,1,35)", 39482],
      ["=DATE(2008,1,-15)", 39432],
      ["=DATE(-1,13,1)", "#NUM!"],
      ["=DATE(10000,1,1)", "#NUM!"],
      ["=DATE(1900,1,1)", 1],
      ["=DATE(1899,1,1)", 693598],
    ],
    "Excel incorrectly assumes that the year 1900 is a leap year": [
      ["=DATE(1900,2,28)", 59],
      ["=DATE(1900,2,29)", 60],
      ["=DATE(1900,2,30)", 61],
      ["=DATE(1900,3,0)", 60],
      ["=DATE(1900,3,1)", 61],
      ["=DATE(1900,1,61)", 61],
      ["=MONTH(60)&DAY(60)", "229"],
      ["=EOMONTH(1,1)", 60],
      ["=EDATE(31,1)", 60],
    ],
    "TIME function": [
      ["=TIME(12,0,0)", 0.5],
      ["=TIME(27,0,0)", 0.125],
      ["=TIME(0,0,32768)", "#NUM!"],
      ["=TIME(-1,0,0)", "#NUM!"],
    ],
    "DATEVALUE function": [
      ['=DATEVALUE("8/22/2011")', 40777],
      ['=DATEVALUE("22-MAY-2011")', 40685],
      ['=DATEVALUE("2011/02/23")', 40597],
      ['=DATEVALUE("40597")', "#VALUE!"],
      ['=DATEVALUE("x")', "#VALUE!"],
    ],
    "TIMEVALUE function": [
      ['=TIMEVALUE("2:24 AM")', 0.1],
      ['=TIMEVALUE("22-Aug-2011 6:35 AM")', "≈0.2743"],
      ['=TIMEVALUE("0.5")', "#VALUE!"],
    ],
    "EDATE function": [
      ["=EDATE(DATE(2011,1,15),1)-DATE(2011,2,15)", 0],
      ["=EDATE(DATE(2011,1,15),-1)-DATE(2010,12,15)", 0],
      ["=EDATE(DATE(2011,1,31),1)-DATE(2011,2,28)", 0],
      ["=EDATE(TRUE,1)", "#VALUE!"],
      ["=EDATE(Data!A1:A2,1)", "#VALUE!"],
      ["=INDEX(EDATE({45000,45001},1),1,2)-DATE(2023,4,16)", 0],
    ],
    "EOMONTH function": [
      ["=EOMONTH(DATE(2011,1,1),1)-DATE(2011,2,28)", 0],
      ["=EOMONTH(DATE(2011,1,1),-3)-DATE(2010,10,31)", 0],
    ],
    "WEEKDAY function": [
      ["=WEEKDAY(DATE(2008,2,14))", 5],
      ["=WEEKDAY(DATE(2008,2,14),2)", 4],
      ["=WEEKDAY(DATE(2008,2,14),3)", 3],
      ["=WEEKDAY(DATE(2008,2,14),4)", "#NUM!"],
    ],
    "WEEKNUM function": [
      ["=WEEKNUM(DATE(2012,3,9))", 10],
      ["=WEEKNUM(DATE(2012,3,9),2)", 11],
      ["=WEEKNUM(DATE(2012,3,9),3)", "#NUM!"],
    ],
    "ISOWEEKNUM function": [["=ISOWEEKNUM(DATE(2012,3,9))", 10]],
    "DAYS function": [
      ['=DAYS("15-MAR-2021","1-FEB-2021")', 42],
      ["=DAYS(DATE(2021,12,31),DATE(2021,1,1))", 364],
      ["=DAYS(-1,1)", "#NUM!"],
    ],
    "DAYS360 function": [
      ["=DAYS360(DATE(2011,1,30),DATE(2011,2,1))", 1],
      ["=DAYS360(DATE(2011,1,1),DATE(2011,12,31))", 360],
      ["=DAYS360(DATE(2011,1,1),DATE(2011,2,1))", 30],
      // in Europe the 31st is a 30th; in the US only after one, and else the first of the next month
      ["=DAYS360(DATE(2011,1,1),DATE(2011,12,31),TRUE)", 359],
      ["=DAYS360(DATE(2011,1,30),DATE(2011,3,31))", 60],
      // an end of February is a 30th at the start
      ["=DAYS360(DATE(2011,2,28),DATE(2011,3,31))", 30],
      ["=DAYS360(DATE(2011,2,28),DATE(2011,3,31),TRUE)", 32],
    ],
    "DATEDIF function": [
      ['=DATEDIF(DATE(2001,1,1),DATE(2003,1,1),"Y")', 2],
      ['=DATEDIF(DATE(2001,6,1),DATE(2002,8,15),"D")', 440],
      ['=DATEDIF(DATE(2001,6,1),DATE(2002,8,15),"YD")', 75],
      ['=DATEDIF(DATE(2003,1,1),DATE(2001,1,1),"Y")', "#NUM!"],
    ],
    "YEARFRAC function": [
      ["=YEARFRAC(DATE(2012,1,1),DATE(2012,7,30))", "≈0.58055556"],
      ["=YEARFRAC(DATE(2012,1,1),DATE(2012,7,30),1)", "≈0.57650273"],
      ["=YEARFRAC(DATE(2012,1,1),DATE(2012,7,30),3)", "≈0.57808219"],
      ["=YEARFRAC(DATE(2012,7,30),DATE(2012,1,1),3)", "≈0.57808219"],
      ["=YEARFRAC(DATE(2012,1,1),DATE(2012,7,30),5)", "#NUM!"],
      ["=YEARFRAC(TRUE,1)", "#VALUE!"],
    ],
    // D. Wheeler, "YEARFRAC Incompatibilities" (2010), who measured Excel
    "YEARFRAC over a year's end": [
      ["=YEARFRAC(DATE(2000,12,31),DATE(2001,12,31),1)", 1],
      ["=YEARFRAC(DATE(2003,11,1),DATE(2004,2,28),1)*365", "≈119.0000000000"],
      ["=YEARFRAC(DATE(2003,11,1),DATE(2004,2,29),1)*366", "≈120.0000000000"],
      ["=YEARFRAC(DATE(2004,3,1),DATE(2005,2,28),1)*365", "≈364.0000000000"],
      ["=YEARFRAC(DATE(2004,2,29),DATE(2005,2,28),1)*366", "≈365.0000000000"],
      ["=YEARFRAC(DATE(2003,1,1),DATE(2005,1,1),1)*1096/3", "≈731.0000000000"],
      ["=YEARFRAC(DATE(2011,2,28),DATE(2012,2,29),0)", 1],
      ["=YEARFRAC(DATE(2011,2,28),DATE(2011,3,31),0)*360", "≈31.0000000000"],
    ],
    "NETWORKDAYS function": [
      ["=NETWORKDAYS(DATE(2012,10,1),DATE(2013,3,1))", 110],
      ["=NETWORKDAYS(DATE(2012,10,1),DATE(2013,3,1),DATE(2012,11,22))", 109],
      ["=NETWORKDAYS(DATE(2012,10,1),DATE(2013,3,1),Data!A2:A4)", 107],
      ["=NETWORKDAYS(DATE(2013,3,1),DATE(2012,10,1))", -110],
    ],
    "NETWORKDAYS.INTL function": [
      ["=NETWORKDAYS.INTL(DATE(2006,1,1),DATE(2006,1,31))", 22],
      ["=NETWORKDAYS.INTL(DATE(2006,2,28),DATE(2006,1,31))", -21],
      ['=NETWORKDAYS.INTL(DATE(2006,1,1),DATE(2006,2,1),7,{"2006/1/2","2006/1/16"})', 22],
      ['=NETWORKDAYS.INTL(DATE(2006,1,1),DATE(2006,2,1),"0010001",{"2006/1/2","2006/1/16"})', 20],
      ['=NETWORKDAYS.INTL(DATE(2006,1,1),DATE(2006,2,1),"001")', "#VALUE!"],
      ["=NETWORKDAYS.INTL(DATE(2006,1,1),DATE(2006,2,1),8)", "#NUM!"],
    ],
    "WORKDAY function": [
      ["=WORKDAY(DATE(2008,10,1),151)-DATE(2009,4,30)", 0],
      ['=WORKDAY(DATE(2008,10,1),151,{"2008/11/26","2008/12/4","2009/1/21"})-DATE(2009,5,5)', 0],
    ],
    "WORKDAY.INTL function": [
      ["=WORKDAY.INTL(DATE(2012,1,1),30,0)", "#NUM!"],
      ["=WORKDAY.INTL(DATE(2012,1,1),90,11)", 41013],
      ['=TEXT(WORKDAY.INTL(DATE(2012,1,1),30,17),"m/dd/yyyy")', "2/05/2012"],
      ['=WORKDAY.INTL(DATE(2012,1,1),30,"1111111")', "#VALUE!"],
    ],
  },
  { A2: "=DATE(2012,11,22)", A3: "=DATE(2012,12,4)", A4: "=DATE(2013,1,21)" },
);
