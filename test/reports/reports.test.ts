import { axisOf } from "../../src/core/votes/axis";
import { countriesOf } from "../../src/core/countries/countries";
import { edition } from "../../src/edition";
import { seriesOf } from "../../src/workbook/chartSeries";
import { layoutOf } from "../../src/workbook/layout";
import type { Cell, Table, Value, Workbook } from "../../src/workbook/plan";
import { type ReportRequest, planOf } from "../../src/reports/catalogue";
import { publishedChanges } from "../support/publishedFigures";
import { nearAbroadRequest } from "../../src/reports/nearAbroad";

const day = "2023-11-03";
const compare = "2021-12-31";
const everyone = countriesOf(edition, "un", day);

const valueIn = (cell: Cell): Value => (cell.kind === "live" ? cell.value : cell);

function tables(plan: Workbook): readonly Table[] {
  return plan.sheets.flatMap(({ blocks }) =>
    blocks.filter((block): block is Table => block.kind === "table"),
  );
}

/** The value in a table where a row begins with a word, or has it second; undefined where it is no number or text. */
function at(plan: Workbook, table: string, row: string, key: string): number | string | undefined {
  const found = tables(plan).find(({ name }) => name === table)!;
  const column = found.columns.findIndex((one) => one.key === key);
  const message = (cell: Cell | undefined) => {
    const value = cell && valueIn(cell);
    if (value?.kind === "number") return value.value;
    if (value?.kind === "position") return value.position;
    return value?.kind === "text" ? value.text : undefined;
  };
  return message(
    found.rows.find((cells) => cells.slice(0, 2).some((cell) => message(cell) === row))?.[column],
  );
}

function textsOn(plan: Workbook, name: string): string {
  const { blocks } = plan.sheets.find((sheet) => sheet.name === name)!;
  const rows = blocks.flatMap((block) => (block.kind === "rows" || block.kind === "table" ? block.rows : []));
  return rows
    .flat()
    .flatMap((cell) => (cell.kind === "text" ? cell.text : []))
    .join("\n");
}

const article = planOf(edition, nearAbroadRequest(edition));
const plans: readonly (readonly [string, Workbook])[] = [
  ["brief", article],
  [
    "brief of 2025",
    planOf(edition, { ...nearAbroadRequest(edition), day: "2025-12-31", compare: day } as ReportRequest),
  ],
  [
    "watchlist",
    planOf(edition, {
      report: "watchlist",
      countries: ["MDA", "TKM"],
      indicators: ["score", "gdp", "blocs"],
      day,
      compare,
    }),
  ],
  ["profile", planOf(edition, { report: "profile", country: "MDA", day })],
  [
    "moves",
    planOf(edition, {
      report: "moves",
      countries: ["BRA", "ARM", "KAZ", "MDA", "RUS", "TKM"],
      compare,
      day: "2025-12-31",
    }),
  ],
  ["question", planOf(edition, { report: "question", resolution: "ES-11/1", countries: ["KAZ", "MDA"] })],
  ["roll call", planOf(edition, { report: "rollcall", resolution: "ES-11/1" })],
  ["matrix", planOf(edition, { report: "matrix", countries: everyone, from: "2022-01-01", day })],
];

test.each([
  ["KAZ", -48.38, -50.93, -0.4186],
  ["ARM", -44, -42.64, -0.2829],
  ["MDA", 40.1, 48.83, 0.9167],
  ["GEO", 48.05, 49.78, 0.8905],
])("the brief has the method's scores and votes component of %s", (code, then, now, votes) => {
  // an implementation of the method independent of this one; so below
  expect(at(article, "Scoreandchange", code, `score@${compare}`)).toBeCloseTo(then, 2);
  expect(at(article, "Scoreandchange", code, `score@${day}`)).toBeCloseTo(now, 2);
  expect(at(article, "Scoreandchange", code, `component.votes@${day}`)).toBeCloseTo(votes, 4);
});

test.each(publishedChanges)("the brief has the method's change of %s, like for like", (code, points) => {
  expect(at(article, "Scoreandchange", code, "change")).toBeCloseTo(points, 3);
});

test("a change stands between its two scores and adds up with what else changed them, each computed by itself", () => {
  const parts = [`score@${compare}`, "change", "agenda", "turnover", `score@${day}`];
  for (const code of ["KAZ", "ARM", "MDA", "GEO", "BLR", "EST", "UKR"]) {
    const [then, own, agenda, turnover, now] = parts.map((key) =>
      at(article, "Scoreandchange", code, key),
    ) as number[];
    expect(then! + own! + agenda! + turnover!).toBeCloseTo(now!, 9);
  }
  expect(at(article, "Scoreandchange", "MDA", "interval")).toBeCloseTo(1.64, 2);
  // method.md, Moldova: of 19 questions 0 were answered nearer to Russia, 18 as before, 1 nearer to the West
  const answers = ["minus", "same", "plus"].map((key) =>
    at(article, "Scoreandchange", "MDA", `answers.${key}`),
  );
  expect(answers).toEqual([0, 18, 1]);
});

test("the brief has the method's range of Kazakhstan, and on the axis from China its score", () => {
  expect(at(article, "Scoreandchange", "KAZ", `range.low@${day}`)).toBeCloseTo(-61.95, 2);
  expect(at(article, "Scoreandchange", "KAZ", `range.high@${day}`)).toBeCloseTo(-39.16, 2);
  const axis = axisOf(edition, "CHN-WEST");
  const china = planOf(edition, { report: "brief", countries: ["JPN", "KAZ"], day, compare, axis });
  expect(at(china, "Brief", "KAZ", `score@${day}`)).toBeCloseTo(-40.58, 2);
  expect(at(china, "Brief", "JPN", `score@${day}`)).toBeCloseTo(77.93, 2);
});

test.each(plans)("nothing missing in the %s is silent: each reason stands on its sheet", (_, plan) => {
  for (const { name, blocks } of plan.sheets.filter((sheet) => !sheet.name.startsWith("Align "))) {
    const message = textsOn(plan, name).replaceAll("\n", " ");
    for (const block of blocks) {
      if (block.kind !== "table") continue;
      for (const cell of block.rows.flat().map(valueIn))
        if (cell.kind === "missing") expect(message).toContain(` – ${cell.reason}: `);
    }
  }
});

test.each(plans)(
  "the %s names its tables, sheets and columns once, and tells how it was asked for",
  (_, plan) => {
    const all = tables(plan).map(({ name }) => name);
    expect(new Set(all).size).toBe(all.length);
    const sheets = plan.sheets.map(({ name }) => name.toLowerCase());
    expect(new Set(sheets).size).toBe(sheets.length);
    for (const { columns, rows } of tables(plan)) {
      expect(new Set(columns.map(({ head }) => head.toLowerCase())).size).toBe(columns.length);
      expect(new Set(columns.map(({ key }) => key)).size).toBe(columns.length);
      expect(rows.every((row) => row.length === columns.length)).toBe(true);
    }
    const stamped = plan.stamps.map(({ table }) => table);
    expect(stamped).toEqual(all.filter((name) => !["AlignSources", "AlignMethod"].includes(name)));
  },
);

test.each(plans)(
  "live cells of the %s use only columns of their table and names that the workbook defines",
  (_, plan) => {
    const cells = plan.sheets.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === "rows" || block.kind === "table" ? block.rows.flat() : [])),
    );
    const defined = cells.flatMap(({ name }) => name ?? []);
    expect(new Set(defined).size).toBe(defined.length);
    for (const { columns, rows } of tables(plan)) {
      for (const cell of rows.flat()) {
        if (cell.kind !== "live") continue;
        const named = [...cell.formula.matchAll(/\[@\[?(.*?)\]/g)].map(([, head]) => head);
        expect(columns.map(({ head }) => head)).toEqual(expect.arrayContaining(named));
        for (const [name] of cell.formula.matchAll(/\bAlign[A-Z]\w+/g)) expect(defined).toContain(name);
      }
    }
  },
);

test.each(plans)("the charts of the %s show columns of tables on their own sheet", (_, plan) => {
  for (const { blocks } of plan.sheets) {
    for (const chart of blocks) {
      if (chart.kind !== "chart") continue;
      for (const { table, x, y } of chart.series) {
        const shown = blocks.find((block) => block.kind === "table" && block.name === table) as Table;
        expect(shown.columns.map(({ key }) => key)).toEqual(expect.arrayContaining([x, y]));
      }
    }
  }
});

test("the trend's chart says in its title which components it holds", () => {
  const charts = article.sheets.flatMap(({ blocks }) => blocks.filter((block) => block.kind === "chart"));
  const trends = charts.filter(({ chart }) => chart === "trend");
  expect(charts.map(({ chart }) => chart)).toEqual(["intervals", "intervals", ...trends.map(() => "trend")]);
  for (const { title } of trends) expect(title).toContain("made of votes, memberships and policy");
});

test("two indicators of a watchlist stand against each other, a named point a country that has both", () => {
  const indicators = ["score", "gallup.rus.approve"];
  const plan = planOf(edition, {
    report: "watchlist",
    countries: ["KAZ", "ARM", "MDA", "KGZ"],
    indicators,
    day,
  });
  const chart = plan.sheets[0]!.blocks.find((block) => block.kind === "chart")!;
  expect(chart).toMatchObject({ chart: "scatter", xTitle: "Align score, points" });
  // Gallup's newest figure of Moldova is of 2007: too old
  const points = seriesOf(layoutOf(plan.sheets[0]!), chart);
  expect(points.map(({ name, values, labelled }) => [name, values.rows, labelled])).toEqual([
    ["Kazakhstan", 1, true],
    ["Armenia", 1, true],
    ["Kyrgyzstan", 1, true],
  ]);
});

test.each([
  // product.md, Workbooks: what the roll calls say against the article
  ["S067", "differ"],
  ["S066", "differ"],
  // method, section 5 and functions.md: 50 % in 2022
  ["S034", "agree"],
  ["S032", "agree"],
  // issue 4: no usable series of Kazakhstan's exports
  ["S045", "not covered"],
  // design: Moldova moved in its memberships; Armenia's votes, +.05 ± .06, cannot be told from standing still
  ["S029", "agree"],
  ["S030", "differ"],
  // the only record is the article itself
  ["S053", "not covered"],
  ["S004", "not covered"],
])("the article's statement %s: %s", (id, verdict) => {
  const event = edition.events.find((one) => one.id === id)!;
  const { columns, rows } = tables(article).find(({ name }) => name === "ArticleAndRecord")!;
  const place = (key: string) => columns.findIndex((one) => one.key === key);
  const message = (row: readonly Cell[], key: string) => (row[place(key)] as { text?: string }).text;
  const name = edition.countries.find(({ code }) => code === event.country)!.name;
  const row = rows.find(
    (cells) => message(cells, "article") === event.text && message(cells, "country") === name,
  )!;
  expect(message(row, "verdict")).toBe(verdict);
});

test("the article's word on who turned away most stands beside what moved, with the intervals of votes", () => {
  const words = textsOn(article, "Article and movement");
  // design: an implementation independent of this one
  expect(words).toContain("Moldova +0.02 ± 0.03, Armenia +0.05 ± 0.06, Kazakhstan −0.04 ± 0.05");
  // Gallup, Rating World Leaders: Armenia on Russia 45 to 38 in 2021, 32 to 58 in 2022
  expect(words).toContain("in Armenia net approval of Russia's leaders +7 → −26");
  expect(at(article, "ArticleAndMovement", "ARM", "votes.interval")).toBeCloseTo(0.0617, 4);
});

test("no verdict rests on the article itself", () => {
  const { columns, rows } = tables(article).find(({ name }) => name === "ArticleAndRecord")!;
  const source = columns.findIndex(({ key }) => key === "source");
  const title = edition.sources.get("wsj-2023-11-03")!.title;
  const verdict = columns.findIndex(({ key }) => key === "verdict");
  const decided = rows.filter((row) => (row[verdict] as { text?: string }).text !== "not covered");
  expect(decided.length).toBeGreaterThan(10);
  for (const row of decided) expect((row[source] as { text: string }).text.split("; ")).not.toEqual([title]);
});

test("the roll call of ES-11/1 has the tally that the UN published, and a row a member", () => {
  // UN press release GA/12407: 141 in favour, 5 against, 35 abstaining
  const plan = planOf(edition, { report: "rollcall", resolution: "a/res/es-11/1" });
  expect(["Y", "N", "A", "X"].map((key) => at(plan, "ByGroup", "All members", `count.${key}`))).toEqual([
    141, 5, 35, 12,
  ]);
  expect(tables(plan)[0]!.rows).toHaveLength(193);
  expect(at(plan, "Positions", "KAZ", "position")).toBe("A");
});

test("a roll call of 1980 has the tally of its record, the Soviet seat counted once, as Russia's", () => {
  // A/RES/ES-6/2 of 14 January 1980 on Afghanistan: 104 to 18, 18 abstaining
  const plan = planOf(edition, { report: "rollcall", resolution: "ES-6/2" });
  expect(["Y", "N", "A"].map((key) => at(plan, "ByGroup", "All members", `count.${key}`))).toEqual([
    104, 18, 18,
  ]);
  expect(at(plan, "Positions", "RUS", "position")).toBe("N");
  expect(at(plan, "Positions", "SUN", "position")).toBeUndefined();
});

test("a reason is said once for all who share it, and not again for the year of a figure", () => {
  const lines = textsOn(article, "Dependence")
    .split("\n")
    .filter((line) => line.startsWith("Exports to Russia"));
  expect(lines.length).toBeGreaterThan(1);
  const reasons = lines.map((line) => line.replace(/^.* – (.*?): .*$/, "$1"));
  expect(new Set(reasons).size).toBe(reasons.length);
  expect(textsOn(article, "Dependence")).not.toMatch(/, year –/);
});

test("the matrix is symmetric, 1 on its diagonal, and names who is left out", () => {
  const { columns, rows } = tables(plans.at(-1)![1])[0]!;
  const number = (cell: Cell | undefined) => (cell?.kind === "number" ? cell.value : undefined);
  const size = rows.length;
  expect(columns).toHaveLength(size + 2);
  for (let r = 0; r < size; r += 17) {
    expect(number(rows[r]![r + 2])).toBe(1);
    for (let c = 0; c < size; c += 13) expect(number(rows[r]![c + 2])).toBe(number(rows[c]![r + 2]));
  }
  const message = textsOn(plans.at(-1)![1], "Similarity");
  for (const code of everyone.filter((one) => !columns.some(({ head }) => head === one)))
    expect(message).toContain(edition.countries.find((one) => one.code === code)!.name);
});

const amendment = edition.rollCalls.find(({ kind }) => kind === "amendment")!.id;

test.each<[string, () => Workbook]>([
  [
    "a state that is no more",
    () => planOf(edition, { report: "brief", countries: ["YUG", "SUN"], day, compare }),
  ],
  [
    "moves of states that have none",
    () => planOf(edition, { report: "moves", countries: ["TKM", "YUG"], compare, day: "2025-12-31" }),
  ],
  [
    "moves of a day on an axis between countries",
    () =>
      planOf(edition, {
        report: "moves",
        countries: ["KAZ", "RUS"],
        compare: "2025-12-30",
        day: "2025-12-31",
        axis: axisOf(edition, "CHN-USA"),
      }),
  ],
  ["an amendment as a question", () => planOf(edition, { report: "question", resolution: amendment })],
  ["its profile", () => planOf(edition, { report: "profile", country: "SUN", day })],
  ["a profile in 1950", () => planOf(edition, { report: "profile", country: "USA", day: "1950-06-30" })],
  ["one country", () => planOf(edition, { report: "brief", countries: ["BRA"], day, compare })],
  ["all members", () => planOf(edition, { report: "brief", countries: everyone, day, compare })],
  [
    "1946 beside the year before it ended",
    () => planOf(edition, { report: "brief", countries: ["USA"], day: "1946-12-31", compare: "1946-02-01" }),
  ],
  ["a day to come", () => planOf(edition, { report: "profile", country: "MDA", day: "2090-01-01" })],
  [
    "an axis of two countries",
    () => planOf(edition, { report: "profile", country: "BRA", day, axis: axisOf(edition, "RUS-IND") }),
  ],
  [
    "an old roll call of a state that is no more",
    () => planOf(edition, { report: "rollcall", resolution: edition.rollCalls[0]!.id }),
  ],
])("an odd request has an answer: %s", (_, make) => {
  const plan = make();
  expect(plan.sheets.length).toBeGreaterThan(2);
  for (const { name } of plan.sheets) expect(name).toMatch(/^[^[\]:*?/\\]{1,31}$/);
});

test.each<[string, () => Workbook, string]>([
  [
    "a day before the data",
    () => planOf(edition, { report: "profile", country: "MDA", day: "1930-01-01" }),
    "the data begin on 1946-01-01",
  ],
  ["no day", () => planOf(edition, { report: "profile", country: "MDA", day: "soon" }), "invalid day: soon"],
  [
    "no countries",
    () => planOf(edition, { report: "brief", countries: [], day, compare }),
    "missing countries",
  ],
  [
    "moves backwards",
    () => planOf(edition, { report: "moves", countries: ["MDA"], compare: day, day: compare }),
    "invalid days: 2023-11-03 to 2021-12-31; give the first day first",
  ],
  [
    "a profile compared with later",
    () => planOf(edition, { report: "profile", country: "MDA", day: compare, compare: day }),
    "invalid comparison: 2023-11-03; give a day before 2021-12-31",
  ],
  [
    "a comparison with later",
    () => planOf(edition, { report: "brief", countries: ["MDA"], day: compare, compare: day }),
    "invalid comparison",
  ],
  [
    "an unknown resolution",
    () => planOf(edition, { report: "rollcall", resolution: "99/9999" }),
    "unknown roll call",
  ],
  [
    "a period without votes",
    () =>
      planOf(edition, { report: "matrix", countries: ["MDA", "KAZ"], from: "1950-01-01", day: "1950-12-31" }),
    "too few votes",
  ],
])("a mistake is said with a remedy: %s", (_, make, words) => {
  expect(make).toThrow(words);
});
