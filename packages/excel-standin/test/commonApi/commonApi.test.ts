import { unzipSync } from "fflate";
import { type OpenWorkbook, openWorkbook } from "../../src/node/openWorkbook";

// the API that all of Office has in common, by callbacks

let book: OpenWorkbook;
beforeAll(async () => {
  book = await openWorkbook({ functionsJson: { functions: [] } });
});
afterAll(() => book.close());

type Result = { readonly status: string; readonly value: never; readonly error: { readonly name: string } };

/** What a method's callback is told; rejects with the error's name. */
function called<T>(object: object, method: string, ...given: readonly unknown[]): Promise<T> {
  return new Promise((resolve, reject) =>
    (object as Record<string, (...all: unknown[]) => void>)[method]!(
      ...given,
      ({ status, value, error }: Result) =>
        status === "failed" ? reject(new Error(error.name)) : resolve(value),
    ),
  );
}

const here = () => book.Office.context.document;

async function write(address: string, values: unknown[][]): Promise<void> {
  await book.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Sheet1").getRange(address);
    range.values = values as never;
    range.select();
    await context.sync();
  });
}

test("the selected cells are read as text, as rows, and as they are shown", async () => {
  await write("A1:B2", [
    ["a", "10%"],
    ["b", 2],
  ]);
  expect(await called(here(), "getSelectedDataAsync", "text")).toBe("a\t0.1\nb\t2");
  expect(await called(here(), "getSelectedDataAsync", "matrix")).toEqual([
    ["a", 0.1],
    ["b", 2],
  ]);
  expect(await called(here(), "getSelectedDataAsync", "matrix", { valueFormat: "formatted" })).toEqual([
    ["a", "10%"],
    ["b", "2"],
  ]);
});

test("text, rows and a table are written from the selected cell on", async () => {
  await write("D1", [[""]]);
  await called(here(), "setSelectedDataAsync", [
    ["x", 1],
    ["y", "=E1+1"],
  ]);
  const Table = book.window["Office"] as unknown as {
    TableData: new (rows: unknown, heads: unknown) => unknown;
  };
  await write("G1", [[""]]);
  await called(here(), "setSelectedDataAsync", new Table.TableData([["r", 1]], [["head", "n"]]), {
    coercionType: "table",
  });
  await book.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    const [block, table] = [
      sheet.getRange("D1:E2").load("values"),
      sheet.tables.getItemAt(0).getRange().load("values,address"),
    ];
    await context.sync();
    expect(block.values).toEqual([
      ["x", 1],
      ["y", 2],
    ]);
    expect([table.address, table.values]).toEqual([
      "Sheet1!G1:H2",
      [
        ["head", "n"],
        ["r", 1],
      ],
    ]);
  });
});

test("a binding is read, written, told of changes, found and let go", async () => {
  await write("A1:B2", [
    ["a", 1],
    ["b", 2],
  ]);
  const { bindings } = here();
  const bound = await called<Office.MatrixBinding>(
    bindings,
    "addFromNamedItemAsync",
    "Sheet1!A1:B2",
    "matrix",
    { id: "mine" },
  );
  expect([bound.id, bound.type, bound.rowCount, bound.columnCount]).toEqual(["mine", "matrix", 2, 2]);
  expect(await called(bound, "getDataAsync", { startRow: 1, rowCount: 1 })).toEqual([["b", 2]]);
  let changes = 0;
  await called(bound, "addHandlerAsync", "bindingDataChanged", () => void changes++);
  await called(bound, "setDataAsync", [
    ["c", 3],
    ["d", 4],
  ]);
  await new Promise((resolve) => setTimeout(resolve, 10));
  expect(changes).toBe(1);
  expect((await called<Office.Binding[]>(bindings, "getAllAsync")).map(({ id }) => id)).toEqual(["mine"]);
  await book.Excel.run(async (context) => {
    const binding = context.workbook.bindings.getItem("mine").load("type");
    const range = binding.getRange().load("values,address");
    await context.sync();
    expect([binding.type, range.address, range.values[0]]).toEqual(["Range", "Sheet1!A1:B2", ["c", 3]]);
  });
  await called(bindings, "releaseByIdAsync", "mine");
  await expect(called(bindings, "getByIdAsync", "mine")).rejects.toThrow();
});

test("bindings of the object model hear of changes and of calculation", async () => {
  const heard: string[] = [];
  await book.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A10:B10").formulas = [[1, "=A10*2"]];
    const binding = context.workbook.bindings.add(sheet.getRange("B10"), "Range", "sum");
    binding.onDataChanged.add(async ({ binding: { id } }) => void heard.push(id));
    await context.sync();
    sheet.getRange("A10").values = [[5]];
    await context.sync();
  });
  await new Promise((resolve) => setTimeout(resolve, 10));
  expect(heard).toEqual(["sum"]);
});

test("settings that are saved are told to those who listen", async () => {
  let heard: unknown;
  await book.Excel.run(async (context) => {
    context.workbook.settings.onSettingsChanged.add(async ({ settings }) => {
      const setting = settings.getItem("review").load("value");
      await settings.context.sync();
      heard = setting.value;
    });
    await context.sync();
  });
  here().settings.set("review", "soon");
  await called(here().settings, "saveAsync");
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(heard).toBe("soon");
});

test("the file comes in slices, and is a package that holds the values", async () => {
  await write("A1", [["in the file"]]);
  const file = await called<Office.File>(here(), "getFileAsync", "compressed", { sliceSize: 65_536 });
  const bytes: number[] = [];
  for (let place = 0; place < file.sliceCount; place++)
    bytes.push(...(await called<{ readonly data: number[] }>(file, "getSliceAsync", place)).data);
  await called(file, "closeAsync");
  expect(bytes).toHaveLength(file.size);
  const parts = unzipSync(Uint8Array.from(bytes));
  expect(new TextDecoder().decode(parts["xl/sheet1.xml"])).toContain("<v>in the file</v>");
});

test("the document has an address, and cells are gone to by name", async () => {
  expect(await called(here(), "getFilePropertiesAsync")).toEqual({ url: here().url });
  await called(here(), "goToByIdAsync", "Sheet1!C3", "namedItem");
  const { area } = book.workbook.selection;
  expect([area.row, area.column]).toEqual([2, 2]);
});
