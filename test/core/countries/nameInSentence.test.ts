import { nameInSentence } from "../../../src/core/countries/countries";
import { edition } from "../../../src/edition";

// with the article as UNTERM's short names have it, "the" in brackets behind the name
test.each([
  ["SUN", "the Soviet Union"],
  ["USA", "the United States"],
  ["NLD", "the Netherlands"],
  ["MHL", "the Marshall Islands"],
  ["MDA", "Moldova"],
  ["CHN", "China"],
])("a sentence calls %s %s", (code, name) => {
  expect(nameInSentence(edition, code)).toBe(name);
});
