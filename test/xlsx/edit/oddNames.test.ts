import { unzipSync } from "fflate";
import { writeXlsx } from "hucre/xlsx";
import { edition } from "../../../src/edition";
import { storedFormula } from "../../../src/formulas/fileSpelling";
import { stampReader } from "../../../src/reports/stampReader";
import { findingsIn } from "../../../src/sharing/health";
import { portablePlan } from "../../../src/sharing/portable/portable";
import { AlignFile } from "../../../src/xlsx/edit/alignFile";
import { frozenFile, thawedFile } from "../../support/sharedFile";
import { cell } from "../../support/worksheet";

// columns, sheets and texts with all that a formula is made of, in a file

const freezing = { edition: edition.editionName, time: "2026-01-01 10:00:00" };

/** As Excel shows them; what stands in the table leaves its name off. */
const formulas: readonly (readonly [place: string, formula: string, answer: string | number])[] = [
  ["1,1", "=ALIGN([@[Country, name]],2021)", cell("ALIGN", "MDA", 2021) as number],
  ["1,3", `='5" gun'!A1&ALIGN.NAME("MDA")`, "Moldova"],
  ["1,4", `=ALIGN.VOTE('5" gun'!$B$1,"ES-11/1")&" ""ALIGN(1)"" [@x]"`, 'Abstain "ALIGN(1)" [@x]'],
  ["1,5", "=ALIGN(People[@[Country, name]],2021)", cell("ALIGN", "MDA", 2021) as number],
];

async function oddBook(spelled: (stored: string) => string = (stored) => stored): Promise<Uint8Array> {
  const cells = new Map<string, object>([
    ["0,0", { value: "Country, name" }],
    ["0,1", { value: "Score" }],
    ["1,0", { value: "MDA" }],
    ...formulas.map(
      ([place, formula, answer]) =>
        [place, { formula: spelled(storedFormula(formula, "People")), formulaResult: answer }] as const,
    ),
  ]);
  const columns = [{ name: "Country, name" }, { name: "Score" }];
  return (await writeXlsx({
    sheets: [
      { name: "List", cells, tables: [{ name: "People", range: "A1:B2", columns }] },
      { name: '5" gun', rows: [["", "KAZ"]] },
    ],
  } as Parameters<typeof writeXlsx>[0])) as Uint8Array;
}

const pictured = (bytes: Uint8Array) => new AlignFile(bytes, "odd.xlsx").picture;
const shownIn = (bytes: Uint8Array) => pictured(bytes).cells.map(({ formula }) => formula);

test("they are found as Excel shows them, also with a dot in the name of a function", async () => {
  const shown = formulas.map(([, formula]) => formula);
  expect(shownIn(await oddBook())).toEqual(shown);
  const dotted = await oddBook((stored) => stored.replace(/_xldudf_ALIGN_/g, "_xldudf_ALIGN."));
  expect(shownIn(dotted)).toEqual(shown);
  expect(findingsIn(pictured(dotted), {}, edition.editionName, stampReader(edition))).toEqual([]);
});

test("frozen and thawed, they are what they were", async () => {
  const bytes = await oddBook();
  const frozen = frozenFile(bytes, {}, freezing);
  expect(pictured(frozen).audit.rows).toHaveLength(formulas.length);
  expect(shownIn(frozen)).toEqual([]);
  const thawed = thawedFile(frozen);
  expect([thawed.restored, thawed.left]).toEqual([formulas.length, []]);
  expect(shownIn(thawed.bytes)).toEqual(shownIn(bytes));
  const path = "xl/worksheets/sheet1.xml";
  expect(unzipSync(thawed.bytes)[path]).toEqual(unzipSync(bytes)[path]);
});

test("they are made portable", async () => {
  const book = pictured(await oddBook());
  const { cells } = portablePlan(edition, book, book.cells, { countries: [], related: false });
  expect(cells.map((one) => (one.kind === "formulas" ? one.kind : one.reason))).toEqual(
    formulas.map(() => "formulas"),
  );
});
