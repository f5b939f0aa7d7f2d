import { type OpenWorkbook, openWorkbook } from "excel-standin/node";
import { insertDrawing } from "../../src/actions/insertDrawing";
import { unwatched } from "../support/running";

// a PNG of one dot
const dot =
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
const drawn = { subject: "the map", title: "Score", altText: "Map: Score" };

let book: OpenWorkbook;
beforeEach(async () => {
  book = await openWorkbook({ functionsJson: { functions: [] } });
  Object.assign(globalThis, { Office: book.Office, Excel: book.Excel });
});
afterEach(() => book.close());

/** Fills cells, selects A1 and inserts the picture. @returns what was said, and the boxes of the picture and of the cells */
async function inserted(filled: string | undefined, selected = "A1") {
  await book.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    if (filled !== undefined) sheet.getRange(filled).values = [[1]] as never;
    sheet.getRange(selected).select();
    await context.sync();
  });
  const { message } = await insertDrawing(dot, drawn)(unwatched);
  return book.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    const shape = sheet.shapes.getItemAt(0).load("left,top,width,height");
    const cells = sheet.getRange(filled ?? "XFD1").load("left,top,width,height");
    await context.sync();
    const isOver =
      shape.left < cells.left + cells.width &&
      cells.left < shape.left + shape.width &&
      shape.top < cells.top + cells.height &&
      cells.top < shape.top + shape.height;
    return { message, isOver, left: shape.left, top: shape.top };
  });
}

test("a picture stands at the selected cell of a sheet that has room", async () => {
  expect(await inserted(undefined)).toEqual({
    ...{ message: "A picture of the map on sheet Sheet1.", isOver: false, left: 0, top: 0 },
  });
});

test.each(["A1", "C4", "B30"])("a picture is never laid over what is filled: %s", async (filled) => {
  const { isOver } = await inserted(filled);
  expect(isOver).toBe(false);
});

test("one that would lie on cells is put below them, and says so", async () => {
  const { message, top } = await inserted("C4");
  expect(message).toBe("A picture of the map on sheet Sheet1, below its filled cells.");
  expect(top).toBeGreaterThan(0);
});
