import type { Frame } from "playwright-core";
import { type Seen, openPreview } from "./browser";

jest.setTimeout(120_000);

let seen: Seen;
let pane: Frame;

beforeAll(async () => {
  seen = await openPreview({ width: 1200, height: 900 });
  pane = seen.page.frame({ url: /taskpane/ })!;
  await pane.waitForSelector("[role=tab]");
  await pane.click("#tab-share");
  await pane.check("input[value=portable]");
});

afterAll(() => seen?.close());

/** Waits until the pane says what an act came to. */
async function outcome(pattern: RegExp): Promise<void> {
  await pane.waitForFunction(
    (source) => new RegExp(source).test(document.querySelector("[aria-live]")?.textContent ?? ""),
    pattern.source,
    { timeout: 60_000 },
  );
}

const sheetNames = () =>
  seen.page.evaluate(() => window.standin!.host.workbook.sheets.map(({ name }) => name));

test("Portable shows what is in use and how much data that takes, does it, and takes it back", async () => {
  const before = await sheetNames();
  await pane.click("text=Show what it takes");
  await outcome(/Looked: \d+ of \d+ formulas can become portable/);
  await seen.picture("portable-look");
  expect(await pane.textContent("section[aria-label='What it takes']")).toMatch(
    /rows of data, about [\d,]+ KB in the file/,
  );
  expect(await sheetNames()).toEqual(before);
  await pane.click("button:has-text('portable')");
  await outcome(/Made \d+ formulas portable, over the sheet Align Data/);
  await seen.picture("portable-done");
  expect(await sheetNames()).toEqual([...before, "Align Data", "Align Audit"]);
  await pane.click("button:has-text('Undo')");
  await outcome(/formulas are live again/);
  expect(seen.complaints).toEqual([]);
});
