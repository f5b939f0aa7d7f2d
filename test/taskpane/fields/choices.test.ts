import { edition } from "../../../src/edition";
import { countryChoices, pickedCountries } from "../../../src/taskpane/fields/countryChoices";
import { indicatorChoices } from "../../../src/taskpane/fields/indicatorChoices";

const shown = (typed: string) =>
  countryChoices(edition, typed).map(({ label, choices }) => [label, choices.map(({ name }) => name)]);

const indicators = (typed: string) =>
  indicatorChoices(edition, typed).flatMap(({ choices }) => choices.map(({ value }) => value));

test("before anything is typed all members of the UN are offered first", () => {
  const [groups] = countryChoices(edition, "");
  expect(groups!.choices[0]!.name).toBe("All UN members");
  // un.org, Member States: 193 since South Sudan came in July 2011
  expect(pickedCountries(edition, [groups!.choices[0]!.value], "2025-12-31")).toHaveLength(193);
});

test("codes and groups, names and other spellings are never mixed", () => {
  const [codes, names, spellings] = shown("eu");
  expect(codes![1]!.slice(0, 1)).toEqual(["EU: European Union"]);
  expect(names![1]).toEqual([]);
  expect(spellings![0]).toBe("Other spellings");
  expect(shown("uni").map(([label]) => label)).toEqual(["Codes and groups", "Countries", "Other spellings"]);
  expect(shown("uni")[1]![1]).toEqual([
    "United Arab Emirates",
    "United Kingdom",
    "United States",
    "Soviet Union",
  ]);
});

test.each([
  ["energy", "gas.rus.share"],
  ["putin", "gallup.rus.approve"],
  ["liberal", "vdem.libdem"],
  ["gdp", "gdp"],
])("%s finds the indicator %s", (typed, code) => {
  expect(indicators(typed)).toContain(code);
});

test("putin finds what is asked about Russia's leadership alone", () => {
  expect(indicators("putin").filter((code) => !code.startsWith("gallup.rus"))).toEqual([]);
});

test("what an indicator is called goes before what is said of it", () => {
  expect(indicators("score")[0]).toBe("score");
  expect(indicators("population")[0]).toBe("population");
});
