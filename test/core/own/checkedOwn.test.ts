import { checkedOwn } from "../../../src/core/own/checkedOwn";
import { keptParts, ownFrom } from "../../../src/core/own/storage";
import { noOwnData, type OwnData } from "../../../src/core/own/ownData";
import { Mistake } from "../../../src/core/mistake";
import { edition } from "../../../src/edition";
import { xmlElement } from "../../../src/workbook/xmlElement";

const trust = { code: "own.trust", name: "Trust", unit: "per cent" };
const figure = { country: "MDA", date: "2022", value: 31.5, source: "IDIS" };
const poll = { country: "MDA", year: 2022, target: "RUS", approve: 0.4, disapprove: 70, unsure: undefined };
const whole: OwnData = {
  indicators: [{ ...trust, figures: [figure, { ...figure, date: "2023-06" }] }],
  polls: [{ ...poll, question: "leadership of Russia", source: "IDIS" }],
  weights: [{ name: "peace", weights: [["votes", 2]] }],
};
const read = (own: unknown) => checkedOwn(edition, ownFrom(keptParts(own as OwnData, 1).map(xmlElement)));

test("what the pane loaded comes back as it was", () => {
  expect(read(whole)).toEqual(whole);
});

const figures = (more: object) => ({
  ...noOwnData,
  indicators: [{ ...trust, figures: [{ ...figure, ...more }] }],
});
const polls = (more: object) => ({ ...noOwnData, polls: [{ ...whole.polls[0]!, ...more }] });

test.each([
  ["a year that is none", figures({ date: "banana" }), /^damaged data: Trust, figure 1: bad date: banana/],
  ["a value that is a text", figures({ value: "much" }), /not a number: much/],
  ["an object as a value", figures({ value: { a: 1 } }), /^damaged data: .*; remove your data/],
  ["an object that is no text", figures({ source: { toString: 1 } }), /^damaged data: /],
  ["an unknown country", figures({ country: "Atlantis" }), /unknown country: Atlantis/],
  [
    "a figure twice",
    { ...noOwnData, indicators: [{ ...trust, figures: [figure, { ...figure, value: 2 }] }] },
    /^damaged data: Trust, figure/,
  ],
  [
    "a shipped indicator's code",
    { ...noOwnData, indicators: [{ ...trust, code: "score", figures: [figure] }] },
    /score is not the code of Trust/,
  ],
  ["a poll's year that is none", polls({ year: "banana" }), /poll of MDA: banana is no year/],
  ["shares beyond all who were asked", polls({ approve: 60 }), /its shares are no per cents/],
  ["a power that is none", polls({ target: "Mars" }), /^damaged data: /],
  [
    "weights of no component",
    { ...noOwnData, weights: [{ name: "x", weights: [["luck", 1]] }] },
    /^damaged data: /,
  ],
])("%s is refused in words", (_, own, message) => {
  expect(() => read(own)).toThrow(message);
});

// what a crafted part may hold: the form as Align writes it, with one place that holds something else
const form = {
  texts: ["IDIS", "leadership of Russia"],
  indicators: [{ ...trust, figures: [["MDA", "2022", 31.5, 0]] }],
  polls: [["MDA", 2022, "RUS", 0.4, 70, null, 1, 0]],
  weights: [{ name: "peace", weights: [["votes", 2]] }],
};
const readJson = (json: string) => {
  const [xml] = keptParts(noOwnData, 1);
  const text = json.replace(/&/g, "&amp;").replace(/</g, "&lt;");
  const crafted = xml!.replace(/>[^<]*<\/own>/, () => `>${text}</own>`);
  return checkedOwn(edition, ownFrom([xmlElement(crafted)]));
};

/** Every place of a value that holds no list and no object, as the keys that lead there. */
function leaves(value: unknown, path: readonly (string | number)[] = []): (readonly (string | number)[])[] {
  if (value === null || typeof value !== "object") return [path];
  const entries = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return entries.flatMap(([key, one]) => leaves(one, [...path, key]));
}

function withAt(value: unknown, [key, ...rest]: readonly (string | number)[], put: unknown): unknown {
  if (key === undefined) return put;
  const own = (value as Record<string | number, unknown>)[key];
  const changed = withAt(own, rest, put);
  return Array.isArray(value) ? value.with(key as number, changed) : { ...(value as object), [key]: changed };
}

const strange: readonly unknown[] = [
  { a: 1 },
  [],
  ["MDA"],
  [["MDA"]],
  { toString: "x" },
  JSON.parse('{"__proto__":{"x":1}}'),
  null,
  true,
  "__proto__",
  "constructor",
  1e308,
  -1,
];

test("the form is read as it is", () => {
  expect(readJson(JSON.stringify(form))).toMatchObject({ polls: [{ source: "IDIS" }] });
});

test("whatever stands in a place of a crafted part is refused in words, or was plain text or number", () => {
  const places = leaves(form);
  expect(places.length).toBeGreaterThan(15);
  for (const place of places)
    for (const put of strange) {
      const json = JSON.stringify(withAt(form, place, put));
      let told: string;
      try {
        told = JSON.stringify(readJson(json));
        // taken: then what was put there is no list and no object
        expect([json, typeof put === "object" && put !== null]).toEqual([json, false]);
      } catch (problem) {
        expect(problem).toBeInstanceOf(Mistake);
        told = (problem as Mistake).message;
        expect(told).toMatch(/^damaged data: .*; remove your data and load them again$/);
      }
      expect(told).not.toMatch(/\[object|undefined|function/);
    }
});

test.each(["null", "[]", "7", '"text"', '{"texts":{}}', '{"__proto__":[]}', "{"])("%s is no form", (json) => {
  expect(() => readJson(json)).toThrow(/^damaged data: /);
});
