import { type OpenWorkbook, openWorkbook } from "../src/node/openWorkbook";

// what office.js offers beside the workbook

let book: OpenWorkbook;

/** `OfficeRuntime.storage`. */
interface Storage {
  setItem(key: string, value: string): Promise<void>;
  setItems(items: Readonly<Record<string, string>>): Promise<void>;
  getItem(key: string): Promise<string | null>;
  getItems(keys: readonly string[]): Promise<Readonly<Record<string, string | null>>>;
  removeItem(key: string): Promise<void>;
  getKeys(): Promise<string[]>;
}

beforeAll(async () => (book = await openWorkbook({ functionsJson: { functions: [] }, locale: "de-DE" })));
afterAll(() => book.close());

const turn = () => new Promise((resolve) => setTimeout(resolve, 20));

test("the display has the language that was asked for", () => {
  expect(book.Office.context.displayLanguage).toBe("de-DE");
});

test("sets that the stand-in plays are supported, newer ones are not", () => {
  const { requirements } = book.Office.context;
  expect(requirements.isSetSupported("ExcelApi", "1.19")).toBe(true);
  expect(requirements.isSetSupported("ExcelApi", "1.20")).toBe(false);
  expect(requirements.isSetSupported("SharedRuntime", "1.1")).toBe(true);
  expect(requirements.isSetSupported("MatrixBindings")).toBe(true);
  expect(requirements.isSetSupported("DialogApi")).toBe(false);
});

test("an older Excel can be played: its sets are all there is", async () => {
  const older = await openWorkbook({
    functionsJson: { functions: [] },
    requirementSets: { ExcelApi: "1.9" },
  });
  expect(older.Office.context.requirements.isSetSupported("ExcelApi", "1.10")).toBe(false);
  older.close();
});

test("the add-in can be had started with the workbook", async () => {
  await book.Office.addin.setStartupBehavior(book.Office.StartupBehavior.load);
  expect(await book.Office.addin.getStartupBehavior()).toBe("Load");
  expect(book.host.app.startup).toBe("Background");
});

test("the pane is hidden and shown, and the add-in hears of it", async () => {
  const heard: string[] = [];
  const stop = await book.Office.addin.onVisibilityModeChanged(
    ({ visibilityMode }) => void heard.push(visibilityMode),
  );
  await book.Office.addin.hide();
  await turn();
  await book.Office.addin.showAsTaskpane();
  await turn();
  await stop();
  expect(heard).toEqual(["Hidden", "Taskpane"]);
});

test("a ribbon button is disabled", async () => {
  const controls = [{ id: "Refresh", enabled: false }];
  await book.Office.ribbon.requestUpdate({ tabs: [{ id: "Tab", groups: [{ id: "Group", controls }] }] });
  expect(book.host.app.ribbon.get("Refresh")).toBe(false);
});

test("an entry of the context menu is disabled", async () => {
  await book.Office.contextMenu.requestUpdate({ controls: [{ id: "Freeze", enabled: false }] });
  expect(book.host.app.ribbon.get("Freeze")).toBe(false);
});

test("a tab is made for a while, shown and hidden", async () => {
  const tab = { id: "Ours", label: "Ours", visible: false, groups: [{ id: "G", controls: [{ id: "Go" }] }] };
  await book.Office.ribbon.requestCreateControls({ actions: [], tabs: [tab] });
  expect(book.host.app.tabs).toEqual([tab]);
  await book.Office.ribbon.requestUpdate({ tabs: [{ id: "Ours", visible: true }] });
  expect(book.host.app.ribbon.get("Ours")).toBe(true);
});

test("a button runs a function, and hears when it has finished", async () => {
  const pressed: string[] = [];
  book.Office.actions.associate("press", (event: Office.AddinCommands.Event) => {
    pressed.push(event.source.id);
    event.completed({ allowEvent: true });
  });
  expect(await book.host.runCommand("press", "Button")).toEqual({ allowEvent: true });
  expect(pressed).toEqual(["Button"]);
});

test("an action runs by its id, as from a shortcut", async () => {
  let runs = 0;
  book.Office.actions.associate("count", () => void runs++);
  book.host.runAction("count");
  await turn();
  expect(runs).toBe(1);
});

test("settings of the document are saved with it", async () => {
  const { settings } = book.Office.context.document;
  settings.set("edition", { day: "2025-12-31" });
  await new Promise((resolve) => settings.saveAsync(resolve));
  expect(book.workbook.settings.get("edition")).toContain("2025-12-31");
  expect(settings.get("edition")).toEqual({ day: "2025-12-31" });
});

test("storage outlives a call, and lists its keys", async () => {
  const { storage } = book.window["OfficeRuntime"] as { storage: Storage };
  await storage.setItem("key", "value");
  await storage.setItems({ other: "1", third: "2" });
  await storage.removeItem("third");
  expect(await storage.getItem("key")).toBe("value");
  expect((await storage.getKeys()).sort()).toEqual(["key", "other"]);
  expect(await storage.getItems(["other", "third"])).toEqual({ other: "1", third: null });
});

describe("events", () => {
  /** What handlers heard while something was done. */
  async function heardWhile(
    listen: (context: Excel.RequestContext, hear: (event: unknown) => Promise<void>) => void,
    act: (context: Excel.RequestContext) => void,
  ): Promise<unknown[]> {
    const heard: unknown[] = [];
    await book.Excel.run(async (context) => {
      listen(context, async (event) => void heard.push(event));
      await context.sync();
      act(context);
      await context.sync();
      await turn();
    });
    return heard;
  }
  const active = (context: Excel.RequestContext) => context.workbook.worksheets.getActiveWorksheet();

  test("a change names its cells, and its range can be had", async () => {
    const addresses: string[] = [];
    await book.Excel.run(async (context) => {
      const sheet = active(context);
      sheet.onChanged.add(async (event) => {
        const range = event.getRange(context).load("address");
        await context.sync();
        addresses.push(event.address, range.address);
      });
      await context.sync();
      sheet.getRange("B2:C3").values = [[1]] as never;
    }).catch(() => undefined);
    await book.Excel.run(async (context) => {
      active(context).getRange("B2").values = [[1]];
      await context.sync();
    });
    await turn();
    await turn();
    expect(addresses).toEqual(["B2", "Sheet1!B2"]);
  });

  test("a selection is told", async () => {
    const heard = await heardWhile(
      (context, hear) => active(context).onSelectionChanged.add(hear),
      (context) => active(context).getRange("D4").select(),
    );
    expect(heard).toMatchObject([{ type: "WorksheetSelectionChanged", address: "D4" }]);
  });

  test("the workbook tells of a selection too", async () => {
    const heard = await heardWhile(
      (context, hear) => context.workbook.onSelectionChanged.add(hear),
      (context) => active(context).getRange("E5").select(),
    );
    expect(heard).toHaveLength(1);
  });

  test.each([
    ["onAdded", "WorksheetAdded", (context: Excel.RequestContext) => context.workbook.worksheets.add("New")],
    [
      "onActivated",
      "WorksheetActivated",
      (context: Excel.RequestContext) => context.workbook.worksheets.getItem("New").activate(),
    ],
    [
      "onDeactivated",
      "WorksheetDeactivated",
      (context: Excel.RequestContext) => context.workbook.worksheets.getItem("Sheet1").activate(),
    ],
    [
      "onDeleted",
      "WorksheetDeleted",
      (context: Excel.RequestContext) => context.workbook.worksheets.getItem("New").delete(),
    ],
  ] as const)("%s of sheets", async (event, type, act) => {
    const heard = await heardWhile(
      (context, hear) =>
        (context.workbook.worksheets[event] as OfficeExtension.EventHandlers<unknown>).add(hear),
      act,
    );
    expect(heard).toMatchObject([{ type }]);
  });

  test("a handler that was removed hears no more", async () => {
    const heard: unknown[] = [];
    await book.Excel.run(async (context) => {
      const handler = active(context).onChanged.add(async (event) => void heard.push(event));
      await context.sync();
      handler.remove();
      await context.sync();
      active(context).getRange("A9").values = [[1]];
      await context.sync();
      await turn();
    });
    expect(heard).toEqual([]);
  });
});
