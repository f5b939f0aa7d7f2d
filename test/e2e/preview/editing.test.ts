import { type Seen, openPreview } from "../browser";
import { Person } from "../person";

// whatever a person does in the grid, the workbook behind it, which the add-in sees, says the same

jest.setTimeout(90_000);

let seen: Seen;
let person: Person;

beforeAll(async () => {
  seen = await openPreview();
  person = new Person(seen);
  await person.addSheet("Edits");
}, 90_000);

afterAll(() => seen?.close());

afterEach(() => expect(seen.complaints).toEqual([]));

/** What the add-in reads of a block of the active sheet. */
function read(address: string): Promise<{ values: unknown[][]; formulas: unknown[][] }> {
  const pane = seen.page.frame({ url: /taskpane/ })!;
  return pane.evaluate(
    (at) =>
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getActiveWorksheet().getRange(at);
        range.load("values,formulas");
        await context.sync();
        return { values: range.values as unknown[][], formulas: range.formulas as unknown[][] };
      }),
    address,
  );
}

/** The grid's block equals the workbook's; empty cells of the grid are null. */
async function agree(address: string): Promise<void> {
  const inGrid = (await person.shown(address)).map((row) => row.map((value) => value ?? ""));
  expect(inGrid).toEqual((await read(address)).values);
}

/** That the grid comes to show these values. */
async function shows(address: string, values: readonly (readonly unknown[])[]): Promise<void> {
  expect(await person.comesToShow(address, values)).toEqual(values);
}

test("a formula is calculated anew when a cell it reads is typed over, cleared and restored", async () => {
  await person.type("A1", "KAZ");
  await person.type("B1", '=ALIGN.VOTE(A1,"ES-11/3")');
  await shows("B1", [["No"]]);
  await person.type("A1", "Moldova");
  await shows("B1", [["Yes"]]);
  await person.select("A1");
  await person.press("Delete");
  await shows("A1:B1", [[null, null]]);
  await person.press("Control+z");
  await shows("A1:B1", [["Moldova", "Yes"]]);
  await person.press("Control+z");
  await shows("A1:B1", [["KAZ", "No"]]);
  await person.press("Control+y");
  await shows("A1:B1", [["Moldova", "Yes"]]);
  await agree("A1:B1");
});

test("F2 edits what stands there, Escape leaves it, and arrows and Tab move on", async () => {
  await person.type("A3", "12");
  await person.select("A3");
  await person.press("F2");
  await seen.page.keyboard.type("34");
  await person.press("Enter");
  await shows("A3", [[1234]]);
  await person.select("A3");
  await seen.page.keyboard.type("lost");
  await person.press("Escape");
  await shows("A3", [[1234]]);
  await person.press("ArrowRight", "ArrowDown", "Tab");
  const { area } = await seen.page.evaluate(() => {
    const { area: selected } = window.standin!.host.workbook.selection;
    return { area: selected };
  });
  expect(area).toEqual({ row: 3, column: 2, rows: 1, columns: 1 });
});

test("a value typed into a spill makes it #SPILL!, and it fills again once that is cleared", async () => {
  await person.paste("D1", "Moldova\nKazakhstan\nArmenia");
  await person.type("E1", '=ALIGN.VOTE(D1:D3,"ES-11/1")');
  const spilled = [["Yes"], ["Abstain"], ["Abstain"]];
  await shows("E1:E3", spilled);
  await person.type("E2", "mine");
  await shows("E1:E3", [["#SPILL!"], ["mine"], [null]]);
  await agree("E1:E3");
  await person.select("E2");
  await person.press("Delete");
  await shows("E1:E3", spilled);
  await agree("D1:E3");
});

test("Delete in the middle of a spill changes nothing", async () => {
  await person.select("E3");
  await person.press("Delete");
  await shows("E1:E3", [["Yes"], ["Abstain"], ["Abstain"]]);
});

test("a block that is copied and pasted keeps its values and moves its references along", async () => {
  await person.paste("A6", "KAZ\t1\nARM\t2\nMDA\t3");
  await person.type("C6", "=A6&B6*2");
  await person.select("A6:C6");
  await person.press("Control+c");
  await person.select("A11");
  await person.press("Control+v");
  await seen.page.waitForTimeout(300);
  await shows("A11:C11", [["KAZ", 1, "KAZ2"]]);
  expect((await read("C11")).formulas).toEqual([["=A11&B11*2"]]);
  await person.press("Control+z");
  await shows("A11:C11", [[null, null, null]]);
  await agree("A6:C11");
});

test("cells that are cut and pasted elsewhere go there", async () => {
  await person.paste("G6", "one\ttwo");
  await person.select("G6:H6");
  await person.press("Control+x");
  await person.select("G9");
  await person.press("Control+v");
  await seen.page.waitForTimeout(300);
  await shows("G6:H9", [
    [null, null],
    [null, null],
    [null, null],
    ["one", "two"],
  ]);
  await agree("G6:H9");
});

/** Opens the menu of a cell and presses an entry, perhaps of a menu within. */
async function choose(row: number, column: number, ...entries: readonly string[]): Promise<void> {
  const { page } = seen;
  const { x, y } = await person.place(row, column);
  await page.mouse.click(x, y);
  await page.mouse.click(x, y, { button: "right" });
  for (const [at, entry] of entries.entries()) {
    const label = page.getByText(entry).last();
    // not in its middle: an entry may hold a box for a number
    await (at < entries.length - 1 ? label.hover() : label.click({ position: { x: 12, y: 8 } }));
    await page.waitForTimeout(300);
  }
  await person.calculated();
}

test("rows inserted and deleted by the grid's menu move formulas along", async () => {
  await person.paste("A16", "Moldova\nKazakhstan");
  await person.type("B17", '=ALIGN.VOTE(A17,"ES-11/1")');
  await choose(15, 0, "Insert", "rows above");
  await shows("A17:B18", [
    ["Moldova", null],
    ["Kazakhstan", "Abstain"],
  ]);
  expect((await read("B18")).formulas).toEqual([['=ALIGN.VOTE(A18,"ES-11/1")']]);
  await agree("A15:B18");
  await choose(15, 0, "Delete", "Delete Selected Row");
  expect((await read("B17")).formulas).toEqual([['=ALIGN.VOTE(A17,"ES-11/1")']]);
  await shows("B17", [["Abstain"]]);
  await agree("A15:B18");
});

test("a deleted row takes its spill away, and what read it says #REF!", async () => {
  await person.paste("J6", "1\n2\n3");
  await person.type("K6", "=J8*2");
  await choose(7, 9, "Delete", "Delete Selected Row");
  await shows("K6", [["#REF!"]]);
  await person.press("Control+z");
  await agree("J6:K8");
});

test("a number that its column is too narrow for is copied and edited whole", async () => {
  await person.type("M1", "1234567.25");
  await seen.page.evaluate(() => void window.standin!.grid.book.getActiveSheet().setColumnWidth(12, 40));
  await person.select("M1");
  await person.press("Control+c");
  await person.select("M3");
  await person.press("Control+v");
  await shows("M3", [[1234567.25]]);
  await person.select("M1");
  await person.press("F2");
  await seen.page.keyboard.type("5");
  await person.press("Enter");
  await shows("M1", [[1234567.255]]);
});

test("a sheet that is renamed in its tab is followed by formulas on other sheets", async () => {
  await person.addSheet("Reader");
  await person.type("A1", "=Edits!A1");
  await shows("A1", [["Moldova"]]);
  const { page } = seen;
  const tab = page.locator("[data-u-comp=slide-tab-item]", { hasText: "Edits" });
  await tab.click();
  await page.waitForTimeout(400);
  await tab.dblclick();
  await page.waitForTimeout(200);
  await page.keyboard.press("Control+a");
  await page.keyboard.type("Renamed here");
  // a tab that is let go sooner after a press takes it for a drag
  await page.waitForTimeout(900);
  await page.keyboard.press("Enter");
  await page.waitForTimeout(400);
  await person.goTo("Reader");
  expect((await read("A1")).formulas).toEqual([["='Renamed here'!A1"]]);
  expect(await person.formula("A1")).toBe("='Renamed here'!A1");
  await shows("A1", [["Moldova"]]);
});

test("bold, merged, hidden, frozen and wider: what the grid is told to look like the workbook knows", async () => {
  await person.type("C3", "look");
  await person.select("C3");
  await person.press("Control+b");
  await seen.page.evaluate(() => {
    const sheet = window.standin!.grid.book.getActiveSheet();
    sheet.getRange("E5:F6").merge();
    sheet.hideRows(8, 1);
    sheet.setFrozenRows(2);
    sheet.setColumnWidth(3, 128);
    sheet.setTabColor("#00ff00");
    sheet
      .getRange("C4")
      .createOrUpdateNote({ id: "own", row: 3, col: 2, note: "by hand", width: 200, height: 80 });
  });
  await seen.page.waitForTimeout(400);
  const known = await seen.page.evaluate(() => {
    const { workbook } = window.standin!.host;
    const sheet = workbook.activeSheet;
    return {
      bold: sheet.formatAt(2, 2)["font.bold"],
      merged: sheet.merged.map(({ area }) => area),
      hidden: sheet.rowDimensions.get(8)?.hidden,
      frozen: sheet.frozen,
      width: sheet.columnDimensions.get(3)?.size,
      tab: sheet.tabColor,
      notes: workbook.bag("notes").items.map(({ values }) => values["content"]),
    };
  });
  expect(known).toEqual({
    bold: true,
    merged: [{ row: 4, column: 4, rows: 2, columns: 2 }],
    hidden: true,
    frozen: { rows: 2, columns: 0 },
    width: 96,
    tab: "#00ff00",
    notes: ["by hand"],
  });
  await seen.picture("looks");
});

/** That something comes to be so, as soon as a busy machine shows it. */
async function expectSoon(read: () => Promise<number>, isSo: (now: number) => boolean): Promise<void> {
  for (let turn = 0; turn < 100 && !isSo(await read()); turn++) await seen.page.waitForTimeout(100);
  expect(isSo(await read())).toBe(true);
}

/** Lets the add-in write a block on the active sheet. */
function written(address: string, values: unknown[][], wrapText: boolean): Promise<void> {
  const pane = seen.page.frame({ url: /taskpane/ })!;
  return pane.evaluate(
    ([at, block, wrap]) =>
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getActiveWorksheet().getRange(at as string);
        range.formulas = block as string[][];
        range.format.wrapText = wrap as boolean;
        await context.sync();
      }),
    [address, values, wrapText] as const,
  );
}

test("rows that grew with what an add-in wrote are as low as before once it is gone", async () => {
  await person.addSheet("Heights");
  const height = () => seen.page.evaluate(() => window.standin!.grid.book.getActiveSheet().getRowHeight(2));
  const before = await height();
  await written("A3", [["a text that takes several lines of a column that nobody widened"]], true);
  await expectSoon(height, (now) => now > 2 * before);
  await written("A3", [[""]], false);
  await expectSoon(height, (now) => now === before);
});

test("Ctrl+Z takes back what was typed since the add-in wrote, and says why no more", async () => {
  await person.addSheet("Undone");
  const status = () => seen.page.textContent("#status");
  await person.type("A1", "before");
  await written("A2", [["by the add-in"]], false);
  await shows("A1:A2", [["before"], ["by the add-in"]]);
  await person.type("A3", "since");
  await shows("A1:A3", [["before"], ["by the add-in"], ["since"]]);
  await person.press("Control+z");
  await shows("A1:A3", [["before"], ["by the add-in"], [null]]);
  expect(await status()).toBe("");
  await person.press("Control+z");
  await shows("A1:A3", [["before"], ["by the add-in"], [null]]);
  expect(await status()).toMatch(/^nothing typed since the add-in wrote/);
});
