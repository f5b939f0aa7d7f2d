import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { withWorkedExamples } from "../../scripts/workedExamples";
import { withLimits } from "../../scripts/limits";
import { edition } from "../../src/edition";

const page = readFileSync(resolve(__dirname, "../../docs/method.md"), "utf8");

test("the worked examples in docs/method.md are what core answers; npm run docs makes them", () => {
  expect(withWorkedExamples(page, edition)).toBe(page);
});

test("the limits in docs/method.md are those of the sheet of the method and of help", () => {
  expect(withLimits(page)).toBe(page);
});

test("a page without the marks of the worked examples is refused", () => {
  expect(() => withWorkedExamples("# How Align measures", edition)).toThrow(
    "lacks the marks of worked examples",
  );
});

// what docs/method.md prints of the method's numbers, and data/ has
test.each(edition.method.blocWeights)("docs/method.md prints the weight of $bloc", ({ bloc, weight }) => {
  expect(page).toContain(`${bloc} ${weight}`);
});

test.each(edition.method.components.filter(({ weight }) => weight > 0))(
  "docs/method.md prints the weight of $name",
  ({ name, weight }) => {
    expect(page).toContain(`| ${name} | ${weight.toFixed(2)} |`);
  },
);

test.each(edition.method.policyValues)("docs/method.md prints what $status on $list counts", (row) => {
  const line = page.split("\n").find((one) => one.startsWith(`| ${row.list} |`) && one.includes(row.status))!;
  expect(line).toContain(`| ${row.value > 0 ? "+" : "−"}${Math.abs(row.value)} | ${row.notBefore ?? ""}`);
});

const [text, works] = page.split("## 8. Works") as [string, string];

/** `Häge & Hug 2016` of an entry that begins `Frank M. Häge & Simon Hug (2016):`. */
const citedAs = works
  .split("\n- ")
  .slice(1)
  .map((entry) => {
    const [, names = "", year] = /^(.*?) \((\d{4})\)/.exec(entry) ?? [];
    const family = names
      .split(/(, | & )/)
      .map((name) => (/^[,\s]/.test(name) ? name : name.split(" ").at(-1)));
    return `${family.join("")} ${year}`;
  });

test.each(citedAs)("docs/method.md cites %s, which it lists among its works", (work) => {
  expect(text.replace(/\s+/g, " ")).toContain(work);
});
