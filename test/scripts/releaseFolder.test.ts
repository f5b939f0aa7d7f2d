import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { put } from "../../scripts/releaseFolder";

const folder = mkdtempSync(join(tmpdir(), "align-release-"));
const bytes = (text: string) => new TextEncoder().encode(text);
const release = (name: string, text: string) =>
  new Map([
    [name, bytes(text)],
    ["SHA256SUMS", bytes(`0123  ${name}\n`)],
  ]);

test("a release is put into a new folder, and a later one in its place", () => {
  const output = join(folder, "new/release");
  put(release("align-1.zip", "one"), output);
  expect(readdirSync(output).sort()).toEqual(["SHA256SUMS", "align-1.zip"]);
  put(release("align-2.zip", "two"), output);
  expect(readdirSync(output).sort()).toEqual(["SHA256SUMS", "align-2.zip"]);
  expect(readFileSync(join(output, "align-2.zip"), "utf8")).toBe("two");
  expect(readdirSync(join(folder, "new"))).toEqual(["release"]);
});

test("what somebody has put beside an earlier release stays, and so does that release", () => {
  const output = join(folder, "used");
  put(release("align-1.zip", "one"), output);
  writeFileSync(join(output, "mine.txt"), "mine");
  expect(() => put(release("align-2.zip", "two"), output)).toThrow(/^not empty: .*used holds mine\.txt; /);
  expect(readdirSync(output).sort()).toEqual(["SHA256SUMS", "align-1.zip", "mine.txt"]);
});

test("one that breaks off leaves the earlier one whole, and nothing beside it", () => {
  const output = join(folder, "broken");
  put(release("align-1.zip", "one"), output);
  // a name that no folder can have a file of
  expect(() => put(release("no/such/folder.zip", "two"), output)).toThrow(/ENOENT/);
  expect(readdirSync(output).sort()).toEqual(["SHA256SUMS", "align-1.zip"]);
  expect(readdirSync(folder).filter((name) => name.startsWith("broken"))).toEqual(["broken"]);
  expect(existsSync(join(output, "no"))).toBe(false);
});
