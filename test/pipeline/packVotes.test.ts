import { resolve } from "node:path";
import type { Ballots } from "../../src/core/world";
import { unpack } from "../../src/edition/unpack";
import { unpackBallots } from "../../src/edition/votes";
import { readCsv } from "../../src/pipeline/csv";
import { packedFacts } from "../../src/pipeline/pack";
import { packVotes, rollCallRows } from "../../src/pipeline/packVotes";

const data = resolve(__dirname, "../../data");
const rows = rollCallRows(data);
const world = unpack(packedFacts(data), (facts) => unpackBallots(packVotes(data), facts));
const sets: readonly (readonly [letter: string, set: keyof Ballots])[] = [
  ["Y", "yes"],
  ["N", "no"],
  ["A", "abstain"],
  ["X", "absent"],
];

/** The letters under which a country stands in a roll call: one, or none without a seat. */
function lettersOf(country: number, rollCall: number): string {
  const isIn = ([, set]: (typeof sets)[number]): boolean =>
    ((world.ballots[set][country]![rollCall >> 5]! >>> (rollCall & 31)) & 1) === 1;
  return sets
    .filter(isIn)
    .map(([letter]) => letter)
    .join("");
}

describe("packing the votes", () => {
  test("keeps the roll calls in the order of the tables", () => {
    expect(world.rollCalls.map(({ id }) => id)).toEqual(rows.map((row) => row["id"]));
  });

  test("knows every country that has ever had a column", () => {
    const known = new Set(readCsv(`${data}/countries.csv`).map((row) => row["code"]));
    const columns = new Set(
      rows.flatMap((row) => Object.keys(row).filter((name) => /^[A-Z]{3}$/.test(name))),
    );
    expect([...columns].filter((code) => !known.has(code))).toEqual([]);
  });

  test("loses no letter and invents none, over all roll calls and countries", () => {
    const differences: string[] = [];
    let [letters, empty] = [0, 0];
    rows.forEach((row, rollCall) =>
      world.countries.forEach(({ code }, country) => {
        const [written = "", packed] = [row[code], lettersOf(country, rollCall)];
        if (written === "") empty++;
        else letters++;
        if (written !== packed)
          differences.push(`${row["id"]} ${code}: ${written || "-"} became ${packed || "-"}`);
      }),
    );
    expect(differences.slice(0, 20)).toEqual([]);
    expect(letters + empty).toBe(rows.length * world.countries.length);
    // every letter that the tables hold has been compared
    expect(letters).toBe(
      rows.reduce(
        (sum, row) => sum + Object.keys(row).filter((name) => /^[A-Z]{3}$/.test(name) && row[name]).length,
        0,
      ),
    );
  });
});
