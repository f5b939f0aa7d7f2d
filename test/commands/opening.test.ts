import { readFileSync } from "node:fs";
import { CellError, type OpenWorkbook, openWorkbook } from "excel-standin/node";

// what Excel was seen to do as an add-in opens (OfficeDev/office-js#1809, #3224, #4769; learn.microsoft.com, show-hide-add-in)

const built = (name: string) => readFileSync(`dist/web/${name}`, "utf8");
const functionsJson = JSON.parse(built("functions.json")) as never;
const script = (name: string, text = built(name)) => ({ name, text });

let book: OpenWorkbook;
afterEach(() => book.close());

describe("a command of the ribbon ends", () => {
  test.each(["shown", "hangs", "refused", "ignored"] as const)(
    "where the pane's opening is %s",
    async (pane) => {
      book = await openWorkbook({
        functionsJson,
        scripts: [script("beforeFunctions.js"), script("functions.js")],
      });
      book.host.faults.pane = pane;
      const ended = ["explain", "removeOwnData"].map((name) => book.host.runCommand(name));
      expect(await Promise.all(ended)).toEqual([undefined, undefined]);
    },
    20_000,
  );
});

/** What a cell shows once Align has started, or given up. */
async function shown(scripts: readonly { readonly name: string; readonly text: string }[]) {
  book = await openWorkbook({ functionsJson, scripts });
  await book.Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").getRange("A1").formulas = [['=ALIGN.NAME("MDA")']];
    await context.sync();
  });
  await book.calculated();
  return book.workbook.sheets[0]!.cell(0, 0)?.value;
}

test("cells wait for the functions' script and are answered", async () => {
  expect(await shown([script("beforeFunctions.js"), script("functions.js")])).toBe("Moldova");
});

test("where the functions' script does not come, cells say so", async () => {
  const value = await shown([
    script("hurried.js", "const wait = setTimeout; setTimeout = (task, time) => wait(task, time / 100);"),
    script("served.js", `fetch = async () => ({ json: async () => (${built("functions.json")}) });`),
    script("beforeFunctions.js"),
  ]);
  expect(value).toBeInstanceOf(CellError);
  expect((value as CellError).message).toMatch(/^Align did not load; /);
}, 20_000);
