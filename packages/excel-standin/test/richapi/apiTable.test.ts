import { readFileSync } from "node:fs";
import { apiTableFrom, enumsFrom, tableText } from "../../src/richapi/generateApi";

const table = (name: string) => readFileSync(`${__dirname}/../../src/richapi/${name}`, "utf8");
const typings = readFileSync(require.resolve("@types/office-js/index.d.ts"), "utf8");

test("the table of members is what the typings of office.js say", () => {
  expect(table("api.json")).toBe(tableText(apiTableFrom(typings)));
});

test("the table of enumerations is what the typings of office.js say", () => {
  expect(table("enums.json")).toBe(tableText(enumsFrom(typings)));
});
