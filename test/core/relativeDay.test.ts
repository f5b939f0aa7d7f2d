import { relativeDay, spanTold } from "../../src/core/relativeDay";

const told = (editionDate: string, text: string) => relativeDay({ editionDate }, text);

// by the calendar: 2023 is no leap year, June has 30 days
test.each([
  ["2025-12-31", "a year earlier", "2024-12-31"],
  ["2025-12-31", "4 years earlier", "2021-12-31"],
  ["2024-02-29", "1 year earlier", "2023-02-28"],
  ["2025-12-31", "6 months earlier", "2025-06-30"],
  ["2025-01-15", "A month earlier", "2024-12-15"],
])("from %s, %s is %s", (editionDate, text, day) => {
  expect(told(editionDate, text)).toBe(day);
});

test.each(["2021", "earlier", "a week earlier", "years earlier", "a year earlier than that"])(
  "%s tells no day from the edition's",
  (text) => expect(told("2025-12-31", text)).toBeUndefined(),
);

test("any other text is a day as everywhere, or a mistake", () => {
  expect(spanTold({ editionDate: "2025-12-31" }, "2021")).toEqual(["2021-01-01", "2021-12-31"]);
  expect(() => spanTold({ editionDate: "2025-12-31" }, "a week earlier")).toThrow(/invalid day/);
});
