import { stringify } from "csv-stringify/sync";
import fc from "fast-check";
import { csvText } from "../../src/workbook/csvText";

const cell = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer(),
  fc.string(),
  fc.string({ unit: fc.constantFrom('"', ",", ";", "\r", "\n", "a", " ", "\t") }),
);

test("rows are written as the library writes them, whether they need quotes or not", () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { maxLength: 8 }),
      fc.constantFrom(",", ";", "\t"),
      fc.constantFrom("\r\n", "\n"),
      (rows, separator, lineEnd) => {
        const expected = stringify(rows, { delimiter: separator, record_delimiter: lineEnd });
        expect(csvText(rows, { separator, lineEnd })).toBe(expected);
      },
    ),
    { numRuns: 500 },
  );
});
