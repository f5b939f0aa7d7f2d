// What is known of fifteen peoples' views of four powers, by pollster and year: a table for whoever looks what is missing.
import { resolve } from "node:path";
import { readCsv, type Row } from "../src/pipeline/csv";

const data = resolve(__dirname, "../data");
const powers = ["RUS", "CHN", "USA", "EU"];

/** Pollsters in short. */
const short: readonly (readonly [RegExp, string])[] = [
  [/^Gallup \(/, "Gallup"],
  [/^International Republican/, "IRI"],
  [/^Institute for Public Policy, Moldova/, "BOP"],
  [/^(ACT \/ )?EU Neighbours East/, "EU Neighbours"],
  [/^Pew/, "Pew"],
  [/^Levada/, "Levada"],
  [/^CRRC/, "CRRC"],
  [/^Central Asia Barometer/, "CAB"],
  [/^Gallup International/, "Gallup Int."],
];

function pollster({ pollster: name = "" }: Row): string {
  return short.find(([full]) => full.test(name))?.[1] ?? name;
}

/** Years in two digits; `b`: with both shares, `?`: unconfirmed, `c`: a choice among countries. */
function year(row: Row): string {
  const both = row["approve"] !== "" && row["disapprove"] !== "" ? "b" : "";
  const mark = row["source_type"] === "unconfirmed" ? "?" : row["asks"] === "choice" ? "c" : both;
  return row["year"]!.slice(2) + mark;
}

function known(rows: readonly Row[]): string {
  const of = new Map<string, Set<string>>();
  for (const row of rows) {
    const years = of.get(pollster(row)) ?? new Set();
    of.set(pollster(row), years.add(year(row)));
  }
  return [...of].map(([name, years]) => `${name} ${[...years].sort().join(" ")}`).join("; ") || "–";
}

const polls = readCsv(`${data}/opinion.csv`);
const names = new Map(readCsv(`${data}/countries.csv`).map((row) => [row["code"], row["name"]]));
const states = readCsv(`${data}/groups.csv`).filter(({ group }) => group === "post-soviet");
console.log(`| | ${powers.join(" | ")} |`);
console.log("| --- ".repeat(powers.length + 1) + "|");
for (const { country } of states) {
  const cells = powers.map((target) =>
    known(
      polls.filter((row) => row["country"] === country && row["target"] === target && target !== country),
    ),
  );
  console.log(`| ${names.get(country)} | ${cells.join(" | ")} |`);
}
console.log("\nYears of field work: b both shares, c a choice among countries and no view, ? unconfirmed.");
