import { readFileSync } from "node:fs";
import { coveragePage } from "../src/coverage/coveragePage";
import { memberStatus } from "../src/coverage/memberStatus";

test("COVERAGE.md says what the code plays; `npm run coverage -w excel-standin` makes it anew", () => {
  expect(readFileSync(`${__dirname}/../COVERAGE.md`, "utf8")).toBe(coveragePage());
});

test.each([
  ["a property of a class", "Range", "values", "played"],
  ["a field of a class", "Workbook", "isDirty", "played"],
  ["a property called type", "NamedItem", "type", "played"],
  ["a member that no class has", "Range", "flashFill", "missing"],
  ["a property that is only kept", "ChartAxis", "minimum", "kept"],
  ["a property that is found out", "ChartPoint", "value", "played"],
  ["a method of a property bag", "Chart", "setData", "played"],
  ["an event that is raised", "WorksheetCollection", "onChanged", "played"],
  ["an event that never comes", "Worksheet", "onSingleClicked", "missing"],
  ["a collection that cannot be filled", "PivotTableCollection", "add", "missing"],
  ["a type that nothing leads to", "PivotTable", "name", "missing"],
  ["a function that is calculated", "Functions", "networkDays_Intl", "played"],
  ["a function that is not", "Functions", "besselI", "missing"],
])("%s: %s.%s is %s", (_, type, member, status) => {
  expect(memberStatus(type, member)).toBe(status);
});
