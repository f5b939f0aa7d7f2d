import { format } from "numfmt";
import { axisOf } from "../../src/core/votes/axis";
import { countriesByName, countriesOf, countryName } from "../../src/core/countries/countries";
import { ofFifteenDigits } from "../../src/core/signed";
import { edition } from "../../src/edition";
import { planOf, type ReportRequest } from "../../src/reports/catalogue";
import { strip } from "../../src/reports/front/strip";
import { nearAbroadRequest } from "../../src/reports/nearAbroad";
import { seriesOf } from "../../src/workbook/chartSeries";
import { layoutOf } from "../../src/workbook/layout";
import { pagesBelow, pagesWide, printedAreas } from "../../src/workbook/pages";
import type { Cell, Sheet, Table, Value, Workbook } from "../../src/workbook/plan";
import { textWidth } from "../../src/workbook/textSize";

const compare = "2021-12-31";
const briefOf = (countries: readonly string[], day: string, more: object = {}) =>
  planOf(edition, { report: "brief", countries, day, compare, ...more } as ReportRequest);
const article = planOf(edition, nearAbroadRequest(edition));
const post = countriesByName(edition, "post-soviet", "2025-12-31");
const many = countriesByName(edition, "africa", "2025-12-31").slice(0, 40);

const briefs: readonly (readonly [string, Workbook])[] = [
  ["the states around Russia", article],
  ["18 states in 2025", briefOf([...post, "BRA", "SRB", "TUR"], "2025-12-31")],
  ["40 states of Africa", briefOf(many, "2025-12-31")],
  [
    "two states between China and the West",
    briefOf(["JPN", "KAZ"], "2025-12-31", { axis: axisOf(edition, "CHN-WEST") }),
  ],
  ["Angola and Cuba in 1985", briefOf(["AGO", "CUB"], "1985-06-30", { compare: "1980-06-30" })],
  ["Poland and India in 1975", briefOf(["POL", "IND"], "1975-06-30", { compare: "1970-06-30" })],
  ["a state that is no more", briefOf(["YUG"], "2023-11-03")],
  ["Russia alone", briefOf(["RUS"], "2023-11-03")],
];

const valueIn = (cell: Cell): Value => (cell.kind === "live" ? cell.value : cell);

/** A cell as a spreadsheet shows it, with a true minus. */
function shown(cell: Cell): string {
  const value = valueIn(cell);
  if (value.kind === "number") return format(value.format, ofFifteenDigits(value.value)).replaceAll("-", "−");
  if (value.kind === "date") return value.day;
  return value.kind === "text" || value.kind === "link" ? value.text : "";
}

const rowsOf = ({ blocks }: Sheet) =>
  blocks.flatMap((block) => (block.kind === "rows" || block.kind === "table" ? block.rows : []));

/** The sentences of a front page, and what all cells below the last of them show. */
function findingsOf(sheet: Sheet) {
  const rows = rowsOf(sheet);
  const isLead = (row: readonly Cell[]) => row.some((cell) => cell.kind === "text" && cell.style === "lead");
  const end = rows.findLastIndex(isLead) + 1;
  return {
    sentences: rows
      .slice(0, end)
      .filter(isLead)
      .map((row) => row.map(shown).join("")),
    below: rows.slice(end).flat().map(shown),
  };
}

const front = ({ sheets }: Workbook) => sheets[0]!;
const tableOn = ({ blocks }: Sheet) => blocks.find((block): block is Table => block.kind === "table")!;

test.each(briefs)("every number in the findings on %s is shown by a cell of the report", (_, plan) => {
  // who moved stands on a page of its own where there are many
  const pages = plan.sheets.filter(({ blocks }) =>
    blocks.some((block) => block.kind === "table" && /Moved|Reasons/.test(block.name)),
  );
  const elsewhere = pages.flatMap(rowsOf).flat().map(shown);
  for (const sheet of plan.sheets
    .slice(0, 4)
    .filter((one) => rowsOf(one).some(([cell]) => shown(cell!).startsWith("Strip")))) {
    const { sentences, below } = findingsOf(sheet);
    const cells = [...below, ...elsewhere].join(" | ");
    for (const [number] of sentences.join(" ").matchAll(/[+−]?\d+(\.\d+)?(-\d\d-\d\d)?/g))
      expect(cells).toContain(number);
  }
});

test.each([
  ["RUS", "2023-11-03", compare],
  ["SUN", "1985-06-30", "1980-06-30"],
])("a brief on %s alone says that it is an end of the axis", (country, day, since) => {
  const [title] = front(briefOf([country], day, { compare: since })).blocks;
  const said = (title as { rows: readonly (readonly Cell[])[] }).rows
    .flat()
    .map((cell) => (cell.kind === "text" ? cell.text : ""));
  expect(said).toContainEqual(
    expect.stringMatching(/ is an end of the axis: −100\.0 points, whatever it does\.$/),
  );
});

test.each(briefs.slice(0, 4))("%s: what was found takes two to six sentences", (_, plan) => {
  const text = findingsOf(front(plan)).sentences.join(" ");
  const count = text.split(/\.(?= [A-Z]|$)/).filter(Boolean).length;
  expect(count).toBeGreaterThanOrEqual(2);
  expect(count).toBeLessThanOrEqual(6);
});

test("what was found around Russia on 3 November 2023 is what the method's tables say", () => {
  // method, section 5: Moldova's change, +7.0 ± 1.6
  const { sentences } = findingsOf(front(article));
  const text = sentences.join(" ");
  expect(text).toContain("Ukraine");
  expect(text).toMatch(/Belarus .* moved nearer to Russia\./);
  // Turkmenistan cast fewer than half of the votes
  expect(text).toContain("Not known: the score of Turkmenistan.");
});

test("a strip shows the score, where it would have stood, its range and 0, five points a letter", () => {
  const line = "─".repeat(20);
  expect(strip({ now: 100 })).toBe(`${line}┼${line.slice(1)}●`);
  expect(strip({ now: -50, then: -75, interval: { low: -60, high: -40 } })).toBe(
    `─────○──══●══${line.slice(13)}┼${line}`,
  );
  expect(strip({ now: 0, then: 130, interval: { low: -7, high: 4 } })).toBe(
    `${line.slice(1)}═●═${line.slice(2)}○`,
  );
  for (const now of [-100, -99.9, 0, 2.5, 100]) expect([...strip({ now, then: -200 })]).toHaveLength(41);
});

test.each([
  [
    "score",
    (rows: readonly Cell[][]) =>
      rows.map((row) => Number((valueIn(row[2]!) as { value?: number }).value ?? -Infinity)),
  ],
] as const)("by %s the countries stand from the West's end to Russia's, who has none last", (_, scoresOf) => {
  const scores = scoresOf(tableOn(front(article)).rows as Cell[][]);
  expect(scores).toEqual([...scores].sort((a, b) => b - a));
});

test("by names they stand as an index has them, Latvia before Lithuania", () => {
  const plan = briefOf([...post].reverse(), "2025-12-31", { order: "names" });
  const names = tableOn(front(plan)).rows.map((row) => shown(row[0]!));
  expect(names).toEqual(post.map((code) => countryName(edition, code)));
  expect(names.indexOf("Latvia")).toBeLessThan(names.indexOf("Lithuania"));
});

test.each(briefs)("of %s no sheet is wider than a page", (_, plan) => {
  for (const sheet of plan.sheets)
    expect([sheet.name, pagesWide(layoutOf(sheet).widths, sheet.print)]).toEqual([sheet.name, 1]);
});

test("the front page of fifteen states is one page, that of forty repeats its heads", () => {
  const [one, forty] = [article, briefs[2]![1]].map(front) as [Sheet, Sheet];
  expect(pagesBelow(layoutOf(one), one.print).tall).toBe(1);
  expect(forty.print.repeatHead).toBe(true);
  expect(forty.blocks.filter(({ kind }) => kind === "table")).toHaveLength(1);
});

test.each(briefs)("in no chart of %s two countries have a colour, or more than seven a name", (_, plan) => {
  for (const sheet of plan.sheets) {
    const layout = layoutOf(sheet);
    for (const { chart } of layout.charts) {
      const told = seriesOf(layout, chart).filter(
        ({ colour, labelled }) => colour !== undefined && !labelled,
      );
      const colours = told.map(({ colour }) => colour);
      expect(new Set(colours).size).toBe(colours.length);
      expect(colours.length).toBeLessThanOrEqual(7);
    }
  }
});

const overYears = planOf(edition, {
  report: "watchlist",
  countries: [...post],
  indicators: ["score", "gdp", "vdem.libdem"],
  day: "2025-12-31",
  from: "2015-01-01",
  years: "down",
} as ReportRequest);

test.each([...briefs, ["a watchlist over the years", overYears] as const])(
  "in no chart of %s a name at the end of a line lies over another",
  (_, plan) => {
    for (const sheet of plan.sheets) {
      const layout = layoutOf(sheet);
      const numberAt = new Map(
        layout.cells.map(({ row, column, cell }) => [
          `${row},${column}`,
          Number((valueIn(cell) as { value?: number }).value),
        ]),
      );
      for (const { chart } of layout.charts.filter((one) => one.chart.chart === "trend")) {
        const names = seriesOf(layout, chart).filter(({ labelled }) => labelled);
        const places = names
          .map(({ values }) => numberAt.get(`${values.row},${values.column}`)!)
          .sort((a, b) => a - b);
        const gaps = places.slice(1).map((place, i) => place - places[i]!);
        if (chart.yLow === undefined) continue;
        // letters of nine points are eleven points high; of a chart of eighteen rows of 12.8 points four fifths are its axis at most
        const least = (11 / (chart.rows * 12.8 * 0.8)) * (chart.yHigh! - chart.yLow);
        for (const gap of gaps) expect([sheet.name, gap < least]).toEqual([sheet.name, false]);
      }
    }
  },
);

test("every country of a trend has its name in one chart", () => {
  const trend = briefs[1]![1].sheets.find(({ name }) => name === "Trend")!;
  const layout = layoutOf(trend);
  const named = layout.charts.flatMap(({ chart }) =>
    seriesOf(layout, chart)
      .filter(({ labelled }) => labelled)
      .map(({ name }) => name),
  );
  expect(named.sort()).toEqual(
    // Turkmenistan has no score
    [...post, "BRA", "SRB", "TUR"]
      .filter((code) => code !== "TKM")
      .map((code) => countryName(edition, code))
      .sort(),
  );
});

test("a brief of 1975 has no sheet of votes on Ukraine, and none that is empty", () => {
  const plan = briefs[5]![1];
  expect(plan.sheets.map(({ name }) => name)).not.toContain("Votes and lists");
  for (const sheet of plan.sheets.filter(({ shared }) => !shared)) {
    const cells = rowsOf(sheet).flatMap((row) => row.slice(2));
    expect([sheet.name, cells.some((cell) => shown(cell) !== "")]).toEqual([sheet.name, true]);
  }
});

test.each([
  ["c5", "Central Asia (C5)"],
  ["EAP", "EaP"],
  ["post-soviet", "Near abroad"],
])("the first sheet of the countries of %s is called %s", (group, name) => {
  expect(front(briefOf(countriesOf(edition, group, "2025-12-31"), "2025-12-31")).name).toBe(name);
});

test.each([
  ["eu", "Where the EU countries stand: Russia–West"],
  ["africa", "Where the countries of Africa stand: Russia–West"],
])("a brief of the countries of %s is titled as one says it: %s", (group, title) => {
  const plan = briefOf(countriesOf(edition, group, "2025-12-31"), "2025-12-31");
  expect(rowsOf(front(plan))[0]!.map(shown).join("")).toBe(title);
});

test("the second page is on China, unless the brief is", () => {
  const second = ({ sheets }: Workbook) => sheets[1]!.name;
  expect([second(article), second(briefs[3]![1])]).toEqual(["Towards China", "Towards Russia"]);
});

test.each([
  ["watchlist", { countries: post, indicators: ["score", "gdp", "bloc.csto"], compare }],
  ["profile", { country: "MDA", compare }],
  ["profile", { country: "TKM", compare }],
])("a %s begins with what was found, each number in a cell, and with a strip", (report, asked) => {
  const plan = planOf(edition, { report, day: "2025-12-31", ...asked } as ReportRequest);
  const { sentences, below } = findingsOf(front(plan));
  // the last says what the score and the edition are
  const found = sentences.slice(0, -1);
  expect(found.length).toBeGreaterThan(0);
  const cells = [...below, ...plan.sheets.slice(1).flatMap(rowsOf).flat().map(shown)];
  const lacking = [...found.join(" ").matchAll(/[+−]?\d+(\.\d+)?(-\d\d-\d\d)?/g)]
    .map(([number]) => number)
    .filter((number) => !cells.some((cell) => cell.includes(number)));
  expect(lacking).toEqual([]);
  expect(tableOn(front(plan)).columns.map(({ key }) => key)).toContain("strip");
  expect(rowsOf(front(plan))[0]!.map(shown).join("")).toContain("Russia–West");
});

test("of a sheet of several pages beside each other, the first begins with the title and each other says it again over its columns", () => {
  const indicators = [...edition.indicators.keys()].slice(0, 40);
  const plan = planOf(edition, { report: "watchlist", countries: post, indicators, day: "2025-12-31" });
  const sheet = front(plan);
  const layout = layoutOf(sheet);
  const [first, ...others] = printedAreas(layout, sheet.print);
  expect(others.length).toBeGreaterThan(1);
  const at = (row: number, column: number) => {
    const found = layout.cells.find((one) => one.row === row && one.column === column);
    return found && shown(found.cell);
  };
  expect(at(first!.row, 0)).toBe("Watchlist");
  expect(others.map(({ row, column }) => at(row, column))).toEqual(others.map(() => "Watchlist, continued"));
  // all columns of the table are printed once
  const [{ headRow, lastRow, table }] = layout.tables as [(typeof layout.tables)[0]];
  const printed = [first!, ...others].flatMap(({ column, lastColumn }) =>
    Array.from({ length: lastColumn - column + 1 }, (_, i) => column + i),
  );
  expect(printed).toEqual(table.columns.map((_, i) => i));
  expect(others.map(({ row, lastRow: last }) => [row, last])).toEqual(
    others.map(() => [headRow - 1, lastRow]),
  );
});

test("what shows one line fits its column, and every word of a head", () => {
  const room = (words: string) => textWidth(words);
  const cut: string[] = [];
  const plans = [
    ...briefs.map(([, plan]) => plan),
    planOf(edition, { report: "profile", country: "MDA", day: "2025-12-31" }),
  ];
  for (const { sheets } of plans)
    for (const sheet of sheets) {
      const { tables, widths } = layoutOf(sheet);
      for (const { table } of tables)
        table.columns.forEach(({ head, key }, c) => {
          const words = head.split(/[ -]/).filter((word) => room(word) > widths[c]!);
          const lines = table.rows
            .map((row) => row[c]!)
            .flatMap((cell) => {
              const value = valueIn(cell);
              const isLine = value.kind === "number" || (value.kind === "text" && value.style === "plain");
              return isLine && room(shown(cell)) > widths[c]! ? [shown(cell)] : [];
            });
          for (const one of [...words, ...lines.slice(0, 1)])
            cut.push(`${sheet.name} ${key} (${widths[c]}): ${one}`);
        });
    }
  expect([...new Set(cut)]).toEqual([]);
});

test.each([
  [
    "USA",
    "RUS-IND",
    /^The United States stands on neither side for certain: −\d+\.\d points, between −\d.* and \+\d/,
  ],
  ["RUS", "RUS-WEST", /^Russia is an end of the axis: −100\.0 points, whatever it does\.$/],
  ["MDA", "RUS-WEST", /^Moldova stands closer to the West than to Russia: \+/],
])("a profile of %s on %s says on which side it stands where its range tells", (country, axis, said) => {
  const request = { report: "profile", country, axis: axisOf(edition, axis), day: "2025-12-31" } as const;
  const [title] = front(planOf(edition, request)).blocks;
  const lines = title?.kind === "rows" ? title.rows.map(([cell]) => (cell ? shown(cell) : "")) : [];
  expect(lines[1]).toMatch(said);
});
