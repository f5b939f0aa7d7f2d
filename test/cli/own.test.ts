import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

// data of the user's own in the built command line: `npm test` builds first

const built = resolve(__dirname, "../../dist/cli/align.js");
const folder = mkdtempSync(join(tmpdir(), "align-own-"));
const file = (name: string) => join(folder, name);

writeFileSync(
  file("trust.csv"),
  "country;indicator;date;value;source\r\nMoldova;Trust;2022;31,5;IDIS\r\nMDA;Trust;2023-06;35;IDIS 2\r\nKAZ;Trust;2022;=2+2;x\r\n".replace(
    "=2+2",
    "50",
  ),
);
writeFileSync(file("poll.csv"), "Country,Year,Leader,Approve,Disapprove\nMDA,2022,RUS,20%,70%\n");
writeFileSync(
  file("wrong.csv"),
  "country,indicator,date,value,source\nMoldva,Trust,2022,1,x\nMDA,Trust,soon,1,x\n",
);

writeFileSync(file("headless.csv"), "country,date\nMDA,2022\n");

function align(...words: readonly string[]) {
  return spawnSync(process.execPath, [built, ...words], { encoding: "utf8" });
}

test("a call answers from a file of figures and a file of polls", () => {
  const own = ["--own", file("trust.csv"), "--own", file("poll.csv")];
  expect(align("call", "ALIGN.GET", "MDA", "own.trust", ...own).stdout).toBe("35\n");
  expect(align("call", "ALIGN.GET", "MDA", "own.trust", "2022", ...own).stdout).toBe("31.5\n");
  expect(align("call", "ALIGN.OPINION", "MDA", "RUS", "net", "_", "own", ...own).stdout).toBe("-50\n");
});

test("the template of an export is written, filled and answered from", () => {
  align("template", "--year", "2023", "-o", file("gallup.csv"));
  const text = readFileSync(file("gallup.csv"), "utf8");
  expect(text.split("\r\n").filter((line) => /leadership of Russia/.test(line))).toHaveLength(15);
  const filled = text.replace(/(Moldova,2023,[^,]*Russia\?),,,/, "$1,25,62,13");
  writeFileSync(file("gallup.csv"), filled);
  const words = ["MDA", "RUS", "disapprove", "2023", "own", "--own", file("gallup.csv")];
  expect(align("call", "ALIGN.OPINION", ...words).stdout).toBe("62\n");
  expect(align("template", "--year", "soon").stderr).toMatch(/^invalid year: soon; Gallup asks since 2005/);
});

test("without own data a call that names them says so, exit 1", () => {
  const { status, stderr } = align("call", "ALIGN.GET", "MDA", "own.trust");
  expect([status, stderr]).toEqual([
    1,
    "#VALUE! unknown indicator: own.trust; this workbook keeps no data of yours, load some under Data\n",
  ]);
});

test("all that is wrong in a file is told, row by row, exit 1, and nothing is done", () => {
  const { status, stderr, stdout } = align(
    "call",
    "ALIGN.GET",
    "MDA",
    "own.trust",
    "--own",
    file("wrong.csv"),
  );
  expect([status, stdout]).toEqual([1, ""]);
  expect(stderr).toMatch(
    /^2 problems in .*wrong.csv: nothing was done\n {2}row 2: unknown country: Moldva; did you mean Moldova \(MDA\)\?\n {2}row 3: bad date: soon/,
  );
});

test("one problem is one problem", () => {
  const { stderr } = align("call", "ALIGN.GET", "MDA", "own.trust", "--own", file("headless.csv"));
  expect(stderr).toMatch(
    /^1 problem in .*headless.csv: nothing was done\n {2}row 1: missing columns: indicator, /,
  );
});

test("a report has own indicators as columns, and its sources name them as the user's", () => {
  const words = [
    "--countries",
    "MDA,KAZ,ARM",
    "--indicators",
    "own.trust,population",
    "--as-of",
    "2023-11-03",
  ];
  const { stdout, stderr } = align("watchlist", ...words, "--json", "--own", file("trust.csv"));
  expect(stderr).not.toMatch(/fault/);
  expect(stdout).toContain('"Trust, your data"');
  expect(stdout).toContain("your data: IDIS 2");
  expect(stdout).toContain("yours; kept in this workbook, sent nowhere");
});

test("a profile lists own polls under the user's name", () => {
  const { stdout } = align("profile", "MDA", "--json", "--own", file("poll.csv"));
  expect(stdout).toContain('"your data"');
  expect(stdout).toContain("your data: Gallup Analytics export, poll.csv");
});

test("enrich adds columns of own indicators", () => {
  writeFileSync(file("list.csv"), "Name\nMoldova\nKasachstan\n");
  align(
    "enrich",
    file("list.csv"),
    "--column",
    "Name",
    "--indicators",
    "own.trust",
    "--as-of",
    "2022",
    "--own",
    file("trust.csv"),
    "-o",
    file("out.csv"),
  );
  expect(readFileSync(file("out.csv"), "utf8")).toBe(
    'Name,Code,"Trust, your data, 2022-12-31","Trust, year, 2022-12-31"\nMoldova,MDA,31.5,2022\nKasachstan,KAZ,50,2022\n',
  );
});

test("a file of live formulas keeps the own data that they name, and answers calls with them", () => {
  const book = file("live.xlsx");
  const words = ["--countries", "MDA,KAZ", "--indicators", "own.trust", "--as-of", "2023-11-03", "--live"];
  align("watchlist", ...words, "--own", file("trust.csv"), "-o", book);
  expect(align("call", "ALIGN.GET", "KAZ", "own.trust", "--own", book).stdout).toBe("50\n");
});

test("made portable, formulas of own data become their values, and that is said", () => {
  const { stderr } = align("share", file("live.xlsx"), "--mode", "portable", "-o", file("portable.xlsx"));
  expect(stderr).toMatch(/2 become values, own.trust is of your own data, which stay with you/);
});

test("a file of values keeps nothing of the user's beside the values", () => {
  const book = file("values.xlsx");
  const words = ["--countries", "MDA,KAZ", "--indicators", "own.trust"];
  align("watchlist", ...words, "--own", file("trust.csv"), "-o", book);
  const { stderr, status } = align("call", "ALIGN.GET", "KAZ", "own.trust", "--own", book);
  expect([status, stderr]).toEqual([1, expect.stringMatching(/keeps no data of yours/)]);
});
