import { has } from "../../../src/core/votes/bits";
import { dividedBetween } from "../../../src/core/votes/rollCalls";
import {
  commonVotes,
  type MeasureName,
  measures,
  pairCounter,
  pairTable,
  type Pairs,
  type Period,
  similarities,
} from "../../../src/core/votes/similarity";
import { positionAt, type Voter, voterOf } from "../../../src/core/votes/voters";
import { edition } from "../../../src/edition";

const pairs = (
  yy: number,
  ya: number,
  yn: number,
  ay: number,
  aa: number,
  an: number,
  ny: number,
  na: number,
  nn: number,
): Pairs => ({
  yy,
  ya,
  yn,
  ay,
  aa,
  an,
  ny,
  na,
  nn,
});

// fpsim's documentation (svmiller.com/fpsim/reference, cohenk and spi): the United States and Mexico in session 46
const usaMexico = pairs(17, 2, 5, 0, 0, 2, 9, 1, 2);

test.each([
  ["kappa", -0.01222707],
  ["pi", -0.02775801],
] as const)("%s of the published table of the United States and Mexico is %d", (method, value) => {
  expect(measures[method](usaMexico)).toBeCloseTo(value, 7);
});

// Voeten's data, United States and Russia in session 60 (99 common votes): every measure as published with the table
const usaRussia = pairs(11, 6, 3, 7, 5, 0, 51, 13, 3);

test.each([
  ["agreement", 0.323232],
  ["identical", 0.191919],
  ["coincidence", 0.205882],
  ["s", -0.353535],
  ["kappa", -0.090984],
  ["pi", -0.284776],
] as const)("%s of the United States and Russia in session 60 is %d", (method, value) => {
  expect(measures[method](usaRussia)).toBeCloseTo(value, 6);
});

test("s is 2 × agreement − 1", () => {
  expect(measures.s(usaMexico)).toBeCloseTo(2 * measures.agreement(usaMexico)! - 1, 12);
});

test("a formula that divides by zero has no value", () => {
  const always = pairs(5, 0, 0, 0, 0, 0, 0, 0, 0);
  expect(measures.kappa(always)).toBeUndefined();
  expect(measures.pi(always)).toBeUndefined();
  expect(measures.coincidence(pairs(0, 0, 0, 0, 3, 0, 0, 0, 0))).toBeUndefined();
  expect(measures.agreement(pairs(0, 0, 0, 0, 0, 0, 0, 0, 0))).toBeUndefined();
});

test("the table of two voters is turned when they change places, and a voter agrees with itself", () => {
  const [russia, moldova] = ["RUS", "MDA"].map((code) => voterOf(edition, code)) as [never, never];
  const table = pairTable(edition, [russia, moldova], [russia, moldova], "2019-01-01", "2019-12-31");
  expect(table[0]![1]!.yn).toBe(table[1]![0]!.ny);
  expect(commonVotes(table[0]![1]!)).toBe(commonVotes(table[1]![0]!));
  expect(measures.agreement(table[0]![0]!)).toBe(1);
});

const letters = ["Y", "A", "N"] as const;

/** The counts by reading roll call after roll call. */
function readOneByOne(one: Voter, other: Voter, period: Period): Pairs {
  const counts = pairs(0, 0, 0, 0, 0, 0, 0, 0, 0) as Record<keyof Pairs, number>;
  const counted = dividedBetween(edition, ...period);
  edition.rollCalls.forEach((_, place) => {
    const positions = [positionAt(one, place), positionAt(other, place)];
    if (!has(counted, place) || positions.some((position) => !letters.includes(position as never))) return;
    counts[positions.join("").toLowerCase() as keyof Pairs]++;
  });
  return counts;
}

const periods: readonly (readonly [string, Period])[] = [
  ["all years", ["1946-01-01", "2020-12-31"]],
  ["a year", ["2019-01-01", "2019-12-31"]],
  ["a day", ["2019-12-18", "2019-12-18"]],
  ["a day without any", ["2019-08-04", "2019-08-04"]],
  ["one topic", ["1946-01-01", "2020-12-31", "colonialism"]],
];
test.each(periods)("counts over %s are those of the roll calls read one by one", (which, period) => {
  const voters = ["USA", "RUS", "MDA", "SSD", "MNE", "SUN", "YUG"].map((code) => voterOf(edition, code));
  const table = pairTable(edition, voters, voters, ...period);
  const count = pairCounter(edition, voters, voters, ...period);
  const read = voters.map((one) => voters.map((other) => readOneByOne(one, other, period)));
  expect(commonVotes(read[0]![1]!) > 0).toBe(which !== "a day without any");
  expect(table).toEqual(read);
  expect(voters.map((__, row) => voters.map((___, column) => count(row, column)))).toEqual(read);
  for (const measure of Object.keys(measures) as MeasureName[])
    expect([...similarities(edition, voters, voters, measure, ...period)]).toEqual(
      read.map((row) => row.map((of) => ({ value: measures[measure](of), n: commonVotes(of) }))),
    );
});
