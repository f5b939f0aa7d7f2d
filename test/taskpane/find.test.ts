import { readFileSync } from "node:fs";
import { isFunctionName } from "../../src/formulas/catalogue";
import { edition } from "../../src/edition";
import { reports } from "../../src/reports/catalogue";
import { aimOfFunction } from "../../src/taskpane/find/aims";
import { entriesFound, entriesOf } from "../../src/taskpane/find/entries";
import { groupsMeant } from "../../src/taskpane/find/namesMeant";
import { formulaOf } from "../../src/taskpane/find/formulaText";
import { offeredFor, withChoice } from "../../src/taskpane/find/argumentChoices";
import { type FunctionText, proposedFor } from "../../src/taskpane/find/functionTexts";

const { functions } = JSON.parse(readFileSync("dist/web/functions.json", "utf8")) as {
  readonly functions: readonly FunctionText[];
};
const entries = entriesOf(edition, functions);
const found = (typed: string) => entriesFound(entries, typed).map(({ key }) => key);

test("every report, indicator and function of the build can be found, each once", () => {
  const keys = entries.map(({ key }) => key);
  expect(new Set(keys).size).toBe(keys.length);
  expect(keys).toHaveLength(reports.length + edition.indicators.size + functions.length);
  expect(functions.filter(({ name }) => !isFunctionName(name))).toEqual([]);
});

test.each([
  ["ALIGN.MOVES", "movement"],
  ["ALIGN.CHANGE", "movement"],
  ["ALIGN", "standing"],
  ["ALIGN.AGREE", "likeness"],
  ["ALIGN.VOTE", "votes"],
  ["ALIGN.ROLLCALLS", "votes"],
  ["ALIGN.MEMBERS", "blocs"],
  ["ALIGN.OPINION", "opinion"],
  ["ALIGN.GET", "facts"],
  ["ALIGN.CODE", "reference"],
])("%s is found under %s", (name, aim) => {
  expect(aimOfFunction(name)).toBe(aim);
});

test.each([
  ["matrix", "report matrix"],
  ["VOTE", "function ALIGN.VOTE"],
  ["score", "indicator score"],
  ["putin disapprove", "indicator gallup.rus.disapprove"],
])("%s finds %s first", (typed, key) => {
  expect(found(typed)[0]).toBe(key);
});

test("what one wants to know finds what tells it", () => {
  expect(found("who votes like").toSorted()).toEqual([
    "function ALIGN.AGREE",
    "function ALIGN.CAMPS",
    "function ALIGN.PAIRS",
    "report assembly",
    "report matrix",
  ]);
  expect(found("swing")).toContain("report question");
});

test("a country finds no function only for being asked about in its example", () => {
  for (const country of ["kaz", "moldova", "brazil"])
    expect(found(country).filter((key) => key.startsWith("function"))).toEqual([]);
});

// as Excel's grammar has it: text in quotes, doubled inside; cells, structured references and numbers as they are
test.each([
  [["MDA", "gdp", "2023"], '=ALIGN.GET("MDA","gdp",2023)'],
  [["A2", "gdp", ""], '=ALIGN.GET(A2,"gdp")'],
  [["MDA", "", "2023"], '=ALIGN.GET("MDA",,2023)'],
  [["[@Country]", "=B$1", ""], "=ALIGN.GET([@Country],B$1)"],
  [["Near abroad!A2", "c5", ""], '=ALIGN.GET("Near abroad!A2","c5")'],
  [["'Near abroad'!A2", 'say "x"', ""], `=ALIGN.GET('Near abroad'!A2,"say ""x""")`],
  [["2023-11-03", "", ""], '=ALIGN.GET("2023-11-03")'],
])("%j makes %s", (given, formula) => {
  expect(formulaOf("ALIGN.GET", given)).toBe(formula);
});

test("every function is proposed with all that it needs, about the country that is chosen", () => {
  const lacking = functions.filter((text) =>
    text.parameters.some(({ optional }, i) => !optional && proposedFor(text, "MDA")[i] === ""),
  );
  expect(lacking.map(({ name }) => name)).toEqual([]);
  const of = (name: string) =>
    proposedFor(
      functions.find((one) => one.name === name)!,
      "MDA",
    );
  expect(of("ALIGN.VOTE")).toEqual(["MDA", "ES-11/1"]);
  expect(of("ALIGN.PANEL")).toEqual(["post-soviet", "score,gdp,vdem.libdem", "2015", ""]);
});

test("an argument that takes several things offers what fits its end, groups too, and puts a choice there", () => {
  const codes = (role: "countries" | "indicators" | "measures", text: string) =>
    offeredFor(edition, role, text, true).map(({ code }) => code);
  expect(codes("countries", "c5,Kasach")).toContain("KAZ");
  expect(codes("countries", "balt")).toContain("baltics");
  expect(codes("indicators", "score, inhabitants")).toEqual(["population"]);
  expect(codes("measures", "kap")).toEqual(["kappa"]);
  expect(withChoice("countries", "c5,Kasach", true, "KAZ")).toBe("c5,KAZ");
  expect(withChoice("countries", "c5,KAZ", false, "RUS")).toBe("c5,KAZ,RUS");
  expect(withChoice("country", "Kasach", true, "KAZ")).toBe("KAZ");
});

test("the words of a function's text beside its example find it", () => {
  for (const { name, description } of functions) {
    const [text] = description.split(" Example: ");
    expect(found(text!.split(" ").slice(0, 4).join(" "))).toContain(`function ${name}`);
  }
});

test.each([
  ["All UN members", "All UN members"],
  ["un members", "All UN members"],
  ["post-soviet", "Post-Soviet states"],
  ["baltic", "Baltic states"],
])("%s finds the group %s", (typed, name) => {
  expect(groupsMeant(edition, typed).map((group) => group.name)).toContain(name);
});
