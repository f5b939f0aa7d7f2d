import {
  passes,
  votesToTurn,
  type Counts,
  type Majority,
  type Stand,
} from "../../../src/core/votes/majority";
import { placeOf } from "../../../src/core/votes/symbols";
import { tally } from "../../../src/core/votes/voteAnswers";
import { edition } from "../../../src/edition";

const counts = (yes: number, no: number, abstain: number, absent = 0): Counts => ({
  yes,
  no,
  abstain,
  absent,
});

// the UN's own meeting records: A/PV.1913 (1970, China's seat, which the Assembly had made an important question), A/PV.1976 (2758), press
// releases GA/12407, GA/12458 and GA/12675 on ES-11/1, ES-11/5 and ES-11/7
test.each<[string, Counts, boolean, boolean]>([
  ["the draft of 1970 on China's seat: a majority, and rejected", counts(51, 49, 25), true, false],
  ["2758 (XXVI), 1971", counts(76, 35, 17, 3), true, true],
  ["ES-11/1", counts(141, 5, 35, 12), true, true],
  ["ES-11/5", counts(94, 14, 73, 12), true, true],
  ["ES-11/7", counts(93, 18, 65, 17), true, true],
  ["a tie", counts(60, 60, 70), false, false],
  ["exactly two thirds", counts(80, 40, 0), true, true],
  ["nobody for it", counts(0, 0, 190), false, false],
])("%s", (_, votes, bySimple, byTwoThirds) => {
  expect([passes(votes, "simple"), passes(votes, "two thirds")]).toEqual([bySimple, byTwoThirds]);
});

test.each([
  ["ES-11/1", 141, 5, 35],
  ["ES-11/7", 93, 18, 65],
])("%s: %d to %d, %d abstaining, as the UN has it", (symbol, yes, no, abstain) => {
  expect(tally(edition, placeOf(edition, symbol)).value).toMatchObject({ yes, no, abstain });
});

// (93 − 2 × 18) / 3 = 19: one more; 93 / 2 − 18 = 28.5; 93 − 36 = 57
test.each<[Majority, Stand, Stand, number | undefined]>([
  ["two thirds", "yes", "no", 20],
  ["two thirds", "between", "no", 29],
  ["two thirds", "yes", "between", 58],
  ["two thirds", "no", "yes", undefined],
  ["simple", "yes", "no", 38],
  ["simple", "between", "no", 75],
])("ES-11/7 turns by %s where so many go from %s to %s: %p", (majority, from, to, votes) => {
  expect(votesToTurn(counts(93, 18, 65, 17), majority, from, to)).toBe(votes);
});

test("one vote fewer than it takes turns nothing, whatever the tally", () => {
  const stands: readonly Stand[] = ["yes", "no", "between"];
  for (let yes = 0; yes <= 24; yes += 3)
    for (let no = 0; no <= 24; no += 4)
      for (const majority of ["simple", "two thirds"] as const)
        for (const from of stands)
          for (const to of stands.filter((one) => one !== from)) {
            const votes = { ...counts(yes, no, 9, 2), between: 11 };
            const turned = votesToTurn(votes, majority, from, to);
            const after = (k: number) => {
              const moved = { ...votes, [from]: votes[from] - k, [to]: votes[to] + k };
              return passes(moved, majority);
            };
            const before = passes(votes, majority);
            if (turned === undefined) expect(after(votes[from])).toBe(before);
            else expect([after(turned - 1), after(turned)]).toEqual([before, !before]);
          }
});
