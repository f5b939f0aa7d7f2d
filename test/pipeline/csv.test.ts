import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { csvText, parseCsv } from "../../src/pipeline/csv";

test.each([
  ["plain cells", "a,b\n1,2\n", [{ a: "1", b: "2" }]],
  ["no line end at the end", "a,b\n1,2", [{ a: "1", b: "2" }]],
  [
    "empty cells",
    "a,b,c\n,,\n1,,\n",
    [
      { a: "", b: "", c: "" },
      { a: "1", b: "", c: "" },
    ],
  ],
  ["quotes, commas and lines in quotes", 'a,b\n"1,""x""\n",2\n', [{ a: '1,"x"\n', b: "2" }]],
  ["an empty cell in quotes", 'a,b\n"",""\n', [{ a: "", b: "" }]],
  ["line ends of Windows", "a,b\r\n1,2\r\n", [{ a: "1", b: "2" }]],
  ["a byte order mark", "\ufeffa,b\n1,2\n", [{ a: "1", b: "2" }]],
  ["a head alone", "a,b\n", []],
  ["nothing", "", []],
])("CSV with %s is read", (_, text, rows) => {
  expect(parseCsv(text)).toEqual(rows);
  // csv-parse, the parser of the Node CSV project, reads it alike
  expect(parse(text, { columns: true, bom: true })).toEqual(rows);
});

test.each([
  ["a,b\n1\n", "unequal line: record 1 has 1 cells, the head 2"],
  ["a,b\n1,2\n\n", "unequal line: record 2 has 1 cells, the head 2"],
  ["a,b\n1,2,3\n", "unequal line: record 1 has 3 cells, the head 2"],
  ['a,b\n1,"2\n', 'unclosed quote: "2'],
  ['a,b\n1,2"\n', 'stray quote: 2"'],
  ['a,b\n1,"2"3\n', "stray text: 3"],
])("%j is refused: %s", (text, message) => {
  expect(() => parseCsv(text)).toThrow(message);
  expect(() => parse(text, { columns: true, bom: true })).toThrow();
});

test("any table that is written is read back, as csv-parse reads it", () => {
  const cell = fc.string({ unit: fc.constantFrom("a", "é", " ", ",", '"', "\n", ";", "1") });
  const rows = fc.array(fc.record({ a: cell, b: cell, c: cell }), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(rows, (table) => {
      const text = csvText(["a", "b", "c"], table);
      expect(parseCsv(text)).toEqual(table);
      expect(parse(text, { columns: true })).toEqual(table);
    }),
  );
});
