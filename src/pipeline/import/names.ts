import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { turnedKey } from "../../core/countries/forms";
import { spellingKey } from "../../core/countries/spelling";
import { written } from "../../core/countries/spellingIndex";
import { Mistake } from "../../core/mistake";
import { readCsv, sortedBy, type Row } from "../csv";
import type { Importer } from "../importer";
import { rawRows, text } from "./raw";

interface Spelling {
  readonly country: string;
  readonly name: string;
  readonly language: string;
  readonly source: string;
}

const none = "-";

/** Our editors' spellings; country `-` marks one that several countries or a region share, and nobody may have. */
function ownSpellings(): Spelling[] {
  return readCsv(join(__dirname, "ownAliases.csv")).map((row) => ({
    country: text(row, "country"),
    name: text(row, "name"),
    language: text(row, "language"),
    source: "align-editors",
  }));
}

/** Formal names of states in Arabic, Chinese, French, Russian and Spanish, as Debian's iso-codes 4.15 translates those of ISO 3166-1. */
function formalSpellings(): Spelling[] {
  return readCsv(join(__dirname, "formalNames.csv")).map((row) => ({
    country: text(row, "country"),
    name: text(row, "name"),
    language: text(row, "language"),
    source: "iso-codes",
  }));
}

/** What has a name and no seat, as Greenland: nobody's spelling. */
function namesWithoutVote(dataFolder: string): Spelling[] {
  return readCsv(join(dataFolder, "notVoters.csv")).map((row) => ({
    country: none,
    name: text(row, "name"),
    language: "",
    source: text(row, "source"),
  }));
}

/** Names now and before in the UN's records of votes. Taiwan's seat was entered as China: not a spelling of it. */
function unSpellings(file: string | undefined): Spelling[] {
  return rawRows(file, "code", "un_name", "earlier_names")
    .filter((row) => text(row, "code") !== "TWN")
    .flatMap((row) =>
      [text(row, "un_name"), ...text(row, "earlier_names").split("|")].map((name) => ({
        country: text(row, "code"),
        name,
        language: "en",
        source: "undl",
      })),
    );
}

/** Codes whose names i18n-iso-countries 7.14 gives to others, by language: in Dhivehi it has Moldova under Micronesia, and so on. */
const misplaced: Readonly<Record<string, readonly string[]>> = {
  dv: "MW MV ML YT MX FM MD MC MS NA NR NP NZ NI NE NG".split(" "),
};

/** All languages of i18n-iso-countries, territories too. */
export function isoSpellings(): Spelling[] {
  const folder = dirname(createRequire(__filename).resolve("i18n-iso-countries/package.json"));
  const alpha3 = new Map(json<[string, string][]>(join(folder, "codes.json")));
  return readdirSync(join(folder, "langs"))
    .sort()
    .flatMap((file) => {
      const { locale, countries } = json<Locale>(join(folder, "langs", file));
      const own = Object.entries(countries).filter(([alpha2]) => !misplaced[locale]?.includes(alpha2));
      return own.flatMap(([alpha2, names]) =>
        [names].flat().map((name) => ({
          country: alpha2 === "XK" ? "XKX" : (alpha3.get(alpha2) ?? alpha2),
          name,
          language: locale,
          source: "i18n-iso-countries",
        })),
      );
    });
}

interface Locale {
  readonly locale: string;
  readonly countries: Readonly<Record<string, string | readonly string[]>>;
}

function json<T>(file: string): T {
  return JSON.parse(readFileSync(file, "utf8")) as T;
}

/** Key → the one country that claims it in a source, territories among them, or nobody. */
function claims(spellings: readonly Spelling[]): ReadonlyMap<string, string> {
  const claimed = new Map<string, string>();
  for (const { country, name } of spellings) {
    const key = spellingKey(name);
    claimed.set(key, (claimed.get(key) ?? country) === country ? country : none);
  }
  return claimed;
}

/**
 * The spellings that find their country, each once: those that a country's name, an earlier spelling or a rule finds
 * already are left out, and what two countries or a territory claim in one source. A better source comes first.
 */
export function chosen(countries: readonly Row[], sources: readonly (readonly Spelling[])[]): Row[] {
  const index = new Map(countries.map((row) => [spellingKey(text(row, "name")), text(row, "code")]));
  const known = new Set(index.values());
  const rows: Row[] = [];
  const barred = new Set<string>();
  const codes = new Map(
    countries.flatMap((row) =>
      [text(row, "code"), text(row, "alpha2")].map(
        (code) => [code.toLowerCase(), text(row, "code")] as const,
      ),
    ),
  );
  for (const spellings of sources) {
    const claimed = claims(spellings);
    // plain forms first: they make most of the turned ones (`Korea, Republic of`) needless
    const plainFirst = [...spellings].sort((a, b) => Number(turned(a)) - Number(turned(b)));
    for (const { country, name, language, source } of plainFirst) {
      const key = spellingKey(name);
      if (claimed.get(key) !== country || country === none) {
        if (!index.has(key)) barred.add(key);
        continue;
      }
      if (!known.has(country)) barred.add(key);
      if (barred.has(key) || index.has(key) || tooShort(key, source)) continue;
      // a code comes before any name: Nga is Russia in Vietnamese, and NGA is Nigeria
      if ((codes.get(key) ?? country) !== country || written(index, name) === country) continue;
      index.set(key, country);
      rows.push({ country, name, language, source });
    }
  }
  return rows;
}

function turned({ name }: Spelling): boolean {
  return turnedKey(name) !== undefined;
}

/** Initials in other languages (`DU`, `Ý`) would catch words that are no names. */
function tooShort(key: string, source: string): boolean {
  return source !== "align-editors" && key.length < 3 && /^[a-z]*$/.test(key);
}

/** Throws `Mistake` where our own list gives one spelling to two countries. */
function withoutContradiction(own: readonly Spelling[]): readonly Spelling[] {
  const claimed = claims(own);
  const torn = own.find(({ name, country }) => claimed.get(spellingKey(name)) !== country);
  if (torn) throw new Mistake(`ambiguous spelling: ${torn.name}; mend ownAliases.csv`);
  return own;
}

/** Spellings of the countries that `data/countries.csv` lists. */
export const names: Importer = {
  name: "names",
  reads:
    "the UN's members.csv (with i18n-iso-countries, formalNames.csv and ownAliases.csv, which are at hand)",
  tables: ([members], dataFolder) => {
    const countries = readCsv(join(dataFolder, "countries.csv"));
    const own = withoutContradiction([...ownSpellings(), ...namesWithoutVote(dataFolder)]);
    const sources = [own, unSpellings(members), isoSpellings(), formalSpellings()];
    return [
      {
        file: "aliases.csv",
        columns: ["country", "name", "language", "source"],
        rows: sortedBy(chosen(countries, sources), "country", "name"),
      },
    ];
  },
};
