import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openWorkbook } from "excel-standin/node";
import { usualReport } from "../../src/actions/usualReports";
import { positionsFromFile } from "../../src/cli/positionsFile";
import { edition } from "../../src/edition";
import { blocsOf, membershipAt } from "../../src/core/blocs/blocs";
import { planOf, reportNamed, reportRequest } from "../../src/reports/catalogue";
import type { Block, Sheet, Table } from "../../src/workbook/plan";
import { readNumber } from "../../src/workbook/shownNumber";
import { xlsxOf } from "../../src/xlsx/write/workbookFile";
import { schemaErrors } from "../support/outsideTools";

const positions = "Germany=120; China=80; Kazakhstan=45; Serbia=10; Narnia=7; Turkmenistan=3";
const plan = planOf(edition, reportRequest(edition, reportNamed("exposure"), { positions, day: "2023" }));
const tables = plan.sheets.flatMap(({ blocks }) =>
  blocks.filter((block): block is Table => block.kind === "table"),
);
const rowsOf = (name: string) =>
  tables
    .find((one) => one.name === name)!
    .rows.map((row) =>
      row.map((cell) => (cell.kind === "text" ? cell.text : cell.kind === "number" ? cell.value : cell.kind)),
    );

test("every position is in the report: countries with their share, names that are none with their value", () => {
  expect(rowsOf("Positions").map(([country]) => country)).toEqual([
    ...["Germany", "China", "Kazakhstan", "Serbia", "Turkmenistan"],
  ]);
  expect(rowsOf("Positions")[0]!.slice(1, 3)).toEqual([120, 120 / 258]);
  expect(rowsOf("UnclearNames")).toEqual([["Narnia", 7]]);
});

test("the largest stand on the side of their score", () => {
  expect(rowsOf("LargestMinus").map(([country]) => country)).toContain("China");
  expect(rowsOf("LargestPlus").map(([country]) => country)).toContain("Germany");
});

test("a row that sums others is told, and is in no share and in no part of everything", () => {
  const asked = { positions: "Germany=120; China=80; Total=200", day: "2023" };
  const { sheets } = planOf(edition, reportRequest(edition, reportNamed("exposure"), asked));
  const [{ blocks }] = sheets as [(typeof sheets)[0]];
  const told = JSON.stringify(blocks);
  expect(told).toContain("Left out of all shares, as a row that sums others: Total (200).");
  expect(told).not.toContain("of all that is listed");
});

describe("the sentences of the first page", () => {
  const lists = [
    positions,
    "Kazakhstan=45; Germany=120; Taiwan=30; Kosovo=17; Belarus=40; China=51",
    "Narnia=7.5; Atlantis=3; Germany=12; Total=19",
    "India=5; Brazil=7",
    "Taiwan=3",
  ];

  test.each(lists)("%s: tell figures that its tables show, and whose score is not known", (list) => {
    for (const day of ["1975-12-31", "2023-11-03"]) {
      const asked = reportRequest(edition, reportNamed("exposure"), { positions: list, day });
      const [{ blocks }] = planOf(edition, asked).sheets as [Sheet];
      const [head, ...others] = blocks as [Block, ...Block[]];
      const leads = (head.kind === "rows" ? head.rows : [])
        .flat()
        .flatMap((cell) => (cell.kind === "text" && cell.style === "lead" ? cell.text : []))
        .join(" ");
      const shown = new Set(
        others
          .flatMap((block) => (block.kind === "table" ? block.rows.flat() : []))
          .flatMap((cell) => (cell.kind === "number" ? readNumber(cell.value, cell.format) : [])),
      );
      const told = leads.match(/[+−]?\d[\d.,]*\d|\d/g)!;
      expect(told.length).toBeGreaterThan(1);
      const lacking = told.filter((number) => !shown.has(number) && !shown.has(`${number}%`));
      expect(lacking).toEqual([]);

      const all = planOf(edition, asked).sheets.flatMap((sheet) => sheet.blocks);
      const held = all.find((block): block is Table => block.kind === "table" && block.name === "Positions")!;
      const score = held.columns.findIndex(({ key }) => key === "score");
      const notes = JSON.stringify(others.at(-1));
      for (const row of held.rows) {
        const name = row[0]!.kind === "text" ? row[0]!.text : "";
        const isMissing = row[score]!.kind === "missing";
        expect([name, leads.includes(`${name}`), notes.includes(`: ${name}"`)]).toEqual([
          name,
          isMissing,
          isMissing,
        ]);
      }
      const isWhole = held.rows.every((row) => row[score]!.kind === "number") && leads.includes("mean score");
      expect(notes.includes("Missing figures: none")).toBe(isWhole);
    }
  });
});

// data/memberships.csv, and data/sources.csv by which each of its rows is cited
test("the sources by bloc are those of every membership that counts", () => {
  const names = new Set(rowsOf("ByBloc").map(([name]) => name));
  const days = ["2023-12-31", "2022-12-31"];
  const counted = ["DEU", "CHN", "KAZ", "SRB", "TKM"].flatMap((country) =>
    days.flatMap((day) =>
      blocsOf(edition, country, day).map(({ code }) => membershipAt(edition, code, country, day)!),
    ),
  );
  expect(names.size).toBe(new Set(counted.map(({ bloc }) => bloc)).size);
  const sources = tables.find(({ name }) => name === "AlignSources")!;
  const used = sources.columns.findIndex(({ head }) => head === "Columns that use it");
  const titles = sources.rows
    .filter((row) => /Exposure: .*Share/.test(JSON.stringify(row[used])))
    .map((row) => (row[0]!.kind === "text" ? row[0]!.text : ""));
  const expected = new Set(counted.map(({ source }) => edition.sources.get(source)!.title));
  expect([...expected].filter((title) => !titles.includes(title))).toEqual([]);
  expect(expected.size).toBeGreaterThan(1);
});

test("the file is as the schema has it", async () => {
  expect(schemaErrors(await xlsxOf(plan))).toEqual([]);
});

describe("a file", () => {
  const folder = mkdtempSync(join(tmpdir(), "exposure-"));
  afterAll(() => rmSync(folder, { recursive: true }));
  const written = (name: string, content: string | Uint8Array) => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  };
  const asked = { column: "Country", values: "Value" };

  test("with semicolons and decimal commas is read as it is meant", () => {
    const path = written("list.csv", "Country;Value\nDeutschland;1.234,5\nNarnia;7\n");
    expect(positionsFromFile(path, asked)).toBe("DEU=1234.5; Narnia=7");
  });

  test("of Excel is read from the table that has the columns", async () => {
    const path = written("list.xlsx", await xlsxOf(plan));
    expect(positionsFromFile(path, { ...asked, sheet: "Positions" })).toBe(
      "DEU=120; CHN=80; KAZ=45; SRB=10; TKM=3",
    );
  });

  test.each([
    ["Country,Value\nGermany,-5\n", "negative value: -5 in row 2 of Value; give 0 or more"],
    ["Country,Value\nGermany,1\nChina,much\n", "invalid value: much in row 3 of Value; give a number"],
    ["Country,Exports\nGermany,1\n", "unknown column: Value; the file has Country, Exports"],
  ])("%j is refused", (content, message) => {
    expect(() => positionsFromFile(written("wrong.csv", content), asked)).toThrow(message);
  });
});

describe("the open workbook", () => {
  const running = { signal: new AbortController().signal, progress: () => undefined };

  async function reported(cells: readonly (readonly (string | number)[])[]) {
    const book = await openWorkbook({ functionsJson: { functions: [] } });
    Object.assign(globalThis, { Office: book.Office, Excel: book.Excel });
    try {
      await book.Excel.run(async (context) => {
        const range = context.workbook.worksheets
          .getActiveWorksheet()
          .getRangeByIndexes(1, 1, cells.length, cells[0]!.length);
        range.values = cells.map((row) => [...row]);
        range.select();
        await context.sync();
      });
      const { message } = await usualReport("exposure")(running as never);
      const values = await book.Excel.run(async (context) => {
        const table = context.workbook.tables.getItem("Positions").getDataBodyRange().load("values");
        await context.sync();
        return table.values as unknown[][];
      });
      return { message, countries: values.map(([country, value]) => [country, value]) };
    } finally {
      book.close();
    }
  }

  test("gets the report of two selected columns, whichever stands first", async () => {
    const { countries } = await reported([
      ["Exports", "Country"],
      [120, "Germany"],
      [45, "Kazakhstan"],
      [7, "Narnia"],
    ]);
    expect(countries).toEqual([
      ["Germany", 120],
      ["Kazakhstan", 45],
    ]);
  });

  test("is told which cell holds no value", async () => {
    await expect(
      reported([
        ["Germany", 120],
        ["Kazakhstan", -45],
      ]),
    ).rejects.toThrow("negative value: -45 in C3; give 0 or more");
  });

  test("is told when no columns are selected that could be meant", async () => {
    await expect(reported([["Germany"], ["China"]])).rejects.toThrow("unclear selection: no column");
  });
});

test.each(["Atlantis=5", "Atlantis=5; Kazakhstan=0"])("of %s nothing is told but why", (asked) => {
  const { sheets } = planOf(
    edition,
    reportRequest(edition, reportNamed("exposure"), { positions: asked, day: "2023" }),
  );
  const found = sheets.flatMap(({ blocks }) =>
    blocks.filter((block): block is Table => block.kind === "table"),
  );
  const numbers = found.flatMap(({ rows }) => rows.flat().filter((cell) => cell.kind === "number"));
  expect(numbers.filter(({ value }) => !Number.isFinite(value))).toEqual([]);
  const measures = found.find(({ name }) => name === "Exposure")!.rows;
  const missing = { kind: "missing", reason: "no country of the list has a value" };
  expect(measures.map(([, ...figures]) => figures)).toEqual(measures.map(() => [missing, missing]));
});
