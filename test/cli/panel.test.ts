import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { csvRows } from "../../src/workbook/csvRows";
import { needing, ranInR, schemaErrors } from "../support/outsideTools";
import { called } from "../support/worksheet";

// the built command line: `npm test` builds first

const built = resolve(__dirname, "../../dist/cli/align.js");
const folder = mkdtempSync(join(tmpdir(), "align-panel-"));

function panel(...words: readonly string[]) {
  return spawnSync(process.execPath, [built, "panel", ...words], { encoding: "utf8", cwd: folder });
}

const read = (name: string) => readFileSync(join(folder, name), "utf8");
const indicators = "gallup.rus.disapprove,score,bloc.csto,blocs";

beforeAll(() => {
  const { stderr, status } = panel(
    ...["--countries", "c5,ARM", "--indicators", indicators, "--from", "2021", "--to", "2024"],
    ...["-o", "panel.csv"],
  );
  expect(stderr).toMatch(/^Wrote 6 countries × 4 years × 4 indicators: .*panel\.csv; beside it /);
  expect(status).toBe(0);
});

// Gallup's 2022 figure: Wall Street Journal, 3 November 2023
test("a panel is a row a country and year; a year without a figure of its own is empty", () => {
  const [head, ...rows] = csvRows(read("panel.csv"));
  expect(head).toEqual(["country", "year", ...indicators.split(",")]);
  expect(rows.length).toBe(6 * 4);
  const kazakhstan = rows.filter(([country]) => country === "KAZ").map(([, year, figure]) => [year, figure]);
  expect(kazakhstan.filter(([year]) => year! >= "2022")).toEqual([
    ["2022", "50"],
    ["2023", ""],
    ["2024", ""],
  ]);
});

test("the file holds what the function answers", () => {
  const answered = called("ALIGN.PANEL", [["c5"], ["ARM"]], indicators, 2021, 2024);
  expect(csvRows(read("panel.csv"))).toEqual(answered.map((row) => row.map(String)));
});

test("the codebook says label, unit, meaning and source of each column", () => {
  const [head, ...lines] = csvRows(read("panel-codebook.csv"));
  expect(head).toEqual(["column", "label", "unit", "definition", "missing", "source"]);
  expect(lines.map(([column]) => column)).toEqual(["country", "year", ...indicators.split(",")]);
  const gallup = lines.find(([column]) => column === "gallup.rus.disapprove")!;
  expect(gallup.slice(1, 3)).toEqual(["Gallup: disapprove, Russia", "per cent"]);
  expect(gallup[5]).toMatch(/Gallup/);
});

needing("R")("its script reads it in R, with labels and units", () => {
  const script = `
    source("panel-read.R")
    figure <- panel$gallup.rus.disapprove
    cat(dim(panel), figure[panel$country == "KAZ" & panel$year == 2022], sum(is.na(figure[panel$country == "KAZ"])), sep = ";")
    cat("", attr(figure, "label"), attr(figure, "units"), attr(panel$score, "label"), class(panel$bloc.csto), sep = ";")`;
  expect(ranInR(folder, script)).toBe("24;6;50;2;Gallup: disapprove, Russia;per cent;Align score;character");
});

test("the script for Stata names every column as Stata can, and labels it", () => {
  const script = read("panel-read.do");
  expect(script).toContain('import delimited using "panel.csv", varnames(nonames) rowrange(2)');
  expect(script).toContain("rename v3 gallup_rus_disapprove\n");
  expect(script).toContain('label variable gallup_rus_disapprove "Gallup: disapprove, Russia"\n');
  expect([...script.matchAll(/^rename v\d+ (\S+)$/gm)].map(([, name]) => name)).toEqual(
    ["country", "year", ...indicators.split(",")].map((column) => column.replaceAll(".", "_")),
  );
  expect(script.split("\n").filter((line) => /[`$]/.test(line))).toEqual([]);
});

needing("the Open XML validator")("as a workbook it has the codebook behind it and fits the schema", () => {
  const { status } = panel(
    "--countries",
    "c5",
    "--indicators",
    indicators,
    "--from",
    "2020",
    "-o",
    "panel.xlsx",
  );
  expect(status).toBe(0);
  expect(schemaErrors(readFileSync(join(folder, "panel.xlsx")))).toEqual([]);
});

test.each([
  [["--indicators", "score", "--from", "2030"], "no data of 2030: known to "],
  [["--indicators", "scor", "--from", "2020"], "unknown indicator: scor; did you mean"],
  [["--indicators", "score", "--from", "soon"], "invalid day: soon; use a year"],
  [
    ["--indicators", "score", "--from", "2020", "--countries", "Moldva"],
    "unknown country: Moldva; did you mean Moldova (MDA)?",
  ],
  [["--from", "2020"], "required option '--indicators <list>' not specified"],
])("%j is refused by name, and nothing is written", (words, message) => {
  const { stderr, status } = panel(...words, "-o", "refused.csv");
  expect([status, stderr.slice(0, message.length)]).toEqual([1, message]);
  expect(readdirSync(folder).filter((name) => name.startsWith("refused"))).toEqual([]);
});
