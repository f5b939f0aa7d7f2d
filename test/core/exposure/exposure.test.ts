import fc from "fast-check";
import { exposure } from "../../../src/core/exposure/exposure";
import { positionsIn } from "../../../src/core/exposure/positions";
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
  ])("refuses %j", (value, message) => {
    expect(() => list(["Germany", value])).toThrow(message);
  });
});

test("positions survive being written and read, whatever the names", () => {
  const name = fc.string({ minLength: 1 }).map((text) => `Zzyzx${text.replace(/\s/g, "")}`);
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

test.each([
  ["Kazakhstan", "invalid position: Kazakhstan; write Kazakhstan=45; Germany=120"],
  ["Kazakhstan=45; Germany=-1", "negative value: -1 in position 2; give 0 or more"],
])("the text %j is refused", (words, message) => {
  expect(() => positionsOf(edition, words)).toThrow(message);
});
