import { foundRollCalls, isUsed, rollCallsOn } from "../../../src/core/votes/rollCalls";
import { has } from "../../../src/core/votes/bits";
import { edition } from "../../../src/edition";

const own = [...new Set(edition.rollCalls.flatMap(({ topics }) => topics))];

describe("the topics of roll calls", () => {
  test.each([...edition.topics.keys(), ...own])("a search for %s finds every roll call on it", (topic) => {
    const found = new Set(foundRollCalls(edition, topic, 0, edition.rollCalls.length));
    const on = rollCallsOn(edition, topic);
    const missed = edition.rollCalls.filter((_, place) => has(on, place) && !found.has(place));
    expect(missed.map(({ id }) => id)).toEqual([]);
    const others = [...found].filter((place) => isUsed(edition.rollCalls[place]!) && !has(on, place));
    // what else it finds has the word in its title
    expect(others.filter((place) => !edition.rollCalls[place]!.title.toLowerCase().includes(topic))).toEqual(
      [],
    );
  });

  // titles as adopted: undocs.org/A/RES/78/201, A/RES/80/209
  test.each(["A/RES/78/201", "A/RES/78/202", "A/RES/80/205", "A/RES/80/209"])(
    "%s, whose title begins with human rights, is on them",
    (id) => {
      const place = edition.rollCalls.findIndex((one) => one.id === id);
      expect(has(rollCallsOn(edition, "human-rights"), place)).toBe(true);
      expect(foundRollCalls(edition, "human-rights", place, place + 1)).toEqual([place]);
    },
  );
});
