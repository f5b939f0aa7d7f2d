import type { Frame } from "playwright-core";
import { seriousFindings } from "./accessibility";
import type { Seen } from "./browser";
import { PaneDriver } from "./paneDriver";

jest.setTimeout(120_000);

/** Six formulas, the last of which spills. */
const entries = [
  ["A3", "MDA"],
  ["B3", '=ALIGN("MDA")'],
  ["A4", "Kazakhstan"],
  ["B4", "=ALIGN(A4)"],
  ["B5", '=ALIGN(A4,"2023-11-03")'],
  ["A6", "Armenia"],
  ["B6", '=ALIGN.VOTE(A6,"ES-11/1")'],
  ["B7", '=ALIGN.OPINION(A6,"RUS","disapprove",2023)'],
  ["A10", '=ALIGN.EXPLAIN("MDA")'],
] as const;

let seen: Seen;
let pane: PaneDriver;
let frame: Frame;

beforeAll(async () => {
  pane = await PaneDriver.start({ height: 900, start: { entries } });
  ({ seen, frame } = pane);
  await frame.click("#tab-share");
  await frame.waitForSelector("text=Show what it touches");
});

afterAll(() => seen?.close());

/** The formulas and values of the first sheet, by place. */
const cells = () =>
  seen.page.evaluate(() => {
    const [sheet] = window.standin!.host.workbook.sheets;
    return [2, 3, 4, 5, 6, 9].map((row) => {
      const cell = sheet!.cell(row, row === 9 ? 0 : 1);
      const value: unknown = cell?.value;
      return [cell?.formula, typeof value === "object" ? "error" : value];
    });
  });

const text = (selector: string) => frame.textContent(selector);
test("what freezing touches is shown, by sheet and function, before there is a button that does it", async () => {
  expect(await frame.isVisible("button:has-text('Freeze 6')")).toBe(false);
  const before = await cells();
  await frame.click("text=Show what it touches");
  await pane.outcome(/Found 6 Align formulas/);
  const shown = await text("section[aria-label='What it touches']");
  expect(shown).toMatch(/Try it\s*ALIGN\s*3\s*B3, B4, B5/);
  expect(shown).toMatch(/1 answer covers several cells and is taken as a whole: Try it!A10:/);
  expect(await cells()).toEqual(before);
  await seen.picture("share-touches");
  expect(await seriousFindings(frame)).toEqual([]);
});

test("frozen, every formula is a value and remembered; thawed, all is as it was", async () => {
  const before = await cells();
  await frame.click("button:has-text('Freeze 6 formulas')");
  await pane.outcome(/6 formulas on 1 sheet frozen; the sheet Align Audit remembers them/);
  expect(await cells()).toEqual(before.map(([, value]) => [undefined, value]));
  expect(await pane.sheetNames()).toContain("Align Audit");
  await seen.page.evaluate(() => {
    const { workbook } = window.standin!.host;
    workbook.activate(workbook.sheet("Align Audit")!);
  });
  await seen.page.waitForTimeout(800);
  await seen.picture("share-audit");
  await seen.page.evaluate(() => {
    const { workbook } = window.standin!.host;
    workbook.activate(workbook.sheets[0]!);
    // somebody enters something into a frozen cell
    const sheet = workbook.sheets[0]!;
    sheet.ensure(3, 1).value = 1;
    workbook.entered(sheet, { row: 3, column: 1, rows: 1, columns: 1 });
  });
  await frame.click("text=Show what can be thawed");
  await pane.outcome(/Looked: 5 of 6/);
  expect(await text("#part")).toMatch(/Try it!B4\s*another value was entered since/);
  await seen.picture("share-thaw");
  await frame.click("button:has-text('Thaw 5 formulas')");
  await pane.outcome(/5 formulas are live again\. Left on Align Audit: Try it!B4: another value/);
  await frame.click("[aria-live] >> text=Undo");
  await pane.outcome(/Frozen again/);
  await seen.page.evaluate((value) => {
    const { workbook } = window.standin!.host;
    const sheet = workbook.sheets[0]!;
    sheet.ensure(3, 1).value = value as number;
    workbook.entered(sheet, { row: 3, column: 1, rows: 1, columns: 1 });
  }, before[1]![1]);
  await frame.click("text=Show what can be thawed");
  await pane.outcome(/Looked: 6 of 6/);
  await frame.click("button:has-text('Thaw 6 formulas')");
  await pane.outcome(/6 formulas are live again/);
  await seen.page.waitForFunction(() => !window.standin!.host.functions.busy);
  expect(await cells()).toEqual(before);
  expect(await pane.sheetNames()).not.toContain("Align Audit");
});

test("values take the place of formulas, and Undo brings them back", async () => {
  const before = await cells();
  await frame.check("input[value=values]");
  await frame.click("text=Show what it touches");
  await pane.outcome(/Found 6 Align formulas/);
  await frame.click("button:has-text('Turn 6 formulas into values')");
  await pane.outcome(/became values/);
  expect((await cells()).every(([formula]) => formula === undefined)).toBe(true);
  await frame.click("[aria-live] >> text=Undo");
  await pane.outcome(/Put back 6 formulas/);
  await seen.page.waitForFunction(() => !window.standin!.host.functions.busy);
  expect(await cells()).toEqual(before);
});

test("Health check shows each kind of problem with what to do, and repairs what it can", async () => {
  await seen.page.evaluate(() => {
    const { workbook } = window.standin!.host;
    const sheet = workbook.sheets[0]!;
    const put = (row: number, formula: string) => {
      const cell = sheet.ensure(row, 5);
      cell.formula = formula;
      workbook.entered(sheet, { row, column: 5, rows: 1, columns: 1 });
    };
    put(2, '=_xldudf_ALIGN("MDA")');
    put(3, '=[2]!_xldudf_ALIGN_VOTE("MDA","ES-11/1")');
    put(4, "=ALIGN.RANGE(#REF!)");
  });
  await frame.click("text=Health check");
  await pane.outcome(/3 problems found/);
  const shown = await text("section[aria-label='Health check']");
  expect(shown).toMatch(/Try it!F3 shows the spelling of a file, _xldudf_/);
  expect(shown).toMatch(/Try it!F4 points at another add-in/);
  expect(shown).toMatch(/Try it!F5 refers to a cell that was deleted.*enter the formula again with the cell/);
  await seen.picture("share-health");
  await frame.click("button:has-text('Repair 2 cells')");
  await pane.outcome(/Entered 2 formulas again\. 1 problem left/);
  const formulas = await seen.page.evaluate(() =>
    [2, 3].map((row) => window.standin!.host.workbook.sheets[0]!.cell(row, 5)!.formula),
  );
  expect(formulas).toEqual(['=ALIGN("MDA")', '=ALIGN.VOTE("MDA","ES-11/1")']);
});

test("a workbook made with another edition says so, and Refresh shows what changed and why, as a table", async () => {
  await frame.click("#tab-build");
  await frame.evaluate(async () => {
    const stamp =
      '<stamp xmlns="urn:align:stamp:2" edition="2024-12-31"><table name="Watchlist">align watchlist --countries MDA,KAZ --indicators gallup.rus.disapprove --as-of 2023-11-03</table></stamp>';
    await Excel.run(async (context) => {
      context.workbook.customXmlParts.add(stamp);
      const sheet = context.workbook.worksheets.add("Watchlist");
      // as an edition with a misread figure wrote it; sorted, and with a column of somebody's own
      sheet.getRange("A1:E3").values = [
        [
          "Mine",
          "Country",
          "Code",
          "Gallup: disapprove, Russia, per cent",
          "Gallup: disapprove, Russia, year",
        ],
        ["x", "Kazakhstan", "KAZ", 47, 2022],
        ["y", "Moldova", "MDA", "", ""],
      ];
      sheet.tables.add("A1:E3", true).name = "Watchlist";
      await context.sync();
    });
  });
  await frame.click("#tab-share");
  await frame.waitForSelector("text=This workbook was made with the edition of 2024-12-31");
  await seen.picture("share-notice");
  await frame.click("[aria-label='Another edition'] >> text=Refresh");
  await pane.outcome(/Refreshed .* to the edition of \d{4}-\d\d-\d\d: 1 value changed/);
  // Gallup's figure of 2022 (docs/data.md)
  expect(await text("section[aria-label='Refresh']")).toMatch(/Watchlist!D2\s*47\s*50\s*correction/);
  expect(await frame.isVisible("text=This workbook was made with")).toBe(false);
  await seen.page.waitForTimeout(400);
  await seen.picture("share-refreshed");
  await frame.click("text=Insert as sheet");
  await pane.outcome(/on sheet Refreshed/);
  await seen.page.waitForTimeout(800);
  await seen.picture("share-report");
});

test("the ribbon's Freeze opens the part and shows what it touches; nothing is done before the button", async () => {
  await frame.click("#tab-build");
  await seen.page.evaluate(() => window.standin!.host.runCommand("shareFreeze"));
  await frame.waitForSelector("button:has-text('Freeze')");
  expect((await cells())[0]![0]).toBe('=ALIGN("MDA")');
});

test("the ribbon's Portable opens the part and shows what it takes; nothing is done before the button", async () => {
  await frame.click("#tab-build");
  await seen.page.evaluate(() => window.standin!.host.runCommand("sharePortable"));
  await frame.waitForSelector("section[aria-label='What it takes'] button:has-text('portable')");
  expect((await cells())[0]![0]).toBe('=ALIGN("MDA")');
});

test.each(["light", "dark"] as const)(
  "axe finds nothing serious with tables shown, %s",
  async (colorScheme) => {
    await seen.page.emulateMedia({ colorScheme });
    await seen.page.waitForTimeout(400);
    expect(await seriousFindings(frame)).toEqual([]);
    await seen.picture(`share-${colorScheme}`);
  },
);

test("nothing is complained of, and no other machine is asked", () => {
  expect(seen.complaints).toEqual([]);
});
