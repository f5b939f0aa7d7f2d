import { readCsv, type Row } from "../../src/pipeline/csv";
import { importFiles } from "../../src/pipeline/import";
import { unlistedFaults } from "../../src/pipeline/imported";
import { shapeOf } from "../../src/pipeline/tables";
import { folderOf } from "../support/rawFiles";

const file = "values/population.csv";
const shape = shapeOf(file)!;
const raw = "iso3,year,population\nKAZ,2022,100\nMDA,2022,50\n";
const row = (country: string, year: string, value: string): Row => ({ country, year, value, note: "" });
const imported = [row("KAZ", "2022", "100"), row("MDA", "2022", "50")];

/** The marks that the importer leaves of the raw file. @param handMade a line of `handMade.csv` that is there before */
function marksAfterImport(rows = `country,year,value,note\n`, handMade = ""): string {
  const folder = folderOf({
    ...{ "wb_population.csv": raw, "countries.csv": "code\nKAZ\nMDA\n", [file]: rows },
    ...{ "handMade.csv": `table,key,reason,source\n${handMade}` },
  });
  importFiles("values", [`${folder}/wb_population.csv`], folder);
  return readCsv(`${folder}/imported.csv`).find(({ table }) => table === file)!["rows"]!;
}

const faults = (rows: readonly Row[], ...byHand: readonly Row[]) =>
  unlistedFaults(shape, rows, marksAfterImport(), byHand);

const added = row("KAZ", "2023", "102");
const changed = row("MDA", "2022", "51");

test("rows as the importer made them are no fault", () => {
  expect(faults(imported)).toEqual([]);
});

test.each([
  ["added", [imported[0]!, added, imported[1]!], 3, "KAZ|2023"],
  ["changed", [imported[0]!, changed], 3, "MDA|2022"],
] as const)(
  "a row that a hand %s and no list names is a fault, with the way out",
  (_how, rows, line, key) => {
    expect(faults(rows)).toEqual([
      `data/${file}:${line}: made by hand: ${key}; name the row in data/handMade.csv, or the cell that you corrected in data/overrides.csv`,
    ]);
  },
);

test.each([
  [[...imported, added], { table: file, key: "KAZ|2023" }],
  [[...imported, added], { table: file, key: "*|2023" }],
  [[imported[0]!, changed], { table: file, key: "MDA|2022", column: "value", value: "51" }],
])("a row that a list names is none: %#", (rows, line) => {
  expect(faults(rows, line)).toEqual([]);
  expect(faults(rows, { ...line, table: "values/gdp.csv" })).toHaveLength(1);
});

test("of many rows by hand the first are named and the others counted", () => {
  const year = Array.from({ length: 9 }, (_, i) => row("KAZ", String(2030 + i), "1"));
  expect(faults([...imported, ...year])).toEqual([
    ...Array.from(
      { length: 5 },
      (_, i) => expect.stringContaining(`made by hand: KAZ|${2030 + i};`) as string,
    ),
    `data/${file}:1: 4 more rows made by hand; a key may have * for any cell`,
  ]);
});

test("a row of the importer's that a hand deleted is a fault", () => {
  expect(faults([imported[0]!])).toEqual([
    expect.stringMatching(/^data\/values\/population\.csv:1: 1 row that the importer made gone;/),
  ]);
});

test("an import marks what it made and nothing that hands made", () => {
  const own = marksAfterImport(
    "country,year,value,note\nKAZ,2023,102,\n",
    `${file},KAZ|2023,seen in the report,align-editors\n`,
  );
  expect(own).toBe(marksAfterImport());
  expect(own).toHaveLength(8);
});
