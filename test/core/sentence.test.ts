import { capital, enumerated, firstOf, sentence } from "../../src/core/sentence";

test.each([
  ["", ""],
  ["its policy", "Its policy"],
  ["“Human rights”", "“Human rights”"],
])("%j begins a sentence as %j", (words, written) => {
  expect(capital(words)).toBe(written);
});

test.each([
  ["stopped", "Stopped."],
  ["is a cell edited?", "Is a cell edited?"],
])("%s becomes the sentence %s", (words, written) => {
  expect(sentence(words)).toBe(written);
});

test.each([
  [[], ""],
  [["A"], "A"],
  [["A", "B"], "A and B"],
  [["A", "B", "C"], "A, B and C"],
])("%j are enumerated as %j", (names, written) => {
  expect(enumerated(names)).toBe(written);
});

test("before the last of several another word may stand", () => {
  expect(enumerated(["A", "B", "C"], "or")).toBe("A, B or C");
});

test.each([
  [2, "A, B and 1 more"],
  [3, "A, B, C"],
])("of three names at most %i are said, and the others counted: %s", (most, written) => {
  expect(firstOf(["A", "B", "C"], most)).toBe(written);
});
