import { countryOrBloc } from "../../../src/core/blocs/countryOrBloc";
import { resolved } from "../../../src/core/countries/countries";
import { axisName, poleName } from "../../../src/core/describeDatum";
import { axisOf, voterNamed } from "../../../src/core/votes/axis";
import { edition } from "../../../src/edition";

const names = [...edition.blocs.values()].flatMap(({ code, name, fullName }) => [code, name, fullName]);
const clashing = [...new Set(names.filter((name) => resolved(edition, name) !== undefined))];

test("AU alone is a country's code and a bloc's, in any spelling of either", () => {
  expect(clashing).toEqual(["AU"]);
});

test.each(clashing)("%s is refused where a country and a bloc may stand, with both ways out", (code) => {
  const message = 'ambiguous: AU is Australia or African Union; write AUS or "African Union"';
  for (const ask of [countryOrBloc, voterNamed]) expect(() => ask(edition, code)).toThrow(message);
  expect(() => axisOf(edition, `${code.toLowerCase()}-USA`)).toThrow("ambiguous: au is");
});

test.each([
  ["AUS", "AUS"],
  ["African Union", "AU"],
  ["MDA", "MDA"],
  ["EU", "EU"],
])("%s is %s", (text, code) => {
  expect(countryOrBloc(edition, text)).toBe(code);
});

test.each(["African Union-USA", "NATO-RUS", "WEST-RUS"])(
  "the axis %s is read again from its code",
  (text) => {
    const axis = axisOf(edition, text);
    expect(axisOf(edition, axis.code)).toEqual(axis);
  },
);

test("an axis of any two poles is read again from its name", () => {
  const poles = [...edition.seat.keys(), ...edition.blocs.keys(), "WEST"].map((code) =>
    poleName(edition, code),
  );
  const lost = poles.flatMap((name) => {
    try {
      const axis = axisOf(edition, `Russia–${name}`);
      return axisOf(edition, axisName(edition, axis)).code === axis.code ? [] : [name];
    } catch {
      // who never voted is no pole, under whatever name
      return [];
    }
  });
  expect(lost).toEqual([]);
  expect(axisOf(edition, "Guinea-Bissau–Timor-Leste").code).toBe("GNB-TLS");
});

test.each(["VAT-USA", "RUS-XKX"])("the axis %s is refused: one of its poles never voted", (text) => {
  expect(() => axisOf(edition, text)).toThrow("it never voted in the General Assembly");
});
