import type { Frame } from "playwright-core";
import type { Seen } from "./browser";
import { PaneDriver } from "./paneDriver";

jest.setTimeout(120_000);

let seen: Seen;
let pane: PaneDriver;
let frame: Frame;

beforeAll(async () => {
  pane = await PaneDriver.start({ height: 900 });
  ({ seen, frame } = pane);
  await frame.click("#tab-share");
  await frame.check("input[value=portable]");
});

afterAll(() => seen?.close());

test("Portable shows what is in use and how much data that takes, does it, and takes it back", async () => {
  const before = await pane.sheetNames();
  await frame.click("text=Show what it takes");
  await pane.outcome(/Looked: \d+ of \d+ formulas can become portable/);
  await seen.picture("portable-look");
  expect(await frame.textContent("section[aria-label='What it takes']")).toMatch(
    /rows of data, about [\d,]+ KB in the file/,
  );
  expect(await pane.sheetNames()).toEqual(before);
  await frame.click("button:has-text('portable')");
  await pane.outcome(/Made \d+ formulas portable, over the sheet Align Data/);
  await seen.picture("portable-done");
  expect(await pane.sheetNames()).toEqual([...before, "Align Data", "Align Audit"]);
  await frame.click("button:has-text('Undo')");
  await pane.outcome(/formulas are live again/);
  expect(seen.complaints).toEqual([]);
});
