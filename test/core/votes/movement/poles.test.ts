import { axisOf } from "../../../../src/core/votes/axis";
import { movementShares, span } from "../../../../src/core/votes/movement/movement";
import { edition } from "../../../../src/edition";

// docs/method.md, 3.1: a pole against itself moved 0 ± 0
test.each([
  ["RUS", "RUS-WEST", "2021-12-31", "2023-11-03"],
  ["RUS", "RUS-USA", "1980-12-31", "1985-12-31"],
  ["SUN", "RUS-USA", "1980-12-31", "1985-12-31"],
  ["SUN", "RUS-WEST", "1980-12-31", "1985-12-31"],
  ["SUN", "SUN-USA", "1980-12-31", "1985-12-31"],
  ["RUS", "USA-SUN", "1980-12-31", "1985-12-31"],
])("%s, a pole of %s by its seat, moved 0 ± 0", (voter, axis, from, to) => {
  const whole = span(edition, voter, from, to, axisOf(edition, axis));
  expect(whole.movement).toEqual({ value: 0, halfWidth: 0, agenda: 0 });
  expect(movementShares(edition, whole).every((share) => share === 0)).toBe(true);
});

test("who is no pole moved, if at all, within an interval", () => {
  const whole = span(edition, "POL", "1980-12-31", "1985-12-31", axisOf(edition, "RUS-WEST"));
  expect(whole.movement!.halfWidth).toBeGreaterThan(0);
});
