import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const root = resolve(__dirname, "..");

// the site's own build, of what holds the facts alone: the rest makes it ten times as long, and stands behind the same hash
const build = `
const [packed, out] = process.argv.slice(1);
const site = require("./webpack.config.js").siteOf({ packed, out });
require("webpack")({ ...site, entry: { functions: ["./src/edition/index.ts"] } }, (fault, stats) => {
  if (fault ?? stats.hasErrors()) throw fault ?? new Error(stats.toString("errors-only"));
});`;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "align-address-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The address at which the page asks for its script, when the facts are those of this project but for a change. */
function addressOf(name: string, change: (facts: string) => string): string | undefined {
  const [packed, out] = [join(folder, name, "packed"), join(folder, name, "dist")];
  mkdirSync(packed, { recursive: true });
  writeFileSync(join(packed, "facts.json"), change(readFileSync(join(root, "packed/facts.json"), "utf8")));
  copyFileSync(join(root, "packed/votes.bin"), join(packed, "votes.bin"));
  execFileSync(process.execPath, ["-e", build, packed, out], {
    cwd: root,
    stdio: ["ignore", "ignore", "pipe"],
  });
  return /src="(functions\.js\?\w{16})"/.exec(readFileSync(join(out, "web/taskpane.html"), "utf8"))?.[1];
}

test("the address of functions.js changes with a datum, and only with it", () => {
  const same = (facts: string) => facts;
  const before = addressOf("one", same);
  expect(before).toBeDefined();
  expect(addressOf("same facts elsewhere", same)).toBe(before);
  const renamed = addressOf("another", (facts) => facts.replace("\\nKazakhstan\\n", "\\nKazakstan\\n"));
  expect(renamed).toMatch(/^functions\.js\?\w{16}$/);
  expect(renamed).not.toBe(before);
}, 300_000);
