import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import {
  chmodSync,
  lstatSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeWhole } from "../../src/cli/output";

const folder = () => mkdtempSync(join(tmpdir(), "align-output-"));

test("a file that a link leads to is written, and the link stays one", () => {
  const place = folder();
  const [file, link] = [join(place, "file.csv"), join(place, "link.csv")];
  writeFileSync(file, "old");
  symlinkSync(file, link);
  writeWhole(link, "new");
  expect(lstatSync(link).isSymbolicLink()).toBe(true);
  expect(readFileSync(file, "utf8")).toBe("new");
  expect(readdirSync(place).sort()).toEqual(["file.csv", "link.csv"]);
});

test("a folder is no place for a file, and nothing is left beside it", () => {
  const place = folder();
  expect(() => writeWhole(place, "new")).toThrow(`unwritable file: ${place}; `);
  expect(readdirSync(place)).toEqual([]);
});

test("a file keeps the mode that it had", () => {
  const file = join(folder(), "file.csv");
  writeFileSync(file, "old");
  chmodSync(file, 0o640);
  writeWhole(file, "new");
  expect([statSync(file).mode & 0o7777, readFileSync(file, "utf8")]).toEqual([0o640, "new"]);
});

test("a read-only file is refused and stays, also for root", () => {
  const file = join(folder(), "file.csv");
  writeFileSync(file, "old");
  chmodSync(file, 0o444);
  expect(() => writeWhole(file, "new")).toThrow(/^unwritable file: .*file.csv; /);
  expect(readFileSync(file, "utf8")).toBe("old");
});

test("what a link leads to is made where there is nothing yet, and a link to itself is refused", () => {
  const place = folder();
  const [link, loop] = [join(place, "link.csv"), join(place, "loop.csv")];
  symlinkSync("new.csv", link);
  symlinkSync("loop.csv", loop);
  writeWhole(link, "new");
  expect([lstatSync(link).isSymbolicLink(), readFileSync(join(place, "new.csv"), "utf8")]).toEqual([
    true,
    "new",
  ]);
  expect(() => writeWhole(loop, "new")).toThrow("it is a link that leads to itself");
});

test("a pipe takes the content, and stays a pipe", async () => {
  const pipe = join(folder(), "pipe");
  execFileSync("mkfifo", [pipe]);
  const reader = spawn("cat", [pipe]);
  let read = "";
  reader.stdout.on("data", (text) => (read += text));
  writeWhole(pipe, "new");
  await once(reader, "close");
  expect([read, lstatSync(pipe).isFIFO()]).toEqual(["new", true]);
});
