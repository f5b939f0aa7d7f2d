import { readFileSync } from "node:fs";
import { isFunctionName } from "../../src/formulas/catalogue";
import { edition } from "../../src/edition";
import { reports } from "../../src/reports/catalogue";
import { aimOfFunction } from "../../src/taskpane/find/aims";
import { entriesFound, entriesOf } from "../../src/taskpane/find/entries";
import { countriesMeant, groupsMeant, rollCallsAbout } from "../../src/taskpane/find/namesMeant";
import { datedBeside, figureGiven, nameGiven, yearToAsk } from "../../src/taskpane/find/given";
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

test("a place is a country, then roll calls on it; countries of which a foreign name only begins so come last, and say so", () => {
  // Gaza is one of the names of Palestine; Gazagystan is Kazakhstan's in Turkmen
  expect(countriesMeant(edition, "gaza")).toEqual([
    { code: "PSE", name: "Palestine" },
    { code: "KAZ", name: "Kazakhstan", through: "Gazagystan" },
  ]);
  const { newest, count } = rollCallsAbout(edition, "gaza");
  expect(count).toBeGreaterThan(newest.length);
  expect(newest.length).toBe(3);
  for (const { title } of newest) expect(title).toMatch(/\bgaza/i);
  expect(new Set(newest.map(({ title }) => title)).size).toBe(newest.length);
  const days = newest.map(({ date }) => date);
  expect(days).toEqual(days.toSorted().toReversed());
  // undocs.org/A/RES/ES-10/27, 12 June 2025, has the title of ES-10/21, 27 October 2023: the newer one stands for both
  expect(rollCallsAbout(edition, "upholding legal").newest.map(({ id }) => id)).toEqual(["A/RES/ES-10/27"]);
  expect(rollCallsAbout(edition, "azakh").count).toBe(0);
});

test("of NATO the bloc itself is found first", () => {
  expect(groupsMeant(edition, "NATO")[0]!.value).toBe("group:NATO");
});

test("codes that are given for an argument are named", () => {
  expect(nameGiven(edition, "country", "MDA")).toBe("Moldova (MDA)");
  expect(nameGiven(edition, "country", "Moldova")).toBeUndefined();
  expect(nameGiven(edition, "indicator", "gas.rus.share")).toBe("Gas from Russia (gas.rus.share)");
  expect(nameGiven(edition, "bloc", "NATO")).toBe("North Atlantic Treaty Organization (NATO)");
  expect(nameGiven(edition, "country", "A2")).toBeUndefined();
  expect(nameGiven(edition, "day", "2020")).toBeUndefined();
});

test("a formula for a figure that is too old for today asks for its year; the builder says of when its answer is", () => {
  // Eurostat, nrg_ti_gas: Moldova declared Russia as its only partner to 2020; it has reported nothing later
  const gas = edition.indicators.get("gas.rus.share")!;
  expect(yearToAsk(edition, gas, "MDA")).toBe("2020");
  for (const day of ["2020", ""])
    expect(figureGiven(edition, ["MDA", "gas.rus.share", day])).toEqual({ value: "100.0", date: "2020" });
  expect(figureGiven(edition, ["MDA", "gas.rus.share", "2025-12-31"])).toBeUndefined();
  expect(yearToAsk(edition, edition.indicators.get("vdem.libdem")!, "MDA")).toBe("");
  expect(yearToAsk(edition, edition.indicators.get("score")!, "MDA")).toBe("");
  for (const given of [
    ["A2", "gas.rus.share", ""],
    ["MDA", "B1", ""],
    ["MDA", "gas.rus.share", "C1"],
    ["", "", ""],
  ])
    expect(figureGiven(edition, given)).toBeUndefined();
});

test("what an indicator is stands in words, not in names of columns", () => {
  for (const { code, definition } of edition.indicators.values())
    expect([code, /\bcolumn\b|_pct|\w+_\w+_\w+_\w+|\|x/.test(definition)]).toEqual([code, false]);
});

test.each([
  ["All UN members", "All UN members"],
  ["un members", "All UN members"],
  ["post-soviet", "Post-Soviet states"],
  ["baltic", "Baltic states"],
])("%s finds the group %s", (typed, name) => {
  expect(groupsMeant(edition, typed).map((group) => group.name)).toContain(name);
});

test.each([
  ["an old figure", "ALIGN.GET", ["MDA", "gas.rus.share", "2020"], 2020],
  // Gallup, Rating World Leaders: asked in Kazakhstan in 2022
  ["a poll before the day", "ALIGN.GET", ["KAZ", "gallup.rus.disapprove", "2023-11-03"], 2022],
  ["a figure that the next edition may replace", "ALIGN.GET", ["MDA", "gdp", ""], undefined],
  ["what is computed of its day", "ALIGN.GET", ["MDA", "score", "2020"], undefined],
  ["a country in a cell", "ALIGN.GET", ["A2", "gas.rus.share", "2020"], undefined],
  ["no figure", "ALIGN.GET", ["MDA", "gas.rus.share", "2024"], undefined],
  ["a rating", "ALIGN.OPINION", ["A2", "RUS", "", "2022", ""], '=X.ALIGN.OPINION(A2,"RUS","series",2022)'],
  ["a rating's name", "ALIGN.OPINION", ["KAZ", "RUS", "series", "2022"], undefined],
  ["another function", "ALIGN", ["MDA", "2020"], undefined],
] as const)("beside %s stands of when it is, where that is known", (_what, name, typed, entry) => {
  expect(datedBeside(edition, "X.", name, typed)?.entry).toBe(entry);
});
