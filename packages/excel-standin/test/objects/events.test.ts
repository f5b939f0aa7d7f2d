import { type OpenWorkbook, openWorkbook } from "../../src/node/openWorkbook";

// what handlers are told, through the real office.js

let book: OpenWorkbook;
let sheetName = "";
let number = 0;

beforeAll(async () => {
  book = await openWorkbook({ functionsJson: { functions: [] } });
});
afterAll(() => book.close());

beforeEach(async () => {
  sheetName = `Events${++number}`;
  await book.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add(sheetName);
    sheet.getRange("A1:C5").formulas = [
      ["Fruit", "Q1", "Twice"],
      ["Pears", 3, "=B2*2"],
      ["Plums", 1, "=B3*2"],
      ["Figs", 2, "=B4*2"],
      ["Limes", 4, "=B5*2"],
    ];
    sheet.activate();
    await context.sync();
  });
});

const settled = () => new Promise((resolve) => setTimeout(resolve, 20));

type Telling = (args: Record<string, never>) => Promise<void>;

/** What a handler was told while something was done. */
async function told(
  listen: (sheet: Excel.Worksheet, handler: Telling, context: Excel.RequestContext) => void,
  act: (sheet: Excel.Worksheet, context: Excel.RequestContext) => void,
): Promise<readonly Record<string, unknown>[]> {
  const heard: Record<string, unknown>[] = [];
  await book.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetName);
    listen(sheet, async (args) => void heard.push(args), context);
    await context.sync();
  });
  await book.Excel.run(async (context) => {
    act(context.workbook.worksheets.getItem(sheetName), context);
    await context.sync();
  });
  await settled();
  return heard;
}

const listeners = {
  changed: (sheet: Excel.Worksheet, handler: Telling) => void sheet.onChanged.add(handler as never),
};

test("an add-in that wants no events hears none: of sheets, bindings and the selection", async () => {
  const heard: string[] = [];
  const { Excel } = book;
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetName);
    const bound = context.workbook.bindings.add(sheet.getRange("A1:C5"), "Range", `bound${number}`);
    bound.onDataChanged.add(async () => void heard.push("binding"));
    sheet.onChanged.add(async () => void heard.push("sheet"));
    context.workbook.onSelectionChanged.add(async () => void heard.push("selection"));
    await context.sync();
  });
  const change = (enableEvents: boolean) =>
    Excel.run(async (context) => {
      context.runtime.enableEvents = enableEvents;
      await context.sync();
      const sheet = context.workbook.worksheets.getItem(sheetName);
      sheet.getRange("B2").values = [[number + Number(enableEvents)]];
      sheet.getRange("B2").select();
      await context.sync();
      await settled();
    });
  await change(false);
  expect(heard).toEqual([]);
  await change(true);
  expect([...new Set(heard)].sort()).toEqual(["binding", "selection", "sheet"]);
});

test("one cell's change tells value and type before and after, and that the add-in did it", async () => {
  const [event] = await told(listeners.changed, (sheet) => (sheet.getRange("B2").values = [["none"]]));
  expect(event).toMatchObject({
    type: "WorksheetChanged",
    address: "B2",
    changeType: "RangeEdited",
    source: "Local",
    triggerSource: "ThisLocalAddin",
    details: { valueBefore: 3, valueTypeBefore: "Double", valueAfter: "none", valueTypeAfter: "String" },
  });
});

test.each([
  ["cells", "A2:C2", "insert", "Down", "CellInserted", { insertShiftDirection: "Down" }],
  ["cells", "B2:B3", "delete", "Left", "CellDeleted", { deleteShiftDirection: "Left" }],
  ["rows", "2:3", "insert", "Down", "RowInserted", { insertShiftDirection: "Down" }],
  ["columns", "B:B", "delete", "Left", "ColumnDeleted", { deleteShiftDirection: "Left" }],
] as const)(
  "%s %s: a change says what was inserted or deleted, and which way",
  async (_, address, act, way, changeType, state) => {
    const [event] = await told(listeners.changed, (sheet) =>
      act === "insert"
        ? void sheet.getRange(address).insert(way as never)
        : sheet.getRange(address).delete(way as never),
    );
    expect(event).toMatchObject({ address, changeType, changeDirectionState: state });
  },
);

test("a person's change is not the add-in's", async () => {
  const heard = await told(listeners.changed, () => undefined);
  const sheet = book.workbook.sheet(sheetName)!;
  sheet.ensure(8, 0).value = "typed";
  book.workbook.entered(sheet, { row: 8, column: 0, rows: 1, columns: 1 });
  await settled();
  expect(heard).toMatchObject([{ address: "A9", triggerSource: "Unknown" }]);
});

test("formulas that changed are told with what they were", async () => {
  const [event] = await told(
    (sheet, handler) => void sheet.onFormulaChanged.add(handler as never),
    (sheet) => (sheet.getRange("C2:C4").formulas = [["=B2*3"], ["=B3*2"], [0]]),
  );
  expect(event!["formulaDetails"]).toEqual([
    { cellAddress: "C2", previousFormula: "=B2*2" },
    { cellAddress: "C4", previousFormula: "=B4*2" },
  ]);
});

test("sorting tells which rows moved", async () => {
  const [event] = await told(
    (sheet, handler) => void sheet.onRowSorted.add(handler as never),
    (sheet) => sheet.getRange("A1:C5").sort.apply([{ key: 1 }], false, true),
  );
  expect(event).toMatchObject({ type: "WorksheetRowSorted", address: "A2:C4" });
});

test("sorting columns tells which columns moved", async () => {
  const [event] = await told(
    (sheet, handler) => void sheet.onColumnSorted.add(handler as never),
    (sheet) => {
      sheet.getRange("F1:H1").values = [[2, 3, 1]];
      sheet.getRange("F1:H1").sort.apply([{ key: 0 }], false, false, "Columns");
    },
  );
  expect(event).toMatchObject({ type: "WorksheetColumnSorted", address: "F1:H1" });
});

test("calculation, selection, format and hidden rows are told by their cells", async () => {
  const heard = await told(
    (sheet, handler) => {
      sheet.onCalculated.add(handler as never);
      sheet.onSelectionChanged.add(handler as never);
      sheet.onFormatChanged.add(handler as never);
      sheet.onRowHiddenChanged.add(handler as never);
    },
    (sheet) => {
      sheet.getRange("B3").values = [[9]];
      sheet.getRange("A1:B1").format.font.bold = true;
      sheet.getRange("A4:C4").rowHidden = true;
      sheet.getRange("B2:C3").select();
    },
  );
  const byType = new Map(heard.map((event) => [event["type"], event]));
  expect(byType.get("WorksheetCalculated")).toMatchObject({ address: "C3" });
  expect(byType.get("WorksheetSelectionChanged")).toMatchObject({ address: "B2:C3" });
  expect(byType.get("WorksheetFormatChanged")).toMatchObject({ address: "A1:B1" });
  expect(byType.get("WorksheetRowHiddenChanged")).toMatchObject({ address: "A4:C4", changeType: "Hidden" });
});

test("sheets that are added, shown, renamed, moved, left and deleted are told of", async () => {
  const heard = await told(
    (_, handler, { workbook: { worksheets } }) => {
      worksheets.onAdded.add(handler as never);
      worksheets.onActivated.add(handler as never);
      worksheets.onDeactivated.add(handler as never);
      worksheets.onDeleted.add(handler as never);
      worksheets.onNameChanged.add(handler as never);
      worksheets.onMoved.add(handler as never);
      worksheets.onVisibilityChanged.add(handler as never);
    },
    (_, { workbook: { worksheets } }) => {
      const sheet = worksheets.add("Passing");
      sheet.activate();
      sheet.name = "Past";
      sheet.position = 0;
      sheet.visibility = "Hidden";
      sheet.delete();
    },
  );
  expect(heard.map(({ type }) => type)).toEqual([
    "WorksheetAdded",
    "WorksheetDeactivated",
    "WorksheetActivated",
    "WorksheetNameChanged",
    "WorksheetMoved",
    "WorksheetDeactivated",
    "WorksheetActivated",
    "WorksheetVisibilityChanged",
    "WorksheetDeleted",
  ]);
  expect(heard[3]).toMatchObject({ nameBefore: "Passing", nameAfter: "Past" });
});

test("protection is told when it begins and ends", async () => {
  const heard = await told(
    (sheet, handler) => void sheet.onProtectionChanged.add(handler as never),
    (sheet) => {
      sheet.protection.protect();
      sheet.protection.unprotect();
    },
  );
  expect(heard.map(({ isProtected }) => isProtected)).toEqual([true, false]);
});

test("tables tell of being added, changed, selected and deleted", async () => {
  const heard = await told(
    (sheet, handler, { workbook: { tables } }) => {
      tables.onAdded.add(handler as never);
      tables.onChanged.add(handler as never);
      tables.onDeleted.add(handler as never);
      sheet.tables.add("A1:C5", true).onSelectionChanged.add(handler as never);
    },
    (sheet) => {
      sheet.tables.add("H1:I2", true);
      sheet.getRange("B2").values = [[7]];
      sheet.getRange("C3:E9").select();
      sheet.tables.getItemAt(0).delete();
    },
  );
  expect(heard.map(({ type }) => type)).toEqual([
    "TableAdded",
    "TableChanged",
    "TableSelectionChanged",
    "TableDeleted",
  ]);
  expect(heard[1]).toMatchObject({ address: "B2", details: { valueBefore: 3, valueAfter: 7 } });
  expect(heard[2]).toMatchObject({ address: "C3:C5", isInsideTable: true });
});

test("charts tell of being added, gaining and losing the focus, and deleted", async () => {
  const heard = await told(
    (sheet, handler) => {
      sheet.charts.onAdded.add(handler as never);
      sheet.charts.onActivated.add(handler as never);
      sheet.charts.onDeactivated.add(handler as never);
      sheet.charts.onDeleted.add(handler as never);
    },
    (sheet, context) => {
      const chart = sheet.charts.add("Line", sheet.getRange("A1:B5"));
      chart.activate();
      context.workbook.getActiveChart().title.text = "the one with the focus";
      sheet.getRange("A1").select();
      chart.delete();
    },
  );
  expect(heard.map(({ type }) => type)).toEqual([
    "ChartAdded",
    "ChartActivated",
    "ChartDeactivated",
    "ChartDeleted",
  ]);
});

test("comments tell of being added, edited, answered, resolved and deleted", async () => {
  const heard = await told(
    (sheet, handler) => {
      sheet.comments.onAdded.add(handler as never);
      sheet.comments.onChanged.add(handler as never);
      sheet.comments.onDeleted.add(handler as never);
    },
    (sheet) => {
      const comment = sheet.comments.add("A1", "to do");
      comment.content = "done";
      comment.replies.add("well");
      comment.resolved = true;
      comment.delete();
    },
  );
  expect(heard.map(({ type, changeType }) => changeType ?? type)).toEqual([
    "CommentAdded",
    "CommentEdited",
    "ReplyAdded",
    "CommentResolved",
    "CommentDeleted",
  ]);
});

test("while events are switched off nothing is told", async () => {
  const heard = await told(listeners.changed, (sheet, context) => {
    context.runtime.enableEvents = false;
    sheet.getRange("B2").values = [[1]];
  });
  await book.Excel.run(async (context) => {
    context.runtime.enableEvents = true;
    await context.sync();
  });
  expect(heard).toEqual([]);
});
