import { type OpenWorkbook, openWorkbook } from "../../../src/node/openWorkbook";

/** A value that a formula must come to: a text that begins with ≈ gives a number to as many places as are written. */
type Expected = string | number | boolean;

/** Formulas and what they come to, by the page that says so. */
export type FormulaTable = Readonly<
  Record<string, readonly (readonly [formula: string, expected: Expected])[]>
>;

/** A cell of a formula, a sheet's width apart from the next so that blocks may spill. */
const rowOf = (place: number) => 1 + place * 12;

/**
 * One test for each formula of a table, calculated in a cell of the real calculator.
 * @param cells values by address, on the sheet `Data`, which the formulas name; "" leaves a cell empty
 */
export function testFormulas(table: FormulaTable, cells: Readonly<Record<string, unknown>> = {}): void {
  const all = Object.values(table).flat();
  let book: OpenWorkbook;
  let answers: readonly unknown[];

  beforeAll(async () => {
    book = await openWorkbook({ functionsJson: { functions: [] } });
    const ranges = await book.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const data = context.workbook.worksheets.add("Data");
      for (const [address, value] of Object.entries(cells))
        data.getRange(address).formulas = [[value]] as never;
      const found = all.map(([formula], place) => {
        const range = sheet.getRange(`A${rowOf(place)}`);
        range.formulas = [[formula]];
        return range.load("values");
      });
      await context.sync();
      return found;
    });
    answers = ranges.map(({ values }) => values[0]![0] as unknown);
  });
  afterAll(() => book.close());

  let place = 0;
  for (const [page, cases] of Object.entries(table))
    describe(page, () => {
      for (const [formula, expected] of cases) {
        const at = place++;
        test(`${formula} is ${String(expected)}`, () => expect(answers[at]).toEqual(matcherOf(expected)));
      }
    });
}

function matcherOf(expected: Expected): unknown {
  if (typeof expected === "number" && !Number.isInteger(expected)) return expect.closeTo(expected, 12);
  const rounded = /^≈(-?\d+\.?(\d*))$/.exec(String(expected));
  return rounded ? expect.closeTo(Number(rounded[1]), rounded[2]!.length) : expected;
}
