import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { writeXlsx } from "hucre/xlsx";
import { bookOf } from "../support/liveBook";
import { isThere } from "../support/outsideTools";
import { recalculated } from "../support/recalculated";
import { AlignFile } from "../../src/xlsx/edit/alignFile";

// the built command line: `npm test` builds first

const built = resolve(__dirname, "../../dist/cli/align.js");
const folder = mkdtempSync(join(tmpdir(), "align-share-"));
const path = (name: string) => join(folder, name);

function align(...words: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [built, ...words], { encoding: "utf8" });
  return { status, stdout, stderr };
}

const formulas = (name: string) => new AlignFile(readFileSync(path(name)), name).picture.cells.length;

beforeAll(() => {
  const { status } = align(
    "watchlist",
    "--countries",
    "MDA,KAZ",
    "--indicators",
    "score,blocs",
    "--live",
    "-o",
    path("live.xlsx"),
  );
  expect(status).toBe(0);
});

test("without an output what would be touched is said, and nothing is written", () => {
  const { status, stderr, stdout } = align("share", path("live.xlsx"), "--mode", "freeze");
  expect([status, stdout]).toEqual([0, ""]);
  expect(stderr).toMatch(/^Watchlist: 2 × ALIGN, /);
  expect(stderr).toContain("Wrote nothing: name a file with -o");
});

test("frozen, thawed and checked, each says what it did", () => {
  const all = formulas("live.xlsx");
  const freeze = align("share", path("live.xlsx"), "--mode", "freeze", "-o", path("frozen.xlsx"));
  expect(freeze).toMatchObject({ status: 0, stdout: "" });
  expect(freeze.stderr).toContain(
    `${all} formulas on 1 sheet frozen; the sheet Align Audit remembers them. Wrote ${path("frozen.xlsx")}`,
  );
  expect(formulas("frozen.xlsx")).toBe(0);
  const thaw = align("share", path("frozen.xlsx"), "--mode", "thaw", "-o", path("thawed.xlsx"));
  expect(thaw.stderr).toContain(`${all} formulas are live again. Wrote ${path("thawed.xlsx")}`);
  expect(formulas("thawed.xlsx")).toBe(all);
  expect(align("share", path("thawed.xlsx"), "--mode", "check").stderr).toContain("No problems found.");
});

test("the strips of a frozen copy, calculated anew, are those of its figures, and none is drawn of a country without a score", () => {
  const [asked, live, frozen] = [
    ["watchlist", "--countries", "MDA,TKM,KAZ", "--indicators", "score", "--compare", "2021-12-31"],
    path("strips.xlsx"),
    path("frozen-strips.xlsx"),
  ];
  expect(align(...asked, "--live", "-o", live).status).toBe(0);
  expect(align("share", live, "--mode", "freeze", "-o", frozen).status).toBe(0);
  const { tables } = JSON.parse(align(...asked, "--json").stdout) as {
    readonly tables: readonly { readonly rows: readonly Readonly<Record<string, unknown>>[] }[];
  };
  const [moldova, turkmenistan, kazakhstan] = tables[0]!.rows.map((row) => row["strip"]);
  expect(turkmenistan ?? undefined).toBeUndefined();
  const [values] = recalculated(readFileSync(frozen));
  if (!isThere("LibreOffice")) return;
  const strips = [...values!].filter(([, value]) => /[─═]{5}|^#N\/A$/.test(String(value)));
  expect(strips.map(([, value]) => value)).toEqual([moldova, "#N/A", kazakhstan]);
});

test("a check counts cells that answer an error by what it means", async () => {
  const cells = new Map([
    ["0,0", { formula: '_xldudf_ALIGN("Atlantis")', formulaResult: "#VALUE!" }],
    ["1,0", { formula: '_xldudf_ALIGN_OPINION("PRK","USA")', formulaResult: "#N/A" }],
  ]);
  writeFileSync(path("errors.xlsx"), await bookOf([{ name: "Errors", cells }]));
  expect(align("share", path("errors.xlsx"), "--mode", "check").stderr).toContain(
    "2 cells show an error: 1 has no figure, 1 wrong name or argument (Errors!A1). No other problems found.",
  );
});

test("values have nothing to thaw", () => {
  expect(align("share", path("live.xlsx"), "--mode", "values", "-o", path("values.xlsx")).status).toBe(0);
  const { status, stderr } = align("share", path("values.xlsx"), "--mode", "thaw", "-o", path("never.xlsx"));
  expect([status, existsSync(path("never.xlsx"))]).toEqual([1, false]);
  expect(stderr).toMatch(/^nothing to thaw: /);
});

test.each([
  ["an unknown mode", ["live.xlsx", "--mode", "melt"], /^unknown mode: melt; give values, freeze, /],
  [
    "a file that is not there",
    ["none.xlsx", "--mode", "freeze"],
    /^unreadable file: .*none\.xlsx; there is none of that name, give a workbook/,
  ],
  ["a folder", [".", "--mode", "freeze"], /^unreadable file: .*; it is a folder, give a workbook/],
  [
    "another kind of output",
    ["live.xlsx", "--mode", "freeze", "-o", "out.csv"],
    /^wrong kind of file: out\.csv; the workbook is one without macros, name it \.xlsx/,
  ],
  [
    "a size that is none",
    ["live.xlsx", "--mode", "freeze", "--max-size", "much"],
    /^unusable size: much; give megabytes/,
  ],
  [
    "a sheet that is not there",
    ["live.xlsx", "--mode", "freeze", "--sheet", "X"],
    /^unknown sheet: X; the file has Watchlist/,
  ],
])("%s is the user's mistake, exit 1", (_, [file, ...words], message) => {
  const { status, stderr } = align("share", path(file!), ...words);
  expect(status).toBe(1);
  expect(stderr).toMatch(message);
});

test("a workbook with macros keeps its ending, and takes no other", () => {
  const parts = unzipSync(readFileSync(path("live.xlsx")));
  const types = "[Content_Types].xml";
  const macros = strFromU8(parts[types]!).replace(
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
    "application/vnd.ms-excel.sheet.macroEnabled.main+xml",
  );
  writeFileSync(path("macros.xlsm"), zipSync({ ...parts, [types]: strToU8(macros) }));
  const wrong = align("share", path("macros.xlsm"), "--mode", "freeze", "-o", path("without.xlsx"));
  expect([wrong.status, existsSync(path("without.xlsx"))]).toEqual([1, false]);
  expect(wrong.stderr).toMatch(/^wrong kind of file: .*; the workbook is one with macros, name it \.xlsm$/m);
  const right = align("share", path("macros.xlsm"), "--mode", "freeze", "-o", path("frozen.xlsm"));
  expect(right.status).toBe(0);
  expect(formulas("frozen.xlsm")).toBe(0);
});

test("a workbook that unpacks to more than it may is refused, and taken where more is allowed", () => {
  const parts = unzipSync(readFileSync(path("live.xlsx")));
  const sheet = "xl/worksheets/sheet1.xml";
  const long = strFromU8(parts[sheet]!) + "\n".repeat(1024 * 1024);
  writeFileSync(path("large.xlsx"), zipSync({ ...parts, [sheet]: strToU8(long) }));
  const refused = align("share", path("large.xlsx"), "--mode", "freeze", "--max-size", "1");
  expect(refused.status).toBe(1);
  expect(refused.stderr).toMatch(/^too large: .*allow more with --max-size 2$/m);
  expect(align("share", path("large.xlsx"), "--mode", "freeze", "--max-size", "2").status).toBe(0);
});

test("an array formula that claims a whole sheet is refused in one line", async () => {
  const cells = new Map([["0,0", { formula: '_xldudf_ALIGN("KAZ")', formulaResult: 1 }]]);
  const parts = unzipSync(await bookOf([{ name: "Data", cells }]));
  const sheet = "xl/worksheets/sheet1.xml";
  const text = strFromU8(parts[sheet]!).replace(/<f[^>]*>/, '<f t="array" ref="A1:XFD1048576">');
  expect(text).toContain("XFD1048576");
  writeFileSync(path("array.xlsx"), zipSync({ ...parts, [sheet]: strToU8(text) }));
  const { status, stderr } = align("share", path("array.xlsx"), "--mode", "freeze");
  expect(status).toBe(1);
  expect(stderr).toMatch(/^too large: array formulas of [^\n]*--max-size \d+\n$/);
});

test("of a protected sheet it is said what would be touched, and then that it is refused; nothing is written", () => {
  const parts = unzipSync(readFileSync(path("live.xlsx")));
  const sheet = "xl/worksheets/sheet1.xml";
  const text = strFromU8(parts[sheet]!).replace("</sheetData>", '</sheetData><sheetProtection sheet="1"/>');
  writeFileSync(path("protected.xlsx"), zipSync({ ...parts, [sheet]: strToU8(text) }));
  for (const mode of ["freeze", "values", "portable"]) {
    const { status, stderr } = align("share", path("protected.xlsx"), "--mode", mode, "-o", path("no.xlsx"));
    expect([mode, status, existsSync(path("no.xlsx"))]).toEqual([mode, 1, false]);
    expect(stderr).toMatch(/ALIGN.*\n(?:.*\n)*protected sheet: Watchlist; take the protection off in Excel/);
  }
});

test("refreshed, a file's enriched columns are Align's again, and what changed is listed", async () => {
  const rows = [["Country"], ["Moldova"], ["Kazakhstan"]];
  writeFileSync(path("list.xlsx"), (await writeXlsx({ sheets: [{ name: "List", rows }] })) as Uint8Array);
  const enrich = ["enrich", path("list.xlsx"), "--column", "Country", "--indicators", "bloc.csto"];
  expect(align(...enrich, "--as-of", "2023", "-o", path("enriched.xlsx")).status).toBe(0);
  const file = new AlignFile(readFileSync(path("enriched.xlsx")), "enriched.xlsx");
  const cell = { sheet: "List", area: { row: 2, column: 2, rows: 1, columns: 1 } };
  const typed = {
    ...cell,
    before: { kind: "cells", rows: [["member"]] },
    after: { kind: "cells", rows: [["typed over"]] },
  } as const;
  writeFileSync(path("typed.xlsx"), file.edited({ cells: [typed], fills: [], sheets: [] }));
  const { status, stderr } = align(
    "share",
    path("typed.xlsx"),
    "--mode",
    "refresh",
    "-o",
    path("fresh.xlsx"),
  );
  expect(status).toBe(0);
  expect(stderr).toContain(
    "List!C3: typed over → member (correction: the data say otherwise about the same day)",
  );
  expect(stderr).toContain(`1 value of 1 table changed. Wrote ${path("fresh.xlsx")}`);
  const { picture } = new AlignFile(readFileSync(path("fresh.xlsx")), "fresh.xlsx");
  expect(picture.sheets.get("List")!.valueAt(2, 2)).toBe("member");
});
