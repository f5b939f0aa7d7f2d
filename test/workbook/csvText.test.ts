import { stringify } from "csv-stringify/sync";
import fc from "fast-check";
import { parse } from "csv-parse/sync";
import { csvText } from "../../src/workbook/csvText";

const cell = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer(),
  fc.string(),
  fc.string({ unit: fc.constantFrom('"', ",", ";", "\r", "\n", "a", " ", "\t") }),
);

test("rows are written as a library writes them that quotes every line break, and read as they were", () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { maxLength: 8 }),
      fc.constantFrom(",", ";", "\t"),
      fc.constantFrom("\r\n", "\n"),
      (rows, separator, lineEnd) => {
        const text = csvText(rows, { separator, lineEnd });
        const options = { delimiter: separator, record_delimiter: lineEnd };
        expect(text).toBe(stringify(rows, { ...options, quoted_match: /[\r\n]/ }));
        const read = parse(text, { ...options, relax_column_count: true });
        expect(read).toEqual(rows.map((row) => row.map((one) => String(Object.is(one, -0) ? 0 : one))));
      },
    ),
    { numRuns: 500 },
  );
});
