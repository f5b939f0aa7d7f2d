import { edition } from "../../../src/edition";
import { headsOf } from "../../../src/reports/knownHeads";
import { stampReader } from "../../../src/reports/stampReader";
import type { CallFunction } from "../../../src/sharing/verify/answeredAgain";
import { checkMaking, verified } from "../../../src/sharing/verify/verifying";
import { CellError, called } from "../../support/worksheet";
import { pictureBook } from "../../support/pictureBook";

const ask: CallFunction = (name, given) =>
  called(name, ...given).map((row) =>
    row.map((cell) => (cell instanceof CellError ? cell.code : (cell as string | number | boolean))),
  );

function verdict(cells: Readonly<Record<string, unknown>>) {
  const book = pictureBook({ sheets: { S: cells as never } });
  return verified(book, stampReader(edition), ask, headsOf(edition));
}

const score = called("ALIGN", "MDA", 2023)[0]![0] as number;

test("values that are as Align answers are the same to the 15 digits that files keep", () => {
  const found = verdict({
    A1: "MDA",
    B1: 2023,
    C1: { formula: "=ALIGN(A1,B1)", value: Number(score.toPrecision(15)) },
    D1: { formula: '=ALIGN.STATUS("KAZ","CSTO",2023)', value: "member" },
    E1: { formula: '=ALIGN.OPINION("TUV","RUS")', value: "#N/A" },
    F1: { formula: '=ALIGN(ALIGN.CODE("Moldova"),B1)', value: score },
  });
  expect(found).toMatchObject({ live: 4, differences: [], left: [] });
});

test("a value that somebody changed, or that another edition answered, is named with Align's", () => {
  const found = verdict({
    A1: "MDA",
    C1: { formula: "=ALIGN(A1,2023)", value: score + 0.001 },
    D1: { formula: '=ALIGN.STATUS("KAZ","CSTO",2023)', value: "none" },
  });
  expect(found.differences).toEqual([
    { place: "S!C1", was: score + 0.001, now: score },
    { place: "S!D1", was: "none", now: "member" },
  ]);
});

test("what cannot be answered again is said, not passed over", () => {
  const found = verdict({
    A1: "MDA",
    C1: { formula: "=ALIGN(A1,2023)*2", value: 1 },
    C2: { formula: "=ALIGN(TRIM(A1),2023)", value: 1 },
    C3: { formula: '=ALIGN.GET(A1,"own.trust")', value: 1 },
    C4: { formula: "=ALIGN(A1)", value: "#BUSY!" },
  });
  expect(found).toMatchObject({ live: 0, differences: [] });
  expect(found.left).toEqual([
    "S!C1 =ALIGN(A1,2023)*2: it does more than call Align",
    "S!C2 =ALIGN(TRIM(A1),2023): an argument is calculated",
    'S!C3 =ALIGN.GET(A1,"own.trust"): it asks for your own data',
    "1 formula: not calculated yet",
  ]);
});

test("what all formulas read together is bounded, and what is beyond is named", () => {
  const formula = '=ALIGN.MEMBER($A$1:$B$2,"CSTO")';
  const members = ["D1", "D2", "D3", "D4"].map((place) => [place, { formula, value: "x" }]);
  const cells = { A1: "MDA", B2: "KAZ", ...Object.fromEntries(members) };
  const book = pictureBook({ sheets: { S: cells as never } });
  const found = verified(
    book,
    stampReader(edition),
    () => [["x"]],
    () => false,
    10,
  );
  // four cells each, of which two go into ten
  const beyond = "it reads 4 cells, and no more than 10 are read for all formulas";
  expect(found).toMatchObject({
    live: 2,
    left: [`S!D3 ${formula}: ${beyond}`, `S!D4 ${formula}: ${beyond}`],
  });
});

test("a workbook of another edition or method, or of none, is named and refused", () => {
  const book = pictureBook({ sheets: { S: {} } });
  const of = (made: string, method: number) => ({
    ...book,
    stamps: [{ edition: made, method, tables: [] }],
  });
  expect(() => checkMaking(of("2024-12-31", 2), edition.editionName)).toThrow(
    `another edition: made with edition 2024-12-31, method 2, and this is edition ${edition.editionName}, method 2`,
  );
  expect(() => checkMaking(of(edition.editionName, 1), edition.editionName)).toThrow(/method 1, and this is/);
  expect(() => checkMaking(of(edition.editionName, 2), edition.editionName)).not.toThrow();
  expect(() => checkMaking(book, edition.editionName)).toThrow("no edition: the workbook names none");
});
