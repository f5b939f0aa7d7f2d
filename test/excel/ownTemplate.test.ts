import { type OpenWorkbook, openWorkbook } from "excel-standin/node";
import { pollTemplate } from "../../src/core/own/pollTemplate";
import { readTable } from "../../src/core/own/table/read";
import { edition } from "../../src/edition";
import { selectedTable } from "../../src/excel/ownTable";
import { openTemplate, removeTemplate } from "../../src/excel/ownTemplate";

// the template on a sheet, filled and read again from what is selected, through the real office.js

let book: OpenWorkbook;

beforeAll(async () => void (book = await openWorkbook({ functionsJson: { functions: [] } })));
afterAll(() => book.close());

function open() {
  return book.Excel.run((context) => openTemplate(context as never, pollTemplate(edition, 2023)));
}

test("the template opens ready to fill, and the selection reads what was filled in", async () => {
  const { name } = await open();
  expect(name).toBe("Gallup Analytics");
  const read = await book.Excel.run(async (context) => {
    context.workbook.getSelectedRange().getResizedRange(0, 1).values = [[30, 55]];
    await context.sync();
    return readTable(edition, await selectedTable(context as never));
  });
  expect(read.problems).toEqual([]);
  expect(read.data.polls).toMatchObject([
    { country: "ARM", year: 2023, target: "RUS", approve: 30, disapprove: 55, unsure: undefined },
  ]);
});

test("another stands beside it, and goes again", async () => {
  const { id, name } = await open();
  expect(name).toBe("Gallup Analytics (2)");
  const remove = () => book.Excel.run((context) => removeTemplate(context as never, id));
  expect([await remove(), await remove()]).toEqual([true, false]);
});
