import { axisOf, type Axis } from "../../../../src/core/votes/axis";
import { span } from "../../../../src/core/votes/movement/movement";
import { whyNoMovement } from "../../../../src/core/votes/movement/noMovement";
import { questionMoves } from "../../../../src/core/votes/movement/questionMoves";
import { edition } from "../../../../src/edition";
import { threeCountries } from "../../../support/smallFacts";

const axis: Axis = { code: "RUS-USA", minus: "RUS", plus: "USA" };

// the columns are Russia, the United States, Moldova
const ballots = [
  "2012-10-01 NYY old",
  "2013-10-01 NYY returning",
  "2018-10-01 NYA turned",
  "2018-10-02 NYY kept",
  "2018-10-03 NYY lost",
  "2018-10-04 NYY left",
  "2022-10-01 NYY turned",
  "2022-10-02 NYY kept",
  "2022-10-03 NYN lost",
  "2022-10-04 NYX left",
  "2022-10-05 NYA fresh",
  "2022-10-06 NYX unanswered",
  "2022-10-07 NYN returning",
  "2023-10-01 NYN turned",
];

describe("the questions of a movement", () => {
  const world = threeCountries(ballots);
  const whole = span(world, "MDA", "2019-12-31", "2022-12-31", axis);
  const { moves, nearerPlus, asBefore, nearerMinus, fresh, silent } = questionMoves(world, whole);
  const day = (place: number) => world.rollCalls[place]!.date;

  test("are told apart by where the last answer lies now", () => {
    expect([nearerPlus, asBefore, nearerMinus]).toEqual([1, 1, 1]);
  });

  test("each have the last answer up to the first day and the last up to the last", () => {
    const turned = moves.find(({ name }) => name === "turned")!;
    expect([turned.then.side, day(turned.then.place)]).toEqual([0, "2018-10-01"]);
    expect([turned.now.side, day(turned.now.place)]).toEqual([1, "2022-10-01"]);
  });

  test("have the first answer after the first day where there is none before", () => {
    const { then, now } = moves.find(({ name }) => name === "fresh")!;
    expect([day(then.place), day(now.place)]).toEqual(["2022-10-05", "2022-10-05"]);
  });

  test("come in the order of their shares, and have those sum to the movement", () => {
    const sizes = moves.map(({ share }) => Math.abs(share));
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
    expect(moves.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(whole.movement!.value, 12);
  });

  test("that were not put in the window before are new, with the side taken", () => {
    expect(fresh.map(({ name, answer }) => [name, answer.side])).toEqual([
      ["fresh", 0],
      ["returning", -1],
    ]);
  });

  test("answered before and put since without an answer are silent", () => {
    expect(silent.map(({ name, answer }) => [name, answer.side, day(answer.place)])).toEqual([
      ["left", 1, "2018-10-04"],
    ]);
  });

  test("never answered are in no list", () => {
    expect([...moves, ...fresh, ...silent].some(({ name }) => name === "unanswered")).toBe(false);
  });
});

test("Brazil from 2021 to 2025: of 23 questions 7 nearer to Russia, 15 as before, 1 nearer to the West", () => {
  const whole = span(edition, "BRA", "2021-12-31", "2025-12-31", axisOf(edition, "RUS-WEST"));
  const { nearerMinus, asBefore, nearerPlus } = questionMoves(edition, whole);
  expect([whole.questions, nearerMinus, asBefore, nearerPlus]).toEqual([23, 7, 15, 1]);
});

describe("why there is no movement", () => {
  const world = threeCountries(ballots);
  const why = (from: string, to: string) => whyNoMovement(world, span(world, "MDA", from, to, axis));

  test("is that the first day comes too late", () => {
    expect(why("2022-12-31", "2019-12-31")).toBe(
      "movement of MDA from 2022-12-31 to 2019-12-31 not known: the first day must come before the last",
    );
  });

  test("is too few votes, with what can be asked instead", () => {
    expect(why("2016-12-31", "2022-12-31")).toBe(
      "movement of MDA from 2016-12-31 to 2022-12-31 not known: RUS and USA were opposed on no vote in the 36 months to 2016-12-31; " +
        'they were from 2012-10-01 to 2023-10-01: ask for a day then, or on another axis, such as "RUS-WEST"; ask from 2018-12-31 to 2022-12-31',
    );
  });

  test("is too few questions put before and since that it answered both times", () => {
    expect(why("2013-12-31", "2022-12-31")).toContain(
      ": only 1 question answered both before and since; 3 are needed; ask from ",
    );
  });

  test.each([
    ["VAT", "2021-12-31", "2025-12-31"],
    ["BRA", "1988-12-31", "1995-12-31"],
    ["TKM", "2021-12-31", "2023-11-03"],
  ])("fits a cell's card: %s from %s to %s", (country, from, to) => {
    const whole = span(edition, country, from, to, axisOf(edition, "RUS-WEST"));
    expect(whyNoMovement(edition, whole).length).toBeLessThanOrEqual(250);
  });
});
