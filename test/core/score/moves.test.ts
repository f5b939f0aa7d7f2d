import { moves } from "../../../src/core/score/moves";
import {
  describeAnswers,
  describeMove,
  describePoints,
  isWithinInterval,
} from "../../../src/core/score/movesInWords";
import { people } from "../../../src/core/score/people";
import { defaultAxis, type Axis } from "../../../src/core/votes/axis";
import { question } from "../../../src/core/votes/questionAnswers";
import { placeOf } from "../../../src/core/votes/symbols";
import { edition } from "../../../src/edition";
import { threeCountries } from "../../support/smallFacts";

const axis: Axis = { code: "RUS-USA", minus: "RUS", plus: "USA" };

describe("the moves of Brazil from 2021 to 2025", () => {
  const found = moves(edition, "BRA", "2021-12-31", "2025-12-31", defaultAxis);
  const { change, movement, listed, rest, nearerPlus, asBefore, nearerMinus, fresh } = found.value!;

  // an implementation of the method independent of this one: −.4702 ± .2208 on 23 questions
  test("are those of its movement", () => {
    expect(movement.value).toBeCloseTo(-0.4702, 4);
    expect([change.questions, nearerMinus, asBefore, nearerPlus]).toEqual([23, 7, 15, 1]);
  });

  test("are said in a sentence, and in points with their interval", () => {
    // method, 5
    expect(describeAnswers(edition, defaultAxis, found.value!)).toBe(
      "Of 23 questions put in the three years up to each day, 7 answered nearer to Russia, 15 as before, 1 nearer to the West",
    );
    expect(describePoints(change)).toBe("−23.5 ± 11.0");
    expect(isWithinInterval(change)).toBe(false);
  });

  test("list every question worth half a point, and sum to the movement in points", () => {
    expect(listed.every(({ points }) => Math.abs(points) >= 0.5)).toBe(true);
    const sum = listed.reduce((total, { points }) => total + points, rest.points);
    expect(sum).toBeCloseTo(50 * movement.value, 9);
    expect(listed[0]!.name).toBe("Human rights and unilateral coercive measures");
  });

  test("rest on the roll calls then and now and on its treaty with the United States, and name what is new", () => {
    const days = found.evidence().flatMap(({ data }) => data.map((datum) => datum.kind));
    expect(new Set(days)).toEqual(new Set(["vote", "membership"]));
    expect(fresh.map(({ name }) => name)).toContain("Territorial integrity of Ukraine");
  });
});

test("without a change there are no moves, and it says why", () => {
  const none = moves(threeCountries([]), "MDA", "2021-12-31", "2025-12-31", axis);
  expect(none.value).toBeUndefined();
  expect(none.missing()).toContain("movement of MDA from 2021-12-31 to 2025-12-31 not known");
});

test.each([
  [
    "A/RES/ES-11/7",
    "Aggression against Ukraine and peace in Ukraine",
    ["A/RES/ES-11/1", "A/RES/ES-11/6", "A/RES/ES-11/7"],
  ],
  ["A/RES/ES-11/4", "Territorial integrity of Ukraine", ["A/RES/68/262", "A/RES/ES-11/4"]],
])("%s puts the question '%s'", (symbol, name, symbols) => {
  const { value } = question(edition, placeOf(edition, symbol));
  expect(value.name).toBe(name);
  const put = value.places.map((place) => edition.rollCalls[place]!.id);
  expect(put.slice(0, symbols.length)).toEqual(symbols);
});

describe("the people of a country", () => {
  const polls = ["Gallup MDA 2021 RUS 20 60", "Gallup MDA 2021 USA 50 30"];
  const of = (lines: readonly string[]) =>
    people(threeCountries([], { polls: lines }), "MDA", "2022-06-30", axis);

  test("stand where net approval of the plus pole less that of the minus pole puts them", () => {
    expect(of(polls).value).toBeCloseTo(100 * ((0.2 + 0.4) / 2), 10);
    expect(
      of(polls)
        .evidence()
        .map(({ data }) => data[0]!.kind),
    ).toEqual(["poll", "poll"]);
  });

  test("stand nowhere where only one pole was asked about, and it says what there is", () => {
    expect(of(polls.slice(0, 1)).value).toBeUndefined();
    expect(of(polls.slice(0, 1)).missing()).toBe(
      "no view of both poles in MDA on 2022-06-30: none by Gallup or Pew, which alone count, since 2019; newest on RUS is Gallup 2021: 20 % approve, 60 % disapprove; on USA there is none up to 2021",
    );
  });
});

test.each([
  ["2021-12-31", "2023-11-03"],
  ["2013-12-31", "2025-12-31"],
])(
  "from %s to %s nobody but a pole is said not to move, and who stays within the interval not to have moved",
  (from, to) => {
    const said = new Set<string>();
    for (const { code } of edition.countries) {
      const { value } = moves(edition, code, from, to, defaultAxis);
      if (!value) continue;
      const { change, halfWidth } = value.change;
      const words = describeMove(edition, code, { from, to, axis: defaultAxis }, value);
      const kind = / did not move: | moved nearer to | cannot be told from standing still$/
        .exec(words)![0]
        .trim();
      said.add(kind);
      const expected =
        code === "RUS"
          ? "did not move:"
          : Math.abs(change) <= halfWidth
            ? "cannot be told from standing still"
            : "moved nearer to";
      expect([code, kind]).toEqual([code, expected]);
    }
    expect(said.size).toBe(3);
  },
);
