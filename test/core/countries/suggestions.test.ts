import iso from "i18n-iso-countries";
import { countryOf, resolved, suggestions, whatElse } from "../../../src/core/countries/countries";
import { edition as world } from "../../../src/edition";

/** A text with one letter wrong in each place: lost, swapped with the next, another one, one too many. */
function slips(name: string): readonly string[] {
  const letters = "eaionrtlsukhdmbcgpvyzfjwqx";
  const made = [...name].flatMap((letter, at) => {
    if (!/[A-Za-z]/.test(letter)) return [];
    const [before, after] = [name.slice(0, at), name.slice(at + 1)];
    const other = letters[(at * 7 + name.length) % letters.length]!;
    const swapped = /^[a-z]/.test(after) ? [before + after[0] + letter + after.slice(1)] : [];
    return [before + after, before + other + after, before + other + letter + after, ...swapped];
  });
  return made.filter((slip) => slip.toLowerCase() !== name.toLowerCase());
}

const named = world.countries.filter(({ name }) => name.length >= 5);

describe("a country's name with one letter wrong", () => {
  const all = named.flatMap(({ code, name }) => slips(name).map((slip) => ({ code, name, slip })));

  test("is never taken for another country, but where it is that country's name", () => {
    const astray = all.filter(({ code, slip }) => ![undefined, code].includes(resolved(world, slip)));
    // all that one letter turns into another name: `Chine` is French, `Sambia` German
    const names = ["chine", "gambia", "iceland", "ireland", "sambia", "zambia"];
    expect(astray.filter(({ slip }) => !names.includes(slip.toLowerCase()))).toEqual([]);
  });

  test("is asked back with the right one, or told what else it is", () => {
    expect(all.length).toBeGreaterThan(4_000);
    const lost = all.filter(
      ({ code, slip }) =>
        resolved(world, slip) === undefined &&
        whatElse(world, slip) === undefined &&
        !suggestions(world, slip).includes(code),
    );
    expect(lost).toEqual([]);
  });
});

// what Latvians write for Niger, Maltese for Togo, Vietnamese for Mongolia, as it stands and without its accents
test.each([
  ["Nigēra", "NER", "Nigera", "Niger (NER) or Nigeria (NGA)"],
  ["Tóga", "TGO", "Toga", "Togo (TGO) or Tonga (TON)"],
  ["Mông Cổ", "MNG", "Mongco", "Monaco (MCO) or Mongolia (MNG)"],
])("%s is %s; %s may be %s", (written, code, bare, either) => {
  expect(resolved(world, written)).toBe(code);
  expect(() => countryOf(world, bare)).toThrow(`unknown country: ${bare}; did you mean ${either}?`);
});

test.each(["Nigeri", "sSudan", "Da Congo", "eGuinea"])("%s is one of two and asked back", (text) => {
  expect(resolved(world, text)).toBeUndefined();
  expect(suggestions(world, text)).toHaveLength(2);
});

test.each([
  ["Greeenland", "did you mean Greenland, a territory of Denmark? That is not a voter"],
  [
    "S. Vietnam",
    "a state until 1975 that was no member of the UN; the seat since 1977 is Viet Nam's (VNM); not a voter",
  ],
  ["Republic of South Vietnam", "a state until 1975"],
  ["Yemen AR", "a state until 1990"],
  ["toString", "give an ISO code (MDA, MD) or a name"],
])("%s is told: %s", (text, told) => {
  expect(suggestions(world, text)).toEqual([]);
  expect(() => countryOf(world, text)).toThrow(`unknown country: ${text}; ${told}`);
});

/** A name with any two of its letters in each other's place. */
function swaps(name: string): readonly string[] {
  const letters = [...name];
  return letters.flatMap((one, i) =>
    letters.flatMap((other, j) => {
      if (i === 0 || j < i + 2 || one === other || !/^[a-z]{2}$/.test(one + other)) return [];
      return [letters.map((letter, at) => (at === i ? other : at === j ? one : letter)).join("")];
    }),
  );
}

test("a country's name with two letters in each other's place, whatever is between them, is asked back first", () => {
  const all = named
    .filter(({ name }) => /^\w+$/.test(name))
    .flatMap(({ code, name }) => swaps(name).map((text) => ({ code, text })));
  expect(all.length).toBeGreaterThan(1_700);
  const lost = all.filter(
    ({ code, text }) => resolved(world, text) === undefined && suggestions(world, text)[0] !== code,
  );
  expect(lost).toEqual([]);
});

// misspellings that are common in English
test.each([
  ["Lybia", ["LBY"]],
  ["Checz Republic", ["CZE"]],
  ["Czeck Republic", ["CZE"]],
  ["Slovac Republic", ["SVK"]],
  ["Kyrgistan", ["KGZ"]],
  ["Sweeden", ["SWE"]],
  ["Mauratinia", ["MRT"]],
  // of names that are equally near that in English is first
  ["Icland", ["ISL", "IRL"]],
  ["Nigeira", ["NGA", "NER"]],
])("%s may be %j", (text, codes) => {
  expect(suggestions(world, text)).toEqual(codes);
});

test.each(["Kazachstan KAZ", "Phillipines PHL", "Columbia COL"])("%s is a spelling of its own", (line) => {
  const [text, code] = line.split(" ");
  expect(resolved(world, text!)).toBe(code);
});

test.each([
  "Weimar Republic",
  "Dutch Republic",
  "Kingdom of Prussia",
  "Kingdom of Saxony",
  "Republic of Texas",
])("%s is near to none", (text) => {
  expect(suggestions(world, text)).toEqual([]);
});

const heads =
  "Other|Others|Country|Countries|Name|Names|Total|Totals|Subtotal|Sum|Average|Mean|Value|Score|Date|Year|Notes|Note|Source|Code|Region|Rank|" +
  "Ranking|Index|Share|Population|Area|Capital|Exports|Partner|Unknown|None|Various|Not stated|Rest of the world|All countries|Comment|" +
  "Status|Type|Category|Level|Month|Number|Percent|Price|Unit|Member|State|States|Nation|Territory|Government|Minister|Amount|Balance|" +
  "Change|Growth|Rate|Trend|Series|Table|Title|Order|Product|Company|Address|City|Male|Female|Logo|Iron|Islands|Kingdom|Republic|" +
  "Land|Länder|Gesamt|Summe|Andere|Sonstige|Jahr|Wert|Quelle|Anmerkung|Staat|Staaten|Hauptstadt|Bevölkerung|Anteil|Insgesamt|Unbekannt|" +
  "Ausfuhr|Einfuhr|Handel|Sprache|Pays|Nom|Autres|Année|Valeur|Moyenne|Région|Somme|Ensemble|Inconnu|Divers|Monde|Ville|Monnaie|Langue|" +
  "Страна|Итого|Всего|Другие|Прочие|Год|Значение|Источник|Примечание|Дата|Регион|Население|Столица|Среднее|Название|Сумма|Государство";
const places =
  "Siberia|Prussia|Preußen|Republika Srpska|Bavaria|Sachsen|Scotland|Catalonia|Normandy|Bretagne|Sicily|Corsica|Lapland|Transylvania|Silesia|" +
  "Bohemia|Galicia|Bessarabia|Wallachia|Anatolia|Kurdistan|Chechnya|Tatarstan|Karelia|Livonia|Crimea|Donbas|Turkestan|Punjab|Kashmir|Tibet|" +
  "Xinjiang|Manchuria|Patagonia|Quebec|Texas|California|Virginia|Scandinavia|Balkans|Caucasus|Levant|Sahel|Iberia|Benelux|Europe|Asia|Africa|" +
  "London|Paris|Berlin|Moscow|Rome|Warsaw|Sofia|Ankara|Kyiv|Minsk|Riga|Oslo|Geneva|Cologne|Lyon|Naples|Beijing|Seoul|Delhi|Tehran|Baghdad|" +
  "Cairo|Tripoli|Lagos|Nairobi|Lima|Havana|Santiago|Sydney|Tashkent|Baku|Yerevan|Tirana|Luanda|Monrovia|Chita|Perm|Bali|" +
  "Ottoman Empire|Byzantium|Mesopotamia|Burgundy|Savoy|Venice|Württemberg|Austria-Hungary|Muscovy|Biafra|Katanga|Ruthenia|" +
  "Сибирь|Кавказ|Пруссия|Москва|Татарстан|Донбасс|Новороссия|Прибалтика|Sibérie|Prusse|Bourgogne|Alsace|Sibirien|Schlesien";

test.each([...heads.split("|"), ...places.split("|")])("%s is no country and near to none", (text) => {
  expect(resolved(world, text)).toBeUndefined();
  expect(suggestions(world, text)).toEqual([]);
});

test("each code of the ISO is a country's, or told whose it is", () => {
  const codes = Object.entries(iso.getAlpha2Codes()).flat();
  // the library's own code for Kosovo, which the ISO gives none
  const untold = codes.filter((code) => code !== "XKK" && !resolved(world, code) && !whatElse(world, code));
  expect(untold).toEqual([]);
  expect(() => countryOf(world, "hkg")).toThrow(
    "unknown country: hkg; Hong Kong, a part of China; not a voter",
  );
});

// in Dhivehi, whose names the library of spellings gives to the neighbours in the list of codes
test.each([
  ["މޮލްޑޯވާ", "MDA"],
  ["މޮނާކޯ", "MCO"],
  ["ނައިޖީރިއާ", "NGA"],
  ["ނޭޕާލް", "NPL"],
])("%s is %s", (text, code) => {
  expect(resolved(world, text)).toBe(code);
});
