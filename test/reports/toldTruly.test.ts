import { isBeyondScale } from "../../src/core/score/trend";
import { edition } from "../../src/edition";
import { planOf, type ReportRequest } from "../../src/reports/catalogue";
import { marks } from "../../src/reports/front/strip";
import { cellValue, settled } from "../../src/workbook/cellValue";
import { scaleOf } from "../../src/workbook/chartScale";
import type { Cell, Chart, Sheet, Table } from "../../src/workbook/plan";

// what a report says of its own figures, asked of the figures that stand in the same file

const postSoviet = "ARM AZE BLR EST GEO KAZ KGZ LTU LVA MDA RUS TJK TKM UKR UZB".split(" ");
const centre = "POL HUN CZE SVK ROU BGR DEU FRA SRB TUR".split(" ");
const groups = [postSoviet, centre, ["LTU"], "IND EGY HUN POL CUB".split(" ")];

const textsOn = ({ blocks }: Sheet) =>
  blocks
    .flatMap((block) => (block.kind === "rows" ? block.rows.flat() : []))
    .flatMap((cell) => (cell.kind === "text" ? cell.text : []))
    .join(" ");
const tablesOn = ({ blocks }: Sheet) => blocks.filter((block): block is Table => block.kind === "table");
const chartsOn = ({ blocks }: Sheet) => blocks.filter((block): block is Chart => block.kind === "chart");
const numberOf = (cell: Cell) => {
  const value = settled(cell);
  return value.kind === "number" ? value.value : undefined;
};
const rowsOf = ({ columns, rows }: Table) =>
  rows.map((row) => new Map(row.map((cell, c) => [columns[c]!.key, cell] as const)));

describe("years beyond the scale", () => {
  const trends = groups.flatMap((countries) =>
    ["1990-12-31", "2023-11-03", "2025-12-31"].flatMap((day): readonly ReportRequest[] => {
      const from = `${Number(day.slice(0, 4)) - 5}-12-31`;
      const years = { report: "watchlist", countries, indicators: ["score"], from, day } as const;
      return [
        { report: "brief", countries, day, compare: from },
        { ...years, years: "down" },
        { ...years, years: "across" },
      ];
    }),
  );

  /** Country and year of each figure of a trend that lies beyond the scale. */
  function beyondIn(table: Table): readonly (readonly [name: string, year: string])[] {
    const isDown = table.columns[0]!.key === "year";
    return table.rows.flatMap((row) =>
      row.flatMap((cell, c) => {
        const year = isDown ? String(cellValue(row[0]!)) : table.columns[c]!.head;
        const name = isDown ? table.columns[c]!.head : String(cellValue(row[0]!));
        return c > 0 && /^\d{4}$/.test(year) && isBeyondScale(numberOf(cell)) ? [[name, year] as const] : [];
      }),
    );
  }

  test("are named, each of them, and no line leaves its chart", () => {
    let found = 0;
    for (const request of trends)
      for (const sheet of planOf(edition, request).sheets) {
        const tables = tablesOn(sheet).filter(({ name }) => /^(Trend|Years)\d*$/.test(name));
        const said =
          /Beyond the scale of −100 to \+100: (.*?)\. An earlier year/.exec(textsOn(sheet))?.[1] ?? "";
        const beyond = tables.flatMap(beyondIn);
        found += beyond.length;
        for (const [name, year] of beyond)
          expect(
            said
              .split("; ")
              .filter((part) => part.startsWith(`${name} in`))
              .join(),
          ).toContain(year);
        if (beyond.length === 0) expect(said).toBe("");
        if (tables.length === 0) continue;
        const numbers = tables.flatMap(({ rows, columns }) =>
          rows.flatMap((row) =>
            row.flatMap((cell, c) => (columns[c]!.key === "year" ? [] : (numberOf(cell) ?? []))),
          ),
        );
        for (const chart of chartsOn(sheet)) {
          const { min, max } = scaleOf(chart, "y", { numbers, format: "0" });
          // a point is the width of a line
          for (const number of numbers) {
            expect(number).toBeGreaterThanOrEqual(min - 1);
            expect(number).toBeLessThanOrEqual(max + 1);
          }
        }
      }
    expect(found).toBeGreaterThan(3);
  });
});

describe("the article beside what moved", () => {
  const plans = groups.map((countries) =>
    planOf(edition, { report: "brief", countries, day: "2023-11-03", compare: "2021-12-31" }),
  );

  test("says exactly what of Gallup's is missing, as the sheet of opinion of the same file has it", () => {
    let [told, sided] = [0, 0];
    for (const { sheets } of plans) {
      const all = sheets.flatMap(tablesOn);
      const article = all.find(({ name }) => name === "ArticleAndMovement");
      if (!article) continue;
      const opinion = all.find(({ name }) => name === "Opinion")!;
      const series = opinion.columns.find(({ key }) => key === "pollster")!;
      expect(series).toBeDefined();
      for (const row of rowsOf(article)) {
        const country = String(cellValue(row.get("country")!));
        const cell = settled(row.get("people@2023-11-03")!);
        const gallup = rowsOf(opinion)
          .filter(
            (one) =>
              cellValue(one.get("country")!) === country &&
              String(cellValue(one.get("pollster")!)) === "Gallup Rating World Leaders",
          )
          .map((one) => ({
            year: Number(cellValue(one.get("year")!)),
            sides: (["approve", "disapprove"] as const).filter(
              (side) => numberOf(one.get(`RUS.${side}`)!) !== undefined,
            ),
          }))
          .filter(({ sides }) => sides.length > 0);
        if (cell.kind !== "missing") {
          expect(gallup.some(({ sides }) => sides.length === 2)).toBe(true);
          continue;
        }
        told++;
        expect(cell.reason).not.toMatch(/no poll/);
        const newest = gallup.sort((a, b) => b.year - a.year)[0];
        if (!newest) continue;
        sided++;
        expect(cell.reason).toContain(` of ${newest.year}`);
        if (newest.sides.length === 1)
          expect(cell.reason).toContain(`only the share that ${newest.sides[0]}s`);
        else expect(cell.reason).toMatch(/too old/);
      }
    }
    expect(told).toBeGreaterThan(5);
    expect(sided).toBeGreaterThan(2);
  });
});

describe("a watchlist year by year", () => {
  const request = {
    report: "watchlist",
    countries: ["KAZ", "LTU", "UKR"],
    indicators: ["score", "gdp", "gallup.rus.disapprove"],
    from: "2010-12-31",
    day: edition.editionDate,
  } as const;
  const sheetOf = (years: "long" | "across" | "down") => planOf(edition, { ...request, years }).sheets[0]!;
  const [long, across, down] = [sheetOf("long"), sheetOf("across"), sheetOf("down")] as const;

  test("has the same measured figures in all three layouts, none of another year", () => {
    const rows = rowsOf(tablesOn(long)[0]!);
    let known = 0;
    for (const [i, code] of (["gdp", "gallup.rus.disapprove"] as const).entries())
      for (const row of rows) {
        const [name, year] = [cellValue(row.get("country")!), String(cellValue(row.get("day")!)).slice(0, 4)];
        const figure = numberOf(row.get(code)!);
        const yearKey = tablesOn(long)[0]!.columns.find(({ key }) => key.startsWith(`${code}.year`))!.key;
        if (figure !== undefined) known++;
        expect(numberOf(row.get(yearKey)!)).toBe(figure === undefined ? undefined : Number(year));
        const inAcross = rowsOf(tablesOn(across)[i + 1]!).find(
          (one) => cellValue(one.get("country")!) === name,
        )!;
        const downTable = tablesOn(down).filter(({ name: table }) => /^Years\d*$/.test(table))[i + 1]!;
        const inDown = rowsOf(downTable).find((one) => String(cellValue(one.get("year")!)) === year)!;
        expect([
          numberOf(inAcross.get(year)!),
          numberOf(inDown.get(String(cellValue(row.get("code")!)))!),
        ]).toEqual([figure, figure]);
      }
    expect(known).toBeGreaterThan(20);
  });

  test("says in its title on whose questions the scores stand", () => {
    expect(textsOn(long)).toContain("on each year's own questions");
    for (const sheet of [across, down]) expect(textsOn(sheet)).toContain("on the last day's questions");
  });
});

describe("the sentences of a watchlist", () => {
  const sheet = (countries: readonly string[], indicator: string, more: object = {}) =>
    planOf(edition, {
      report: "watchlist",
      countries,
      indicators: [indicator],
      day: "2025-12-31",
      ...more,
    } as ReportRequest).sheets[0]!;

  // IMF and Gallup as data/ has them: every country or a few
  const indicators = ["gdp", "gallup.rus.disapprove", "gas.rus.share", "trade.rus.import", "vdem.libdem"];
  test.each(indicators)("say of %s how many have a figure and of what years, as its columns do", (code) => {
    for (const countries of groups) {
      const one = sheet(countries, code);
      const { columns, rows } = tablesOn(one)[0]!;
      const [value, year] = [`${code}@`, `${code}.year@`].map((start) =>
        columns.findIndex(({ key }) => key.startsWith(start)),
      ) as [number, number];
      const known = rows.filter((row) => numberOf(row[value]!) !== undefined);
      const said = textsOn(one).replace(/\s+/g, " ");
      const isFew = known.length > 0 && known.length < rows.length;
      const told = new RegExp(`only ${known.length} of ${rows.length} countr`).test(said);
      expect([countries, told]).toEqual([countries, isFew && !(rows.length === 1)]);
      if (!/highest in/.test(said)) continue;
      const years = known.map((row) => numberOf(row[year]!)!);
      const [first, last] = [Math.min(...years), Math.max(...years)];
      expect(said).toContain(first === last ? `, all of ${first}` : `, of ${first} to ${last}`);
      const sorted = [...known].sort((a, b) => numberOf(b[value]!)! - numberOf(a[value]!)!);
      for (const row of [sorted[0]!, sorted.at(-1)!])
        expect(said.slice(said.indexOf("highest in"))).toContain(String(cellValue(row[0]!)));
    }
  });

  test("speak of no movement where no two days are compared", () => {
    expect(textsOn(sheet(postSoviet, "score"))).not.toMatch(/\bmoved?\b/);
  });

  test.each([
    ["alone", {}],
    ["with a change", { compare: "2021-12-31" }],
  ])("explain of a strip %s the marks that are drawn", (_, more) => {
    const one = sheet(postSoviet, "score", more);
    const { columns, rows } = tablesOn(one)[0]!;
    const place = columns.findIndex(({ key }) => key === "strip");
    const drawn = rows.map((row) => String(cellValue(row[place]!) ?? "")).join("");
    const legend = /Strip from .*/.exec(textsOn(one))![0];
    const note = columns[place]!.note!;
    for (const mark of [marks.now, marks.then, marks.interval])
      expect([mark, legend.includes(mark), note.includes(mark)]).toEqual([
        mark,
        ...[drawn.includes(mark), drawn.includes(mark)],
      ]);
  });
});

describe("the strips of a first page", () => {
  const compare = "2021-12-31";
  const requests = groups.flatMap((countries) =>
    ["2023-11-03", "2025-12-31"].flatMap((day) =>
      [
        { report: "brief", countries, compare },
        { report: "watchlist", countries, indicators: ["score", "blocs"], compare },
        { report: "watchlist", countries, indicators: ["gdp", "score"] },
        { report: "profile", country: countries[0]!, compare },
      ].map((one) => [one.report, countries.join(" "), day, { ...one, day } as ReportRequest] as const),
    ),
  );

  /** Letters from −100 to +100, five points each. */
  function drawnBy(score: number, low: number, high: number, then: number | undefined): string {
    return Array.from({ length: 41 }, (_, i) => {
      const here = (points: number) => Math.round((Math.max(-100, Math.min(100, points)) + 100) / 5) === i;
      const from = Math.round((low + 100) / 5);
      const to = Math.round((high + 100) / 5);
      if (here(score)) return "●";
      if (then !== undefined && here(then)) return "○";
      if (i === 20) return "┼";
      return i >= from && i <= to ? "═" : "─";
    }).join("");
  }

  test.each(requests)("of a %s of %s on %s show the cells beside them", (_, __, day, request) => {
    const [table] = tablesOn(planOf(edition, request).sheets[0]!);
    const keys = table!.columns.map(({ key }) => key);
    // as a brief has them, whoever asks
    const score = keys.indexOf(`score@${day}`);
    expect(keys.slice(score, score + 4)).toEqual([
      `score@${day}`,
      `range.low@${day}`,
      `range.high@${day}`,
      "strip",
    ]);
    let drawn = 0;
    for (const row of rowsOf(table!)) {
      const [now, low, high, change] = [
        ...[`score@${day}`, `range.low@${day}`, `range.high@${day}`].map((key) => numberOf(row.get(key)!)),
        row.has("change") ? numberOf(row.get("change")!) : undefined,
      ];
      if (now === undefined) continue;
      drawn++;
      const then = change === undefined ? undefined : now - change;
      expect(cellValue(row.get("strip")!)).toBe(drawnBy(now, low!, high!, then));
    }
    expect(drawn).toBeGreaterThan(0);
  });
});

test.each([
  ["score", "range.low", "range.high"],
  ["range.high", "score"],
])("a watchlist of %s has each end of the interval once", (...indicators) => {
  const { columns } = tablesOn(
    planOf(edition, { report: "watchlist", countries: ["KAZ"], indicators, day: "2025-12-31" }).sheets[0]!,
  )[0]!;
  const keys = columns.map(({ key }) => key);
  expect(new Set(keys).size).toBe(keys.length);
  expect(keys.filter((key) => key.startsWith("range."))).toHaveLength(2);
});
