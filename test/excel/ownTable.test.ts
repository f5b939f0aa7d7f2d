import { type OpenWorkbook, openWorkbook } from "excel-standin/node";
import { selectedTable } from "../../src/excel/ownTable";

// which cells a selection means, through the real office.js

let book: OpenWorkbook;

beforeAll(async () => {
  book = await openWorkbook({ functionsJson: { functions: [] } });
  await book.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("B3:C5").values = [
      ["country", "value"],
      ["MDA", 0.62],
      ["ARM", 0.071],
    ];
    sheet.getRange("C4:C5").numberFormat = [["0%"], ["0.0%"]];
    sheet.getRange("F1:G4").values = [
      ["Country", "Value"],
      ["KAZ", 1],
      ["KGZ", 2],
      ["Total", 3],
    ];
    const table = sheet.tables.add("F1:G3", true);
    table.name = "Own";
    await context.sync();
  });
});
afterAll(() => book.close());

async function selected(address: string) {
  return book.Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").getRange(address).select();
    await context.sync();
    return selectedTable(context as never);
  });
}

const list = [
  ["country", "value"],
  ["MDA", "62%"],
  ["ARM", "7.1%"],
];

test.each([
  ["the cells that are selected, shares as per cent", "B3:C5", 3, list],
  ["the block around a single cell", "C4", 3, list],
  [
    "a whole Excel table, of a cell in it",
    "G2",
    1,
    [
      ["Country", "Value"],
      ["KAZ", 1],
      ["KGZ", 2],
    ],
  ],
])("a selection means %s", async (_, address, firstRow, rows) => {
  expect(await selected(address)).toMatchObject({ firstRow, rows, separator: undefined });
});

test("an empty selection is refused with what to do", async () => {
  await expect(selected("Z9")).rejects.toThrow(
    "empty selection: no cell with content; select the table with its heads",
  );
});
