import { readFileSync } from "node:fs";
import { tableText, type Row } from "../../src/pipeline/csv";
import { isNamed } from "../../src/pipeline/handMade";
import { importedTables, importFiles } from "../../src/pipeline/import";
import { keyOf, shapeOf } from "../../src/pipeline/tables";
import { folderOf } from "../support/rawFiles";

const handMade = (table: string, ...keys: readonly string[]) =>
  [
    "table,key,reason,source",
    ...keys.map((key) => `${table},${key},seen in the report,align-editors`),
    "",
  ].join("\n");

const raw = "iso3,year,population\nKAZ,2022,100\nMDA,2022,50\n";
const made =
  "country,year,value,note\nKAZ,2022,101,by hand\nKAZ,2023,102,by hand\nMDA,2022,49,imported once\n";

function folderWith(index: string) {
  return folderOf({
    ...{ "wb_population.csv": raw, "countries.csv": "code\nKAZ\nMDA\n" },
    ...{ "values/population.csv": made, "handMade.csv": index },
  });
}

test("an importer leaves rows made by hand alone, those it has and those it has not", () => {
  const folder = folderWith(handMade("values/population.csv", "KAZ|2022", "KAZ|2023"));
  importFiles("values", [`${folder}/wb_population.csv`], folder);
  expect(readFileSync(`${folder}/values/population.csv`, "utf8")).toBe(
    "country,year,value,note\nKAZ,2022,101,by hand\nKAZ,2023,102,by hand\nMDA,2022,50,\n",
  );
});

test.each([
  ["a year of all countries", ["*|2023"], ["100", "102", "50"]],
  ["another table's rows", [], ["100", "50"]],
])("a star stands for any cell: %s", (_what, keys, values) => {
  const folder = folderWith(
    handMade(keys.length > 0 ? "values/population.csv" : "blocs.csv", ...keys, "XX|*"),
  );
  const [table] = importedTables("values", [`${folder}/wb_population.csv`], folder);
  expect(table!.rows.map((row) => row["value"])).toEqual(values);
});

test.each([
  ["KAZ|2022", "KAZ|2022", true],
  ["KAZ|2022", "*|2022", true],
  ["KAZ|2022", "*", false],
  ["KAZ|2022", "*|2023", false],
])("the line %s under the key %s", (line, key, expected) => {
  expect(isNamed(line, key)).toBe(expected);
});

const sources = "id,title,producer,url,accessed,terms,citation\nx,X,X,https://example.org/x,,free,X\n";

// an importer, its files with a row of their own, and a row that hands made in the table which it writes
const importing: readonly (readonly [
  importer: string,
  files: Readonly<Record<string, string>>,
  table: string,
  row: Row,
])[] = [
  [
    "opinion",
    {
      "opinion.csv":
        "series,pollster,iso3,year,leader_or_target,source_title\nA,Pew Research Center,MDA,2020,RUS,T\n",
      "conflicts.csv": "value_a,value_b,prefer\n1,2,a\n",
    },
    "opinion.csv",
    { series: "A", country: "KAZ", year: "2025", target: "RUS", question: "Q", published: "2025-05" },
  ],
];

test.each(importing)("the importer of %s leaves a row made by hand alone", (importer, files, file, row) => {
  const { columns, key } = shapeOf(file)!;
  const folder = folderOf({
    ...files,
    ...{ [`data/${file}`]: tableText(columns, [row]), "data/sources.csv": sources },
    "data/handMade.csv": handMade(file, keyOf(row, key)),
  });
  const paths = Object.keys(files).map((name) => `${folder}/${name}`);
  const { rows } = importedTables(importer, paths, `${folder}/data`).find((table) => table.file === file)!;
  expect(rows.filter(({ country }) => country === "KAZ")).toEqual([expect.objectContaining(row)]);
  expect(rows.filter(({ country }) => country === "MDA").length).toBeGreaterThan(0);
});
