import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import fc from "fast-check";
import { commonVotes, measures, type MeasureName, type Pairs } from "../../../src/core/votes/similarity";
import { readCsv } from "../../../src/pipeline/csv";

const reference = resolve(__dirname, "../../../../shared/reference");
const cells = ["yy", "ya", "yn", "ay", "aa", "an", "ny", "na", "nn"] as const;

function pairsOf(numbers: readonly number[]): Pairs {
  return Object.fromEntries(cells.map((cell, i) => [cell, numbers[i]])) as unknown as Pairs;
}

// column of dyads.csv → measure
const columns: readonly (readonly [string, MeasureName])[] = [
  ["agree", "agreement"],
  ["identical", "identical"],
  ["coincidence_yes_no_only", "coincidence"],
  ["S_abs", "s"],
  ["kappa_squared", "kappa"],
  ["pi_nominal", "pi"],
];

// the tables are no part of the repository: where they are absent, this part is skipped and says so
const withReference = existsSync(reference) ? describe : describe.skip;

withReference("tables of two voters published with every measure (skipped where ../shared is absent)", () => {
  const dyads = existsSync(reference) ? readCsv(`${reference}/dyads.csv`) : [];

  test.each(columns)("have in '%s' our %s, to the six digits printed", (column, measure) => {
    const ours = dyads.map((row) => measures[measure](pairsOf(cells.map((cell) => Number(row[cell])))));
    const theirs = dyads.map((row) => (row[column] === "" ? undefined : Number(row[column])));
    expect(dyads.length).toBeGreaterThan(0);
    ours.forEach((value, i) => {
      if (theirs[i] === undefined || value === undefined) expect(value).toBe(theirs[i]);
      else expect(Math.abs(value - theirs[i]!)).toBeLessThan(1e-6);
    });
  });

  test("count as many common votes as we do", () => {
    expect(dyads.map((row) => commonVotes(pairsOf(cells.map((cell) => Number(row[cell])))))).toEqual(
      dyads.map((row) => Number(row["n"])),
    );
  });

  test("with three positions have our kappa and pi in similarity.json too", () => {
    const { cases } = JSON.parse(readFileSync(`${reference}/similarity.json`, "utf8")) as {
      cases: { table_rows_first?: number[][]; kappa_squared?: number; pi_nominal?: number }[];
    };
    const three = cases.filter((known) => known.table_rows_first?.length === 3);
    expect(three.length).toBeGreaterThan(0);
    for (const { table_rows_first, kappa_squared, pi_nominal } of three) {
      const table = pairsOf(table_rows_first!.flat());
      expect(measures.kappa(table)).toBeCloseTo(kappa_squared!, 7);
      expect(measures.pi(table)).toBeCloseTo(pi_nominal!, 7);
    }
  });
});

describe("of any table of two voters", () => {
  const tables = fc.array(fc.nat(50), { minLength: 9, maxLength: 9 }).map(pairsOf);
  const turned = (p: Pairs): Pairs => ({ ...p, ya: p.ay, ay: p.ya, yn: p.ny, ny: p.yn, an: p.na, na: p.an });
  const opposed = (p: Pairs): Pairs => ({
    ...p,
    yy: p.nn,
    nn: p.yy,
    ya: p.na,
    na: p.ya,
    yn: p.ny,
    ny: p.yn,
    ay: p.an,
    an: p.ay,
  });

  test.each(Object.keys(measures) as MeasureName[])(
    "%s is the same from either side, with yes and no exchanged, and ten times over",
    (name) => {
      fc.assert(
        fc.property(tables, (table) => {
          const value = measures[name](table);
          const tenfold = pairsOf(cells.map((cell) => 10 * table[cell]));
          for (const other of [turned(table), opposed(table), tenfold]) {
            if (value === undefined) expect(measures[name](other)).toBeUndefined();
            else expect(measures[name](other)).toBeCloseTo(value, 10);
          }
        }),
      );
    },
  );

  test.each([
    ["agreement", 0],
    ["identical", 0],
    ["coincidence", 0],
    ["s", -1],
    ["kappa", -1],
    ["pi", -1],
  ] as const)("%s is from %d to 1, and 1 where all votes are alike", (name, least) => {
    fc.assert(
      fc.property(tables, fc.integer({ min: 1, max: 9 }), (table, count) => {
        const value = measures[name](table) ?? 0;
        expect(value).toBeGreaterThanOrEqual(least - 1e-9);
        expect(value).toBeLessThanOrEqual(1 + 1e-9);
        expect(measures[name](pairsOf([count, 0, 0, 0, count, 0, 0, 0, count]))).toBeCloseTo(1, 10);
      }),
    );
  });

  test("s is 2 × agreement − 1", () => {
    fc.assert(
      fc.property(tables, (table) => {
        const agreement = measures.agreement(table);
        if (agreement === undefined) expect(measures.s(table)).toBeUndefined();
        else expect(measures.s(table)).toBeCloseTo(2 * agreement - 1, 12);
      }),
    );
  });
});
