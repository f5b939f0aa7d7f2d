import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { correlations } from "../../bench/validity/correlations";
import { spans } from "../../bench/validity/spans";
import { edition } from "../../src/edition";

/** Rows of a Markdown table as cells, by the first of them. */
type Rows = ReadonlyMap<string, readonly string[]>;

function rowsOf(lines: readonly string[], keys = 1): Rows {
  const cells = lines.filter((line) => line.startsWith("| ")).map((line) => line.slice(2, -2).split(" | "));
  return new Map(cells.map((row) => [row.slice(0, keys).join(", "), row.slice(keys)]));
}

/** The table of a name in docs/method.md. */
function printedRows(name: string, keys = 1): Rows {
  const page = readFileSync(resolve(__dirname, "../../docs/method.md"), "utf8");
  const [from, to] = [page.indexOf(`<!-- ${name}, made by`), page.indexOf(`<!-- end of ${name} -->`)];
  return rowsOf(page.slice(from, to).split("\n"), keys);
}

/** `.92 (193)` as .92. */
function numberIn(cell: string): number {
  return Number(cell.split(" ")[0]!.replace("−", "-"));
}

const [heads] = [...printedRows("correlations")];
const years = heads![1];
const newest = rowsOf(correlations(edition, [Number(years.at(-1))]));

// the newest year alone, in the time that a test may take; facts added since the page was made may move a figure by .02
test.each([...newest])("docs/method.md prints what validity computes of %s", (name, [computed]) => {
  const printed = printedRows("correlations").get(name)!.at(-1)!;
  if (computed!.startsWith("–")) expect(printed).toBe(computed);
  else expect(Math.abs(numberIn(printed) - numberIn(computed!))).toBeLessThanOrEqual(0.02);
});

const longest = rowsOf(spans(edition, [15]), 2);

test.each([...longest].slice(1))("docs/method.md prints how far all shift by %s", (name, computed) => {
  const printed = printedRows("spans", 2).get(name)!;
  computed.slice(1).forEach((cell, i) => {
    expect(Math.abs(numberIn(printed[i + 1]!) - numberIn(cell))).toBeLessThanOrEqual(0.02);
  });
});

// the figures by which the method was chosen, of an implementation independent of this one: |median shift|, r with single years, r with
// three-year means
const chosenBy: readonly (readonly [name: string, figures: readonly (number | undefined)[]])[] = [
  ["2 years, movement", [0.001, 0.37, 0.5]],
  ["4 years, movement", [0.002, 0.45, 0.54]],
  ["8 years, movement", [0.013, 0.57, 0.6]],
  ["15 years, movement", [0.035, 0.52, 0.62]],
  ["2 years, two-sided level, now − then", [0.029, undefined, 0.5]],
  ["4 years, two-sided level, now − then", [0.035, undefined, 0.48]],
  ["8 years, two-sided level, now − then", [0.104, undefined, 0.48]],
  ["15 years, two-sided level, now − then", [0.139, undefined, 0.49]],
  ["2 years, plain level, now − then", [0.074, undefined, 0.45]],
  ["4 years, plain level, now − then", [0.121, undefined, 0.42]],
  ["8 years, plain level, now − then", [0.266, undefined, 0.4]],
  ["15 years, plain level, now − then", [0.442, undefined, 0.4]],
];

test.each(chosenBy)("docs/method.md prints of %s what the method was chosen by", (name, expected) => {
  const printed = printedRows("spans", 2).get(name)!.slice(1);
  expected.forEach((figure, i) => {
    if (figure !== undefined) expect(Math.abs(numberIn(printed[i]!) - figure)).toBeLessThanOrEqual(0.02);
  });
});
