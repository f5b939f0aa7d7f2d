import { knownTo } from "../../../src/core/editionParts";
import { edition } from "../../../src/edition";
import { portableLines } from "../../../src/sharing/portable/describePortable";
import { portablePlan, type PortableCell } from "../../../src/sharing/portable/portable";
import { pictureBook } from "../../support/pictureBook";

// how single formulas are rewritten; that they calculate to the right is shown in LibreOffice (xlsx/edit/portable*.test.ts)

/** A formula in F1, and what it shows; `block` is what it answers, if that is more. */
function planOf(
  formula: string,
  block?: string,
  countries: readonly string[] = [],
  value: number | string = 1,
) {
  const book = pictureBook({
    sheets: {
      S: {
        A1: { formula: "=UNIQUE(Z1:Z9)", value: "MDA", block: "A1:A2" },
        ...{ B1: 2023, A2: "Kazakhstan", C1: "range.low", B2: "approve" },
        F1: { formula, value, ...(block !== undefined && { block }) },
      },
      "My sheet": { B1: 2020 },
    },
    names: { When: "='My sheet'!$B$1" },
    tables: [
      {
        ...{ name: "List", heads: ["Country", "Day"], fills: undefined },
        body: { sheet: "S", row: 0, column: 0, rows: 2, columns: 2 },
      },
    ],
  });
  return portablePlan(edition, book, book.cells, { countries, related: false });
}
const made = (...asked: Parameters<typeof planOf>): PortableCell => planOf(...asked).cells[0]!;
const formulas = (...asked: Parameters<typeof planOf>) => {
  const cell = made(...asked);
  return cell.kind === "formulas" ? cell.formulas : cell.reason;
};

const moldova = 'INDEX(Align_CountryKey,MATCH("MDA",Align_Country,0))';

test.each([
  ['=ALIGN("MDA")', `=INDEX(Align_Score,MATCH(${moldova}+Align_Edition,Align_ScoreKey,1))`],
  ['=ALIGN("MDA","2023-11")', `=INDEX(Align_Score,MATCH(${moldova}+DATE(2023,11,30),Align_ScoreKey,1))`],
  ['=align("MDA",2023)*2', `=INDEX(Align_Score,MATCH(${moldova}+DATE(2023,12,31),Align_ScoreKey,1))*2`],
  [
    '="ALIGN(1)"&ALIGN.NAME(A2)',
    '="ALIGN(1)"&IF((A2="")+(A2=0),"",INDEX(Align_CountryName,MATCH(A2,Align_Country,0)))',
  ],
  [
    '=ALIGN.VOTE(List[@Country],"ES-11/1")',
    '=IF(($A1="")+($A1=0),"",INDEX(Align_Figure,MATCH(INDEX(Align_SeriesKey,MATCH("vote ES-11/1",Align_Series,0))+INDEX(Align_CountryKey,MATCH($A1,Align_Country,0)),Align_FigureKey,1)))',
  ],
  [
    '=ALIGN("MDA",2023,,"votes=1")',
    `=INDEX(Align_Score_1,MATCH(${moldova}+DATE(2023,12,31),Align_ScoreKey,1))`,
  ],
  [
    '=ALIGN.GET("MDA","gdp")',
    `=INDEX(Align_Figure,MATCH(INDEX(Align_SeriesKey,MATCH("gdp",Align_Series,0))+${moldova}+INDEX(Align_SeriesDay,MATCH("gdp",Align_Series,0)),Align_FigureKey,1))`,
  ],
])("%s becomes native", (live, native) => {
  expect(formulas(live)).toEqual([[native]]);
});

test("a text says how far its part reaches, where a later day is asked for, as the live one does", () => {
  const last = knownTo(edition, "memberships");
  const [year, month, day] = last.split("-").map(Number);
  const native = (live: string) => (formulas(live) as string[][])[0]![0];
  expect(native('=ALIGN.STATUS("MDA","EU",2099)')).toContain(
    `&IF(DATE(2099,12,31)>DATE(${year},${month},${day})," (memberships known to ${last})","")`,
  );
  expect(native('=ALIGN.STATUS("MDA","EU")')).not.toContain("known to");
});

test("a spill becomes one formula a cell, also of what spills itself", () => {
  const size = "F1:F2";
  const one = (cell: string) => [
    `=IF((${cell}="")+(${cell}=0),"",INDEX(Align_CountryCode,MATCH(${cell},Align_Country,0)))`,
  ];
  expect(formulas("=ALIGN.CODE(A1:A2)", size)).toEqual([one("A1"), one("A2")]);
  expect(formulas("=ALIGN.CODE($A$1#)", size)).toEqual([one("$A$1"), one("$A$2")]);
});

test.each([
  ["=ALIGN.CHANGE(A1,2021,2023)", "ALIGN.CHANGE has no counterpart among native functions"],
  ["=ALIGN.MOVES(A1,2021,2023)", "ALIGN.MOVES has no counterpart among native functions"],
  ['=ALIGN.QUESTION("ES-11/1",A1)', "ALIGN.QUESTION has no counterpart among native functions"],
  ["=INDEX(ALIGN.COMPARE(A1,A2),1,4)", "ALIGN.COMPARE has no counterpart among native functions"],
  ["=ALIGN.PEOPLE(A1)", "ALIGN.PEOPLE has no counterpart among native functions"],
  ["=IF(TRUE,ALIGN.AGREE(A1,A2))", "ALIGN.AGREE has no counterpart among native functions"],
  ["=AVERAGE(ALIGN(A1:A2))", "a range of 2×1 is answered in 1×1 cells"],
  ["=ALIGN(TRIM(A1))", "its country is calculated: carry all countries"],
  ['=ALIGN.GET(A1,LOWER("X"))', "its indicator is calculated"],
  ["=ALIGN.GET(A1,C1)", "range.low is drawn anew for every day"],
  ['=ALIGN.GET(A1,"own.trade")', "own.trade is of your own data, which stay with you"],
  ['=ALIGN(A1,,,"@mine")', "@mine are your own weights, which stay with you"],
  ['=ALIGN(A1,"tomorrow")', /^invalid day: tomorrow/],
  ['=ALIGN("Moldova*")', "Moldova* holds a sign that lookups take for a wildcard"],
])("%s becomes a value, and says why", (formula, reason) => {
  const cell = made(formula);
  expect(cell).toMatchObject({ kind: "values" });
  expect(cell.kind === "values" && cell.reason).toEqual(
    typeof reason === "string" ? reason : expect.stringMatching(reason),
  );
});

test("a country that a formula calculates is found where all are carried", () => {
  const everyone = edition.countries.map(({ code }) => code);
  expect(formulas("=ALIGN.CODE(TRIM(A1))", undefined, everyone)).toEqual([
    ['=IF(((TRIM(A1))="")+((TRIM(A1))=0),"",INDEX(Align_CountryCode,MATCH(TRIM(A1),Align_Country,0)))'],
  ]);
});

test("only functions that every spreadsheet program has are used, in cells and on the data sheet", () => {
  const known = "INDEX MATCH SUMIFS IF IFERROR ISNUMBER DATE VALUE LEFT MID NA".split(" ");
  const { cells, sheet } = planOf(
    '=ALIGN.OPINION(A1,"RUS",B2,When)&ALIGN(A1,When,B3)&ALIGN.GET(A2,"score",B1)',
  );
  const texts = [
    ...cells.flatMap((cell) => (cell.kind === "formulas" ? cell.formulas.flat() : [])),
    ...sheet.runs.flatMap((column) =>
      column.cells.flatMap((cell) => (typeof cell === "object" ? [cell.formula] : [])),
    ),
  ];
  const used = new Set(texts.flatMap((text) => text.match(/[A-Z]+(?=\()/g) ?? []));
  expect([...used].filter((name) => !known.includes(name))).toEqual([]);
  expect(used.size).toBe(known.length);
});

test("keys are sorted, for lookups stop at the last one that is not above", () => {
  const { sheet } = planOf('=ALIGN.STATUS(A1,"CSTO",When)&ALIGN(A2)&ALIGN(A2,2020,"CHN-WEST")', undefined, [
    "ARM",
    "GEO",
  ]);
  const keys = ["Align_ScoreKey", "Align_FigureKey"].map((name) => {
    const { row, column } = sheet.names.get(name)!;
    return sheet.runs.find((one) => one.row === row && one.column === column)!;
  });
  for (const { cells } of keys) expect([...cells].sort((a, b) => Number(a) - Number(b))).toEqual(cells);
});

test("what it takes is said before anything is done", () => {
  expect(portableLines(planOf("=ALIGN(A1,When)", undefined, ["ARM"]))).toEqual([
    "1 formula: ALIGN 1",
    "in use: 1 country; axes RUS-WEST",
    expect.stringMatching(/^Align Data will carry 2 countries and 0 series, all days, \d+ rows$/),
  ]);
});
