import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { decode, encode } from "iconv-lite";
import { csvFile } from "../../src/cli/csvFile";
import { enrichedCsv } from "../../src/cli/enrichedCsv";
import { writePieces } from "../../src/cli/output";

const cells = ["MDA", -39.5, "=1+1", "-39.5", 1.25e-7];

type ColumnsFor = Parameters<typeof enrichedCsv>[2];

/** What a file becomes, read in pieces of a size. */
async function enriched(bytes: Uint8Array, column: string, columnsFor: ColumnsFor, size = bytes.length) {
  const pieces = function* () {
    for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size);
  };
  const { messages, writeTo } = await enrichedCsv(csvFile(pieces, "a.csv"), column, columnsFor);
  const written: Uint8Array[] = [];
  await writeTo((content) => void written.push(Buffer.from(content)));
  return { bytes: Buffer.concat(written), messages };
}

/** The file with a column Y: a few cells beside its names. */
function withY(bytes: Uint8Array, size?: number) {
  const columnsFor: ColumnsFor = (texts) => [
    { head: "=Y", cells: texts.map((_, i) => cells[i % cells.length]!), format: "General", width: 10 },
  ];
  return enriched(bytes, "country", columnsFor, size);
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
])("a file with %s stays written as it was", async (_, label, addBOM, before, after) => {
  const { bytes } = await withY(encode(before, label, { addBOM }));
  expect(Buffer.from(bytes).equals(encode(after, label, { addBOM }))).toBe(true);
});

test("a short row is filled up to the heads, a blank cell beyond them is dropped", async () => {
  const { bytes } = await withY(encode("Country,X\nKazakhstan\nMoldova,2,\n", "utf-8"));
  expect(Buffer.from(bytes).toString()).toBe("Country,X,'=Y\nKazakhstan,,MDA\nMoldova,2,-39.5\n");
});

test("a row with more cells than heads is refused by its number", async () => {
  await expect(withY(encode("Country,X\nMoldova,1\nKorea, Republic of,2\n", "utf-8"))).rejects.toThrow(
    "long row: a.csv, row 3; 3 cells under 2 heads: put a cell that holds the sign that parts them into quotes",
  );
});

test("text that a program would take for a formula gets an apostrophe, a number does not", async () => {
  const { bytes } = await withY(encode("Country\nA\nB\nC\nD\n", "utf-8"));
  expect(Buffer.from(bytes).toString()).toBe("Country,'=Y\nA,MDA\nB,-39.5\nC,'=1+1\nD,'-39.5\n");
});

test("a letter that the file's encoding does not have makes it UTF-8, and that is said", async () => {
  const { bytes, messages } = await enriched(
    encode("Country;X\r\nCôte d'Ivoire;1\r\n", "windows-1252"),
    "Country",
    () => [{ head: "Балл", cells: [1], format: "General", width: 10 }],
  );
  expect(Buffer.from(bytes).toString()).toBe("\ufeffCountry;X;Балл\r\nCôte d'Ivoire;1;1\r\n");
  expect(messages).toEqual([
    "a.csv: Windows-1252, cells parted by semicolons, decimal commas",
    "Wrote UTF-8: Windows-1252 has no letters for some of it",
  ]);
});

const long = `sep=;\r\nCountry;X\r\n${Array.from({ length: 900 }, (_, i) => `"Côte d'Ivoire";"a ""quote"" – €, ${i},5"\r\nРоссия;${i},5\r\n`).join("")}`;

test.each([
  ["utf-8", long],
  ["utf-16le", long],
  ["windows-1251", long.replaceAll("ô", "o")],
])("of a file in %s it does not matter where it is cut into pieces", async (label, text) => {
  const bytes = encode(text, label);
  const whole = await withY(bytes);
  for (const size of [2000, 2001, 4099]) expect(await withY(bytes, size)).toEqual(whole);
  // but for the column and for quotes that are not needed, every letter is there
  const lines = decode(whole.bytes, label).split("\r\n");
  expect([lines.length, lines[1]]).toEqual([1803, "Country;X;'=Y"]);
  expect(lines[2]).toBe(`${text.split("\r\n")[2]!.replace(/^"(.*?)"/, "$1")};MDA`);
});

const ends = ["\r\n", "\n", "\r"] as const;

/** Lines under the heads Country and X, each with its end; the last may have none. */
const lines = (separator: string, letters: string) =>
  fc
    .array(
      fc.record({
        text: fc.oneof(
          {
            weight: 3,
            arbitrary: fc.constantFrom("MDA", `${letters}`, `"a${separator} ""b"""`, '"two\nlines"', '"\r"'),
          },
          { weight: 1, arbitrary: fc.constant(undefined) },
        ),
        blank: fc.constantFrom("", "", "  ", "\t ").filter((blank) => !blank.includes(separator)),
        value: fc.constantFrom("", "1", `"x${separator}y"`),
        end: fc.constantFrom(...ends),
      }),
      { minLength: 1, maxLength: 30 },
    )
    .map((all) =>
      all.map(({ text, blank, value, end }) => ({
        line: text === undefined ? blank : `${text}${separator}${value}`,
        isBlank: text === undefined,
        end,
      })),
    );

const written = [
  ["utf-8", "Ö€"],
  ["utf-8", "中文"],
  ["utf-16le", "Ö"],
  ["windows-1252", "Côte d'Ivoire, Österreich"],
  ["windows-1251", "Россия"],
] as const;

test.each(
  written.flatMap(([label, letters]) => [",", ";", "\t", "|"].map((sign) => [label, sign, letters] as const)),
)(
  "in %s parted by %j every line keeps its end, and a blank one is blank",
  async (label, separator, letters) => {
    const own = letters.includes(separator) ? `"${letters}"` : letters;
    await fc.assert(
      fc.asyncProperty(
        lines(separator, own),
        fc.constantFrom(...ends),
        fc.boolean(),
        fc.constantFrom(2000, 2001, 2003),
        async (body, headEnd, endsOpen, size) => {
          // an encoding is told by many letters, and a piece by many bytes
          const padding = Array.from({ length: 60 }, (_, i) => ({
            line: `${own}${separator}${i}`,
            isBlank: false,
            end: ends[i % 3]!,
          }));
          const all = [
            { line: `Country${separator}X`, isBlank: false, end: headEnd },
            ...[...padding, ...body, ...padding].map((one, i, { length }) =>
              endsOpen && i === length - 1 ? { ...one, end: "" } : one,
            ),
          ];
          const text = (added: (at: number) => string) =>
            all.map(({ line, isBlank, end }, at) => `${line}${isBlank ? "" : added(at)}${end}`).join("");
          const hasMark = label.startsWith("utf-16");
          const { bytes } = await enriched(
            encode(
              text(() => ""),
              label,
              { addBOM: hasMark },
            ),
            "Country",
            (texts) => [{ head: "Y", cells: texts.map(() => "y"), format: "General", width: 10 }],
            size,
          );
          const wanted = text((at) => separator + (at === 0 ? "Y" : "y"));
          expect(decode(Buffer.from(bytes), label)).toBe(wanted);
        },
      ),
      { numRuns: 8 },
    );
  },
);

test("a blank cell in quotes is a row, and stands as the only one of its line", async () => {
  const { bytes } = await withY(encode('Country\nMDA\n\n""\n', "utf-8"));
  expect(Buffer.from(bytes).toString()).toBe("Country,'=Y\nMDA,MDA\n\n,-39.5\n");
});

test("a fault on the way leaves the file that was there, and nothing beside it", async () => {
  const place = mkdtempSync(join(tmpdir(), "align-pieces-"));
  const file = join(place, "out.csv");
  writeFileSync(file, "old");
  const fault = new Error("no more");
  const half = writePieces(file, (write) => {
    write("new");
    return Promise.reject(fault);
  });
  await expect(half).rejects.toBe(fault);
  expect([readdirSync(place), readFileSync(file, "utf8")]).toEqual([["out.csv"], "old"]);
});
