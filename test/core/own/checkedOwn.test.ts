import { checkedOwn } from "../../../src/core/own/checkedOwn";
import { keptParts, ownFrom } from "../../../src/core/own/storage";
import { noOwnData, type OwnData } from "../../../src/core/own/ownData";
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
