import { edition } from "../../src/edition";
import { PaneDriver } from "./paneDriver";

// the map as a user works with it, at the smallest size of the pane

jest.setTimeout(120_000);

let pane: PaneDriver;
beforeAll(async () => (pane = await PaneDriver.start()));
afterAll(() => pane?.seen.close());

test("Map opens the country that is pressed, and puts a picture on the sheet", async () => {
  await pane.open("map");
  await pane.frame.waitForSelector("[data-code=KAZ]");
  expect(await pane.frame.getAttribute("[data-code=MDA]", "aria-label")).toBe("Moldova: +54.7");
  // Tuvalu is smaller than a pixel of the map, and a circle on it
  expect(await pane.frame.locator("[data-code=TUV] circle").count()).toBe(1);
  await pane.seen.picture("map");
  await pane.frame.click("text=Insert as picture");
  await pane.outcome(/A picture of the map on sheet/);
  await pane.frame.click("[aria-live] >> text=Undo");
  await pane.outcome(/Took the picture away/);
  await pane.frame.focus("[data-code=MDA]");
  await pane.seen.page.keyboard.press("Enter");
  await pane.frame.waitForSelector("section[aria-label=Score]");
});

test("a map of a year with few figures says why, and leads to the nearest years that have more", async () => {
  const { frame, seen } = pane;
  await pane.open("map");
  const year = "#part input[type=range]";
  await frame.focus(year);
  await seen.page.keyboard.press("Home");
  await frame.waitForSelector("[data-code=KAZ]");
  expect(await frame.isVisible("#part >> text=More countries have one")).toBe(false);
  for (let i = 0; i < 2; i++) await seen.page.keyboard.press("ArrowRight");
  await pane.shows(
    /1994-12-31.*countr.* a figure here.*Why so few.*contested votes in the 36 months to 1994-12-31/,
  );
  expect(await pane.serious()).toEqual([]);
  await pane.shows(/More countries have one in another year:.*Show 1996/);
  await frame.click("text=Show 1996");
  await pane.shows(/1996-12-31/);
  expect(await frame.inputValue(year)).toBe("1996");
  expect(await frame.isVisible("#part >> text=More countries have one")).toBe(false);
  await frame.focus(year);
  await seen.page.keyboard.press("End");
});

test("the longest name of an indicator is read whole in its field", async () => {
  const names = [...edition.indicators.values()].map(({ name }) => name);
  const longest = names.toSorted((a, b) => b.length - a.length)[0]!;
  const { frame } = pane;
  const field = "#part label:text-is('Indicator') >> xpath=.. >> input";
  await frame.click(field);
  await frame.fill(field, longest);
  await frame.click(`[role=option]:text-is("${longest}")`);
  expect(await frame.inputValue(field)).toBe(longest);
  const room = await frame.$eval(field, ({ scrollWidth, clientWidth }) => clientWidth - scrollWidth);
  expect(room).toBeGreaterThanOrEqual(0);
  await frame.click(field);
  await frame.fill(field, "Align score");
  await frame.click("[role=option]:text-is('Align score')");
});

test("while the years are played, and while countries are pointed at, nothing moves, and the scale stays", async () => {
  const { frame, seen } = pane;
  const places = () =>
    frame.evaluate(() => {
      const part = document.getElementById("part")!;
      const slider = part.querySelector<HTMLInputElement>("input[type=range]")!;
      const legend = part.querySelector("[role=list]")!;
      const seen = [part.querySelector("svg[role=group]")!, slider, legend];
      const note = part.lastElementChild!.previousElementSibling!;
      const boxes = [...seen, note].map((one) => {
        const { left, right, top } = one.getBoundingClientRect();
        return [left, right, top].map(Math.round).join("–");
      });
      const { scrollHeight } = part.parentElement!;
      return { year: Number(slider.value), places: [...boxes, scrollHeight, legend.textContent].join(" ") };
    });
  await frame.focus("#part input[type=range]");
  await seen.page.keyboard.press("Home");
  await pane.shows(/1992-12-31/);
  const before = await places();
  await frame.click("text=Play the years");
  const found: { readonly year: number; readonly places: string }[] = [];
  // 1993 to 1995 have few countries, and say so
  while ((found.at(-1)?.year ?? 0) < 1997) {
    await seen.page.waitForTimeout(150);
    found.push(await places());
  }
  expect(found[0]!.places).toBe(before.places);
  await frame.click("button:text-is('Stop')");
  expect(new Set(found.map(({ year }) => year)).size).toBeGreaterThan(3);
  expect([...new Set(found.map((one) => one.places))]).toHaveLength(1);
  await frame.hover("[data-code=BRA]");
  await pane.shows(/Brazil: /);
  expect((await places()).places).toBe(found[0]!.places);
  await frame.focus("#part input[type=range]");
  await seen.page.keyboard.press("End");
});

test("the map of a part of the world counts that part's countries, and names one of them as its example", async () => {
  const { frame, seen } = pane;
  const region = "#part button[role=combobox]";
  await pane.open("map");
  await frame.locator(region).first().click();
  await frame.click("[role=option]:text-is('Europe')");
  await frame.waitForSelector("[role=listbox]", { state: "hidden" });
  await frame.focus("#part input[type=range]");
  await seen.page.keyboard.press("Home");
  await pane.shows(/1992-12-31/);
  for (let i = 0; i < 2; i++) await seen.page.keyboard.press("ArrowRight");
  // where the pointer is on a country, that country is told of
  await frame.hover("#tab-map");
  await pane.shows(/1994-12-31.*a figure here.*Why so few/);
  const text = (await frame.textContent("#part"))!;
  const european = edition.countries.filter((one) => one.region === "Europe" && one.until === undefined);
  const example = /Why so few\? (.*?), for example/.exec(text)![1]!;
  expect(european.map(({ name }) => name)).toContain(example);
  expect(text).toMatch(new RegExp(`No country has|of ${european.length} countries`));
  await seen.page.keyboard.press("End");
  await frame.locator(region).first().click();
  await frame.click("[role=option]:text-is('World')");
});

test("a map of an indicator that no year has of ten countries promises no other year", async () => {
  const { frame, seen } = pane;
  await frame.click("#part input");
  await seen.page.keyboard.press("Control+A");
  // data/opinion.csv: single published figures, never of ten countries in a year
  await seen.page.keyboard.type("disapprove, Russia");
  await frame.click("[role=option]:text-is('Gallup: disapprove, Russia')");
  await pane.shows(/Why so few.*No year has 10 or more: try another indicator\./);
  expect(await frame.isVisible("#part >> text=/Show \\d{4}/")).toBe(false);
  await frame.click("#part input");
  await seen.page.keyboard.press("Control+A");
  await seen.page.keyboard.type("Align score");
  await frame.click("[role=option]:text-is('Align score')");
  await frame.waitForSelector("[data-code=KAZ]");
});

test("dots for what is within its interval are apart enough to be seen as dots", async () => {
  const pitch = await pane.frame.$eval("#dotted", (pattern) => {
    const { width, viewBox } = (pattern as SVGPatternElement).ownerSVGElement!;
    return ((pattern as SVGPatternElement).width.baseVal.value * width.baseVal.value) / viewBox.baseVal.width;
  });
  // in pixels, at the smallest size of the pane
  expect(pitch).toBeGreaterThan(3.5);
});

test("the map's indicator is searched by a word inside its name", async () => {
  await pane.open("map");
  await pane.frame.click("#part input");
  const { keyboard } = pane.seen.page;
  await keyboard.press("Control+A");
  await keyboard.type("libdem");
  await pane.frame.waitForFunction(() => document.querySelectorAll("[role=option]").length === 1);
  await keyboard.press("ArrowDown");
  await keyboard.press("Enter");
  await pane.shows(/Liberal democracy, index.*End of/);
});

test("nothing is complained of, and no other machine is asked", () => {
  expect(pane.seen.complaints).toEqual([]);
});
