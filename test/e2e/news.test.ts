import { resolve } from "node:path";

import { countryName } from "../../src/core/countries/countries";
import { edition } from "../../src/edition";
import { newsIn } from "../../src/pipeline/news";
import { newsByCountry } from "../../src/taskpane/news/newsByCountry";
import { PaneDriver } from "./paneDriver";

jest.setTimeout(120_000);

const news = 'section[aria-label="What\'s new in the data"]';
/** What the pane is to tell. */
const told = newsByCountry(edition, newsIn(resolve(__dirname, "../../data"))).own;
const newsOf = (name: string) => [...told].find(([code]) => countryName(edition, code) === name)![1];
let pane: PaneDriver;

beforeAll(async () => {
  pane = await PaneDriver.start();
});

afterAll(() => pane.seen.close());

const named = () =>
  pane.frame.$$eval(`${news} h3`, (heads) =>
    heads.map((head) => [head.textContent, head.parentElement!.querySelectorAll("li").length] as const),
  );

const announced = "text=Align has newer data";

test("whoever opens Align for the first time is told of no update, and scrolls no part that is short", async () => {
  await pane.open("enrich");
  expect(await pane.frame.isVisible(announced)).toBe(false);
  expect(await pane.frame.isVisible(news)).toBe(false);
  expect(await pane.frame.isVisible('button:has-text("What\'s new in the data")')).toBe(true);
  const scrolled = await pane.frame.$eval("#part", ({ parentElement: box }) => [
    box!.scrollHeight,
    box!.clientHeight,
  ]);
  expect(scrolled[0]).toBe(scrolled[1]);
});

test("an update is announced in sight, and told on demand: a head a country of the workbook with its changes", async () => {
  await pane.frame.evaluate(() => {
    for (const key of Object.keys(localStorage))
      if (key.endsWith("newsSeen")) localStorage.setItem(key, "an earlier edition");
  });
  pane = await pane.reopened();
  const { top, bottom } = await pane.frame.locator(announced).evaluate((one) => one.getBoundingClientRect());
  expect([top >= 0, bottom <= 571]).toEqual([true, true]);
  expect(await pane.serious()).toEqual([]);
  await pane.frame.click("text=What's new in the data >> nth=0");
  expect(await pane.frame.evaluate(() => document.activeElement?.tagName)).toBe("H2");
  await pane.frame.waitForSelector(`${news} h3`);
  const lists = await named();
  expect(lists.length).toBeGreaterThan(0);
  for (const [name, lines] of lists) {
    const { changes, events, polls } = newsOf(name!);
    expect([name, lines]).toEqual([
      name,
      changes.length + Math.min(3, events.length) + Math.min(3, polls.length),
    ]);
  }
});

test("new events and polls are named, the newest first, each with its document; the rest is a press away", async () => {
  const name = (await named()).map(([one]) => one!).find((one) => newsOf(one).events.length > 3)!;
  const { events } = newsOf(name);
  const section = `${news} section[aria-label="${name}"]`;
  const list = `${section} h4:has-text("${events.length} new events") + ul`;
  const shown = () => pane.frame.$$eval(`${list} > li`, (items) => items.map((item) => item.textContent));
  expect(await shown()).toHaveLength(3);
  expect((await shown())[0]).toContain(events[0]!.text);
  expect((await shown())[0]).toContain(events[0]!.date);
  expect(await pane.frame.locator(`${list} > li a`).count()).toBeGreaterThan(0);
  await pane.frame.click(`${list} + button`);
  expect(await shown()).toHaveLength(events.length);
  expect(await pane.serious()).toEqual([]);
  await pane.seen.picture("news-events");
});

test("once closed it comes back by its link alone, with the countries that the workbook has by then", async () => {
  const lists = new Map(await named());
  const other = [...told.keys()].find((country) => !lists.has(countryName(edition, country)))!;
  await pane.frame.click(`${news} button:has-text('Close')`);
  await pane.frame.waitForSelector(news, { state: "detached" });
  expect(await pane.frame.evaluate(() => document.activeElement?.getAttribute("role"))).toBe("tab");
  pane = await pane.reopened();
  expect(await pane.frame.isVisible(announced)).toBe(false);
  await pane.fill("Mine", [[countryName(edition, other), `=ALIGN.STATUS("${other}","ICC")`]]);
  await pane.frame.click('button:has-text("What\'s new in the data")');
  await pane.frame.waitForSelector(`${news} h3:has-text("${countryName(edition, other)}")`);
});

test("the list stands in the place of the part, leads to a country, and goes where another part is asked for", async () => {
  expect(await pane.frame.isVisible("#part")).toBe(false);
  const name = (await pane.frame.textContent(`${news} h3`))!;
  await pane.frame.click(`${news} h3 >> nth=0 >> button`);
  await pane.frame.waitForSelector("#tab-country[aria-selected=true]");
  await pane.frame.waitForFunction(
    (wanted) => document.querySelector<HTMLInputElement>("#part input")?.value === wanted,
    name,
  );
  expect(await pane.frame.isVisible(news)).toBe(false);
  await pane.frame.click('button:has-text("What\'s new in the data")');
  await pane.frame.waitForSelector(`${news} h3`);
  await pane.open("find");
  expect(await pane.frame.isVisible(news)).toBe(false);
  expect(await pane.frame.isVisible("#part input[type=search]")).toBe(true);
  await pane.frame.click('button:has-text("What\'s new in the data")');
  await pane.frame.waitForSelector(`${news} h3`);
});

test.each(["light", "dark"] as const)(
  "at its narrowest, in the %s theme, nothing stands out to the side and axe finds nothing serious",
  async (colorScheme) => {
    await pane.seen.page.emulateMedia({ colorScheme });
    await pane.frame.$eval(`${news} details`, (details) => details.setAttribute("open", ""));
    await pane.frame.locator(`${news} h2`).scrollIntoViewIfNeeded();
    const widths = await pane.frame.$eval(news, (one) => [one.scrollWidth, one.clientWidth, innerWidth]);
    expect(widths[0]).toBeLessThanOrEqual(widths[1]!);
    expect(widths[2]).toBeLessThanOrEqual(350);
    expect(await pane.serious()).toEqual([]);
    await pane.seen.picture(`news-${colorScheme}`);
  },
);
