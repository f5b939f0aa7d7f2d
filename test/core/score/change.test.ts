import fc from "fast-check";
import type { Axis } from "../../../src/core/votes/axis";
import { change } from "../../../src/core/score/change";
import { threeCountries } from "../../support/smallFacts";

const axis: Axis = { code: "RUS-USA", minus: "RUS", plus: "USA" };

// votes: −1 at the end of 2021, (−2 + 2)/4 = 0 at the end of 2022
const ballots = ["2020-01-15 NYN", "2020-02-15 NYN", "2022-03-02 NYY", "2022-03-03 NYY"];

test("a change rests on the components known on both days, with the same weights on both", () => {
  // blocs: 0, then +.5; opinion is known on the second day only, policy (+.6) applies there only
  const world = threeCountries(ballots, {
    members: ["EU MDA member 2022-06-23", "SANCTIONS MDA sanctioning 2022-04-01"],
    polls: ["Gallup MDA 2022 RUS 10 80"],
  });
  const moved = change(world, "MDA", "2021-12-31", "2022-12-31", axis).value!;
  expect(moved.components).toEqual(["votes", "blocs"]);
  expect(moved.from).toBeCloseTo((100 * 0.4 * -1) / 0.7, 10);
  expect(moved.to).toBeCloseTo((100 * 0.3 * 0.5) / 0.7, 10);
  expect(moved.change).toBeCloseTo(moved.to - moved.from, 12);
});

test("opinion counts only the targets known on both days", () => {
  // Russia +20, then −60; the United States are judged (+90) on the second day only and stay out: −.1, then +.3
  const world = threeCountries(ballots, {
    polls: ["Gallup MDA 2021 RUS 55 35", "Gallup MDA 2022 RUS 10 70", "Gallup MDA 2022 USA 95 5"],
  });
  const moved = change(world, "MDA", "2021-12-31", "2022-12-31", axis).value!;
  expect(moved.from).toBeCloseTo((100 * (0.4 * -1 + 0.15 * -0.1)) / 0.85, 10);
  expect(moved.to).toBeCloseTo((100 * (0.15 * 0.3)) / 0.85, 10);
});

test("there is no change where the shared components weigh less than half, and it says what they are", () => {
  const world = threeCountries(ballots);
  const none = change(world, "MDA", "2019-12-31", "2022-12-31", axis);
  expect(none.value).toBeUndefined();
  expect(none.missing()).toBe(
    "no change for MDA from 2019-12-31 to 2022-12-31: known on both days is blocs, less than half of the weight",
  );
});

test("a change there and back is no change, and there is none from a day to itself", () => {
  const world = threeCountries(ballots, { members: ["EU MDA member 2022-06-23"] });
  const days = fc
    .date({ min: new Date("2020-03-01"), max: new Date("2023-01-01"), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  fc.assert(
    fc.property(days, days, (one, other) => {
      const moved = (from: string, to: string) => change(world, "MDA", from, to, axis).value!.change;
      expect(moved(one, other)).toBeCloseTo(-moved(other, one), 10);
      expect(moved(one, one)).toBe(0);
    }),
  );
});

// blocs and opinion: .45 of .85 before policy applies, .45 of 1 after it
test.each([
  ["2022-01-31", "2022-02-28", true],
  ["2022-02-28", "2022-03-01", false],
  ["2022-03-01", "2022-02-28", false],
])("from %s to %s without votes there is a change: %p", (from, to, known) => {
  const world = threeCountries([], { polls: ["Gallup MDA 2021 RUS 10 80"] });
  expect(change(world, "MDA", from, to, axis).value !== undefined).toBe(known);
});
