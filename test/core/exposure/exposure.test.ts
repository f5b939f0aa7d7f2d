import fc from "fast-check";
import { exposure } from "../../../src/core/exposure/exposure";
import { isTotal, positionsIn } from "../../../src/core/exposure/positions";
import { alignment } from "../../../src/core/score/score";
import { scoreInterval } from "../../../src/core/score/scoreInterval";
import { defaultAxis } from "../../../src/core/votes/axis";
import { edition } from "../../../src/edition";
import { positionsOf, positionsText } from "../../../src/reports/exposure/positionsText";

const day = "2023-11-03";
const exposed = (values: Readonly<Record<string, number>>) =>
  exposure(
    edition,
    Object.entries(values).map(([country, value]) => ({ country, value })),
    day,
    defaultAxis,
  );

// Horizontal Merger Guidelines of the US Department of Justice and Federal Trade Commission (2010), note 9: shares of 30, 30, 20 and 20 %
test("four shares of 30, 30, 20 and 20 % have an index of 0.26", () => {
  expect(exposed({ KAZ: 30, DEU: 30, BRA: 20, CHN: 20 }).concentration).toBeCloseTo(0.26, 12);
});

test("the mean of one country is its score, with the interval of its score", () => {
  const standing = alignment(edition, "KAZ", day, defaultAxis);
  const { mean } = exposed({ KAZ: 5 });
  expect(mean!.value).toBeCloseTo(standing.score!, 9);
  const { low, high } = scoreInterval(edition, standing)!;
  expect(mean!.low).toBeCloseTo(low, 9);
  expect(mean!.high).toBeCloseTo(high, 9);
});

test("each country weighs what stands in it, and one without a score is no part of the mean", () => {
  const score = (code: string) => alignment(edition, code, day, defaultAxis).score!;
  const { mean, total } = exposed({ KAZ: 30, DEU: 10, TKM: 60 });
  expect(score("TKM")).toBeUndefined();
  expect(total).toBe(100);
  expect(mean!.covered).toBeCloseTo(0.4, 12);
  expect(mean!.value).toBeCloseTo((30 * score("KAZ") + 10 * score("DEU")) / 40, 9);
});

test("each position is in one band and in one camp, and blocs count their members", () => {
  const { bands, camps, blocs } = exposed({ KAZ: 30, DEU: 10, TKM: 60, POL: 4, MEX: 6 });
  for (const groups of [bands, camps]) expect(groups.reduce((sum, { value }) => sum + value, 0)).toBe(110);
  expect(blocs.find(({ name }) => name === "EU")).toMatchObject({ value: 14, countries: 2 });
  expect(bands.find(({ name }) => name === "no score")).toMatchObject({ value: 60, countries: 1 });
});

describe("a list", () => {
  const list = (...rows: readonly (readonly [unknown, unknown])[]) =>
    positionsIn(
      edition,
      rows.map(([name, value], i) => ({ name, value, place: `B${i + 2}` })),
      undefined,
    );

  test("puts rows of one country together, and keeps a name that is none with its value", () => {
    expect(list(["Germany", 5], ["DEU", 2.5], ["Narnia", 3], ["", 4], ["France", ""], ["", ""])).toEqual({
      known: [{ country: "DEU", value: 7.5 }],
      unclear: [
        { name: "Narnia", value: 3 },
        { name: "(no name)", value: 4 },
      ],
    });
  });

  test.each([
    [-5, "negative value: -5 in B2; give 0 or more"],
    ["n/a", "invalid value: n/a in B2; give a number of 0 or more"],
    [true, "invalid value: true in B2; give a number of 0 or more"],
    [0, "missing positions: no value above 0; give countries with their values"],
    [Infinity, "invalid value: Infinity in B2; give a number of 0 or more"],
    ["1.234.5", "invalid value: 1.234.5 in B2; give a number of 0 or more"],
  ])("refuses %j", (value, message) => {
    expect(() => list(["Germany", value])).toThrow(message);
  });
});

test("positions survive being written and read, whatever the names", () => {
  const letters = fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...",;=%\t\n\r 1aä") }));
  const name = letters.map((text) => `Zzyzx${text.trim()}`.trim());
  const value = fc.double({ min: 0.001, max: 1e12, noNaN: true });
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.tuple(name, value), { maxLength: 5, selector: ([one]) => one }),
      value,
      (unclear, own) => {
        const given = {
          known: [{ country: "KAZ", value: own }],
          unclear: unclear.map(([one, held]) => ({ name: one, value: held })),
        };
        expect(positionsOf(edition, positionsText(given))).toEqual(given);
      },
    ),
  );
});

// a sum of two numbers that a double holds is more than it does (IEEE 754: at most 1.797… × 10^308)
test("values whose sum is more than a number holds are refused in words", () => {
  const rows = ["Germany", "China"].map((name) => ({ name, value: 1e308, place: "B2" }));
  expect(() => positionsIn(edition, rows, undefined)).toThrow(
    "large values: their sum is more than a number holds; give them in a larger unit, such as millions",
  );
});

test("per cent beside other values is refused, per cent alone is taken", () => {
  const list = (...values: readonly unknown[]) =>
    positionsIn(
      edition,
      values.map((value, i) => ({ name: ["Germany", "China"][i], value, place: `B${i + 2}` })),
      undefined,
    ).known.map(({ value }) => value);
  expect(list("30%", "70 %")).toEqual([30, 70]);
  expect(() => list("30%", 70)).toThrow("mixed units: 30% in B2, and 70 in B3; give all values in one unit");
});

const known = { DEU: 45, CHN: 1234, KOR: 5 };

test.each([
  "Germany=45; China=1234; KOR=5",
  "Germany=45, China=1234, KOR=5",
  "Germany=45, China=1,234, Korea, Republic of=5",
  "Germany = 45\nChina = 1,234\nKorea, Republic of = 5\n",
  "Germany\t45\r\nChina\t1234\r\nSouth Korea\t5",
  "Germany=45;China=1 234;KOR=2;South Korea=3",
])("the text %j is taken as three positions", (words) => {
  const read = positionsOf(edition, words);
  expect(read.unclear).toEqual([]);
  expect(Object.fromEntries(read.known.map(({ country, value }) => [country, value]))).toEqual(known);
});

test.each(["Total", "grand total", "Sum", "World", "Итого", "Gesamt"])(
  "a row %j sums others, and Togo's does not",
  (name) => {
    expect([isTotal(name), isTotal("Togo"), isTotal("Total SA")]).toEqual([true, false, false]);
  },
);

test.each([
  ["Kazakhstan", "invalid position: Kazakhstan; write Kazakhstan=45; Germany=120"],
  ["Kazakhstan=45; Germany=-1", "negative value: -1 in position 2; give 0 or more"],
])("the text %j is refused", (words, message) => {
  expect(() => positionsOf(edition, words)).toThrow(message);
});
