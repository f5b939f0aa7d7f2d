import { readFileSync } from "node:fs";
import { tableText } from "../../src/pipeline/csv";
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

test("an importer of another kind leaves them alone, too", () => {
  const own = { group: "visegrad", name: "Visegrád Group", country: "HUN", source: "align-editors" };
  const { columns, key } = shapeOf("groups.csv")!;
  const folder = folderOf({
    ...{ "raw.csv": "iso3,post_soviet\nKAZ,1\n", "countries.csv": "code,region,subregion\nKAZ,Asia,\n" },
    ...{ "groups.csv": tableText(columns, [own]), "handMade.csv": handMade("groups.csv", keyOf(own, key)) },
  });
  const [table] = importedTables("groups", [`${folder}/raw.csv`], folder);
  expect(table!.rows).toContainEqual(own);
  expect(table!.rows).toContainEqual(expect.objectContaining({ group: "post-soviet", country: "KAZ" }));
});
