import { readFileSync } from "node:fs";
import { openWorkbook } from "excel-standin/node";

// the built add-in starts in a workbook, as when Excel opens it again

const built = (name: string) => readFileSync(`dist/web/${name}`, "utf8");

test("starting, Align deletes what a write that was cut off had begun, and no sheet of anybody's, whatever it is called", async () => {
  const book = await openWorkbook({ functionsJson: JSON.parse(built("functions.json")) as never });
  await book.Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const begun = worksheets.add("~align 1");
    begun.visibility = "Hidden";
    begun.names.add("_align_growing", begun.getRange("A1"));
    for (const name of ["~align 1", "~align 2", "~align 3"])
      (name === "~align 1" ? begun : worksheets.add(name)).getRange("A1").values = [["something"]];
    worksheets.getItem("~align 2").visibility = "Hidden";
    worksheets.add("hidden").visibility = "Hidden";
    await context.sync();
  });
  book.run(built("functions.js"), "functions.js");
  const names = () => book.workbook.sheets.map(({ name }) => name);
  for (let turn = 0; turn < 100 && names().includes("~align 1"); turn++)
    await new Promise((resolve) => setTimeout(resolve, 20));
  expect(names()).toEqual(["Sheet1", "~align 2", "~align 3", "hidden"]);
  book.close();
});
