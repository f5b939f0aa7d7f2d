import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { numbersOf, textsOf } from "../../src/edition/columns";
import type { Facts } from "../../src/edition/facts";
import { unpack } from "../../src/edition/unpack";
import { unpackBallots } from "../../src/edition/votes";
import type { World } from "../../src/core/world";
import { packTable } from "../../src/pipeline/packColumns";
import type { Row } from "../../src/pipeline/csv";

const root = resolve(__dirname, "../..");

/** The polls as lines, to change some. */
function opinionRows({ opinion }: Facts): readonly Row[] {
  const columns = [
    ...Object.keys(opinion.texts).map((name) => [name, textsOf(opinion, name)] as const),
    ...Object.keys(opinion.numbers).map((name) => [name, numbersOf(opinion, name)] as const),
  ];
  return Array.from({ length: opinion.lines }, (_, line) =>
    Object.fromEntries(columns.map(([name, cells]) => [name, String(cells[line] ?? "")])),
  );
}

/**
 * The facts as an edition of a year before might have had them: complete to the end of 2024, Gallup's figure of 2022 on Russia in
 * Kazakhstan misread (47 per cent disapprove, not 50), its figure of 2021 in Iran not known yet.
 */
export function olderFacts(): Facts {
  // builds of before named their editions by the day alone
  const { digest: _, ...facts } = JSON.parse(
    readFileSync(resolve(root, "packed/facts.json"), "utf8"),
  ) as Facts;
  const rows = opinionRows(facts)
    .filter(({ country, target }) => !(country === "IRN" && target === "RUS"))
    .map((row) => {
      const isKazakh = row["country"] === "KAZ" && row["target"] === "RUS" && row["year"] === "2022";
      return isKazakh && row["disapprove"] === "50" ? { ...row, disapprove: "47" } : row;
    });
  const { texts, numbers } = facts.opinion;
  const opinion = packTable(
    rows,
    Object.keys(texts),
    Object.keys(numbers).map((column) => ({ column })),
  );
  const edition = packTable(
    textsOf(facts.edition, "part").map((part) => ({ part, date: "2024-12-31", note: "" })),
    ["part", "date", "note"],
  );
  return { ...facts, edition, opinion };
}

export function olderWorld(): World {
  const votes = new Uint8Array(readFileSync(resolve(root, "packed/votes.bin")));
  return unpack(olderFacts(), (world) => unpackBallots(votes, world));
}

/** The built functions with other facts: two of them may run in one window, the later one answers. */
export function functionsScript(facts?: Facts): { readonly name: string; readonly text: string } {
  const built = readFileSync(resolve(root, "dist/web/functions.js"), "utf8");
  const start = "const alignFacts=";
  if (!built.startsWith(start)) throw new Error("the built functions do not begin with their facts");
  const quote = built[start.length]!;
  let end = built.indexOf(quote, start.length + 1);
  while (built[end - 1] === "\\") end = built.indexOf(quote, end + 1);
  const own = facts ? JSON.stringify(JSON.stringify(facts)) : built.slice(start.length, end + 1);
  return { name: "functions.js", text: `var alignFacts=${own}${built.slice(end + 1)}` };
}
