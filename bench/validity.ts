import { readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { laughableCases } from "./validity/cases";
import { companionsOfScore } from "./validity/companions";
import { correlations } from "./validity/correlations";
import { knownGroups, knownTurns } from "./validity/groups";
import { halves } from "./validity/halves";
import { orderByDistance } from "./validity/order";
import { levels, movements } from "./validity/reach";
import { spans } from "./validity/spans";
import type { World } from "../src/core/world";

/**
 * Section 6 of docs/method.md: its tables, each between marks that name it. Run as a script it prints them; with `--write` it puts them
 * there.
 */

const tables = {
  "correlations": correlations,
  "spans": spans,
  "halves": halves,
  "known groups": knownGroups,
  "known turns": knownTurns,
  "companions": companionsOfScore,
  "order": orderByDistance,
  "levels": levels,
  "movements": movements,
  "cases": laughableCases,
} as const satisfies Readonly<Record<string, (world: World) => readonly string[]>>;

/** A page with one of its tables made anew. Throws where it lacks the marks. */
function withTable(page: string, name: string, lines: readonly string[]): string {
  const [begin, end] = [`<!-- ${name}, made by npm run docs -->`, `<!-- end of ${name} -->`];
  const [from, to] = [page.indexOf(begin) + begin.length, page.indexOf(end)];
  if (from < begin.length || to < from) throw new Error(`docs/method.md lacks the marks of ${name}`);
  return `${page.slice(0, from)}\n\n${lines.join("\n")}\n\n${page.slice(to)}`;
}

/** Script */
function run(world: World, path: string, write: boolean): void {
  let page = readFileSync(path, "utf8");
  for (const [name, make] of Object.entries(tables)) {
    const lines = make(world);
    console.log(`${name}\n\n${lines.join("\n")}\n`);
    page = withTable(page, name, lines);
  }
  if (write) writeFileSync(path, page);
}

if (process.argv[1]?.endsWith("validity.ts")) {
  void import("./edition").then(({ edition }) => {
    run(edition, resolve(__dirname, "../docs/method.md"), process.argv.includes("--write"));
  });
}
