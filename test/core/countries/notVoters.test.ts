import iso from "i18n-iso-countries";
import { countryOf, resolved, suggestions } from "../../../src/core/countries/countries";
import { edition as world } from "../../../src/edition";

test.each([
  ["Africa", "a group of countries; name one of them"],
  ["Asia", "a group of countries; name one of them"],
  ["South America", "a group of countries; name one of them"],
  ["Afrique", "a continent and no country; not a voter"],
  ["Азия", "a continent and no country; not a voter"],
  ["Sint Maarten", "a part of the Kingdom of the Netherlands; not a voter"],
  ["Gaza", "a part of Palestine (PSE); not a voter"],
  ["Tuva", "a part of Russia; not a voter"],
  ["Putin", "a leader; name the power, Russia (RUS); not a voter"],
  ["@SUM", "give an ISO code (MDA, MD) or a name"],
])("a text near to a country's name in letters alone, as %s, is told what it is: %s", (text, what) => {
  expect(suggestions(world, text)).toEqual([]);
  expect(() => countryOf(world, text)).toThrow(`unknown country: ${text}; ${what}`);
});

test("a continent, a group or a territory in the ISO's list is never taken for a far country", () => {
  const named = [...world.groups.values()].map(({ name }) => name);
  const territories = Object.keys(iso.getAlpha3Codes())
    .map((code) => iso.getName(code, "en")!)
    .filter((name) => resolved(world, name) === undefined);
  expect(territories).toContain("Sint Maarten (Dutch part)");
  const astray = [...named, ...territories].filter(
    (name) => resolved(world, name) === undefined && suggestions(world, name).length > 0,
  );
  expect(astray).toEqual(["Micronesia"]);
});
