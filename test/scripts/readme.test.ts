import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { signed } from "../../src/core/signed";
import { cell } from "../support/worksheet";

const readme = readFileSync(resolve(__dirname, "../../README.md"), "utf8").replace(/\s+/g, " ");
const [from, to] = ["2021-12-31", "2023-11-03"];

test.each([
  ["Ukraine moved by", "UKR"],
  ["Belarus by", "BLR"],
  ["Kazakhstan's", "KAZ"],
])("the README's %s is what ALIGN.CHANGE answers, with its interval", (words, country) => {
  const [change, interval] = ["change", "interval"].map((part) =>
    Number(cell("ALIGN.CHANGE", country, from, to, "RUS-WEST", part)),
  ) as [number, number];
  expect(readme).toContain(`${words} ${signed(change, 1)} ± ${interval.toFixed(1)}`);
});

test("the README's score is what ALIGN answers", () => {
  const [, day, told] = /`=ALIGN\("MDA", "([\d-]+)"\)` answers ([\d.]+),/.exec(readme)!;
  expect(Number(cell("ALIGN", "MDA", day!)).toFixed(1)).toBe(told);
});
