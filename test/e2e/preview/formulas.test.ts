import { type Seen, openPreview } from "../browser";
import { Person } from "../person";

// the answers are sums one can do in one's head over the six rows of data, examples of Microsoft's pages on the functions, the
// United Nations' record of ES-11/1 and ES-11/3, and Gallup's 50 per cent

jest.setTimeout(90_000);

const data = [
  ["Name", "Points", "Side"],
  ["MDA", 10, "West"],
  ["KAZ", 20, "East"],
  ["ARM", 30, "East"],
  ["GEO", 40, "West"],
  ["UKR", 50, "West"],
  ["BLR", 60, "East"],
] as const;

const single: readonly (readonly [formula: string, answer: string | number | boolean])[] = [
  ["=SUM(B2:B7)", 210],
  ["=AVERAGE(B2:B7)", 35],
  ["=MEDIAN(B2:B7)", 35],
  ['=MIN(B2:B7)&"/"&MAX(B2:B7)', "10/60"],
  ["=COUNT(A2:B7)+COUNTA(A2:C7)", 24],
  ["=ROUND(2.345,2)", 2.35],
  ["=ROUNDUP(2.01,0)", 3],
  ["=INT(-1.5)+MOD(-3,2)", -1],
  ['=IF(B2>5,"yes","no")', "yes"],
  ['=IFERROR(1/0,"div")', "div"],
  ['=IFNA(VLOOKUP("x",A2:B7,2,FALSE),"none")', "none"],
  ['=INDEX(B2:B7,MATCH("GEO",A2:A7,0))', 40],
  ['=XLOOKUP("UKR",A2:A7,C2:C7)', "West"],
  ['=XLOOKUP("ZZZ",A2:A7,B2:B7,"missing")', "missing"],
  ['=VLOOKUP("BLR",A2:C7,3,FALSE)', "East"],
  ['=SUMIF(C2:C7,"East",B2:B7)', 110],
  ['=SUMIFS(B2:B7,C2:C7,"West",B2:B7,">10")', 90],
  ['=COUNTIF(B2:B7,">=30")', 4],
  ['=COUNTIFS(C2:C7,"East",B2:B7,">20")', 2],
  ['=AVERAGEIF(C2:C7,"East",B2:B7)*3', 110],
  ['=SUMPRODUCT((C2:C7="East")*B2:B7)', 110],
  ["=LET(x,B2,y,B3,x*y)", 200],
  ['=TEXT(1234.5,"#,##0.00")', "1,234.50"],
  ['=TEXT(DATE(2023,11,3),"yyyy-mm-dd")', "2023-11-03"],
  ["=YEAR(DATE(2023,11,3))*100+MONTH(DATE(2023,11,3))", 202311],
  ["=EDATE(DATE(2024,1,31),1)-DATE(2024,2,29)", 0],
  ["=EOMONTH(DATE(2023,2,1),0)-DATE(2023,2,1)", 27],
  ["=WEEKDAY(DATE(2023,11,3))", 6],
  ['=LEFT("Moldova",3)&RIGHT("Moldova",2)&MID("Moldova",3,2)', "Molvald"],
  ['=UPPER(TRIM("  a b "))', "A B"],
  ['=SUBSTITUTE("a-b-c","-","+")', "a+b+c"],
  ['=TEXTJOIN(", ",TRUE,A2:A4)', "MDA, KAZ, ARM"],
  ["=RANK(B3,B2:B7)+LARGE(B2:B7,2)", 55],
  ["=AND(B2=10,OR(B3=1,B4=30))", true],
  ['=SWITCH(C2,"East",1,"West",2)', 2],
  ['=CHOOSE(2,"a","b")', "b"],
  ['=IF(ALIGN.MEMBER(A3,"CSTO",2023),"CSTO","none")', "CSTO"],
  ['=ALIGN.VOTE(A4,"ES-11/1")&"!"', "Abstain!"],
  ['=ROUND(ALIGN.OPINION("KAZ","RUS","disapprove",2022)*2,0)', 100],
  ['=XLOOKUP("No",ALIGN.VOTE(A2:A7,"ES-11/3"),A2:A7)', "KAZ"],
  ['=SUM(--(ALIGN.VOTE(A2:A7,"ES-11/1")="Yes"))', 3],
  ['=IFERROR(ALIGN("Moldva"),"no such country")', "no such country"],
];

const spilled: readonly (readonly [formula: string, answers: readonly (string | number)[]])[] = [
  ['=FILTER(A2:A7,C2:C7="East")', ["KAZ", "ARM", "BLR"]],
  ["=SORT(B2:B7,1,-1)", [60, 50, 40, 30, 20, 10]],
  ["=UNIQUE(C2:C7)", ["West", "East"]],
  ["=SORTBY(A2:A7,B2:B7,-1)", ["BLR", "UKR", "GEO", "ARM", "KAZ", "MDA"]],
  ['=FILTER(A2:A7,ALIGN.VOTE(A2:A7,"ES-11/1")="Abstain")', ["KAZ", "ARM"]],
  ['=ALIGN.VOTE(SORT(A2:A7),"ES-11/3")', ["Absent", "No", "Yes", "No", "Yes", "Yes"]],
];

let seen: Seen;
let person: Person;

beforeAll(async () => {
  seen = await openPreview();
  person = new Person(seen);
  await person.addSheet("Natives");
  await person.paste("A1", data.map((row) => row.join("\t")).join("\n"));
  await person.paste("E1", single.map(([formula]) => formula).join("\n"));
  await person.paste("G1", spilled.map(([formula]) => formula).join("\t"));
}, 90_000);

afterAll(() => seen?.close());

/** A truth value is a number to the grid. */
const inGrid = (value: unknown) => (typeof value === "boolean" ? Number(value) : value);

test("native formulas that a person enters are answered, alone and around Align's", async () => {
  const answers = (await person.shown(`E1:E${single.length}`)).flat();
  expect(single.map(([formula], at) => [formula, answers[at]])).toEqual(
    single.map(([formula, answer]) => [formula, inGrid(answer)]),
  );
});

test("native formulas spill, alone and around Align's", async () => {
  const block = await person.shown("G1:L6");
  const columns = spilled.map(([formula], across) => [
    formula,
    block.map((row) => row[across]).filter((value) => value !== null),
  ]);
  expect(columns).toEqual(spilled);
  await seen.picture("native-formulas");
});

test("what a formula is entered as is what the grid shows of it again", async () => {
  for (const at of [0, 21, 38]) expect(await person.formula(`E${at + 1}`)).toBe(single[at]![0]);
});

test("a changed cell is followed through native formulas and Align's", async () => {
  await person.type("A3", "Moldova");
  expect(await person.shown("E37")).toEqual([["none"]]);
  expect(await person.shown("E40")).toEqual([["BLR"]]);
  await person.type("B2", "1010");
  expect(await person.shown("E1")).toEqual([[1210]]);
  expect((await person.shown("H1"))[0]).toEqual([1010]);
  expect(seen.complaints).toEqual([]);
});
