import { countriesByName, countryName, nameInSentence } from "../../src/core/countries/countries";
import { change } from "../../src/core/score/change";
import { defaultAxis } from "../../src/core/votes/axis";
import { whatLicenceAdds } from "../../src/core/opinion/pollsters";
import { edition } from "../../src/edition";
import { planOf, type ReportRequest } from "../../src/reports/catalogue";
import { settled } from "../../src/workbook/cellValue";
import type { Cell, Sheet, Table, Workbook } from "../../src/workbook/plan";
import { readNumber } from "../../src/workbook/shownNumber";

// what a watchlist year by year says, asked of the cells of the same file, in all three layouts

const day = "2025-12-31";
const groups: readonly (readonly [string, readonly string[]])[] = [
  ["post-soviet", countriesByName(edition, "post-soviet", day)],
  ["africa", countriesByName(edition, "africa", day)],
  ["two of them", ["ERI", "SSD"]],
  ["one", ["KAZ"]],
  ["poles", ["RUS", "USA"]],
  ["a state that is no more", ["YUG", "MDA"]],
];
const indicators = ["gdp", "gallup.rus.disapprove", "vdem.libdem", "gas.rus.share"] as const;
const layouts = ["long", "down", "across"] as const;

const planned = (countries: readonly string[], codes: readonly string[], more: object) =>
  planOf(edition, {
    report: "watchlist",
    ...{ countries, indicators: codes, from: "2005-01-01", day },
    ...more,
  } as ReportRequest);

function shown(cell: Cell): string {
  const value = settled(cell);
  if (value.kind === "number") return readNumber(value.value, value.format);
  if (value.kind === "date") return value.day;
  return value.kind === "text" || value.kind === "link" ? value.text : "";
}

const tablesOn = ({ blocks }: Sheet) => blocks.filter((block): block is Table => block.kind === "table");
const leadsOf = ({ blocks }: Sheet) =>
  blocks
    .flatMap((block) => (block.kind === "rows" ? block.rows.flat() : []))
    .flatMap((cell) => (cell.kind === "text" && cell.style === "lead" ? cell.text : []))
    .join(" ");

/** What is said of the figures, without what the layout is. */
function saidBy({ sheets }: Workbook): string {
  return leadsOf(sheets[0]!)
    .replace(
      /(Each score is its own|All years of the score|A year without a figure|Align, facts complete).*$/,
      "",
    )
    .trim();
}

/** All that cells and heads of tables show, what stands above them aside. */
function cellsOf({ sheets }: Workbook): ReadonlySet<string> {
  return new Set(
    sheets.flatMap(({ blocks }) =>
      blocks.flatMap((block) => {
        if (block.kind === "table")
          return [...block.columns.map(({ head }) => head), ...block.rows.flat().map(shown)];
        const free = block.kind === "rows" ? block.rows.flat() : [];
        return free.filter((cell) => !(cell.kind === "text" && cell.style === "lead")).map(shown);
      }),
    ),
  );
}

/** The figures of an indicator by country and year, from the table of a layout. */
function figuresIn({ sheets }: Workbook, code: string, layout: (typeof layouts)[number], i: number) {
  const found: {
    readonly country: string;
    readonly year: number;
    readonly value: number;
    readonly text: string;
  }[] = [];
  const tables = tablesOn(sheets[0]!);
  const table = layout === "long" ? tables[0]! : tables.filter(({ name }) => /^Years\d*$/.test(name))[i]!;
  const at = (key: string) => table.columns.findIndex((column) => column.key === key);
  for (const row of table.rows)
    table.columns.forEach(({ key, head }, c) => {
      const value = settled(row[c]!);
      if (value.kind !== "number") return;
      const one = { value: value.value, text: shown(row[c]!) };
      if (layout === "long" && key === code)
        found.push({
          country: shown(row[at("country")]!),
          year: Number(shown(row[at("day")]!).slice(0, 4)),
          ...one,
        });
      if (layout === "across" && /^\d{4}$/.test(key))
        found.push({ country: shown(row[at("country")]!), year: Number(key), ...one });
      if (layout === "down" && key !== "year")
        found.push({ country: head, year: Number(shown(row[at("year")]!)), ...one });
    });
  return found;
}

const inSentence = new Map(
  edition.countries.map(({ code }) => [countryName(edition, code), nameInSentence(edition, code)]),
);

describe.each(layouts)("years %s", (years) => {
  test.each(groups)("of %s say of each indicator what its cells do", (_, countries) => {
    for (const code of indicators) {
      const plan = planned(countries, [code], { years });
      const said = saidBy(plan);
      const name = edition.indicators.get(code)!.name;
      const figures = figuresIn(plan, code, years, 0);
      expect(said.startsWith(name)).toBe(true);
      if (figures.length === 0) {
        expect(said).toBe(`${name}: no figure in any of these years.`);
        continue;
      }
      const newest = Math.max(...figures.map(({ year }) => year));
      const latest = figures.filter(({ year }) => year === newest);
      const sorted = [...latest].sort((a, b) => b.value - a.value);
      expect(said.startsWith(`${name} in ${newest}: `)).toBe(true);
      const extremes = /highest in (.*?) \(([^)]*)\), lowest in (.*?) \(([^)]*)\)/.exec(said);
      expect(extremes !== null).toBe(sorted[0]!.text !== sorted.at(-1)!.text);
      if (extremes) {
        expect([extremes[2], extremes[4]]).toEqual([sorted[0]!.text, sorted.at(-1)!.text]);
        for (const [names, text] of [extremes.slice(1, 3), extremes.slice(3)] as [string, string][]) {
          const sharing = latest
            .filter((one) => one.text === text)
            .map(({ country }) => inSentence.get(country)!);
          expect(sharing.filter((one) => names.includes(one)).length).toBe(Math.min(6, sharing.length));
        }
      }
      // the earlier year in which most of them have a figure, the first of those that serve as well
      const of = (year: number) =>
        latest.flatMap(({ country, value, text }) => {
          const then = figures.find((one) => one.country === country && one.year === year);
          return then && year < newest
            ? [{ country, text, then: then.text, by: Math.abs(value - then.value) }]
            : [];
        });
      const all = [...new Set(figures.map(({ year }) => year))].sort((a, b) => a - b);
      const most = Math.max(...all.map((year) => of(year).length));
      const first = all.find((year) => most > 0 && of(year).length === most);
      const moved = first === undefined ? [] : of(first);
      const told = [
        ...said.matchAll(
          /(?:it changed most in |, and |and )([^;]*?), from (\S+) to (\S+?)(?=[.;,]? |\.?$)/g,
        ),
      ];
      for (const [, , then, now] of told) {
        const own = moved.filter((one) => one.then === then && one.text === now);
        expect([said, own.length > 0]).toEqual([said, true]);
        for (const { by } of moved) expect(by).toBeLessThanOrEqual(own[0]!.by * (1 + 1e-9));
        expect(said).toContain(`; since ${first}`);
        expect(said.includes("among those with a figure of both years")).toBe(moved.length < latest.length);
      }
      if (moved.length === 1)
        expect(said).toMatch(new RegExp(`in ${first} (it was )?${moved[0]!.then}(?! \\d)`));
      else if (moved.some(({ then, text }) => then !== text) && told.length === 0) {
        // a change that more than three share is told of none
        const farthest = Math.max(...moved.map(({ by }) => by));
        expect(moved.filter(({ by }) => by >= farthest * (1 - 1e-9)).length).toBeGreaterThan(3);
      }
      // from which year on there is none, of all and of some
      expect(said.includes(`no figure after ${newest}`)).toBe(newest < 2025);
      const lasts = countries.map((country) =>
        Math.max(
          ...figures.filter((one) => one.country === countryName(edition, country)).map(({ year }) => year),
        ),
      );
      const ends = [...new Set(lasts.filter((year) => year > 0 && year < newest))];
      for (const end of [Math.min(...ends), Math.max(...ends)].filter(Number.isFinite))
        expect(said).toMatch(new RegExp(`none after (${end}|a year of .*${end})`));
      expect(/none in any of these years/.test(said)).toBe(lasts.some((year) => !Number.isFinite(year)));
    }
  });

  test.each(groups)(
    "of %s say no number that no cell shows, in as few sentences as a page begins with",
    (_, countries) => {
      for (const codes of [["score"], ["score", "gdp"], ["bloc.csto", "blocs"], [...indicators]]) {
        const plan = planned(countries, codes, { years });
        const said = saidBy(plan);
        const count = said.split(/\.(?= [A-Z]|$)/).filter(Boolean).length;
        expect([codes, count > 0 && count <= (codes.length === 1 ? 5 : 6)]).toEqual([codes, true]);
        const cells = [...cellsOf(plan)];
        const lacking = [...said.replace(/“[^”]*”/g, "").matchAll(/[+−]?\d[\d,]*(\.\d+)?(-\d\d-\d\d)?/g)]
          .map(([number]) => number.replace(/,$/, ""))
          .filter((number) => !cells.some((cell) => cell.includes(number)));
        expect([codes, lacking]).toEqual([codes, []]);
      }
    },
  );

  test("say who moved since the first day of the table, by more than the interval", () => {
    const countries = groups[0]![1];
    const plan = planned(countries, ["score"], { years, from: "2015-01-01" });
    const said = saidBy(plan);
    const since = "2015-12-31";
    expect(said).toContain(`Since ${since} `);
    const moved = countries.filter((country) => {
      const { value } = change(edition, country, since, day, defaultAxis);
      return value && Math.abs(value.change) > value.halfWidth;
    });
    expect(moved.length).toBeGreaterThan(2);
    const within =
      /Within their intervals, not to be told from standing still: (.*?)\./.exec(said)?.[1] ?? "";
    for (const country of moved) expect(within).not.toContain(countryName(edition, country));
    expect(plan.sheets[1]!.name).toBe("Moves");
    const [table] = tablesOn(plan.sheets[1]!);
    expect(table!.columns.map(({ key }) => key)).toEqual([
      "country",
      "change",
      "interval",
      "change.low",
      "change.high",
    ]);
  });
});

test("who has no score any more is said to have none since, where each year has its own", () => {
  const plan = planned(["TKM", "KAZ"], ["score"], { years: "long", from: "1995-01-01" });
  const [table] = tablesOn(plan.sheets[0]!);
  const at = (key: string) => table!.columns.findIndex((column) => column.key === key);
  const years = table!.rows
    .filter((row) => shown(row[at("code")]!) === "TKM" && shown(row[at("score")]!) !== "")
    .map((row) => shown(row[at("day")]!).slice(0, 4));
  expect(years.length).toBeGreaterThan(0);
  expect(saidBy(plan)).toContain(`Not known: the score of Turkmenistan (none after ${years.at(-1)!})`);
});

describe("what is missing of many countries over many years", () => {
  const countries = groups[1]![1];
  const plan = planned(countries, ["score", "gdp", "gallup.rus.disapprove"], { years: "long" });
  const [sheet] = plan.sheets;
  const texts = sheet!.blocks
    .flatMap((block) => (block.kind === "rows" ? block.rows : []))
    .map((row) => row.map(shown).join(""));
  const lines = texts.slice(texts.indexOf("Missing figures") + 1);

  /** Of each reason the countries and years that it says. */
  function toldBy(line: string): readonly string[] {
    return [...line.matchAll(/([^;]*?) \(([\d, to]+)\)(?:; |$)/g)].flatMap(([, names, spans]) =>
      names!.split(", ").flatMap((name) =>
        spans!.split(", ").flatMap((span) => {
          const [first, last = first] = span.split(" to ").map(Number) as [number, number?];
          return Array.from({ length: last - first + 1 }, (_, i) => `${name.trim()} ${first + i}`);
        }),
      ),
    );
  }

  test("is said of each country and year once a reason, nothing lost", () => {
    const [table] = tablesOn(sheet!);
    const at = (key: string) => table!.columns.findIndex((column) => column.key === key);
    const text = lines.join(" ").replace(whatLicenceAdds, "").trim();
    const reasons = new Map<string, string[]>();
    for (const row of table!.rows)
      for (const key of ["score", "gdp", "gallup.rus.disapprove"]) {
        const cell = settled(row[at(key)]!);
        if (cell.kind !== "missing") continue;
        const head = `${table!.columns[at(key)]!.head} – ${cell.reason}: `;
        reasons.set(head, [
          ...(reasons.get(head) ?? []),
          `${shown(row[at("country")]!)} ${shown(row[at("day")]!).slice(0, 4)}`,
        ]);
      }
    expect(reasons.size).toBeGreaterThan(3);
    const starts = [...reasons.keys()].map((head) => text.indexOf(head)).sort((a, b) => a - b);
    expect(starts[0]).toBe(0);
    for (const [head, cells] of reasons) {
      const start = text.indexOf(head);
      const end = starts[starts.indexOf(start) + 1] ?? text.length;
      expect([head, [...toldBy(text.slice(start + head.length, end).trim())].sort()]).toEqual([
        head,
        cells.sort(),
      ]);
    }
  });

  test("takes no more than a page", () => {
    // a page upright holds 53 rows of 15 points between its margins
    expect(lines.length).toBeLessThan(53);
  });
});
