import fc from "fast-check";
import { dateOf } from "../../../src/core/own/table/dates";
import { numberReader } from "../../../src/core/own/table/numbers";

test.each([
  [2023, "2023"],
  ["2023", "2023"],
  ["2023-11", "2023-11"],
  ["2023-11-03", "2023-11-03"],
  // Excel's day 45233 is 3 November 2023
  [45233.75, "2023-11-03"],
  ["2023-11-03T10:00:00Z", "2023-11-03"],
  ["3.11.2023", "2023-11-03"],
  ["2024-02-29", "2024-02-29"],
])("the date %s is %s", (cell, date) => {
  expect(dateOf(cell)).toBe(date);
});

test.each(["", "2023-02-29", "11/03/2023", "2023-13", "Q3 2023", -1, 5, "2023-11-3"])(
  "%s is no date",
  (cell) => {
    expect(() => dateOf(cell)).toThrow(/^bad date/);
  },
);

test.each([
  ["points and commas", ["1,234.5", "2,000"], ",", [1234.5, 2000]],
  ["commas and points", ["1.234,5", "2.000"], ";", [1234.5, 2000]],
  ["a decimal in one cell settles the others", ["1,234", "0,5"], ",", [1.234, 0.5]],
  ["a lone comma before three digits, commas part cells", ["1,234"], ",", [1234]],
  ["a lone comma before three digits, semicolons part cells", ["1,234"], ";", [1.234]],
  ["signs of per cent", ["12%", "3.5 %"], ",", [12, 3.5]],
  ["an exponent", ["1e3"], ",", [1000]],
  [
    "half words",
    ["12 apples", "1,2,3", "--1", "", "."],
    ",",
    [undefined, undefined, undefined, undefined, undefined],
  ],
] as const)("numbers are read with %s", (_, texts, separator, values) => {
  const { read } = numberReader(texts, separator);
  expect(texts.map(read)).toEqual(values);
});

test("what a German or an English spreadsheet writes is read as the same numbers", () => {
  const figures = fc.array(fc.integer({ min: -10_000_000, max: 10_000_000 }), {
    minLength: 1,
    maxLength: 20,
  });
  const styles = [
    ["de-DE", ";"],
    ["en-US", ","],
  ] as const;
  fc.assert(
    fc.property(figures, fc.constantFrom(...styles), (cents, [locale, separator]) => {
      const values = cents.map((cent) => cent / 100);
      const texts = values.map((value) => value.toLocaleString(locale, { minimumFractionDigits: 2 }));
      const { read } = numberReader(texts, separator);
      expect(texts.map(read)).toEqual(values.map((value) => value + 0));
    }),
  );
});
