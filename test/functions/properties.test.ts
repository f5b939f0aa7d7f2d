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
  ["ALIGN.PEOPLE", []],
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

const dated = new Set([
  ...["ALIGN", "ALIGN.GET", "ALIGN.MEMBER", "ALIGN.STATUS", "ALIGN.BLOCS", "ALIGN.CHANGE", "ALIGN.PEOPLE"],
]);

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

const axis = fc.constantFrom(null, "RUS-WEST", "CHN-WEST", "CHN-USA");
const numberOf = (name: string, ...asked: readonly unknown[]) => called(name, ...asked)[0]![0] as number;

test("the parts of a change add up, with each other, with its questions and with the scores", () => {
  const span = fc.tuple(fc.integer({ min: 1984, max: 2022 }), fc.integer({ min: 1, max: 12 }));
  let changes = 0;
  fc.assert(
    fc.property(code, span, axis, (country, [from, years], along) => {
      const asked = [country, from, Math.min(from + years, 2025), along];
      const part = (name: string) => numberOf("ALIGN.CHANGE", ...asked, name);
      const change = numberOf("ALIGN.CHANGE", ...asked);
      if (typeof change !== "number") {
        expect(plain(called("ALIGN.MOVES", ...asked)[0]![0])).toBe(plain(change));
        return;
      }
      changes++;
      expect(part("from") + change).toBeCloseTo(numberOf("ALIGN", country, asked[2], along), 9);
      const moves = called("ALIGN.MOVES", ...asked).slice(1);
      const total = (name: string) =>
        moves.find((row) => row[0] === "total" && row[1] === name)![4] as number;
      expect([total("change"), total("interval"), total("questions")]).toEqual(
        ["change", "interval", "questions"].map(part),
      );
      // the votes have the same weight in movement, interval and agenda
      expect(part("movement") * total("half width")).toBeCloseTo(part("interval") * total("movement"), 9);
      expect(part("movement") * total("agenda")).toBeCloseTo(part("agenda") * total("movement"), 9);
      const shares = moves.filter(([kind]) => kind === "question" || kind === "rest");
      expect(shares.reduce((sum, row) => sum + (row[4] as number), 0)).toBeCloseTo(part("movement"), 9);
      const [, [, then]] = called("ALIGN.TREND", country, from, asked[2], along) as [unknown, unknown[]];
      if (typeof then === "number") expect(then).toBeCloseTo(part("from"), 9);
    }),
    { numRuns: 120 },
  );
  expect(changes).toBeGreaterThan(30);
});

test("two states differ by the difference of their scores, within low and high, and not from themselves", () => {
  fc.assert(
    fc.property(code, code, year, axis, (one, other, asOf, along) => {
      const [difference, low, high, order] = called("ALIGN.COMPARE", one, other, asOf, along)[0]! as [
        ...[number, number, number],
        string,
      ];
      if (typeof difference !== "number") return;
      const [first, second] = [one, other].map((each) => numberOf("ALIGN", each, asOf, along));
      expect(difference).toBeCloseTo(first! - second!, 9);
      expect(low).toBeLessThanOrEqual(high);
      expect(order.startsWith("no order")).toBe(low <= 0 && high >= 0);
      if (one === other) expect([difference, low, high]).toEqual([0, 0, 0]);
    }),
    { numRuns: 40 },
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
      const sum = components.reduce(
        (total, [, , , points]) => total + (typeof points === "number" ? points : 0),
        0,
      );
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
        called("ALIGN.MOVES", country, asOf - 4, asOf),
        called("ALIGN.QUESTION", "ES-11/7", [[country, "MDA"]]),
      ]) {
        expect(new Set(table.map((row) => row.length)).size).toBe(1);
        if (table.length > 1) expect(table[0]!.every((head) => typeof head === "string")).toBe(true);
      }
    }),
    { numRuns: 20 },
  );
});
