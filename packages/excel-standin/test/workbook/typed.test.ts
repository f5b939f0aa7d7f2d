import { entryOf } from "../../src/workbook/entry";

// what English (US) Excel makes of what is typed: Microsoft Support, "Enter data manually in worksheet cells"
test.each([
  ["12", 12, undefined],
  ["-.5", -0.5, undefined],
  ["1.5e3", 1500, "0.00E+00"],
  ["1,234", 1234, "#,##0"],
  ["(5)", -5, undefined],
  ["$120", 120, "$#,##0_);[Red]($#,##0)"],
  ["-$2.45", -2.45, "$#,##0.00_);[Red]($#,##0.00)"],
  ["$-5", -5, "$#,##0_);[Red]($#,##0)"],
  ["10%", 0.1, "0%"],
  ["12.5%", 0.125, "0.00%"],
  ["1 1/2", 1.5, "# ?/?"],
  ["4/1/2017", 42826, "m/d/yyyy"],
  ["2022-03-02", 44622, "m/d/yyyy"],
  ["1-Jan-30", 10959, "d-mmm-yy"],
  ["3 Nov 2023", 45233, "d-mmm-yy"],
  ["November 3, 2023", 45233, "d-mmm-yy"],
  ["January 2016", 42370, "mmm-yy"],
  ["1/1/1900", 1, "m/d/yyyy"],
  ["2/29/1900", 60, "m/d/yyyy"],
  ["3/1/1900", 61, "m/d/yyyy"],
  ["12:30", 0.5208333333333334, "h:mm"],
  ["25:00", 25 / 24, "h:mm"],
  ["1:30 PM", 0.5625, "h:mm AM/PM"],
  ["4/1/2017 12:00", 42826.5, "m/d/yyyy h:mm"],
])("%s typed into a cell is a number with a format", (text, value, numberFormat) => {
  expect(entryOf(text, undefined)).toEqual(numberFormat === undefined ? { value } : { value, numberFormat });
});

test.each([
  "ES-11/1",
  "2/30/2017",
  "1.2.3",
  "MDA",
  "May",
  "13:75",
  "Q1 2020x",
  "+",
  "$",
  "1,23",
  "--5",
  "1e400",
  "12 oz",
  "24 - 12",
])("%s typed into a cell stays text", (text) => expect(entryOf(text, undefined)).toEqual({ value: text }));

test("in a cell that holds text, and after an apostrophe, all stays text", () => {
  expect(entryOf("4/1/2017", "@")).toEqual({ value: "4/1/2017" });
  expect(entryOf("'4/1/2017", undefined)).toEqual({ value: "4/1/2017" });
});
