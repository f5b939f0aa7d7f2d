import fc from "fast-check";
import { parseCsv as parseByHucre } from "hucre/csv";
import { tableText, parseCsv } from "../../src/pipeline/csv";

/** The rows as hucre reads them, whose parser is another than ours. */
function readByHucre(text: string): unknown[] {
  const [head = [], ...lines] = parseByHucre(text, { delimiter: "," });
  return lines.map((cells) => Object.fromEntries(head.map((name, i) => [name, cells[i]])));
}

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
  expect(readByHucre(text)).toEqual(rows);
});

test.each([
  ["a,b\n1\n", "unequal line: line 2 has 1 cells, the head 2"],
  ["a,b\n1,2\n\n", "unequal line: line 3 has 1 cells, the head 2"],
  ["a,b\n1,2,3\n", "unequal line: line 2 has 3 cells, the head 2"],
  ['a,b\n1,"2\n', "unclosed quote: line 2"],
  ['a,b\n1,2\n1,2"\n', "stray quote: line 3"],
  ['a,b\n"1\n",2\n1,"2"3\n', "stray text behind a quote: line 4"],
])("%j is refused: %s", (text, message) => {
  expect(() => parseCsv(text)).toThrow(message);
});

test("any table that is written is read back, as hucre reads it", () => {
  const cell = fc.string({ unit: fc.constantFrom("a", "é", " ", ",", '"', "\n", ";", "1") });
  const rows = fc.array(fc.record({ a: cell, b: cell, c: cell }), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(rows, (table) => {
      const text = tableText(["a", "b", "c"], table);
      expect(parseCsv(text)).toEqual(table);
      expect(readByHucre(text)).toEqual(table);
    }),
  );
});
