import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { readXlsx, writeXlsx } from "hucre/xlsx";
import { csvRows } from "../../src/workbook/csvRows";
import { called, cell } from "../support/worksheet";

// the built command line: `npm test` builds first

const built = resolve(__dirname, "../../dist/cli/align.js");
const folder = mkdtempSync(join(tmpdir(), "align-years-"));

function enrich(...words: readonly string[]) {
  return spawnSync(process.execPath, [built, "enrich", ...words], { encoding: "utf8", cwd: folder });
}

const read = (name: string) => csvRows(readFileSync(join(folder, name), "utf8"));

// Gallup's 2022 figure of Kazakhstan's disapproval of Russia's leadership: Wall Street Journal, 3 November 2023
test("each row is answered at its own year or day", () => {
  const rows = [
    "Kazakhstan,2021",
    "Kazakhstan,2022",
    "Kazakhstan,2023-11-03",
    "Armenia,2023",
    "Armenia,2024",
  ];
  writeFileSync(join(folder, "list.csv"), ["Country,Year", ...rows, ""].join("\n"));
  const { stderr } = enrich(
    ...["list.csv", "--column", "Country", "--year", "Year", "-o", "out.csv"],
    ...["--indicators", "gallup.rus.disapprove,bloc.csto,score"],
  );
  expect(stderr).toContain("Wrote 5 of 5 rows × 3 indicators each at its own day: ");
  const [head, ...found] = read("out.csv");
  expect(head!.slice(0, 6)).toEqual([
    "Country",
    "Year",
    "Code",
    "Gallup: disapprove, Russia, per cent",
    "Gallup: disapprove, Russia, year",
    "CSTO",
  ]);
  expect(found.map((row) => row.slice(2, 6))).toEqual([
    ["KAZ", "20", "2021", "member"],
    ["KAZ", "50", "2022", "member"],
    ["KAZ", "50", "2022", "member"],
    ["ARM", "58", "2022", "member"],
    ["ARM", "58", "2022", "suspended"],
  ]);
  expect(Number(found[2]![6])).toBe(cell("ALIGN", "KAZ", "2023-11-03"));
});

// the state union's last day was 3 June 2006, when Montenegro declared its independence (UN, Member States: Serbia and Montenegro)
test("a historical state is answered while it lasted, and the reason stands beside a later year", () => {
  const rows = [
    "Serbia and Montenegro,2005",
    "Serbia and Montenegro,2010",
    "Soviet Union,1985",
    "Serbia,2010",
  ];
  writeFileSync(join(folder, "old.csv"), ["Country,Year", ...rows, ""].join("\n"));
  enrich(
    ...["old.csv", "--column", "country", "--year", "year", "--indicators", "agree.rus", "-o", "old-out.csv"],
  );
  const [, ...found] = read("old-out.csv");
  expect(found.map(([, , code, value]) => [code, value !== ""])).toEqual([
    ["SCG", true],
    ["SCG", false],
    ["SUN", true],
    ["SRB", true],
  ]);
  expect(Number(found[0]![3])).toBe(cell("ALIGN.GET", "SCG", "agree.rus", 2005));
  expect(found[1]![4]).toContain("Agreement with Russia is not known for Serbia and Montenegro");
});

test("what is wrong with a row is told beside it, and keeps its row", () => {
  const rows = ["Moldva,2020", "Moldova,soon", "Moldova,", "Moldova,1900", "Moldova,2090", "Moldova,2020"];
  writeFileSync(join(folder, "wrong.csv"), ["Country,Year", ...rows, ""].join("\n"));
  enrich(
    ...["wrong.csv", "--column", "Country", "--year", "Year", "--indicators", "score", "-o", "wrong-out.csv"],
  );
  const [, ...found] = read("wrong-out.csv");
  expect(found.map((row) => [row[3] !== "", row[4]!.split(";")[0]!.replace(/known to .*/, "known")])).toEqual(
    [
      [false, "unknown country: Moldva"],
      [false, "invalid day: soon"],
      [false, "missing day: the cell of the year or day is empty"],
      [false, expect.stringMatching(/^invalid day: 1900|^no data before/)],
      [false, "No Align score for 2090-12-31"],
      [true, ""],
    ],
  );
});

test("two countries and a year get the measures of ALIGN.PAIRS", () => {
  const rows = ["KAZ,Russia,2023", "JPN,USA,2020", "KAZ,Atlantis,2020", "KAZ,KAZ,2020"];
  writeFileSync(join(folder, "dyads.csv"), ["From,To,Year", ...rows, ""].join("\n"));
  const { stderr } = enrich(
    ...["dyads.csv", "--column", "From", "--other", "To", "--year", "Year", "-o", "dyads-out.csv"],
    ...["--measures", "kappa,n,alliance"],
  );
  expect(stderr).toContain("unknown country: Atlantis");
  const [head, ...found] = read("dyads-out.csv");
  expect(head).toEqual([
    "From",
    "To",
    "Year",
    "Code",
    "Other code",
    "Kappa",
    "Common votes",
    "Alliance",
    "Note",
  ]);
  const expected = [
    called("ALIGN.PAIRS", "KAZ", 2023, 2023, "kappa,n,alliance", "RUS"),
    called("ALIGN.PAIRS", "JPN", 2020, 2020, "kappa,n,alliance", "USA"),
  ].map((rows) => rows[1]!.slice(3).map(String));
  expect(found.slice(0, 2).map((row) => row.slice(5, 8))).toEqual(expected);
  expect(found[2]!.slice(3, 8)).toEqual(["KAZ", "", "", "", ""]);
  expect(found[3]![8]).toContain("Kazakhstan is no pair with itself");
});

test("a workbook's years and dates count alike", async () => {
  const day = new Date("2023-11-03T00:00:00Z");
  const rows = [
    ["Country", "Year"],
    ["Kazakhstan", 2022],
    ["Kazakhstan", day],
  ];
  writeFileSync(join(folder, "list.xlsx"), await writeXlsx({ sheets: [{ name: "List", rows }] }));
  const { status } = enrich(
    ...["list.xlsx", "--column", "Country", "--year", "Year", "--indicators", "score", "-o", "out.xlsx"],
  );
  expect(status).toBe(0);
  const { sheets } = await readXlsx(readFileSync(join(folder, "out.xlsx")));
  expect(sheets[0]!.rows.slice(1).map((row) => [row[2], row[3]])).toEqual([
    ["KAZ", cell("ALIGN", "KAZ", 2022)],
    ["KAZ", cell("ALIGN", "KAZ", "2023-11-03")],
  ]);
});

test.each([
  [["--year", "Jahr", "--indicators", "score"], "unknown column: Jahr; the file has From, To, Year"],
  [
    ["--other", "To", "--measures", "kappa"],
    "missing year: nothing given; a pair is of two countries and a year, name both columns",
  ],
  [
    ["--measures", "kappa"],
    "missing other: nothing given; a pair is of two countries and a year, name both columns",
  ],
  [["--other", "To", "--year", "Year", "--measures", "kapa"], "unknown measure: kapa; known are agreement"],
  [["--year", "Year"], "missing indicators: none; name some, such as score"],
])("%j is refused by name", (words, message) => {
  const { stderr, status } = enrich("dyads.csv", "--column", "From", ...words, "-o", "refused.csv");
  expect([status, stderr.slice(0, message.length)]).toEqual([1, message]);
});
