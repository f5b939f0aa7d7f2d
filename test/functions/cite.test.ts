import { Cite } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import { join } from "node:path";
import { dataOf } from "../../src/core/answer";
import { sourcesOf } from "../../src/core/datum";
import { indicatorAnswer } from "../../src/core/indicators/indicatorAnswer";
import { methodNumber } from "../../src/core/score/method";
import { edition } from "../../src/edition";
import { apaOf, bibtexOf } from "../../src/pipeline/citations";
import { readCsv } from "../../src/pipeline/csv";
import { cell } from "../support/worksheet";

const align = `Align. (${edition.editionDate.slice(0, 4)}). Align: where countries stand (edition ${edition.editionName}, method ${methodNumber}) [Data set].`;

// Publication Manual of the American Psychological Association, 7th edition, 10.16: a group as author, the date, the title, the address;
// with "Retrieved", where a page has no date and may change
describe("a source in APA style", () => {
  const stuff = { producer: "Stuff", title: "NZ joins in 'personal sanctions'", accessed: "2026-11" };
  test.each([
    [
      { ...stuff, url: "https://example.org/a", published: "2014-03-23" },
      "Stuff. (2014, March 23). NZ joins in 'personal sanctions'. https://example.org/a",
    ],
    [{ ...stuff, url: "", published: "2014" }, "Stuff. (2014). NZ joins in 'personal sanctions'."],
    [
      { ...stuff, producer: "Gallup, Inc.", url: "https://example.org/a", published: "" },
      "Gallup, Inc. (n.d.). NZ joins in 'personal sanctions'. Retrieved November 2026, from https://example.org/a",
    ],
  ])("%#", (source, reference) => {
    expect(apaOf(source)).toBe(reference);
  });
});

// the ten signs that TeX keeps for itself (Lamport, LaTeX, 2.1)
test("BibTeX gets an entry by the source's id, its signs escaped", () => {
  const source = { id: "x-2014", producer: "A & B_C", title: "50 % {of} #1", url: "", published: "2014" };
  expect(bibtexOf(source)).toBe(
    "@misc{x-2014,\n  author = {{A \\& B\\_C}},\n  title = {50 \\% \\{of\\} \\#1},\n  year = {2014}\n}",
  );
});

test("ALIGN.CITE names the source and the edition with which it was found", () => {
  expect(cell("ALIGN.CITE", "KAZ", "gdp", 2022)).toBe(
    `World Bank. (n.d.). GDP (current US$), World Development Indicators NY.GDP.MKTP.CD [Data set]. Retrieved August 2026, from https://data.worldbank.org/indicator/NY.GDP.MKTP.CD\n${align}`,
  );
});

// as Harvard Dataverse, the V-Dem project and the Correlates of War project ask to be cited, in APA's form of persons and data sets
// (Publication Manual, 7th edition, 9.8 and 10.9)
describe("what scholars made is cited with its authors, year and version", () => {
  test.each([
    [
      "ideal_point",
      "Voeten, E., Strezhnev, A., & Bailey, M. (2009). United Nations General Assembly Voting Data (Version 38) [Data set]. Harvard Dataverse. https://doi.org/10.7910/DVN/LEJUQZ",
    ],
    [
      "vdem.libdem",
      "Coppedge, M., Gerring, J., Knutsen, C. H., Lindberg, S. I., Teorell, J., et al. (2026). V-Dem Country-Year Dataset v16 (2025 of v16, earlier years of v15) [Data set]. Varieties of Democracy (V-Dem) Project. https://doi.org/10.23696/vdemds26",
    ],
    [
      "bloc.nato",
      "Pevehouse, J. C. W., Nordstrom, T., McManus, R. W., & Jamison, A. S. (2020). Tracking organizations in the world: The Correlates of War IGO Version 3.0 datasets. Journal of Peace Research, 57(3), 492–503. https://correlatesofwar.org/data-sets/igos/",
    ],
    [
      "population",
      "World Bank. (n.d.). Population, total, World Development Indicators SP.POP.TOTL [Data set]. Retrieved August 2026, from https://data.worldbank.org/indicator/SP.POP.TOTL",
    ],
  ])("%s", (code, reference) => {
    const [first] = String(cell("ALIGN.CITE", "FRA", code, 2022)).split("\n");
    expect(first!.startsWith(reference)).toBe(true);
  });
});

describe("of every indicator of some countries, in APA", () => {
  const asked = [...edition.indicators.values()].flatMap((indicator) =>
    ["FRA", "KAZ", "MDA", "SYR", "NIC"].map((country) => ({ indicator, country })),
  );
  const references = asked.flatMap(({ indicator, country }) => {
    const text = String(cell("ALIGN.CITE", country, indicator.code, 2022));
    return text.startsWith("#") ? [] : [{ indicator, country, lines: text.split("\n") }];
  });

  test("each source that the evidence names is named", () => {
    expect(references.length).toBeGreaterThan(asked.length / 3);
    for (const { indicator, country, lines } of references) {
      const answer = indicatorAnswer(edition, indicator, country, "2022-12-31");
      const ids = sourcesOf(dataOf(answer.evidence()));
      const titles = ids.map((id) => edition.sources.get(id)!.title);
      const lacking = titles.filter((title) => !lines.some((line) => line.includes(title)));
      expect([indicator.code, country, lacking]).toEqual([indicator.code, country, []]);
    }
  });

  test("each has an author and a year or n.d., and no address twice", () => {
    for (const { lines } of references)
      for (const line of lines) {
        expect(line).toMatch(/^\S.*?\. \((?:n\.d\.|(?:19|20)\d\d(?:, [A-Z][a-z]+(?: \d\d?)?)?)\)\. \S/);
        const addresses = line.match(/https?:[^\s;,\]]+/g) ?? [];
        expect(addresses).toEqual([...new Set(addresses)]);
        expect(line).not.toMatch(/, ;|; ;|\[\]/);
      }
  });
});

test("ALIGN.CITE names the documents of a poll and of a membership beside their source", () => {
  expect(cell("ALIGN.CITE", "KAZ", "gallup.rus.disapprove", 2022)).toMatch(
    /^Gallup, Inc\. \(n\.d\.\)\. .* \[Gallup/,
  );
  expect(cell("ALIGN.CITE", "FRA", "bloc.nato", 2025)).toMatch(
    /^Pevehouse, .*\[Correlates of War IGO v3\.0 .*\]\nCentral Intelligence Agency\. .*\[CIA World Factbook, /,
  );
  // a page that is the source itself is named once
  expect(cell("ALIGN.CITE", "BLR", "bloc.sco", 2025)).toMatch(
    /^News\.Az\. \(2024, July 4\)\. Belarus [^\n[]* https:\S+belarus\S+\n/,
  );
});

test("ALIGN.CITE in BibTeX begins with no @, as Excel takes that for a formula", () => {
  const text = String(cell("ALIGN.CITE", "KAZ", "gdp", 2022, "bibtex"));
  expect(text).toMatch(/^% BibTeX\n@misc\{world-bank,\n/);
  expect(text).toContain(`@misc{align-${edition.editionName.replace(".", "-")},`);
});

describe("read by a library of others (Citation.js), BibTeX", () => {
  const rows = readCsv(join(__dirname, "../../data/sources.csv"));
  const authors = new Map(rows.map((row) => [row["id"], row["authors"]]));
  const plain = (text: string) => text.replace(/[\u2018\u2019]/g, "'").replace(/\s+/g, " ");

  const bare = (text: string) => plain(text).replace(/[^\p{L}\p{N}]/gu, "");

  test("of every source is one entry with its author, title, year and address", () => {
    for (const source of edition.sources.values()) {
      const [entry, ...others] = new Cite(source.bibtex!).data;
      expect(others).toEqual([]);
      const persons = (authors.get(source.id) ?? "").split("; ").filter(Boolean);
      const families = persons.length > 0 ? persons.map((name) => name.split(", ")[0]) : [source.producer];
      expect(entry!.id).toBe(source.id);
      expect(entry!.author!.map(({ family }) => family)).toEqual(families);
      expect(plain(entry!.title!)).toBe(plain(source.title));
      // it encodes what is read as an address once more
      expect(decodeURI(entry!.URL ?? "")).toBe(source.url);
      const year = /\(((?:19|20)\d\d)[,)]/.exec(source.apa!)?.[1];
      expect(entry!.issued?.["date-parts"][0]?.[0]).toBe(year === undefined ? undefined : Number(year));
    }
  });

  test("of every indicator has the entries that it names, whatever its documents are called", () => {
    let documents = 0;
    for (const code of edition.indicators.keys())
      for (const country of ["KAZ", "MDA", "SYR", "FRA", "NGA"]) {
        const text = cell("ALIGN.CITE", country, code, 2023, "bibtex") as string;
        if (text.startsWith("#N/A")) continue;
        const named = [...text.matchAll(/^@misc\{(.*),$/gm)].map(([, id]) => id);
        const read = new Cite(text).data;
        expect(read.map(({ id }) => id)).toEqual(named);
        // what APA has in brackets behind a source is in the note of its entry
        const inApa = String(cell("ALIGN.CITE", country, code, 2023)).split("\n");
        inApa.slice(0, -1).forEach((reference, i) => {
          const [, list] = / \[([^[]*(?:\[[^\]]*\][^[]*)*)\]$/.exec(reference) ?? [];
          if (list === undefined || list === "Data set") return;
          documents++;
          expect([code, bare(read[i]!.note ?? "")]).toEqual([code, expect.stringContaining(bare(list))]);
        });
        expect(text.split("\n").filter((line) => line.startsWith("%"))).toEqual(["% BibTeX"]);
      }
    expect(documents).toBeGreaterThan(100);
  });
});

test("ALIGN.CITE has no source where there is no figure, and knows two styles", () => {
  expect(cell("ALIGN.CITE", "AUT", "gas.rus.share", 2015)).toMatch(
    /^#N\/A Gas from Russia in Austria is left blank/,
  );
  expect(cell("ALIGN.CITE", "KAZ", "gdp", 2022, "mla")).toBe(
    "#VALUE! unknown style: mla; known are apa, bibtex",
  );
});

test("every source that ships can be cited in both styles", () => {
  const lacking = [...edition.sources.values()].filter(
    ({ apa, bibtex, title }) =>
      !apa?.includes(title) || !bibtex?.startsWith("@misc{") || /[¹²³]/.test(apa + bibtex),
  );
  expect(lacking).toEqual([]);
});
