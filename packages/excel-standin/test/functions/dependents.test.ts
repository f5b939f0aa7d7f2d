import { type OpenWorkbook, openWorkbook } from "../../src/node/openWorkbook";

// in which order formulas are calculated that read each other

let book: OpenWorkbook;
beforeAll(async () => {
  book = await openWorkbook({ functionsJson: { functions: [] } });
});
afterAll(() => book.close());

type Rows = readonly (readonly unknown[])[];

/** What a cell comes to on a fresh sheet after each of some entries. */
async function seen(cell: string, ...entries: readonly (readonly [string, Rows])[]): Promise<unknown[]> {
  const answers: unknown[] = [];
  await book.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add();
    for (const [address, rows] of entries) {
      sheet.getRange(address).formulas = rows as unknown[][];
      const range = sheet.getRange(cell).load("values");
      await context.sync();
      answers.push(range.values[0]![0]);
    }
  });
  return answers;
}

const long = 3_000;
const rows = (formula: (row: number) => unknown, count = long) =>
  Array.from({ length: count }, (_, at) => [formula(at + 1)]);

test("a long chain that leads down follows its first cell", async () => {
  const chain = rows((row) => (row === 1 ? 1 : `=A${row - 1}+1`));
  expect(await seen(`A${long}`, [`A1:A${long}`, chain], ["A1", [[101]]])).toEqual([3000, 3100]);
});

test("a long chain that leads up follows its last cell", async () => {
  const chain = rows((row) => (row === long ? 1 : `=A${row + 1}+1`));
  expect(await seen("A1", [`A1:A${long}`, chain], [`A${long}`, [[101]]])).toEqual([3000, 3100]);
});

test("running sums over a chain", async () => {
  const chain = [
    "A1:B300",
    rows((row) => row, 300).map(([row]) => [
      row === 1 ? 1 : `=A${Number(row) - 1}+1`,
      `=SUM(A$1:A${String(row)})`,
    ]),
  ] as const;
  expect(await seen("B300", chain, ["A1", [[2]]])).toEqual([45_150, 45_450]);
});

test("a circle of many cells is listed and ends", async () => {
  const circle = rows((row) => `=A${row === 500 ? 1 : row + 1}+1`, 500);
  await seen("A1", ["A1:A500", circle]);
  const listed = book.host.uncalculated.filter(({ reason }) => reason === "circular reference");
  expect(listed.length).toBeGreaterThan(0);
});

test.each<readonly [string, string, readonly (readonly [string, Rows])[], readonly unknown[]]>([
  [
    "a spill that comes after a sum of its cells was read",
    "C1",
    [
      ["C1", [["=SUM(A2:A3)+A1"]]],
      ["A1", [["=SEQUENCE(3)"]]],
      ["A1", [["=SEQUENCE(3,1,10)"]]],
    ],
    [0, 6, 33],
  ],
  [
    "a reference that was not read the last time",
    "C1",
    [
      ["A1:C1", [[true, "=D1", '=IF(A1,"none",B1)']]],
      ["D1", [[5]]],
      ["A1", [[false]]],
      ["D1", [[6]]],
    ],
    ["none", "none", 5, 6],
  ],
  [
    "two ways to the same cell",
    "D1",
    [
      ["A1:D1", [[1, "=A1*10", "=A1+B1", "=B1+C1"]]],
      ["A1", [[2]]],
    ],
    [21, 42],
  ],
  [
    "wide blocks and whole rows",
    "A5",
    [
      ["A5", [["=SUM(1:3)"]]],
      ["XFD2", [[7]]],
      ["A1:C1", [[1, 2, "=A1+B1"]]],
    ],
    [0, 7, 13],
  ],
])("%s", async (_, cell, entries, expected) => {
  expect(await seen(cell, ...entries)).toEqual(expected);
});
