import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

// the built command line: `npm test` builds first

const built = resolve(__dirname, "../../dist/cli/align.js");
const folder = mkdtempSync(join(tmpdir(), "align-"));

function align(...words: readonly string[]) {
  return spawnSync(process.execPath, [built, ...words], { encoding: "utf8" });
}

function json(...words: readonly string[]): unknown {
  return JSON.parse(align("call", ...words, "--json").stdout);
}

test("a score is printed unrounded (method, section 5: −50.93)", () => {
  expect(Number(align("call", "ALIGN", "KAZ", "2023-11-03").stdout)).toBeCloseTo(-50.93, 2);
});

test("Gallup's 2022 figure of Kazakhstan's disapproval of Russia's leadership is 50 (Wall Street Journal, 3 November 2023)", () => {
  expect(json("ALIGN.OPINION", "KAZ", "RUS", "disapprove", "2022")).toBe(50);
});

// UN press release GA/12407: 141 in favour, 5 against, 35 abstentions
test("the tally of ES-11/1 is the UN's", () => {
  const [head, row] = json("ALIGN.TALLY", "a/res/es-11/1") as unknown[][];
  expect(head).toEqual(["yes", "no", "abstain", "absent", "title", "date"]);
  expect(row!.slice(0, 3)).toEqual([141, 5, 35]);
});

test("a misspelled country prints the code and the likeliest one on stderr, exit 1", () => {
  const { status, stderr, stdout } = align("call", "ALIGN", "Moldva");
  expect([status, stdout]).toEqual([1, ""]);
  expect(stderr).toContain("#VALUE! unknown country: Moldva; did you mean Moldova (MDA)?");
});

test("with --json an error stands on stdout, and in a range in its own place", () => {
  expect(json("ALIGN", "Moldva")).toMatchObject({ error: "#VALUE!" });
  const [[first], [second], [third]] = json(
    "ALIGN.VOTE",
    '[["KAZ"],["Moldva"],[""]]',
    "ES-11/1",
  ) as unknown[][] as [[unknown], [unknown], [unknown]];
  expect(first).toBe("Abstain");
  expect(second).toMatchObject({ error: "#VALUE!" });
  expect(third).toBe("");
});

test("of a range each reason is told once on stderr, exit 1 where nothing is answered", () => {
  const none = align("call", "ALIGN", '[["Moldva"],["Moldva"],["Kazakstn"]]');
  expect([none.status, none.stdout]).toEqual([1, "#VALUE!\n#VALUE!\n#VALUE!\n"]);
  expect(none.stderr.match(/^#VALUE! unknown country: (?:Moldva|Kazakstn)/gm)).toHaveLength(2);
  const some = align("call", "ALIGN.CODE", '[["Moldova"],["Moldva"]]');
  expect([some.status, some.stdout]).toEqual([0, "MDA\n#VALUE!\n"]);
  expect(some.stderr).toMatch(/^#VALUE! unknown country: Moldva/);
});

test("a day that the data do not reach is answered for the last they do, and said on stderr", () => {
  const { status, stdout, stderr } = align("call", "ALIGN", "KAZ", "2999-01-01");
  expect([status, Number.isFinite(Number(stdout))]).toEqual([0, true]);
  expect(stderr).toMatch(/^Asked for 2999-01-01; votes known to \d{4}-\d\d-\d\d\.\n$/);
  expect(align("call", "ALIGN", "KAZ", "2023-11-03").stderr).toBe("");
});

// as recorded, and as announced on the day: data/tallyNotes.csv says why there are two
test.each([
  ["the tally", ["call", "ALIGN.TALLY", "ES-10/21"]],
  ["the question", ["call", "ALIGN.QUESTION", "ES-10/21"]],
  ["what if", ["call", "ALIGN.WHATIF", "IRQ", "ES-10/21", "Yes"]],
  ["a search", ["call", "ALIGN.ROLLCALLS", "ES-10/21"]],
  ["the report as JSON", ["rollcall", "ES-10/21", "--json"]],
  ["the question as CSV", ["question", "ES-10/21", "--countries", "KAZ", "--csv", "--table", "Question"]],
])("both tallies of ES-10/21 that are in circulation are told by %s", (_, words) => {
  expect(align(...words).stdout).toMatch(/120 Yes, 14 No, 45 .* 121, 14 and 44 are in circulation/);
});

test.each([
  ["its file of positions is written", ["-o", join(folder, "tally.csv")]],
  ["its positions are printed", ["--csv"]],
])("both tallies of ES-10/21 are told where %s", (_, words) => {
  const { stdout, stderr } = align("rollcall", "ES-10/21", ...words);
  expect(stderr).toContain("120 Yes, 14 No, 45 abstentions as recorded; 121, 14 and 44 are in circulation");
  // a table is a table, and nothing else
  expect(stdout).not.toContain("circulation");
});

const long = "x".repeat(3000);

test.each([
  ["a command", [long]],
  ["an option", ["brief", `--${long}`]],
  ["a value", ["brief", "--axis", long, "-o", "x.xlsx"]],
  ["an argument too many", ["rollcall", "ES-11/1", long]],
  ["a function", ["call", long]],
  ["a country", ["call", "ALIGN", long]],
  ["a file", ["enrich", `${long}.csv`, "--column", "X"]],
  ["a resolution", ["rollcall", long, "--json"]],
  ["a mode", ["share", "x.xlsx", "--mode", long]],
])("a message on %s of 3,000 letters has at most 250", (_, words) => {
  const { status, stderr } = align(...words);
  expect(status).toBe(1);
  for (const line of stderr.trimEnd().split("\n")) expect(line.length).toBeLessThanOrEqual(250);
});

test.each([
  ["an empty file", "", "unknown column: Country; the first row is empty; it must name the columns"],
  [
    "a title above the heads",
    "States of the region\n\nCountry,Note\nKazakhstan,x\n",
    "unknown column: Country; the first row has States of the region alone; it must name the columns, without a title above",
  ],
])("enrich says of %s what the first row must have", (name, content, message) => {
  const file = join(folder, `${name}.csv`);
  writeFileSync(file, content);
  const words = ["--column", "Country", "--indicators", "score", "-o", join(folder, "enriched.csv")];
  const { status, stderr } = align("enrich", file, ...words);
  expect([status, stderr.trim()]).toEqual([1, message]);
});

test("a reader that closes early ends a long answer without a word", async () => {
  const child = spawn(process.execPath, [built, "call", "ALIGN.ROLLCALLS"]);
  let complaint = "";
  child.stderr.on("data", (text) => (complaint += text));
  child.stdout.once("data", () => child.stdout.destroy());
  await once(child, "close");
  expect(complaint).toBe("");
});

test("where there is no figure the reason names the newest", () => {
  expect(json("ALIGN.OPINION", "TJK", "RUS", "approve", "2023-11-03", "Gallup")).toEqual({
    error: "#N/A",
    message:
      "Gallup's figure on Russia's leadership in Tajikistan for 2022 is not public, newest is 2010; M-Vector confidence in leader 2014 (late June-early July 2014) asked “Confidence in the leade…”: 85 % approve; load a licence's export (Data): pollster \"own\"",
  });
});

test("a column with a row gives the matrix, unequal ranges are refused", () => {
  const matrix = json("ALIGN.MEMBER", '[["KAZ"],["MDA"]]', '[["CSTO","CIS","GUAM"]]', "2021");
  expect(matrix).toEqual([
    [true, true, false],
    [false, true, true],
  ]);
  expect(json("ALIGN.MEMBER", '[["KAZ"],["MDA"]]', '[["CSTO"],["CIS"],["GUAM"]]')).toMatchObject({
    error: "#VALUE!",
  });
});

test("Armenia, suspended by its own declaration since 22 February 2024, is a member before and not after", () => {
  expect(json("ALIGN.MEMBER", "ARM", "CSTO", "2024-02-21")).toBe(true);
  expect(json("ALIGN.MEMBER", "ARM", "CSTO", "2024-02-22")).toBe(false);
  expect(json("ALIGN.STATUS", "ARM", "CSTO", "2024")).toBe("suspended");
});

test("a year, an Excel date and ISO text name the same day", () => {
  const [year, serial, iso] = ["2021", "44561.75", "2021-12-31"].map((day) => json("ALIGN", "MDA", day));
  expect(serial).toBe(year);
  expect(iso).toBe(year);
});

test("own weights change the score, an unknown component is refused", () => {
  expect(json("ALIGN", "RUS", "2023", "_", "votes=1")).toBe(-100);
  expect(json("ALIGN", "RUS", "2023", "_", "votos=1")).toMatchObject({ error: "#VALUE!" });
});

test("the help of call lists the options that it takes", () => {
  const { stdout } = align("call", "--help");
  expect(stdout).toMatch(/--json .*\n.*--own <file> /);
});

test("names come back with code and suggestion", () => {
  const { stdout } = spawnSync(process.execPath, [built, "codes"], {
    encoding: "utf8",
    input: "Молдова\nMoldva\n",
  });
  expect(stdout).toBe("Молдова\tMDA\t\nMoldva\t\tMDA\n");
});

test.each([
  ["an unknown function", ["call", "ALIGN.NOTHING"], "unknown function: ALIGN.NOTHING"],
  ["an unknown command", ["nothing"], "unknown command"],
  [
    "an unknown indicator",
    ["watchlist", "--countries", "MDA", "--indicators", "scor", "-o", join(folder, "a.xlsx")],
    "unknown indicator: scor",
  ],
  [
    "an unknown country",
    ["watchlist", "--countries", "Moldva", "--indicators", "score", "-o", join(folder, "a.xlsx")],
    "unknown country: Moldva; did you mean Moldova (MDA)?",
  ],
  [
    "an unwritable file",
    ["watchlist", "--countries", "MDA", "--indicators", "score", "-o", join(folder, "none/a.xlsx")],
    "unwritable file",
  ],
])("%s is one line on stderr, exit 1, and no file", (_what, words, message) => {
  const { status, stderr } = align(...words);
  expect(status).toBe(1);
  expect(stderr).toContain(message);
  expect(stderr.trim().split("\n")).toHaveLength(1);
  expect(existsSync(join(folder, "a.xlsx"))).toBe(false);
});

test("a watchlist as CSV has a head and a row a country", () => {
  const file = join(folder, "watchlist.csv");
  align(
    "watchlist",
    "--countries",
    "c5,MDA",
    "--indicators",
    "score,blocs",
    "--as-of",
    "2023-11-03",
    "-o",
    file,
  );
  const lines = readFileSync(file, "utf8").trim().split("\r\n");
  expect(lines).toHaveLength(7);
  expect(lines[0]).toMatch(/^Country,Code,/);
});

test.each(["[]", "[[]]", '{"a":1}', '[{"a":1}]', '[["MDA"],["KAZ","ARM"]]'])(
  "%s is no argument of a call, and is refused in a line",
  (argument) => {
    const { status, stdout, stderr } = align("call", "ALIGN", argument);
    expect([status, stdout]).toEqual([1, ""]);
    expect(stderr).toMatch(
      / is no value and no range; a range is written in rows: \[\["MDA"\],\["KAZ"\]\]\n$/,
    );
  },
);
