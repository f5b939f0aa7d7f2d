import { searchedCountries } from "../../../src/core/countries/search";
import { edition } from "../../../src/edition";

const found = (typed: string, most = 8) =>
  searchedCountries(edition, typed, most).map(({ code, by }) => `${code} ${by}`);

// ISO 3166-1 has the codes and English short names; the other spellings are German and French
test.each([
  ["mda", ["MDA code"]],
  ["ge", ["GEO code", "DEU name"]],
  ["niger", ["NER name", "NGA name"]],
  ["guinea", ["GIN name", "GNB name", "GNQ name", "PNG name"]],
  ["kasach", ["KAZ spelling"]],
  ["allemagne", ["DEU spelling"]],
])("%s finds these first", (typed, expected) => {
  expect(found(typed, 250).slice(0, expected.length)).toEqual(expected);
});

test.each(["in", "ge", "ma", "ar", "guinea", "land", "korea"])(
  "what fits %s by code stands before names, and names before other spellings",
  (typed) => {
    const order = ["code", "name", "spelling"];
    const fits = searchedCountries(edition, typed, 250).map(({ by }) => order.indexOf(by));
    expect(fits).toEqual([...fits].sort());
  },
);
