import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
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

test("values have nothing to thaw", () => {
  expect(align("share", path("live.xlsx"), "--mode", "values", "-o", path("values.xlsx")).status).toBe(0);
  const { status, stderr } = align("share", path("values.xlsx"), "--mode", "thaw", "-o", path("never.xlsx"));
  expect([status, existsSync(path("never.xlsx"))]).toEqual([1, false]);
  expect(stderr).toMatch(/^nothing to thaw: /);
});

test.each([
  ["an unknown mode", ["live.xlsx", "--mode", "melt"], /^unknown mode: melt; give values, freeze, /],
  ["a file that is not there", ["none.xlsx", "--mode", "freeze"], /^unreadable file: /],
  [
    "another kind of output",
    ["live.xlsx", "--mode", "freeze", "-o", "out.csv"],
    /^unknown kind of file: out\.csv/,
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
