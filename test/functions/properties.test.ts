import fc from "fast-check";
import { called, plain, plainly } from "../support/worksheet";

const codes = called("ALIGN.COUNTRIES").map(([code]) => code as string);
const code = fc.constantFrom(...codes);
const given = fc.oneof(
  { weight: 6, arbitrary: code },
  { weight: 1, arbitrary: fc.constantFrom(null, "", 0, "Moldva", "Korea", "XKX") },
  { weight: 1, arbitrary: fc.string() },
);
const year = fc.integer({ min: 1990, max: 2027 });
const column = fc.array(given, { minLength: 2, maxLength: 8 });

/** Each cellwise function with what stands beside the country. */
const cellwise: readonly (readonly [string, readonly unknown[]])[] = [
  ["ALIGN", []],
  ["ALIGN.CHANGE", [2015]],
  ["ALIGN.GET", ["votes"]],
  ["ALIGN.SOURCE", ["gallup.rus.approve"]],
  ["ALIGN.OPINION", ["RUS", "net"]],
  ["ALIGN.VOTE", ["ES-11/1"]],
  ["ALIGN.MEMBER", ["CIS"]],
  ["ALIGN.STATUS", ["EU"]],
  ["ALIGN.BLOCS", []],
  ["ALIGN.CODE", []],
  ["ALIGN.NAME", []],
];

const dated = new Set(["ALIGN", "ALIGN.GET", "ALIGN.MEMBER", "ALIGN.STATUS", "ALIGN.BLOCS", "ALIGN.CHANGE"]);

test.each(cellwise)("%s of a range is %s cell by cell", (name, rest) => {
  fc.assert(
    fc.property(column, year, (names, asOf) => {
      const others = dated.has(name) ? [...rest, asOf] : rest;
      const down = plainly(
        called(
          name,
          names.map((cell) => [cell]),
          ...others,
        ),
      );
      const across = plainly(called(name, [names], ...others));
      const single = names.map((cell) => plain(called(name, [[cell]], ...others)[0]![0]));
      expect(down).toEqual(single.map((answer) => [answer]));
      expect(across).toEqual([single]);
    }),
    { numRuns: 40 },
  );
});

test("case and blanks around a name change nothing", () => {
  fc.assert(
    fc.property(code, year, (country, asOf) => {
      const plainAnswer = plainly(called("ALIGN", country, asOf));
      expect(plainly(called("ALIGN", ` ${country.toLowerCase()} `, asOf))).toEqual(plainAnswer);
    }),
    { numRuns: 50 },
  );
});

test("a score is within −100 to +100 and inside its range", () => {
  fc.assert(
    fc.property(code, year, (country, asOf) => {
      const score = called("ALIGN", country, asOf)[0]![0];
      if (typeof score !== "number") return;
      const [low, high] = called("ALIGN.RANGE", country, asOf)[0]! as [number, number];
      expect(score).toBeGreaterThanOrEqual(-100);
      expect(score).toBeLessThanOrEqual(100);
      expect(low - 1e-9).toBeLessThanOrEqual(score);
      expect(score).toBeLessThanOrEqual(high + 1e-9);
    }),
    { numRuns: 60 },
  );
});

test("weights times any number give the same score", () => {
  const weight = fc.integer({ min: 1, max: 100 });
  fc.assert(
    fc.property(
      code,
      fc.tuple(weight, weight, weight, weight),
      fc.integer({ min: 2, max: 9 }),
      (country, given, by) => {
        const names = ["votes", "blocs", "opinion", "policy"];
        const scored = (factor: number) =>
          plain(
            called(
              "ALIGN",
              country,
              2023,
              null,
              names.map((name, i) => [name, given[i]! * factor]),
            )[0]![0],
          );
        const [one, other] = [scored(1), scored(by)];
        if (typeof one === "number") expect(other).toBeCloseTo(one, 8);
        else expect(other).toBe(one);
      },
    ),
    { numRuns: 50 },
  );
});

test("contributions sum to the score", () => {
  fc.assert(
    fc.property(code, year, (country, asOf) => {
      const rows = called("ALIGN.EXPLAIN", country, asOf).slice(1);
      const score = rows.find(([name]) => name === "score")?.[1];
      if (typeof score !== "number") return;
      const components = rows.filter(([name]) =>
        ["votes", "blocs", "opinion", "policy"].includes(name as string),
      );
      const sum = components.reduce((total, row) => total + (row[3] as number), 0);
      expect(sum).toBeCloseTo(score, 8);
    }),
    { numRuns: 50 },
  );
});

test.each(["agreement", "identical", "coincidence", "s", "kappa", "pi"])(
  "%s is symmetrical, 1 with oneself",
  (method) => {
    fc.assert(
      fc.property(fc.uniqueArray(code, { minLength: 2, maxLength: 5 }), year, (names, last) => {
        const voters = names.map((name) => [name]);
        const matrix = plainly(
          called("ALIGN.AGREE", voters, [names], last - 10, Math.min(last, 2025), method),
        );
        names.forEach((_, i) => {
          names.forEach((__, j) => expect(matrix[i]![j]).toEqual(matrix[j]![i]));
          if (typeof matrix[i]![i] === "number") expect(matrix[i]![i]).toBeCloseTo(1, 12);
        });
      }),
      { numRuns: 25 },
    );
  },
);

test("tables are rectangular, with a head of texts", () => {
  fc.assert(
    fc.property(code, year, (country, asOf) => {
      for (const table of [
        called("ALIGN.EXPLAIN", country, asOf),
        called("ALIGN.TREND", [[country], ["KAZ"]], asOf - 3, asOf),
        called("ALIGN.VOTES", country, "ukraine"),
      ]) {
        expect(new Set(table.map((row) => row.length)).size).toBe(1);
        if (table.length > 1) expect(table[0]!.every((head) => typeof head === "string")).toBe(true);
      }
    }),
    { numRuns: 20 },
  );
});
