import { readFileSync } from "node:fs";
import { apiTableFrom, apiTableText } from "../../../src/standin/richapi/generateApi";

test("the table of members is what the typings of office.js say", () => {
  const typings = readFileSync(require.resolve("@types/office-js/index.d.ts"), "utf8");
  expect(readFileSync("src/standin/richapi/api.json", "utf8")).toBe(apiTableText(apiTableFrom(typings)));
});
