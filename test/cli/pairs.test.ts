import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { csvRows } from "../../src/workbook/csvRows";
import { needing, ranInR } from "../support/outsideTools";
import { called, cell } from "../support/worksheet";

// the built command line: `npm test` builds first

const built = resolve(__dirname, "../../dist/cli/align.js");
const folder = mkdtempSync(join(tmpdir(), "align-pairs-"));

function pairs(...words: readonly string[]) {
  return spawnSync(process.execPath, [built, "pairs", ...words], { encoding: "utf8", cwd: folder });
}

const read = (name: string) => csvRows(readFileSync(join(folder, name), "utf8"));

beforeAll(() => {
  const { stderr, status } = pairs(
    "--countries",
    "c5,JPN,USA",
    "--from",
    "2019",
    "--to",
    "2021",
    "-o",
    "all.csv",
  );
  expect(stderr).toMatch(/^Wrote 7 countries each with each × 3 years × 12 measures: .*all\.csv; beside it /);
  expect(status).toBe(0);
});

test("each two countries stand once a year, with every measure", () => {
  const [head, ...rows] = read("all.csv");
  expect(head).toEqual([
    ...["country", "other", "year", "agreement", "identical", "coincidence", "s", "kappa", "pi", "n"],
    ...["ideal_distance", "movement", "blocs", "alliance", "trade"],
  ]);
  expect(rows.length).toBe(((7 * 6) / 2) * 3);
  const named = rows.map(([one, other, year]) => [...[one!, other!].sort(), year].join());
  expect(new Set(named).size).toBe(rows.length);
});

test("the votes of a year are those of ALIGN.AGREE", () => {
  const [head, ...rows] = read("all.csv");
  for (const row of rows.filter(([, , year]) => year === "2020"))
    for (const measure of ["agreement", "identical", "coincidence", "s", "kappa", "pi"])
      expect(Number(row[head!.indexOf(measure)])).toBe(
        cell("ALIGN.AGREE", row[0], row[1], 2020, 2020, measure),
      );
});

// the treaties: CSTO members in 2020 Armenia, Belarus, Kazakhstan, Kyrgyzstan, Russia, Tajikistan (odkb-csto.org); the United States and Japan, 1952 and 1960
test("alliances are those of treaties in force", () => {
  const rows = called("ALIGN.PAIRS", "KAZ,JPN", 2020, 2020, "alliance", "KGZ,USA,UZB,GBR");
  expect(rows.slice(1).map(([one, other, , alliance]) => [one, other, alliance])).toEqual([
    ["KAZ", "KGZ", 1],
    ["KAZ", "USA", 0],
    ["KAZ", "UZB", 0],
    ["KAZ", "GBR", 0],
    ["JPN", "KGZ", 0],
    ["JPN", "USA", 1],
    ["JPN", "UZB", 0],
    ["JPN", "GBR", 0],
  ]);
});

test("on a topic the votes are those of ALIGN.AGREE on it", () => {
  pairs(
    ...["--countries", "IND", "--others", "RUS,USA", "--from", "2018", "--to", "2020", "-o", "topic.csv"],
    ...["--topic", "Nuclear", "--measures", "agreement,n"],
  );
  const [, ...rows] = read("topic.csv");
  expect(rows.length).toBe(6);
  for (const [one, other, year, agreement, n] of rows) {
    const [, line] = called(
      "ALIGN.AGREE",
      one,
      other,
      Number(year),
      Number(year),
      "agreement",
      true,
      "nuclear",
    );
    expect([Number(agreement), Number(n)]).toEqual(line!.slice(2, 4));
  }
});

test("with others each country is paired with each of them, and nobody with itself", () => {
  pairs(
    "--countries",
    "c5",
    "--others",
    "KAZ,CHN",
    "--from",
    "2024",
    "--to",
    "2024",
    "--measures",
    "n",
    "-o",
    "some.csv",
  );
  const rows = read("some.csv").slice(1);
  expect(rows.map(([one, other]) => `${one}-${other}`)).toEqual([
    "KAZ-CHN",
    ...["KGZ", "TJK", "TKM", "UZB"].flatMap((one) => [`${one}-KAZ`, `${one}-CHN`]),
  ]);
});

needing("R")("the script reads it in R, with labels", () => {
  const script = `
    source("all-read.R")
    cat(dim(dyads), attr(dyads$kappa, "label"), attr(dyads$n, "units"), sum(dyads$alliance), sep = ";")`;
  const bound = read("all.csv").filter((row) => row[13] === "1").length;
  expect(ranInR(folder, script)).toBe(`63;15;Kappa;roll calls;${bound}`);
});

test.each([
  [
    ["--measures", "kapa"],
    "unknown measure: kapa; known are agreement, identical, coincidence, s, kappa, pi, n, ",
  ],
  [["--countries", "KAZ"], "too few countries: KAZ alone; name two, or others to pair with"],
  [["--others", "Moldva"], "unknown country: Moldva; did you mean Moldova (MDA)?"],
  [["--topic", "nuclaer"], "unknown topic: nuclaer; did you mean nuclear?"],
  [["--topic", "weather"], "unknown topic: weather; known are colonialism, development, "],
  [["-o", "all.xlsx"], "unknown kind of file: all.xlsx; pairs are written as .csv alone, name it so"],
])("%j is refused by name", (words, message) => {
  const { stderr, status } = pairs("--from", "2020", "-o", "refused.csv", ...words);
  expect([status, stderr.slice(0, message.length)]).toEqual([1, message]);
});

test.each([
  [["ALIGN.PAIRS", "c5", 2024, 2020], /^#VALUE! invalid period: 2024 to 2020-12-31/],
  [["ALIGN.PAIRS", "c5", 1900, 1950], /^#N\/A no data before 1946-01-01: asked from 1900/],
  [
    ["ALIGN.PAIRS", "c5", 2098, 2099],
    /^#N\/A no data of 2098: known to \d{4}-12-31; begin with an earlier year/,
  ],
  [["ALIGN.PANEL", "c5", "score", 1900, 1950], /^#N\/A no data before 1946-01-01: asked from 1900/],
  [["ALIGN.PANEL", "c5", "score", 2098, 2099], /^#N\/A no data of 2098: known to /],
  [["ALIGN.CAMPS", 2098, 2099], /^#N\/A no data from 2098-01-01 on; votes known to /],
] as const)("%j is refused in a cell, and why", ([name, ...given], message) => {
  expect(cell(name, ...given)).toMatch(message);
});

test("years that the votes do not reach are no rows", () => {
  const asked = ["--countries", "KAZ,RUS", "--from", "2025", "--to", "2098", "--measures", "n"];
  expect(pairs(...asked, "-o", "late.csv").status).toBe(0);
  const counts = read("late.csv")
    .slice(1)
    .map((row) => Number(row.at(-1)));
  expect(counts.length).toBeGreaterThan(0);
  expect(Math.min(...counts)).toBeGreaterThan(0);
});

test("a dissolved state moves nowhere after its last day, as ALIGN.CHANGE has it", () => {
  const moved = (year: number) => called("ALIGN.PAIRS", "SUN", year, year, "movement", "USA").at(-1)!.at(-1);
  expect([typeof moved(1989), moved(1992)]).toEqual(["number", ""]);
});
