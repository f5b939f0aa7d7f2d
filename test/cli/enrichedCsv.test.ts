import { encode } from "iconv-lite";
import { enrichedCsv } from "../../src/cli/enrichedCsv";

const cells = ["MDA", -39.5, "=1+1", "-39.5", 1.25e-7];

/** The file with a column Y: a few cells over and over. */
function withY(bytes: Uint8Array) {
  return enrichedCsv(bytes, "a.csv", "country", (texts) => [
    { head: "=Y", cells: texts.map((_, i) => cells[i]!), format: "General", width: 10 },
  ]);
}

test.each([
  ["commas", "utf-8", false, "Country,X\nMoldova,1.5\nA,2\n", "Country,X,'=Y\nMoldova,1.5,MDA\nA,2,-39.5\n"],
  ["a byte order mark", "utf-8", true, "Country,X\r\nÖ,1\r\n", "Country,X,'=Y\r\nÖ,1,MDA\r\n"],
  [
    "semicolons",
    "utf-8",
    false,
    "Country;X\nMoldova;1,5\nA;2\n",
    "Country;X;'=Y\nMoldova;1,5;MDA\nA;2;-39,5\n",
  ],
  [
    "decimal points between semicolons",
    "utf-8",
    false,
    "Country;X\nB;1.5\nA;2\n",
    "Country;X;'=Y\nB;1.5;MDA\nA;2;-39.5\n",
  ],
  ["sep=", "utf-8", false, "sep=;\r\nCountry;X\r\nB;1\r\n", "sep=;\r\nCountry;X;'=Y\r\nB;1;MDA\r\n"],
  ["tabs in UTF-16", "utf-16le", true, "Country\tX\r\nÖ\t1\r\n", "Country\tX\t'=Y\r\nÖ\t1\tMDA\r\n"],
  [
    "letters of western Windows",
    "windows-1252",
    false,
    "Country;X\r\nCôte d'Ivoire;1\r\n",
    "Country;X;'=Y\r\nCôte d'Ivoire;1;MDA\r\n",
  ],
  [
    "Cyrillic letters of Windows",
    "windows-1251",
    false,
    "Country;X\nРоссия;1\n",
    "Country;X;'=Y\nРоссия;1;MDA\n",
  ],
  [
    "names alone",
    "utf-8",
    false,
    "Country\nKorea, Republic of\nMoldova\nA\n",
    "Country,'=Y\n\"Korea, Republic of\",MDA\nMoldova,-39.5\nA,'=1+1\n",
  ],
])("a file with %s stays written as it was", (_, label, addBOM, before, after) => {
  const { bytes } = withY(encode(before, label, { addBOM }));
  expect(Buffer.from(bytes).equals(encode(after, label, { addBOM }))).toBe(true);
});

test("a short row is filled up to the heads, a blank cell beyond them is dropped", () => {
  const { bytes } = withY(encode("Country,X\nKazakhstan\nMoldova,2,\n", "utf-8"));
  expect(Buffer.from(bytes).toString()).toBe("Country,X,'=Y\nKazakhstan,,MDA\nMoldova,2,-39.5\n");
});

test("a row with more cells than heads is refused by its number", () => {
  expect(() => withY(encode("Country,X\nMoldova,1\nKorea, Republic of,2\n", "utf-8"))).toThrow(
    "long row: a.csv, row 3; 3 cells under 2 heads: put a cell that holds the sign that parts them into quotes",
  );
});

test("text that a program would take for a formula gets an apostrophe, a number does not", () => {
  const { bytes } = withY(encode("Country\nA\nB\nC\nD\n", "utf-8"));
  expect(Buffer.from(bytes).toString()).toBe("Country,'=Y\nA,MDA\nB,-39.5\nC,'=1+1\nD,'-39.5\n");
});

test("a letter that the file's encoding does not have makes it UTF-8, and that is said", () => {
  const { bytes, messages } = enrichedCsv(
    encode("Country;X\r\nCôte d'Ivoire;1\r\n", "windows-1252"),
    "a.csv",
    "Country",
    () => [{ head: "Балл", cells: [1], format: "General", width: 10 }],
  );
  expect(Buffer.from(bytes).toString()).toBe("\ufeffCountry;X;Балл\r\nCôte d'Ivoire;1;1\r\n");
  expect(messages).toEqual([
    "a.csv: Windows-1252, cells parted by semicolons, decimal commas",
    "Wrote UTF-8: Windows-1252 has no letters for some of it",
  ]);
});
