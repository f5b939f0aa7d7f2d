import { readFileSync } from "node:fs";
import { openWorkbook } from "excel-standin/node";

// the built add-in starts in a workbook, as when Excel opens it again

const built = (name: string) => readFileSync(`dist/web/${name}`, "utf8");

test("starting, Align deletes the hidden sheets of a write that was cut off, and no others", async () => {
  const book = await openWorkbook({ functionsJson: JSON.parse(built("functions.json")) as never });
  await book.Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.add("~align 1").visibility = "Hidden";
    worksheets.add("~align 2").visibility = "Visible";
    worksheets.add("hidden").visibility = "Hidden";
    await context.sync();
  });
  book.run(built("functions.js"), "functions.js");
  const names = () => book.workbook.sheets.map(({ name }) => name);
  for (let turn = 0; turn < 100 && names().includes("~align 1"); turn++)
    await new Promise((resolve) => setTimeout(resolve, 20));
  expect(names()).toEqual(["Sheet1", "~align 2", "hidden"]);
  book.close();
});
