import { spawnSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { releasePlan } from "../../scripts/releasePlan";

const root = resolve(__dirname, "../..");
const url = "https://addins.example.org/align/";

test("a release is built for its address, with its switches", () => {
  expect(releasePlan({ url: url.slice(0, -1), env: ["namespace=GEO", "buttons"] }, "1.0.0")).toEqual({
    address: url,
    build: ["run", "--silent", "build", "--", "--env", "namespace=GEO", "--env", "buttons"],
    built: "dist",
    site: "align-1.0.0",
    cli: "align-cli-1.0.0",
    isCommercial: false,
  });
});

test("a commercial release is of the commercial build, and its names tell it", () => {
  expect(releasePlan({ url, commercial: true }, "1.0.0")).toEqual({
    address: url,
    build: ["run", "--silent", "build:commercial", "--"],
    built: "dist/commercial",
    site: "align-1.0.0-commercial",
    cli: "align-cli-1.0.0-commercial",
    isCommercial: true,
  });
});

test.each([
  ["an address without https", { url: "http://example.org/" }, "", /^unusable address: http:/],
  ["an unknown switch", { url, env: ["foo=1"] }, "", /^unknown build switch: foo; /],
  ["a switch that packs another build", { url, env: ["commercial"] }, "", /say --commercial$/],
  ["sources left out without a word", { url }, "gallup", /^ALIGN_WITHOUT is set: gallup; /],
])("%s is refused before anything is built", (_what, asked, leftOut, message) => {
  expect(() => releasePlan(asked, "1.0.0", leftOut)).toThrow(message);
});

describe("the command tells a wrong use in a line, and leaves what is there", () => {
  const folder = mkdtempSync(join(tmpdir(), "align-release-"));
  const taken = join(folder, "mine.txt");
  writeFileSync(taken, "mine");
  const run = (words: readonly string[], env: Readonly<Record<string, string>> = {}) =>
    spawnSync(process.execPath, ["--import", "tsx", "scripts/release.ts", ...words], {
      cwd: root,
      encoding: "utf8",
      env: { ...process.env, ...env },
    });

  test.each([
    ["no address", [], {}, "error: required option '--url <address>' not specified"],
    [
      "a full folder",
      ["--url", url, "-o", folder],
      {},
      `not empty: ${folder} holds mine.txt; name a new folder`,
    ],
    ["a file", ["--url", url, "-o", taken], {}, `no folder: ${taken}; name a new one with -o`],
    ["no git", ["--url", url, "-o", join(folder, "new")], { PATH: folder }, "git does not run: "],
    [
      "no clone",
      ["--url", url, "-o", join(folder, "new")],
      { GIT_DIR: join(folder, "none") },
      "no commit: fatal: not a git repository",
    ],
  ])("%s", (_what, words, env, message) => {
    const { status, stdout, stderr } = run(words, env);
    expect([status, stdout, stderr.trim().split("\n").length]).toEqual([1, "", 1]);
    expect(stderr).toContain(message);
  });
});
