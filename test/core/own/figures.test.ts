import { read, table, world, wrongIn } from "./ownTable";
import { mostRows, readTable } from "../../../src/core/own/table/read";

const heads = "country | indicator | date | value | source";

test("a table of figures becomes indicators that begin with own.", () => {
  const { data, problems, good } = read(`
    ${heads}
    Moldova | Trust | 2022 | 31.5 | IDIS
    MDA | trust | 2023-11 | 35 | IDIS, wave 2
    kz | own.gas share | 2023-11-03 | 12 | Ministry`);
  expect(problems).toEqual([]);
  expect(good).toBe(3);
  expect(data.indicators).toEqual([
    {
      code: "own.gas_share",
      name: "gas share",
      unit: "",
      figures: [{ country: "KAZ", date: "2023-11-03", value: 12, source: "Ministry" }],
    },
    {
      code: "own.trust",
      name: "Trust",
      unit: "",
      figures: [
        { country: "MDA", date: "2022", value: 31.5, source: "IDIS" },
        { country: "MDA", date: "2023-11", value: 35, source: "IDIS, wave 2" },
      ],
    },
  ]);
});

test("all that is wrong is said at once, each with its row", () => {
  expect(
    wrongIn(`
    ${heads}
    Moldva | Trust | 2022 | 31 | IDIS
    Armenia | Trust | last year | 31 | IDIS
    Armenia | Trust | 2022 | many | IDIS
    Armenia | Trust | 2022 | 31 |
    Moldova | Trust | 2021 | 30 | IDIS
    MDA | trust | 2021 | 31 | IDIS
    | | | |
    | ??? | 1812 | 1e99 |
    Armenia | Trust! | 2020 | 1 | IDIS`),
  ).toEqual([
    "2: unknown country: Moldva; did you mean Moldova (MDA)?",
    "3: bad date: last year; write a year (2023), a month (2023-11), a day (2023-11-03) or an Excel date",
    "4: not a number: many; write a figure such as 62.5",
    "5: missing source: nothing given; fill in this cell",
    "7: duplicate: Moldova, own.trust, 2021; row 6 has it too",
    "9: missing country: nothing given; fill in this cell",
    "9: invalid indicator: ???; give it a name with letters",
    "9: date out of range: 1812-01-01; Align's years run from 1946 to 2100",
    "9: value out of range: 1e99; at most 10^15",
    "9: missing source: nothing given; fill in this cell",
    "10: ambiguous indicator: Trust!; Trust in row 6 has the code own.trust too, rename one",
  ]);
});

test("what is right is at hand although something else is wrong", () => {
  const { data, good } = read(`
    ${heads}
    Moldva | Trust | 2022 | 31 | IDIS
    Armenia | Trust | 2022 | 40 | IDIS`);
  expect(good).toBe(1);
  expect(data.indicators[0]!.figures).toEqual([{ country: "ARM", date: "2022", value: 40, source: "IDIS" }]);
});

test.each([
  [
    "another order, capitals and blanks",
    "Source | Value | Date | Country | Indicator",
    "IDIS | 31 | 2022 | MDA | Trust",
  ],
  [
    "words of its own for the heads",
    "Geography | Series | Year | Figure (%) | Reference",
    "MDA | Trust | 2022 | 31 | IDIS",
  ],
  [
    "columns besides",
    "id | country | indicator | date | value | source | remark",
    "7 | MDA | Trust | 2022 | 31 | IDIS | x",
  ],
  ["titles above", `Our survey\nof 2022\n${heads}`, "MDA | Trust | 2022 | 31 | IDIS"],
  ["notes below", heads, "MDA | Trust | 2022 | 31 | IDIS\n | | | |\nAll figures weighted. | | | |"],
])("a table is read with %s", (_, head, body) => {
  const { data, problems } = read(`${head}\n${body}`);
  expect(problems).toEqual([]);
  expect(data.indicators).toMatchObject([
    { code: "own.trust", figures: [{ country: "MDA", date: "2022", value: 31, source: "IDIS" }] },
  ]);
});

test.each([
  ["with a per cent sign", "62%", ",", 62, "per cent"],
  ["with a decimal comma", "62,5", ";", 62.5, ""],
  ["with thousands after a comma", "1,234.5", ",", 1234.5, ""],
  ["with thousands after a point, where semicolons part the cells", "1.234", ";", 1234, ""],
  ["with thousands after a thin blank", "12 345", ",", 12345, ""],
  ["with a true minus", "−3", ",", -3, ""],
] as const)("a value is read %s", (_, text, separator, value, unit) => {
  const { data, problems } = read(`${heads}\nMDA | Growth | 2022 | ${text} | IDIS`, separator);
  expect(problems).toEqual([]);
  expect(data.indicators).toMatchObject([{ unit, figures: [{ value }] }]);
});

test.each([
  [
    "a missing column is named",
    "country | indicator | date | value\nMDA | Trust | 2022 | 3",
    ["1: missing columns: source; the heads are country, indicator, date, value, source"],
  ],
  [
    "a table without heads",
    "MDA | Trust | 2022 | 3 | IDIS",
    [
      "1: no heads: no row names its columns; the heads are country, indicator, date, value, source, or those of a Gallup Analytics export",
    ],
  ],
  ["a table without rows", heads, ["1: empty table: no row below the heads; add some"]],
  [
    "nothing at all",
    " | | ",
    ["undefined: empty table: no cell with content; choose another file or select the table"],
  ],
  [
    "two units of one indicator",
    `${heads}\nMDA | Trust | 2021 | 31% | IDIS\nMDA | Trust | 2022 | 0.3 | IDIS`,
    ["3: mixed units: none for own.trust; row 2 has per cent"],
  ],
  [
    "the name of an own poll",
    `${heads}\nMDA | opinion.rus.approve | 2021 | 31 | IDIS`,
    ["2: taken indicator: opinion.rus.approve; names that begin with opinion. belong to own polls"],
  ],
])("%s is refused", (_, lines, problems) => {
  expect(wrongIn(lines)).toEqual(problems);
});

test("rows are counted as the sheet counts them", () => {
  const raw = { ...table(`${heads}\nMoldva | Trust | 2022 | 31 | IDIS`), firstRow: 12 };
  expect(readTable(world, raw).problems[0]!.row).toBe(13);
});

test("more rows than Align takes are refused before they are looked at", () => {
  const rows = Array.from({ length: mostRows + 1 }, () => ["MDA"]);
  const { problems } = readTable(world, { rows, firstRow: 1, separator: ",", origin: "" });
  expect(problems.map(({ message }) => message)).toEqual(["long table: 50001 rows; at most 50,000 at once"]);
});
