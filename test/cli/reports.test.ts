import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { readXlsx } from "hucre/xlsx";
import { needing, printed } from "../support/outsideTools";
import { readStampLines } from "../../src/workbook/stamp";
import { readStampXml } from "../../src/workbook/stampPart";

// the built command line: `npm test` builds first

const built = resolve(__dirname, "../../dist/cli/align.js");
const folder = mkdtempSync(join(tmpdir(), "align-reports-"));
const place = (name: string) => join(folder, name);

function align(...words: readonly string[]) {
  return spawnSync(process.execPath, [built, ...words], { encoding: "utf8", maxBuffer: 1 << 28 });
}

interface Tables {
  readonly tables: readonly { readonly table: string; readonly rows: readonly Record<string, unknown>[] }[];
}

const reports: readonly (readonly [name: string, words: readonly string[]])[] = [
  ["brief", ["--countries", "c5,MDA", "--as-of", "2023-11-03"]],
  ["watchlist", ["--countries", "c5", "--indicators", "score,blocs"]],
  ["profile", ["Kazakhstan", "--as-of", "2023-11-03"]],
  ["moves", ["--countries", "BRA,MDA,TKM", "--from", "2021", "--to", "2025"]],
  ["rollcall", ["ES-11/1"]],
  ["question", ["ES-11/1", "--countries", "c5"]],
  ["matrix", ["--countries", "c5", "--from", "2019", "--to", "2023", "--measure", "kappa"]],
];

test.each(reports)("%s is a workbook, a CSV file and JSON", async (name, words) => {
  const file = place(`${name}.xlsx`);
  expect(align(name, ...words, "-o", file).stderr).toContain("Wrote ");
  expect((await readXlsx(readFileSync(file))).sheets.map((sheet) => sheet.name)).toContain("Align Sources");
  expect(align(name, ...words, "--csv").stdout.split("\r\n").length).toBeGreaterThan(2);
  const { tables } = JSON.parse(align(name, ...words, "--json").stdout) as Tables;
  expect(tables.length).toBeGreaterThan(0);
});

needing("LibreOffice", "poppler")(
  "LibreOffice opens and prints every report, every number with room enough",
  () => {
    const files = reports.map(([name]) => [`${name}.xlsx`, readFileSync(place(`${name}.xlsx`))] as const);
    const texts = printed(Object.fromEntries(files));
    for (const text of texts) expect(text).toContain("Where each number comes from");
    // too narrow, an error, or a number in powers of ten
    expect(texts.join("").match(/###|#(NAME|REF|VALUE|DIV)|Err:\d|\dE[+-]\d/g)).toBeNull();
  },
  120_000,
);

test("the brief as JSON holds the method's scores, and says why a figure is missing", () => {
  const { tables } = JSON.parse(align("near-abroad", "--json").stdout) as Tables;
  const rows = tables[0]!.rows;
  const row = (code: string) => rows.find((one) => one["code"] === code)!;
  // method, section 5
  expect(row("KAZ")["score@2023-11-03"]).toBeCloseTo(-50.93, 2);
  expect(row("MDA")["score@2023-11-03"]).toBeCloseTo(48.83, 2);
  const reasons = tables.flatMap((table) => table.rows.map((one) => one["missing"])).filter(Boolean);
  expect(reasons.length).toBeGreaterThan(0);
});

test.each([
  [
    ["brief", "--countries", "Moldva", "-o", "x.xlsx"],
    "unknown country: Moldva; did you mean Moldova (MDA)?",
  ],
  [["matrix", "--measure", "foo", "-o", "x.xlsx"], "foo"],
  [["rollcall", "ES-99/1", "-o", "x.xlsx"], "unknown roll call: ES-99/1"],
  [["profile", "MDA"], "missing output"],
  [["profile", "MDA", "--json", "--csv"], "unusable options: --json and --csv; choose one of them"],
  [["profile", "MDA", "--json", "-o", "x.xlsx"], "unusable option: --json; -o writes x.xlsx"],
  [["profile", "MDA", "-o", "x.pdf"], "unknown kind of file: x.pdf; name it .xlsx, .csv or .json"],
  [["brief", "--as-of", "yesterday", "-o", "x.xlsx"], "invalid day: yesterday"],
  [["profile", "MDA", "-o", "/nowhere/x.xlsx"], "unwritable file: /nowhere/x.xlsx"],
])("%j is a mistake, said in a line, with exit 1 and no file", (words, message) => {
  const { status, stderr, stdout } = align(...words);
  expect([status, stdout]).toEqual([1, ""]);
  expect(stderr.trimEnd().split("\n").length).toBe(1);
  expect(stderr).toContain(message);
  expect(existsSync("x.xlsx")).toBe(false);
});

test("every report's help has an example", () => {
  for (const name of [...reports.map(([name]) => name), "enrich"])
    expect(align(name, "--help").stdout).toContain(`align ${name} `);
});

test("enrich adds columns beside all there is, and lists the names it does not know", () => {
  const [from, to] = [place("list.csv"), place("out.csv")];
  writeFileSync(from, 'Country,Note\r\nMoldova,"a, b"\r\nMoldva,c\r\n,d\r\nКазахстан,e\r\n');
  const { status, stderr } = align(
    ...[
      "enrich",
      from,
      "--column",
      "country",
      "--indicators",
      "votes,bloc.csto",
      "--as-of",
      "2023-11-03",
      "-o",
      to,
    ],
  );
  expect(status).toBe(0);
  expect(stderr).toContain("unknown country: Moldva; did you mean Moldova (MDA)?");
  const lines = readFileSync(to, "utf8").trimEnd().split("\r\n");
  expect(lines[0]).toBe(
    'Country,Note,Code,"Votes component, −1 to +1, 2023-11-03","CSTO, 2023-11-03",Note 2',
  );
  // method, section 5: .9167 and −.4186
  expect(lines[1]).toMatch(/^Moldova,"a, b",MDA,0\.9166/);
  expect(lines[2]).toMatch(/^Moldva,c,,,,/);
  expect(lines[3]).toBe(",d,,,,");
  expect(lines[4]).toMatch(/^Казахстан,e,KAZ,-0\.4186.*,member,/);
  expect(align("enrich", from, "--column", "Land", "--indicators", "votes", "-o", to).stderr).toContain(
    "unknown column: Land; the file has Country, Note",
  );
});

test("any table of a report is a CSV by its name, and the others are named", () => {
  const out = place("components.csv");
  const words = ["profile", "KAZ", "--as-of", "2023-11-03", "--table", "components"];
  expect(align(...words, "--csv").stdout).toMatch(/^Component,"Value, −1 to \+1",Weight,/);
  const { stderr } = align(...words, "-o", out);
  expect(stderr).toContain(
    "table Components of Standing, Components, Trend, StepsKAZ, QuestionsKAZ, NewKAZ, Blocs, RollCalls",
  );
  expect(readFileSync(out, "utf8").split("\r\n")[1]).toMatch(/^votes,-0\.4186/);
  const wrong = align("profile", "KAZ", "--table", "nothing", "--csv");
  expect([wrong.status, wrong.stdout]).toEqual([1, ""]);
  expect(wrong.stderr).toContain("unknown table: nothing; the report has Standing, Components,");
});

test("every table of a report stands in its JSON, with its columns explained", () => {
  const { tables } = JSON.parse(align("rollcall", "ES-11/1", "--json").stdout) as Tables;
  expect(tables.map(({ table }) => table)).toEqual(["Positions", "ByGroup", "AlignSources", "AlignMethod"]);
});

test("a file says of which edition and build it is, when it was made and how, for programs and for people", async () => {
  const file = place("stamped.xlsx");
  // a stamp tells whole seconds
  const before = Date.now() - 1000;
  align("watchlist", "--countries", "MDA,KAZ", "--indicators", "score", "--title", "Two states", "-o", file);
  const parts = unzipSync(readFileSync(file));
  const stamp = readStampXml(strFromU8(parts["customXml/item1.xml"]!))!;
  expect(stamp.build).toMatch(/^Align \d+\.\d+\.\d+/);
  expect(Date.parse(stamp.made!)).toBeGreaterThanOrEqual(before);
  expect(Date.parse(stamp.made!)).toBeLessThanOrEqual(Date.now());
  const { sheets } = await readXlsx(readFileSync(file));
  const sources = sheets.find(({ name }) => name === "Align Sources")!;
  expect(readStampLines(sources.rows.map(([cell]) => String(cell ?? "")))).toEqual([stamp]);
  expect(stamp.tables[0]!.command).toMatch(
    /^align watchlist --countries MDA,KAZ --indicators score --as-of \S+ --axis RUS-WEST --title "Two states"$/,
  );
});

test("a fault of ours ends with exit 2 and says where, and leaves no file", () => {
  const preload = place("broken.cjs");
  writeFileSync(preload, 'Date.prototype.toISOString = () => { throw new TypeError("broken"); };');
  const file = place("never.xlsx");
  const words = ["-r", preload, built, "profile", "MDA", "-o", file];
  const { status, stderr } = spawnSync(process.execPath, words, { encoding: "utf8" });
  expect(status).toBe(2);
  expect(stderr).toMatch(/^fault in Align: TypeError: broken\n\s+at /);
  expect(existsSync(file)).toBe(false);
});

test("formulas are for .xlsx files; what is written says that their spelling is untried", () => {
  const refused = align("brief", "--live", "-o", place("live.csv"));
  expect([refused.status, refused.stderr]).toEqual([1, expect.stringContaining("unusable option: --live")]);
  const { stderr } = align(
    "watchlist",
    "--countries",
    "MDA",
    "--indicators",
    "score",
    "--live",
    "-o",
    place("live.xlsx"),
  );
  expect(stderr).toContain("this could not be tried in Excel");
});
