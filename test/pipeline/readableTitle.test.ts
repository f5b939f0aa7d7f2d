import { rollCallRows } from "../../src/pipeline/packVotes";
import { readableTitle } from "../../src/pipeline/readableTitle";

/** Titles and records as the Dag Hammarskjöld Library and Voeten's file of the Assembly's votes print them. */
test.each([
  [
    "Human rights and unilateral coercive measures : resolution / adopted by the General Assemly",
    "resolution",
    "Human rights and unilateral coercive measures",
  ],
  [
    "Human rights and unilateral coercive measures : resolution / adopted by the General",
    "resolution",
    "Human rights and unilateral coercive measures",
  ],
  [
    "Towards a nuclear-weapon-free world:#the need for a new agenda",
    "resolution",
    "Towards a nuclear-weapon-free world: the need for a new agenda",
  ],
  [
    "The President: I next put to the vote operative paragraph 7 of draft resolution A/52/L.13. A recorded vote has also been requested. A",
    "paragraph",
    "Operative paragraph 7 of draft resolution A/52/L.13, voted on separately",
  ],
  [
    'The Acting President: Draft resolution IX is entitled "Conventional arms control at the regional and subregional levels". Separate, recorded votes have been requested on the sixth preambular paragraph and operative paragraph 2. I shall first put to the vote the sixth preambular paragraph.',
    "paragraph",
    "Conventional arms control at the regional and subregional levels: sixth preambular paragraph, voted on separately",
  ],
  [
    "The Acting President: Draft resolution C is entitled _Effects of the use of depleted uranium in armaments<d3>. A recorded vote has been requested. A",
    "other",
    "Effects of the use of depleted uranium in armaments",
  ],
  [
    "The Acting President: The Assembly will now take a decision on the draft amendment contained in A/71/L.37. A recorded vote has been requested. A",
    "amendment",
    "An amendment to a draft resolution",
  ],
  ["The President of the Republic", "resolution", "The President of the Republic"],
])("%s", (title, kind, shown) => {
  expect(readableTitle(title, kind)).toBe(shown);
});

test("no roll call is shown with the words of whoever presided, marks of lost letters, or that it was adopted", () => {
  const shown = rollCallRows("data").map((row) => readableTitle(row["title"]!, row["kind"]!));
  expect(shown.length).toBeGreaterThan(6000);
  const unreadable = /^The (Acting )?President|<[0-9a-f]{2}>|#|_|\/ ?ad+opted by/;
  expect(shown.filter((title) => unreadable.test(title))).toEqual([]);
});
