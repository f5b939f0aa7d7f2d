import { axisOf } from "../../../src/core/votes/axis";
import { alignment } from "../../../src/core/score/score";
import { change } from "../../../src/core/score/change";
import { edition } from "../../../src/edition";

// The levels and movements are those of an implementation independent of this one, on the facts of November 2026; the rest of each sum is
// done here by hand from the memberships of the day.

const standing = (country: string, day: string, axis = "RUS-WEST") =>
  alignment(edition, country, day, axisOf(edition, axis));

describe("the score", () => {
  test.each([
    // CSTO and EAEU; Partnership for Peace counts nothing beside the CSTO
    ["KAZ", "2021-12-31", -0.36764705882352944, -1, 0],
    ["KAZ", "2023-11-03", -0.41860465116279066, -1, 0],
    // beside them the Council of Europe .1 in the economic part
    ["ARM", "2021-12-31", -0.31000000000000005, 0.1 / 2 - 1, 0],
    ["ARM", "2023-11-03", -0.28289473684210525, 0.1 / 2 - 1, 0],
    // Partnership for Peace .1 and Council of Europe .1, from 2022 a candidate of the EU .5, against the CIS .4
    ["MDA", "2021-12-31", 0.8620689655172413, (0.1 + 0.1 - 0.4) / 2, 0],
    ["MDA", "2023-11-03", 0.9166666666666664, (0.1 + 0.5 - 0.4) / 2, 0],
    // from 2022 an applicant to the EU .25
    ["GEO", "2021-12-31", 0.9010752688172042, (0.1 + 0.1) / 2, 0],
    ["GEO", "2023-11-03", 0.8905372894947877, (0.1 + 0.25) / 2, 0],
    // NATO, EU and sanctions
    ["EST", "2023-11-03", 0.9787234042553188, 1, 1],
  ])("of %s on %s is that of votes %d, blocs %d and policy %d", (country, day, votes, blocs, policy) => {
    expect(standing(country, day).score).toBeCloseTo(100 * (0.5 * votes + 0.3 * blocs + 0.2 * policy), 9);
    expect(standing(country, day).coverage).toBe(1);
  });

  test.each([
    ["RUS", "RUS-WEST", -100],
    ["CHN", "CHN-WEST", -100],
    ["USA", "CHN-USA", 100],
  ])("of the pole %s on %s is %d", (country, axis, score) => {
    expect(standing(country, "2023-11-03", axis).score).toBe(score);
  });

  test.each([
    ["TKM", "2023-11-03"],
    ["AFG", "2025-12-31"],
  ])("of %s on %s is none: it cast fewer than half of the votes", (country, day) => {
    expect(standing(country, day).score).toBeUndefined();
  });
});

test.each([
  ["KAZ", "2023-11-03", -0.04275654223514608, 0.04931936818599638, 0],
  ["ARM", "2023-11-03", 0.04894497547354309, 0.061708223315970714, 0],
  ["MDA", "2023-11-03", 0.020905162612688207, 0.0327253342849256, 0.2],
  ["GEO", "2023-11-03", -0.004590493245666983, 0.024019068092307288, 0.075],
])(
  "from 2021-12-31 %s moved to %s by its movement %d ± %d and blocs %d",
  (country, to, votes, halfWidth, blocs) => {
    const moved = change(edition, country, "2021-12-31", to, axisOf(edition, "RUS-WEST")).value!;
    expect(moved.change).toBeCloseTo(50 * votes + 30 * blocs, 9);
    expect(moved.halfWidth).toBeCloseTo(50 * halfWidth, 9);
  },
);
