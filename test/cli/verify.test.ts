import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { writeXlsx } from "hucre/xlsx";
import { edition } from "../../src/edition";

// the built command line: `npm test` builds first

const built = resolve(__dirname, "../../dist/cli/align.js");
const folder = mkdtempSync(join(tmpdir(), "align-verify-"));
const path = (name: string) => join(folder, name);

function align(...words: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [built, ...words], { encoding: "utf8" });
  return { status, stdout, stderr };
}

/** The file with the texts of its parts changed, as anybody may change them. */
function altered(from: string, to: string, change: (text: string, part: string) => string): void {
  const parts = Object.entries(unzipSync(readFileSync(path(from))));
  const changed = parts.map(([name, bytes]) => [name, strToU8(change(strFromU8(bytes), name))] as const);
  writeFileSync(path(to), zipSync(Object.fromEntries(changed)));
}

beforeAll(() => {
  const asked = ["--countries", "MDA,KAZ", "--indicators", "score,gdp", "--as-of", "2023-11-03"];
  expect(align("watchlist", ...asked, "--live", "-o", path("live.xlsx")).status).toBe(0);
  expect(align("watchlist", ...asked, "-o", path("values.xlsx")).status).toBe(0);
  align("share", path("live.xlsx"), "--mode", "freeze", "-o", path("frozen.xlsx"));
});

test.each(["live.xlsx", "values.xlsx", "frozen.xlsx"])("%s is as it was answered", (name) => {
  const { status, stdout } = align("verify", path(name));
  expect([status, stdout]).toEqual([0, expect.stringMatching(/^No differences: .* 1 table are as edition /)]);
});

test.each(["live.xlsx", "values.xlsx", "frozen.xlsx"])("a figure that was changed in %s is found", (name) => {
  // Moldova on 3 November 2023 (docs/method.md, section 5)
  altered(name, "changed.xlsx", (text, part) =>
    part.includes("worksheets/") ? text.replace(/<v>48\.8\d+<\/v>/, "<v>58.8</v>") : text,
  );
  const { status, stdout, stderr } = align("verify", path("changed.xlsx"));
  expect(status).toBe(1);
  expect(stdout).toMatch(/Watchlist!C\d+: the file has 58\.8, Align answers 48\.8/);
  expect(stderr).toMatch(/differs? of|differ of/);
});

test("a workbook of another edition is named and refused, unless it is to be compared all the same", () => {
  altered("values.xlsx", "older.xlsx", (text) => text.replaceAll(edition.editionName, "2024-12-31.0123abcd"));
  const refused = align("verify", path("older.xlsx"));
  expect([refused.status, refused.stdout]).toEqual([1, ""]);
  expect(refused.stderr).toMatch(/^another edition: made with edition 2024-12-31\.0123abcd, method \d/);
  expect(align("verify", path("older.xlsx"), "--anyway").status).toBe(0);
});

test("what is no workbook, and one without Align's values, is said", async () => {
  expect(align("verify", path("none.xlsx")).stderr).toMatch(/^unreadable file: /);
  writeFileSync(
    path("others.xlsx"),
    await writeXlsx({ sheets: [{ name: "Others", rows: [["Kazakhstan", 1]] }] }),
  );
  const { status, stderr } = align("verify", path("others.xlsx"), "--anyway");
  expect([status, stderr]).toEqual([
    1,
    expect.stringMatching(/^nothing to verify: .* holds no value of Align's/),
  ]);
});

test("every report says how it is cited, beside the command that makes it again", () => {
  const parts = Object.values(unzipSync(readFileSync(path("values.xlsx")))).map((bytes) => strFromU8(bytes));
  const cited = parts.filter((text) =>
    new RegExp(`Cite this: Align\\. \\(\\d{4}\\)\\. .*\\(edition ${edition.editionName}, method \\d\\)`).test(
      text,
    ),
  );
  expect(cited.length).toBeGreaterThan(0);
});
