import { chosen, isoSpellings } from "../../../src/pipeline/import/names";
import { readCsv } from "../../../src/pipeline/csv";
import { resolve } from "node:path";
import { resolved } from "../../../src/core/countries/countries";
import { smallWorld } from "../../support/world";

const countries = [
  { code: "COD", alpha2: "CD", name: "DR Congo" },
  { code: "COG", alpha2: "CG", name: "Congo" },
  { code: "CZE", alpha2: "CZ", name: "Czechia" },
  { code: "KOR", alpha2: "KR", name: "South Korea" },
  { code: "NGA", alpha2: "NG", name: "Nigeria" },
  { code: "RUS", alpha2: "RU", name: "Russia" },
];

function spelling(
  country: string,
  name: string,
): { [field in "country" | "name" | "language" | "source"]: string } {
  return { country, name, language: "en", source: "somebody" };
}

function names(...sources: (readonly ReturnType<typeof spelling>[])[]): string[] {
  return chosen(countries, sources).map((row) => `${row["country"]} ${row["name"]}`);
}

describe("the spellings of a country", () => {
  test("leave out what its name finds already", () => {
    expect(
      names([spelling("CZE", "CZECHIA"), spelling("CZE", "The Czechia*"), spelling("CZE", "Česko")]),
    ).toEqual(["CZE Česko"]);
  });

  test("leave out what a rule finds already", () => {
    expect(names([spelling("KOR", "Korea, Republic of"), spelling("KOR", "Republic of Korea")])).toEqual([
      "KOR Republic of Korea",
    ]);
  });

  test("leave out what two countries claim", () => {
    expect(names([spelling("COD", "Kongo"), spelling("COG", "Kongo")])).toEqual([]);
  });

  test("leave out what a territory claims", () => {
    expect(names([spelling("COG", "Cabinda"), spelling("HKG", "Cabinda")])).toEqual([]);
  });

  test("leave out what an editor keeps from everybody", () => {
    expect(names([spelling("-", "Korea")], [spelling("KOR", "Korea")])).toEqual([]);
  });

  test("leave out another country's code", () => {
    expect(names([spelling("RUS", "Nga")])).toEqual([]);
  });

  test("belong to the country of the better source", () => {
    expect(names([spelling("COG", "Kongo")], [spelling("COD", "Kongo")])).toEqual(["COG Kongo"]);
  });
});

describe("territories", () => {
  const data = resolve(__dirname, "../../../data");
  const listed = readCsv(`${data}/countries.csv`);
  const aliases = new Map<string, string[]>();
  for (const { country = "", name = "" } of readCsv(`${data}/aliases.csv`))
    aliases.set(country, [...(aliases.get(country) ?? []), name]);
  const world = smallWorld({
    countries: listed.map((row) => ({
      code: row["code"] ?? "",
      alpha2: row["alpha2"] || undefined,
      name: row["name"] ?? "",
      region: "",
      subregion: "",
      until: undefined,
      note: undefined,
    })),
    aliases,
  });
  const ours = new Set(listed.map((row) => row["code"]));

  // the names of i18n-iso-countries for what ISO 3166-1 lists and we do not: Hong Kong, Guam, Réunion, …
  test("are no country in any of the 78 languages", () => {
    const others = isoSpellings().filter(({ country }) => !ours.has(country));
    expect(others.length).toBeGreaterThan(4000);
    expect(others.filter(({ name }) => resolved(world, name) !== undefined)).toEqual([]);
  });
});
