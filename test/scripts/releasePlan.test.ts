import { spawnSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { editionPage } from "../../scripts/editionPage";
import { releasePlan } from "../../scripts/releasePlan";
import { readCsv } from "../../src/pipeline/csv";
import { nonCommercial } from "../../src/pipeline/leftOut";

const root = resolve(__dirname, "../..");
const url = "https://addins.example.org/align/";
const shipped = ["--config-name", "web", "--config-name", "cli"];

test("a release is built for its address, with its switches", () => {
  expect(releasePlan({ url: url.slice(0, -1), env: ["namespace=GEO", "buttons"] }, "1.0.0")).toEqual({
    address: url,
    build: ["run", "--silent", "bundle", "--", ...shipped, "--env", "namespace=GEO", "--env", "buttons"],
    built: "dist",
    site: "align-1.0.0",
    cli: "align-cli-1.0.0",
    isCommercial: false,
  });
});

test("a commercial release is of the commercial build, and its names tell it", () => {
  expect(releasePlan({ url, commercial: true }, "1.0.0")).toEqual({
    address: url,
    build: ["run", "--silent", "build:commercial", "--", ...shipped],
    built: "dist/commercial",
    site: "align-1.0.0-commercial",
    cli: "align-cli-1.0.0-commercial",
    isCommercial: true,
  });
});

describe("EDITION.md", () => {
  const data = join(root, "data");
  const told = { version: "1.0.0", edition: "2025-12-31.0123abcd", address: url, commit: "0123456789" };
  const sources = readCsv(join(data, "sources.csv"));

  test("names the edition, the address, the commit, and every source with its terms", () => {
    const page = editionPage(data, { ...told, leftOut: new Set() });
    expect(page).toContain(`Align 1.0.0, facts 2025-12-31.0123abcd, made for ${url} from commit 0123456789.`);
    for (const { citation, terms } of sources) expect(page).toContain(`- ${citation}. Terms: ${terms}\n`);
    expect(page).not.toMatch(/left out/i);
  });

  test("of a commercial release says what is left out and why, and cites none of it", () => {
    const leftOut = new Set(nonCommercial(data));
    const page = editionPage(data, { ...told, leftOut });
    expect(leftOut.size).toBeGreaterThan(0);
    for (const { id, title, terms, citation } of sources) {
      const [isGone, isCited] = [`: ${title} (${terms}).\n`, `- ${citation}. Terms: `].map((words) =>
        page.includes(words),
      );
      expect([id, isGone, isCited]).toEqual([id, leftOut.has(id!), !leftOut.has(id!)]);
    }
    expect(page).toMatch(/^- votes: [\d-]+\. left out of this build: undl$/m);
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
