import { commonVotes, measures, pairTable, type Pairs } from "../../../src/core/votes/similarity";
import { voterOf } from "../../../src/core/votes/voters";
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
