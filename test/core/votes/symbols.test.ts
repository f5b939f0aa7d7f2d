import { placeOf } from "../../../src/core/votes/symbols";
import type { RollCall } from "../../../src/core/world";
import { smallWorld } from "../../support/world";

const ids =
  "A/RES/181(II)[A] A/RES/217(III)[A] A/RES/377(V)[A-C] A/RES/34/6A A/RES/37/103[A] A/RES/37/103[B] A/RES/ES-11/1".split(
    " ",
  );
const world = smallWorld({
  rollCalls: ids.map((id): RollCall => ({
    ...{ id, date: "1950-01-01", session: "", kind: "resolution", title: "", issues: [], topics: [] },
    ...{ sameVoteAs: undefined, undl: undefined, source: "" },
  })),
});

// as the UN's Yearbook and the Digital Library cite them
test.each([
  ["217A(III)", "A/RES/217(III)[A]"],
  ["217 A (III)", "A/RES/217(III)[A]"],
  ["A/RES/217(III)", "A/RES/217(III)[A]"],
  ["377(V)", "A/RES/377(V)[A-C]"],
  ["377 A (V)", "A/RES/377(V)[A-C]"],
  ["181(II)", "A/RES/181(II)[A]"],
  ["a/res/181 (ii)", "A/RES/181(II)[A]"],
  ["34/6", "A/RES/34/6A"],
  ["37/103 B", "A/RES/37/103[B]"],
  ["es-11/1", "A/RES/ES-11/1"],
])("%s is %s", (asked, id) => {
  expect(ids[placeOf(world, asked)]).toBe(id);
});

test.each([
  ["37/103", "it was voted in 2 parts: A/RES/37/103[A], A/RES/37/103[B]"],
  ["377 D (V)", "write its symbol"],
  ["37/999", "that session has A/RES/37/103[A], A/RES/37/103[B], …"],
])("%s is not guessed: %s", (asked, remedy) => {
  expect(() => placeOf(world, asked)).toThrow(`unknown roll call: ${asked}; ${remedy}`);
});
