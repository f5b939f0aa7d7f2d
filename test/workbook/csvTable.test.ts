import { csvTable } from "../../src/workbook/csvTable";

const utf8 = (text: string) => new TextEncoder().encode(text);
const latin = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const utf16 = (text: string) => {
  const units = Uint16Array.from(`\ufeff${text}`, (letter) => letter.charCodeAt(0));
  return new Uint8Array(units.buffer);
};

const rows = [
  ["Country", "Year", "Value"],
  ["Côte d'Ivoire", "2022", "1,5"],
];

test.each([
  ["semicolons", utf8("Country;Year;Value\r\nCôte d'Ivoire;2022;1,5\r\n"), ";"],
  ["a byte order mark", utf8("\ufeffCountry;Year;Value\nCôte d'Ivoire;2022;1,5"), ";"],
  ["tabs", utf8("Country\tYear\tValue\nCôte d'Ivoire\t2022\t1,5\n"), "\t"],
  ["commas and quotes", utf8('"Country",Year,Value\r\nCôte d\'Ivoire,2022,"1,5"\r\n'), ","],
  ["letters of western Windows", latin("Country;Year;Value\r\nCôte d'Ivoire;2022;1,5\r\n"), ";"],
  ["Excel's Unicode text", utf16("Country\tYear\tValue\r\nCôte d'Ivoire\t2022\t1,5\r\n"), "\t"],
])("a file with %s is read", (_, bytes, separator) => {
  expect(csvTable(bytes, "a.csv")).toMatchObject({ rows, firstRow: 1, separator, origin: "a.csv" });
});

test("a line that says what parts the cells is no row", () => {
  const { rows: read, separator } = csvTable(
    utf8("sep=|\nCountry|Year|Value\nKorea, Republic of|2022|1\n"),
    "a.csv",
  );
  expect([read[1], separator]).toEqual([["Korea, Republic of", "2022", "1"], "|"]);
});

test("commas in some names of a list part no cells", () => {
  const { rows: read } = csvTable(utf8("Name\nKorea, Republic of\nMoldova\nCongo, Dem. Rep.\n"), "a.csv");
  expect(read).toEqual([["Name"], ["Korea, Republic of"], ["Moldova"], ["Congo, Dem. Rep."]]);
});

test("a quote keeps separators and line ends in its cell", () => {
  const { rows: read } = csvTable(utf8('Question,Year\n"What, in ""truth"",\nis it?",2022\n'), "a.csv");
  expect(read).toEqual([
    ["Question", "Year"],
    ['What, in "truth",\nis it?', "2022"],
  ]);
});

test("a semicolon in a question does not part cells that commas part", () => {
  const { separator } = csvTable(utf8("Country,Year,Question\nMDA,2022,Yes; or no; or both\n"), "a.csv");
  expect(separator).toBe(",");
});

test.each([
  ["a workbook", Uint8Array.of(80, 75, 3, 4, 0, 0), /^unreadable file: a.csv; it is no text/],
  ["an open quote", utf8('a,b\n"open,1\n'), /^unclosed quote: a.csv/],
])("%s is refused", (_, bytes, message) => {
  expect(() => csvTable(bytes, "a.csv")).toThrow(message);
});
