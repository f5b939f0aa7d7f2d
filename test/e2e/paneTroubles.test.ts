import { PaneDriver } from "./paneDriver";

// what goes wrong in a user's hands: a sentence that says what to do, nothing lost, nothing half done, the pane alive

jest.setTimeout(120_000);

let pane: PaneDriver;

beforeAll(async () => {
  pane = await PaneDriver.start();
  await chooseCountries("Moldova", "Georgia");
});
afterAll(() => pane?.seen.close());

afterEach(async () => {
  await pane.seen.page.evaluate(() => {
    const { faults } = window.standin!.host;
    faults.cellEdit = faults.readOnly = faults.disconnected = false;
    faults.clear();
  });
  const dismiss = pane.frame.locator("[aria-live] >> text=Dismiss");
  if (await dismiss.count()) await dismiss.click();
  expect(await pane.frame.isVisible("#tab-build")).toBe(true);
});

async function chooseCountries(...names: readonly string[]): Promise<void> {
  await pane.open("build");
  await pane.frame.click("button:text-is('Clear')");
  await pane.frame.click("input[aria-label^='Countries']");
  for (const name of names) {
    await pane.seen.page.keyboard.type(name);
    await pane.frame.waitForSelector(`[role=option]:has-text('${name}')`);
    await pane.seen.page.keyboard.press("Enter");
  }
  await pane.seen.page.keyboard.press("Tab");
}

/** All cells of the active sheet, to see that nothing of them was lost. */
const held = () => pane.cells(0, 0, 12, 8);

async function insertHere(): Promise<void> {
  await pane.open("build");
  await pane.frame.click("text=At the selected cell");
  await pane.frame.click("text=Insert at the selected cell");
}

async function insertSheets(): Promise<void> {
  await pane.open("build");
  await pane.frame.click("text=New sheets");
  await pane.frame.click("text=Insert as new sheets");
}

async function readList(): Promise<void> {
  await pane.open("enrich");
  await pane.frame.click("button:text-matches('^Read (again|the selection)$')");
}

test.each([
  ["little was planned", ["Moldova", "Georgia"], /2 rows ×/],
  // progress was shown before Excel was asked for the first time
  ["much was planned", ["European Union"], /27 rows ×/],
])(
  "while a cell is edited the pane waits where %s, says why, and goes on once it is not",
  async (_, names, done) => {
    await chooseCountries(...names);
    const before = await pane.sheetNames();
    await pane.seen.page.evaluate(() => (window.standin!.host.faults.cellEdit = true));
    await insertSheets();
    await pane.outcome(/If a cell is being edited, press Enter or Escape in the sheet/);
    expect(await pane.serious()).toEqual([]);
    expect(await pane.sheetNames()).toEqual(before);
    await pane.seen.page.evaluate(() => (window.standin!.host.faults.cellEdit = false));
    await pane.outcome(done);
    await pane.frame.click("[aria-live] >> text=Undo");
    await pane.outcome(/Deleted/);
    await chooseCountries("Moldova", "Georgia");
  },
);

test.each([
  ["in a read-only workbook", "readOnly", /read-only.*write into a new workbook/],
  ["when Excel no longer answers", "disconnected", /no longer answers. Reload the workbook/],
] as const)("%s nothing is written, and the pane says what to do", async (_, fault, message) => {
  const before = await pane.sheetNames();
  await pane.seen.page.evaluate((name) => (window.standin!.host.faults[name] = true), fault);
  await insertSheets();
  await pane.outcome(message);
  await pane.seen.page.evaluate((name) => (window.standin!.host.faults[name] = false), fault);
  expect(await pane.sheetNames()).toEqual(before);
});

test("a protected sheet is not written to", async () => {
  await pane.fill("Protected", [["Country"], ["Moldova"]]);
  await pane.seen.page.evaluate(() => {
    window.standin!.host.workbook.activeSheet.protection = { options: {}, password: "" };
  });
  await readList();
  await pane.shows(/Protected!A1:A2/);
  await pane.frame.click("text=Add columns");
  await pane.outcome(/Protected sheet: Protected; unprotect it/);
  await insertHere();
  await pane.outcome(/Protected sheet: Protected; unprotect it, or insert as a new sheet/);
  expect((await held()).flat().filter(Boolean)).toEqual(["Country", "Moldova"]);
});

test("a sheet that was deleted meanwhile is named", async () => {
  await pane.fill("Gone", [["Country"], ["Moldova"]]);
  await readList();
  await pane.shows(/Gone!A1:A2/);
  await pane.seen.page.evaluate(() => {
    const { workbook } = window.standin!.host;
    workbook.deleteSheet(workbook.activeSheet);
  });
  await pane.frame.click("text=Add columns");
  await pane.outcome(/Missing sheet: Gone; it was deleted or renamed/);
});

test("of several blocks that are selected the pane asks for one", async () => {
  await pane.fill("Blocks", [["Moldova"], ["Georgia"]]);
  // the stand-in selects one block only: this is Excel's code where there are several
  await pane.seen.page.evaluate(() => window.standin!.host.faults.failAction(0, "InvalidSelection"));
  await readList();
  await pane.outcome(/Several blocks of cells are selected: select one block/);
});

test("a whole column is read down to its last cell", async () => {
  await pane.fill("Column", [["Country"], ["Moldova"], ["Georgia"]]);
  await pane.select(0, 0, 1_048_576, 1);
  await readList();
  await pane.shows(/Column!A1:A3: 3 cells.*2 cells name 2 countries/);
});

test("a million rows in use are refused in words", async () => {
  await pane.fill("Million", [["Moldova"]]);
  await pane.seen.page.evaluate(() => {
    const { workbook } = window.standin!.host;
    workbook.activeSheet.ensure(1_048_575, 0).value = "Georgia";
  });
  await pane.select(0, 0, 1_048_576, 1);
  await readList();
  await pane.outcome(/Large selection: 1,048,576 × 1 filled cells; select at most 100,000/);
});

test("merged cells are not written into", async () => {
  await pane.fill("Merged", [["mine"]]);
  await pane.seen.page.evaluate(() => {
    const sheet = window.standin!.host.workbook.activeSheet;
    const merged = { area: { row: 3, column: 1, rows: 2, columns: 2 } };
    sheet.merged.push(merged);
    sheet.anchored.add(merged);
  });
  await pane.select(0, 0);
  await insertHere();
  await pane.outcome(/Merged cells: .*B4:C5; unmerge them, or select another cell/);
  expect((await held()).flat().filter(Boolean)).toEqual(["mine"]);
});

test("a filtered table gets values in its hidden rows too", async () => {
  await pane.fill("Filtered", [["Country"], ["Moldova"], ["Georgia"], ["Armenia"]]);
  await pane.seen.page.evaluate(async () => {
    const frame = document.querySelector("iframe")!.contentWindow as unknown as {
      Excel: typeof Excel;
    };
    await frame.Excel.run(async (context) => {
      const table = context.workbook.tables.add("Filtered!A1:A4", true);
      table.name = "Some";
      table.columns.getItemAt(0).filter.applyValuesFilter(["Georgia"]);
      await context.sync();
    });
  });
  await pane.select(2, 0);
  await readList();
  await pane.shows(/3 cells name 3 countries/);
  await pane.frame.click("text=Add columns");
  await pane.outcome(/3 rows × 2 columns to table Some/);
  expect((await pane.cells(1, 1, 3, 1)).flat()).toEqual(["MDA", "GEO", "ARM"]);
  await pane.frame.click("[aria-live] >> text=Undo");
  await pane.outcome(/Deleted 2 columns/);
});

test("formulas and errors among the names stay, and text that looks like code stays text", async () => {
  const rows = [
    ["Country"],
    ['="Mol"&"dova"'],
    ["=NA()"],
    ["'=HYPERLINK(1)"],
    ["<img src=x onerror=alert(1)>"],
    [7],
  ];
  await pane.fill("Strange", rows);
  await readList();
  await pane.shows(
    /1 cell names 1 country.*4 not recognised.*=HYPERLINK\(1\).*<img src=x onerror=alert\(1\)>/,
  );
  expect(await pane.frame.locator("#part img").count()).toBe(0);
  await pane.frame.click("text=Add columns");
  await pane.outcome(/5 rows × 3 columns/);
  expect((await pane.cells(1, 1, 5, 1)).flat()).toEqual(["MDA", "", "", "", ""]);
  const formula = await pane.seen.page.evaluate(
    () => window.standin!.host.workbook.activeSheet.cell(1, 0)!.formula,
  );
  expect(formula).toBe('="Mol"&"dova"');
});

test("a list of 5,000 names with 300 unknown is read and filled without freezing", async () => {
  const names = await pane.seen.page.evaluate(() => {
    const known = ["Moldova", "Kasachstan", "Georgia", "République de Moldavie", "KAZ", "U.S.A."];
    return Array.from({ length: 5000 }, (_, i) =>
      i % 16 === 3 && i < 4800 ? [`Nowhere ${i}`] : [known[i % known.length]!],
    );
  });
  await pane.fill("Long", [["Country"], ...names]);
  const watch = () =>
    pane.frame.evaluate(() => {
      const state = window as unknown as { longest: number; watching: boolean };
      [state.longest, state.watching] = [0, true];
      let last = performance.now();
      const tick = () => {
        state.longest = Math.max(state.longest, performance.now() - last);
        last = performance.now();
        if (state.watching) setTimeout(tick);
      };
      tick();
    });
  const longest = () =>
    pane.frame.evaluate(() => {
      const state = window as unknown as { longest: number; watching: boolean };
      state.watching = false;
      return state.longest;
    });
  await watch();
  await readList();
  await pane.shows(/4700 cells name 4 countries.*300 not recognised.*Show 292 more/);
  const reading = await longest();
  await watch();
  await pane.frame.click("text=Add columns");
  await pane.outcome(/5000 rows × 3 columns/);
  process.stderr.write(
    `5,000 names: longest pause ${reading.toFixed(0)} ms reading, ${(await longest()).toFixed(0)} ms adding (with the preview's grid)\n`,
  );
  expect((await pane.cells(1, 1, 4, 1)).flat()).toEqual(["MDA", "KAZ", "GEO", ""]);
  await pane.frame.click("[aria-live] >> text=Undo");
  await pane.outcome(/Emptied 15003 cells/);
});

test.each([0, 5, 20, 60, 150])("an error at action %i of a report leaves no sheet behind", async (action) => {
  const before = await pane.sheetNames();
  await pane.seen.page.evaluate((n) => window.standin!.host.faults.failAction(n), action);
  await insertSheets();
  await pane.outcome(/Excel refused/);
  expect(await pane.serious()).toEqual([]);
  expect(await pane.sheetNames()).toEqual(before);
});

test("an error while a report is decorated leaves the figures and says what Excel refused", async () => {
  const before = await pane.sheetNames();
  await pane.seen.page.evaluate(() =>
    window.standin!.host.faults.failMember("ChartCollection.add", "InvalidOperation", "no charts here."),
  );
  await insertSheets();
  await pane.outcome(/All figures are there, but Excel refused: \w/);
  await pane.seen.page.evaluate(() => window.standin!.host.faults.clear());
  expect((await pane.sheetNames()).slice(before.length)).toContain("Align Sources");
  await pane.frame.click("[aria-live] >> text=Undo");
  await pane.outcome(/Deleted/);
  expect(await pane.sheetNames()).toEqual(before);
});

test("what a stranger left in the workbook's settings breaks no part, and the pane says what it leaves out", async () => {
  await pane.open("share");
  await pane.frame.evaluate(() => {
    const { settings } = Office.context.document;
    settings.set("align.names", { Moldva: "XXX", Kasachstan: { code: 1 } });
    settings.set("align.choices", { Theirs: "=HYPERLINK(1)" });
  });
  await pane.open("enrich");
  await pane.shows(/Left out, because whom the workbook takes them for is no country: Moldva, Kasachstan\./);
  await pane.open("build");
  await pane.shows(/Left out, because what the workbook keeps of them is no choice: Theirs\./);
  await pane.frame.evaluate(() => {
    for (const name of ["names", "choices"]) Office.context.document.settings.remove(`align.${name}`);
  });
});

test("nothing is complained of, and no other machine is asked", () => {
  expect(pane.seen.complaints).toEqual([]);
});
