import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { type OpenWorkbook, openWorkbook } from "excel-standin/node";
import { explanationOf, referencesIn } from "../../src/actions/explanation/explanation";
import { edition } from "../../src/edition";
import { activeCell } from "../../src/excel/activeCell";
import { functionsScript } from "../support/olderEdition";

// Gallup's figures on Russia's leadership in Kazakhstan and Armenia of 2022 (data/opinion.csv): 50 and 58 per cent disapprove.
// Voting records of the UN: on ES-11/1 of 2 March 2022 Kazakhstan and Armenia abstained, Moldova said Yes.

const functionsJson = JSON.parse(
  readFileSync(resolve(__dirname, "../../dist/web/functions.json"), "utf8"),
) as Parameters<typeof openWorkbook>[0]["functionsJson"];

let book: OpenWorkbook;

beforeAll(async () => {
  book = await openWorkbook({ functionsJson, scripts: [functionsScript()] });
  Object.assign(globalThis, { Office: book.Office, Excel: book.Excel });
});
afterAll(() => book.close());

/** Enters a formula at E3 over some cells in A and B, and says what stands behind a cell. */
async function explained(formula: string, address: string, cells: readonly (readonly unknown[])[] = []) {
  await book.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A1:Z99").clear();
    cells.forEach((row, r) =>
      row.forEach((value, c) => (sheet.getRange("A1").getOffsetRange(r, c).values = [[value]])),
    );
    sheet.getRange("E3").formulas = [[formula]];
    await context.sync();
  });
  await book.calculated();
  const cell = await book.Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").getRange(address).select();
    await context.sync();
    return activeCell(context as never, referencesIn);
  });
  const explanation = explanationOf(edition, cell);
  if (explanation.kind !== "call") throw new Error(`${address} holds no call: ${explanation.kind}`);
  return { ...explanation, value: cell.value };
}

const countries = [["Country", "bloc.csto", "bloc.eaeu"], ["KAZ"], ["ARM"], ["MDA"]];

describe("a live cell cites the datum that is in it", () => {
  test.each([
    ['=ALIGN.OPINION("KAZ","RUS","disapprove",2023)', 50, "Gallup Rating World Leaders 2022 on Russia", []],
    [
      '=ALIGN.OPINION("KAZ","RUS","disapprove",2025)',
      50,
      "Gallup Rating World Leaders 2022 on Russia",
      ["an unconfirmed report says Gallup Rating World Leaders 2025 on Russia: 30 % approve"],
    ],
    ['=ALIGN.OPINION("ARM","RUS","disapprove",2023)', 58, "Gallup Rating World Leaders 2022 on Russia", []],
    ['=ALIGN.OPINION("ARM","RUS","approve",2023,"IRI")', undefined, "IRI", []],
  ])("%s", async (formula, value, poll, told) => {
    const { value: shown, evidence } = await explained(formula, "E3");
    if (value !== undefined) expect(shown).toBe(value);
    expect(evidence.map(({ message }) => message)).toEqual([expect.stringContaining(poll), ...told]);
    expect(evidence[0]!.message).toContain(`${shown} %`);
  });

  test("of one component that component alone, of a change both days", async () => {
    const component = await explained('=ALIGN.GET("KAZ","component.blocs",2023)', "E3");
    expect(component.evidence.map(({ message }) => message.split(":")[0])).toEqual([
      "Blocs component",
      "blocs",
    ]);
    const change = await explained('=ALIGN.CHANGE("KAZ",2021,2023)', "E3");
    const days = change.evidence.map(({ message }) => message.slice(0, 10));
    expect(new Set(days)).toEqual(new Set(["2021-12-31", "2023-12-31"]));
  });

  test("own weights are read from a range", async () => {
    const weights = [
      ["", "votes", 1],
      ["", "policy", 1],
    ];
    const found = await explained('=ALIGN("KAZ",2023,,B1:C2)', "E3", weights);
    expect([found.error, found.isAnswered]).toEqual([undefined, true]);
  });
});

describe("a cell within a spill", () => {
  test.each([
    ['=ALIGN.VOTE(A2:A4,"ES-11/1")', "E3", "Kazakhstan Abstain"],
    ['=ALIGN.VOTE(A2:A4,"ES-11/1")', "E4", "Armenia Abstain"],
    ['=ALIGN.VOTE(A2:A4,"ES-11/1")', "E5", "Moldova Yes"],
    ["=ALIGN.GET(A2:A4,B1:C1,2023)", "F4", "Armenia, EAEU: member"],
    ["=ALIGN.BLOCS(A2:A4,2023)", "E5", "Moldova, "],
    ['=ALIGN.TALLY("ES-11/1")', "F4", "ES-11/1"],
    ["=ALIGN.AGREE(A2:A3,A2:A4,2020,2023)", "G4", "Armenia and Moldova"],
    ['=ALIGN.AGREE("KAZ",A2:A4,2020,2023)', "E5", "Kazakhstan and Moldova"],
    ["=ALIGN.TREND(A2:A4,2020,2023)", "G5", "2021-12-31"],
    ['=ALIGN.QUESTION("ES-11/7",A2:A4)', "O4", "Aggression against Ukraine: Kazakhstan Abstain"],
    ['=ALIGN.QUESTION("ES-11/7",A2:A4)', "Q4", "Aggression against Ukraine: Moldova Yes"],
    ['=ALIGN.MOVES("BRA",2021,2025)', "E4", "2021-12-31, votes: "],
    ['=ALIGN.MOVES("BRA",2021,2025)', "F10", "coercive measures: then with the West, now with Russia"],
    ['=ALIGN.COMPARE(A2:A4,"MDA",2023)', "F4", "CSTO (member)"],
    ['=ALIGN.PANEL(A2:A4,"score,bloc.csto",2022,2023)', "H7", "Armenia, 2023: Armenia, CSTO: member"],
    ['=ALIGN.WHATIF("KAZ","ES-11/1","Yes",2023)', "E4", "Aggression against Ukraine: Kazakhstan Abstain"],
    ['=ALIGN.WHATIF("KAZ","ES-11/1","Yes",2023)', "F5", "CSTO (member)"],
    ['=ALIGN.WHATIF("KAZ","ES-11/1","Yes",2023)', "F6", "2019-12-31, votes: "],
    [
      '=ALIGN.PAIRS(A2:A4,2022,2023,"kappa,blocs")',
      "I5",
      "Kazakhstan and Moldova, 2022: Kazakhstan, CIS: member",
    ],
    ["=ALIGN.PEOPLE(A2:A4,2023)", "E3", "Gallup"],
    ['=ALIGN.MEMBERS("CSTO",2023)', "E4", "CSTO: member since"],
  ])("%s, %s tells of its own part", async (formula, address, text) => {
    const { evidence, spilledFrom } = await explained(formula, address, countries);
    expect(spilledFrom).toBe(address === "E3" ? undefined : "E3");
    const told = evidence.map(({ message }) => message).join(" ");
    expect(told).toContain(text);
  });

  test("of a table, the row it stands in", async () => {
    const { evidence, value } = await explained('=ALIGN.VOTES("KAZ","ukraine",2022,2023)', "E5");
    expect(evidence.length).toBe(1);
    expect(evidence[0]!.date).toBe(value);
  });
});

describe("an error says", () => {
  test.each([
    ['=ALIGN("Moldva")', "unknown country: Moldva; did you mean Moldova (MDA)?"],
    ['=ALIGN("MDA",1900)', /^no data before 1946-01-01: asked for 1900-12-31$/],
    ['=ALIGN.VOTE("MDA","ES-99/1")', /^unknown roll call: ES-99\/1/],
    ['=ALIGN("KAZ",B1)', "its argument as_of is #N/A"],
    ['=ALIGN("KAZ",DATE(2021,12,31))', /^Explain cannot calculate DATE\(2021,12,31\)/],
  ])("of %s what is wrong", async (formula, message) => {
    const { error, evidence, isAnswered } = await explained(formula, "E3", [["", "=NA()"]]);
    expect(error).toMatch(message);
    expect([evidence, isAnswered]).toEqual([[], false]);
  });

  test("of #N/A what is missing, and the newest there is", async () => {
    const { error, evidence, isAnswered } = await explained(
      '=ALIGN.OPINION("KAZ","RUS","approve",1990)',
      "E3",
    );
    expect(error).toMatch(
      /^no poll on Russia's leadership in Kazakhstan for 1985-1990; the first is 2007; Gallup asks since 2005; /,
    );
    expect([evidence, isAnswered]).toEqual([[], false]);
    const late = await explained('=ALIGN.GET("MDA","gas.rus.share",2023)', "E3");
    expect(late.error).toMatch(
      /^no .* in Moldova for 2021-2023; newest is 20\d\d; gas\.rus\.share known to 20\d\d-12-31$/,
    );
    expect(late.evidence.map(({ date }) => date)).toEqual([/newest is (\d{4})/.exec(late.error!)![1]]);
  });

  test("a call within a call is answered first", async () => {
    const found = await explained("=ALIGN.VOTE(ALIGN.CODE(A1),A2)", "E3", [["Moldawien"], ["ES-11/1"]]);
    expect(found.evidence[0]!.message).toContain("Moldova Yes; Russia No; the West Yes");
    expect(found.given).toEqual(["ALIGN.CODE(A1) = MDA", "A2 = ES-11/1"]);
  });
});
