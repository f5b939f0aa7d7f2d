import { PaneDriver } from "./paneDriver";

// the pane by keys alone: the focus is somewhere after everything that one does

jest.setTimeout(120_000);

let pane: PaneDriver;
beforeAll(async () => (pane = await PaneDriver.start()));
afterAll(() => pane?.seen.close());

/** Presses Enter on something. */
async function enter(selector: string): Promise<void> {
  await pane.frame.focus(selector);
  await pane.seen.page.keyboard.press("Enter");
}

/** Waits until something has the focus. */
async function hasFocus(selector: string): Promise<void> {
  await pane.frame.waitForFunction((wanted) => document.activeElement?.matches(wanted), selector);
}

const insert = "#part button:has-text('Insert as new sheets')";
const outcome = (name: string) => `#outcome button:text-is('${name}')`;

test("a button that ran an act has the focus again, and Undo hands it to what is said of it", async () => {
  await pane.open("build");
  await enter(insert);
  await pane.outcome(/rows ×/);
  await pane.frame.waitForFunction(() => document.activeElement?.textContent === "Insert as new sheets");
  await enter(outcome("Undo"));
  await pane.outcome(/Deleted/);
  await pane.frame.waitForFunction(() => document.activeElement?.textContent === "Dismiss");
  await pane.seen.page.keyboard.press("Enter");
  await hasFocus("#tab-build");
});

test("what opens another part, or a page and its list again, leaves the focus at the tab", async () => {
  await pane.open("find");
  await enter("[data-entry='report moves']");
  await hasFocus("#tab-build");
  await pane.open("find");
  await pane.frame.fill("#part input[type=search]", "gdp");
  await enter("[data-entry='indicator gdp']");
  await pane.frame.waitForFunction(() => document.activeElement?.textContent === "Back to the list");
  await pane.seen.page.keyboard.press("Enter");
  await hasFocus("#tab-find");
  await pane.open("map");
  await enter("[data-code=MDA]");
  await hasFocus("#tab-country");
});

test("whoever presses beside everything has no focus put anywhere", async () => {
  await pane.open("share");
  await pane.frame.focus("#part button:text-is('Health check')");
  await pane.frame.click("#part h2 >> nth=0");
  await pane.frame.evaluate(() => document.body.append(document.createElement("i")));
  await pane.seen.page.waitForTimeout(200);
  expect(await pane.frame.evaluate(() => document.activeElement?.tagName)).toBe("BODY");
});

test("at 320 pixels the tabs still stand in one line", async () => {
  await pane.seen.page.evaluate(() => {
    const { style } = document.getElementById("pane")!;
    [style.width, style.minWidth] = ["320px", "0"];
  });
  await pane.seen.page.waitForTimeout(200);
  const tops = await pane.frame.$$eval("[role=tab]", (all) =>
    all.map((tab) => tab.getBoundingClientRect().top),
  );
  expect(new Set(tops).size).toBe(1);
});
