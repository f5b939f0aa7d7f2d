import fc from "fast-check";
import { reasonOf } from "../../src/core/clauses";

const clause = (length: number) => "x".repeat(length);

test.each([
  [["a", "b"], "a; b"],
  [["a", "", ["b", ""]], "a; b"],
  [[clause(200), [clause(60), "short"], "way out"], `${clause(200)}; short; way out`],
  // what comes first is told in full, what has no room at all is left out
  [[["full", "f"], [clause(245), ""], "way out"], "full; way out"],
  [
    [
      [clause(240), "f"],
      [clause(230), "g"],
    ],
    `${clause(240)}; g`,
  ],
])("a reason is composed of whole clauses: %#", (clauses, expected) => {
  expect(reasonOf(clauses)).toBe(expected);
});

test("a reason has each clause in one of its wordings, and no more letters than a cell shows where any fits", () => {
  const wording = fc.stringMatching(/^[a-z]{1,120}$/);
  const wordings = fc.array(wording, { minLength: 1, maxLength: 4 }).map((texts) => [...texts, "z"]);
  fc.assert(
    fc.property(fc.array(wordings, { minLength: 1, maxLength: 6 }), (clauses) => {
      const reason = reasonOf(clauses);
      expect(reason.length).toBeLessThanOrEqual(250);
      reason.split("; ").forEach((text, i) => expect(clauses[i]).toContain(text));
    }),
  );
});
