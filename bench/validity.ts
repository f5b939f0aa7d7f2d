import { readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { withMarked } from "../scripts/markedPage";
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
 * The tables of section 6 of docs/method.md, each between marks that name it. Run as a script it prints them; with `--write` it puts
 * them there.
 */

const tables = {
  correlations,
  spans,
  halves,
  "known groups": knownGroups,
  "known turns": knownTurns,
  companions: companionsOfScore,
  order: orderByDistance,
  levels,
  movements,
  cases: laughableCases,
} as const satisfies Readonly<Record<string, (world: World) => readonly string[]>>;

/** Prints every table; writes them into the page too. */
function run(world: World, path: string, write: boolean): void {
  let page = readFileSync(path, "utf8");
  for (const [name, make] of Object.entries(tables)) {
    const lines = make(world);
    console.log(`${name}\n\n${lines.join("\n")}\n`);
    page = withMarked(page, name, lines);
  }
  if (write) writeFileSync(path, page);
}

if (process.argv[1]?.endsWith("validity.ts")) {
  void import("./edition").then(({ edition }) => {
    run(edition, resolve(__dirname, "../docs/method.md"), process.argv.includes("--write"));
  });
}
