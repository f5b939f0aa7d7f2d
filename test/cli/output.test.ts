import { lstatSync, mkdtempSync, readFileSync, readdirSync, symlinkSync, writeFileSync } from "node:fs";
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
