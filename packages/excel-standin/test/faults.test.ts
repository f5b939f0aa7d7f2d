import { type OpenWorkbook, openWorkbook } from "../src/node/openWorkbook";

let book: OpenWorkbook;

beforeAll(async () => (book = await openWorkbook({ functionsJson: { functions: [] } })));
afterAll(() => book.close());

/** The code of the error that writing a cell ends with. */
async function codeOfWriting(value: unknown = 1): Promise<string | undefined> {
  try {
    await book.Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("A1").values = [[value]];
      await context.sync();
    });
    return undefined;
  } catch (error) {
    return (error as OfficeExtension.Error).code;
  }
}

/** The value of A1, read by another batch. */
async function readA1(): Promise<unknown> {
  return book.Excel.run(async (context) => {
    const cell = context.workbook.worksheets.getActiveWorksheet().getRange("A1").load("values");
    await context.sync();
    return cell.values[0]![0] as unknown;
  });
}

// the codes are those of Excel.ErrorCodes in the typings of office.js
test.each([
  ["somebody edits a cell", "cellEdit", "InvalidOperationInCellEditMode"],
  ["the document may be read only", "readOnly", "AccessDenied"],
  ["the connection is lost", "disconnected", "InvalidOrTimedOutSession"],
] as const)("a write fails while %s", async (_, fault, code) => {
  book.host.faults[fault] = true;
  expect(await codeOfWriting()).toBe(code);
  book.host.faults[fault] = false;
  expect(await codeOfWriting()).toBeUndefined();
});

test("a read-only document can be read", async () => {
  await codeOfWriting(7);
  book.host.faults.readOnly = true;
  expect(await readA1()).toBe(7);
  book.host.faults.readOnly = false;
});

test("a request of more than 5 MB is refused", async () => {
  await expect(
    book.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1:A600");
      range.values = Array.from({ length: 600 }, () => ["x".repeat(10_000)]);
      await context.sync();
    }),
  ).rejects.toMatchObject({ code: "RequestPayloadSizeLimitExceeded" });
});

test("an action fails once, and what came before it stays", async () => {
  await codeOfWriting("before");
  await expect(
    book.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("A1").values = [["first"]];
      await context.sync();
      book.host.faults.failAction(0, "InvalidOperation");
      sheet.getRange("A1").values = [["second"]];
      await context.sync();
    }),
  ).rejects.toMatchObject({ code: "InvalidOperation" });
  expect(await readA1()).toBe("first");
  expect(await codeOfWriting("after")).toBeUndefined();
});

test("a batch that is run with delayForCellEdit waits until the cell is no longer edited", async () => {
  book.host.faults.cellEdit = true;
  const written = book.Excel.run({ delayForCellEdit: true }, async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange("A1").values = [["late"]];
    await context.sync();
  });
  book.host.faults.cellEdit = false;
  await written;
  expect(await readA1()).toBe("late");
});

test("a member fails whenever it is used, until failures are dropped, and what came before it stays", async () => {
  book.host.faults.failMember("RangeFont.bold", "InvalidOperation");
  const bold = () =>
    book.Excel.run(async (context) => {
      const cell = context.workbook.worksheets.getActiveWorksheet().getRange("A2");
      cell.values = [["kept"]];
      cell.format.font.bold = true;
      await context.sync();
    });
  for (const _ of [1, 2]) await expect(bold()).rejects.toMatchObject({ code: "InvalidOperation" });
  expect(book.workbook.activeSheet.cell(1, 0)!.value).toBe("kept");
  book.host.faults.clear();
  await bold();
});

// OfficeDev/office-js#1463
test("panes of a hidden sheet cannot be frozen", async () => {
  const frozen = (visibility: "Hidden" | "Visible") =>
    book.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add();
      sheet.visibility = visibility;
      sheet.freezePanes.freezeRows(1);
      await context.sync();
    });
  await expect(frozen("Hidden")).rejects.toMatchObject({ code: "InvalidOperation" });
  await frozen("Visible");
});

type Change = (context: Excel.RequestContext) => void;

test.each<readonly [string, boolean, Change]>([
  ["a value", true, ({ workbook }) => (workbook.getActiveCell().values = [[1]])],
  ["a look", true, ({ workbook }) => (workbook.getActiveCell().format.font.bold = true)],
  ["a custom XML part", true, ({ workbook }) => void workbook.customXmlParts.add("<a/>")],
  ["another selection", false, ({ workbook }) => workbook.worksheets.getFirst().getRange("B2").select()],
  ["a calculation", false, ({ application }) => application.calculate("Full")],
])("after %s the workbook is dirty: %s", async (_, isDirty, change) => {
  await book.Excel.run(async (context) => {
    const { workbook } = context as never as Excel.RequestContext;
    workbook.save("Save");
    change(context as never);
    workbook.load("isDirty");
    await context.sync();
    expect(workbook.isDirty).toBe(isDirty);
    workbook.isDirty = false;
    workbook.load("isDirty");
    await context.sync();
    expect(workbook.isDirty).toBe(false);
  });
});
