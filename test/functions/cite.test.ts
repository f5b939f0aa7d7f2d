import { Cite } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import { methodNumber } from "../../src/core/score/method";
import { edition } from "../../src/edition";
import { apaOf, bibtexOf } from "../../src/pipeline/citations";
import { cell } from "../support/worksheet";

const align = `Align. (${edition.editionDate.slice(0, 4)}). Align: where countries stand (edition ${edition.editionName}, method ${methodNumber}) [Data set].`;

// Publication Manual of the American Psychological Association, 7th edition, 10.16: a group as author, the date, the title, the address;
// with "Retrieved", where a page has no date and may change
describe("a source in APA style", () => {
  const stuff = { producer: "Stuff", title: "NZ joins in 'personal sanctions'", accessed: "2026-11" };
  test.each([
    [
      { ...stuff, url: "https://example.org/a", citation: "Stuff: NZ joins, 23 March 2014" },
      "Stuff. (2014, March 23). NZ joins in 'personal sanctions'. https://example.org/a",
    ],
    [{ ...stuff, url: "", citation: "Stuff, 2014" }, "Stuff. (2014). NZ joins in 'personal sanctions'."],
    [
      { ...stuff, producer: "Gallup, Inc.", url: "https://example.org/a", citation: "a series, 2002-2023" },
      "Gallup, Inc. (n.d.). NZ joins in 'personal sanctions'. Retrieved November 2026, from https://example.org/a",
    ],
  ])("%#", (source, reference) => {
    expect(apaOf(source)).toBe(reference);
  });
});

// the ten signs that TeX keeps for itself (Lamport, LaTeX, 2.1)
test("BibTeX gets an entry by the source's id, its signs escaped", () => {
  const source = { id: "x-2014", producer: "A & B_C", title: "50 % {of} #1", url: "", citation: "X, 2014" };
  expect(bibtexOf(source)).toBe(
    "@misc{x-2014,\n  author = {{A \\& B\\_C}},\n  title = {50 \\% \\{of\\} \\#1},\n  year = {2014}\n}",
  );
});

test("ALIGN.CITE names the source and the edition with which it was found", () => {
  expect(cell("ALIGN.CITE", "KAZ", "gdp", 2022)).toBe(
    `World Bank. (n.d.). World Development Indicators. Retrieved August 2026, from https://data.worldbank.org/indicator/NY.GDP.MKTP.CD\n${align}`,
  );
});

test("ALIGN.CITE names the documents of a poll and of a membership beside their source", () => {
  expect(cell("ALIGN.CITE", "KAZ", "gallup.rus.disapprove", 2022)).toMatch(
    /^Gallup, Inc\. \(n\.d\.\)\. .* \[Gallup/,
  );
  expect(cell("ALIGN.CITE", "BLR", "bloc.sco", 2025)).toMatch(
    /^News\.Az\. \(2024, July 4\)\. .*\[News\.Az 2024-07-04/,
  );
});

test("ALIGN.CITE in BibTeX begins with no @, as Excel takes that for a formula", () => {
  const text = String(cell("ALIGN.CITE", "KAZ", "gdp", 2022, "bibtex"));
  expect(text).toMatch(/^% BibTeX\n@misc\{world-bank,\n/);
  expect(text).toContain(`@misc{align-${edition.editionName.replace(".", "-")},`);
});

describe("read by a library of others (Citation.js), BibTeX", () => {
  const plain = (text: string) => text.replace(/[\u2018\u2019]/g, "'").replace(/\s+/g, " ");

  test("of every source is one entry with its author, title, year and address", () => {
    for (const source of edition.sources.values()) {
      const [entry, ...others] = new Cite(source.bibtex!).data;
      expect(others).toEqual([]);
      expect(entry).toMatchObject({ id: source.id, author: [{ family: source.producer }] });
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
        documents += text.split("\n").filter((line) => line.startsWith("% ")).length;
        expect(new Cite(text).data.map(({ id }) => id)).toEqual(named);
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
