import { readFileSync } from "node:fs";
import { apiTableFrom, enumsFrom, tableText } from "../../src/richapi/generateApi";

const typings = readFileSync(require.resolve("@types/office-js/index.d.ts"), "utf8");

test("the table of members is what the typings of office.js say", () => {
  expect(readFileSync("packages/excel-standin/src/richapi/api.json", "utf8")).toBe(
    tableText(apiTableFrom(typings)),
  );
});

test("the table of enumerations is what the typings of office.js say", () => {
  expect(readFileSync("packages/excel-standin/src/richapi/enums.json", "utf8")).toBe(
    tableText(enumsFrom(typings)),
  );
});
