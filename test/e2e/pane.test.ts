import { partNames } from "../../src/actions/actionRunner";
import { PaneDriver } from "./paneDriver";

jest.setTimeout(120_000);

let pane: PaneDriver;

beforeAll(async () => (pane = await PaneDriver.start()));
afterAll(() => pane?.seen.close());

test("the first run says in a sentence what Align is, and offers a sample", async () => {
  await pane.open("build");
  await pane.shows(/^Where countries stand: .*\.Fill a sample sheet/);
});

test("the parts are tabs that fit 350 pixels, in one line", async () => {
  const tabs = await pane.frame.$$eval("[role=tab]", (all) =>
    all.map((tab) => [tab.getAttribute("value"), tab.getBoundingClientRect().top] as const),
  );
  expect(tabs.map(([name]) => name)).toEqual(partNames);
  expect(new Set(tabs.map(([, top]) => top)).size).toBe(1);
  for (const part of partNames) {
    await pane.open(part);
    await pane.seen.page.waitForTimeout(300);
    const wider = await pane.frame.evaluate(() =>
      [document.documentElement, document.getElementById("part")!.parentElement!].filter(
        ({ scrollWidth, clientWidth }) => scrollWidth > clientWidth,
      ),
    );
    expect([part, wider.length]).toEqual([part, 0]);
  }
});

test.each([320, 349, 500])(
  "at %i pixels the tabs share one line, and stay where they are while the parts are opened",
  async (wide) => {
    await pane.setWidth(wide);
    const places = () =>
      pane.frame.$$eval("[role=tab]", (tabs) =>
        tabs.map((tab) => {
          const { left, right, top } = tab.getBoundingClientRect();
          const words = document.createRange();
          words.selectNodeContents(tab.querySelector("span")!);
          const { left: from, right: to } = words.getBoundingClientRect();
          return { left, right, top, room: [from - left, right - to] as const };
        }),
      );
    const before = await places();
    expect(new Set(before.map(({ top }) => top)).size).toBe(1);
    // the corner is that of Excel's own menu
    expect(before.at(-1)!.right).toBeCloseTo(wide - 20, 0);
    // in each tab as much room on both sides of its words as in the others
    const rooms = before.flatMap(({ room }) => room);
    expect(Math.max(...rooms) - Math.min(...rooms)).toBeLessThan(3);
    expect(Math.min(...rooms)).toBeGreaterThan(1);
    for (const part of partNames) {
      await pane.open(part);
      await pane.seen.page.waitForLoadState("networkidle");
      expect([part, (await places()).map(({ left, right }) => [left, right])]).toEqual([
        part,
        before.map(({ left, right }) => [left, right]),
      ]);
    }
    await pane.setWidth(349);
  },
);

describe("Build", () => {
  beforeEach(() => pane.open("build"));

  test("writes a table into a new sheet, says so, and takes it back", async () => {
    const before = await pane.sheetNames();
    await pane.frame.click("text=Insert as new sheets");
    expect(await pane.outcome(/rows ×/)).toMatch(/^15 rows × \d+ columns on sheet Watchlist/);
    expect(await pane.sheetNames()).toEqual([
      ...before,
      "Watchlist",
      "Moves",
      "Align Sources",
      "Align Method",
    ]);
    expect(await pane.frame.isVisible("text=Fill a sample sheet")).toBe(false);
    await pane.seen.picture("build");
    await pane.frame.click("[aria-live] >> text=Undo");
    await pane.outcome(/Deleted 4 sheets/);
    expect(await pane.sheetNames()).toEqual(before);
  });

  test("finds a country by its name in another language, and adds it by keys", async () => {
    await pane.frame.click("button:text-is('Clear')");
    await pane.frame.click("input[aria-label^='Countries']");
    await pane.seen.page.keyboard.type("Kasach");
    await pane.frame.waitForSelector("[role=option]:has-text('Kasachstan')");
    expect(await pane.frame.isVisible("#tab-build")).toBe(true);
    await pane.seen.page.keyboard.press("Enter");
    await pane.frame.waitForSelector("[aria-label='Remove Kazakhstan']");
    await pane.seen.page.keyboard.type("baltic");
    await pane.frame.waitForSelector("[role=option]");
    await pane.seen.page.keyboard.press("Tab");
  });

  test("shows each of the usual countries without a scroll", async () => {
    await pane.frame.click("button:text-is('Clear')");
    await pane.frame.click("input[aria-label^='Countries']");
    await pane.seen.page.keyboard.type("post-soviet");
    await pane.seen.page.keyboard.press("ArrowDown");
    await pane.seen.page.keyboard.press("Enter");
    await pane.frame.waitForSelector("[aria-label='Remove Uzbekistan']");
    await pane.seen.page.keyboard.press("Tab");
    const hidden = await pane.frame.$$eval(
      "[role=listbox][aria-label^='Countries'], [aria-label^='Countries']",
      (all) => all.map((one) => one.scrollHeight - one.clientHeight).filter((more) => more > 1),
    );
    expect(hidden).toEqual([]);
  });

  test("takes the countries of the selected cells", async () => {
    await pane.fill("Selection", [["Moldova"], ["Georgien"], ["nowhere"]]);
    await pane.frame.click("text=From selection");
    expect(await pane.outcome(/countries read/)).toMatch(/2 countries read; not recognised: nowhere/);
    await pane.frame.waitForSelector("[aria-label='Remove Georgia']");
    await pane.dismiss();
  });

  test("takes the positions of Exposure from two columns of the sheet", async () => {
    await pane.fill("Exports", [
      ["Country", "Exports"],
      ["Moldova", 45],
      ["Deutschland", 120],
    ]);
    await pane.open("find");
    await pane.frame.click("[data-entry='report exposure']");
    await pane.frame.click("text=From selection");
    await pane.outcome(/^Positions read from the selection/);
    expect(await pane.frame.inputValue("#part label:text-is('Positions') >> xpath=.. >> input")).toBe(
      "MDA=45; DEU=120",
    );
    await pane.dismiss();
    await pane.open("find");
    await pane.frame.click("[data-entry='report watchlist']");
  });

  test("shows what would be overwritten, writes at the selected cell, and puts back what stood there", async () => {
    await pane.fill("Mine", [
      ["my title", ""],
      ["", "keep"],
    ]);
    await pane.frame.click("text=At the selected cell");
    await pane.frame.click("text=Insert at the selected cell");
    await pane.shows(/2 filled cells would be overwritten.*A1 “my title”, B2 “keep”/);
    expect(await pane.serious()).toEqual([]);
    expect((await pane.cells(0, 0, 1, 1))[0]![0]).toBe("my title");
    await pane.frame.click("button:text-is('Overwrite')");
    await pane.outcome(/2 rows × \d+ columns at Mine!.*2 filled cells were overwritten/);
    // the title stands beside the names, which wide pages repeat
    expect((await pane.cells(0, 0, 1, 3))[0]).toContain("Watchlist: Russia–West");
    await pane.frame.click("[aria-live] >> text=Undo");
    await pane.outcome(/Put back what stood in/);
    expect(await pane.cells(0, 0, 2, 2)).toEqual([
      ["my title", ""],
      ["", "keep"],
    ]);
    await pane.frame.click("text=New sheets");
    await pane.dismiss();
  });

  test("keeps a choice in the workbook under a name, uses it again, and deletes it", async () => {
    await pane.frame.click("text=Save this choice");
    await pane.frame.fill(
      "label:has-text('Name of this choice') + * input, input[maxlength='60']",
      "Neighbours",
    );
    await pane.frame.click("button:text-is('Save')");
    await pane.shows(/Neighbours saved/);
    await pane.frame.click("button:text-is('Clear')");
    await pane.frame.click("button:text-is('Neighbours')");
    await pane.frame.waitForSelector("[aria-label='Remove Georgia']");
    const kept = await pane.seen.page.evaluate(() =>
      window.standin!.host.workbook.settings.get("align.choices"),
    );
    expect(kept).toMatch(/Neighbours/);
    await pane.frame.click("[aria-label='Delete Neighbours']");
    await pane.shows(/Neighbours deleted/);
  });

  test("takes a day that is told from the newest of the data", async () => {
    const compare = "#part label:text-is('Compare with') >> xpath=.. >> input";
    await pane.frame.fill(compare, "a year earlier");
    await pane.shows(/That is \d{4}-\d\d-\d\d\./);
    await pane.frame.fill(compare, "2021-12-31");
  });

  test("writes a row a year, with a column a country and a chart", async () => {
    await pane.frame.click("text=Year by year");
    await pane.frame.click("text=Insert as new sheets");
    await pane.outcome(/\d rows × 3 columns on sheet Watchlist/);
    const charts = await pane.seen.page.evaluate(() => {
      const { workbook } = window.standin!.host;
      return workbook.bag("charts", workbook.activeSheet).items.length;
    });
    expect(charts).toBeGreaterThan(0);
    await pane.frame.click("[aria-live] >> text=Undo");
    await pane.outcome(/Deleted/);
    await pane.frame.click("text=One day");
    await pane.dismiss();
  });

  test("shows progress of what takes long, and stops it without a trace", async () => {
    const before = await pane.sheetNames();
    // Excel takes its time while a cell is edited
    const edit = (on: boolean) =>
      pane.seen.page.evaluate((editing) => void (window.standin!.host.faults.cellEdit = editing), on);
    await edit(true);
    await pane.frame.click("text=Insert as new sheets");
    await pane.frame.waitForSelector("[role=progressbar]");
    await pane.frame.click("button:text-is('Stop')");
    await edit(false);
    await pane.outcome(/^Stopped/);
    expect(await pane.sheetNames()).toEqual(before);
    await pane.dismiss();
  });
});

test("tabs and what was done stay in sight while a part is scrolled, and what was done stays with its part", async () => {
  await pane.open("build");
  await pane.frame.click("text=Insert as new sheets");
  await pane.outcome(/rows ×/);
  await pane.frame.locator("#part > *").last().scrollIntoViewIfNeeded();
  await pane.seen.page.mouse.wheel(0, 5000);
  const height = await pane.frame.evaluate(() => innerHeight);
  for (const seen of ["#tab-build", "[aria-live] >> text=Undo"]) {
    const { top, bottom } = await pane.frame.$eval(seen, (one) => one.getBoundingClientRect().toJSON());
    expect({ seen, isInside: top >= 0 && bottom <= height }).toEqual({ seen, isInside: true });
  }
  await pane.open("map");
  expect(await pane.frame.isVisible("[aria-live] >> text=Undo")).toBe(false);
  await pane.open("build");
  await pane.frame.click("[aria-live] >> text=Undo");
  await pane.outcome(/Deleted/);
});

test("from the gallery the Assembly's map is two presses away as a picture, every voter a dot of its camp", async () => {
  const { frame } = pane;
  await pane.open("find");
  await frame.click("[data-entry='report assembly']");
  const map = "section[aria-label='Map of the Assembly']";
  await frame.waitForSelector(`${map} [data-code=KAZ]`);
  expect(await frame.getAttribute(`${map} [data-code=FRA]`, "aria-label")).toMatch(
    /^France: camp \d .*France/,
  );
  const colours = await frame.$$eval(`${map} [data-code] circle`, (all) =>
    all.map((one) => one.getAttribute("fill")),
  );
  expect(colours.length).toBeGreaterThan(150);
  const legend = await frame.$$eval(`${map} [role=listitem]`, (all) =>
    all.map((one) => Number(/\((\d+)\)$/.exec(one.textContent)?.[1] ?? 0)),
  );
  const sizes = [...new Set(colours)].map((colour) => colours.filter((one) => one === colour).length);
  expect(sizes.toSorted()).toEqual(legend.filter((size) => size > 0).toSorted());
  const names = await frame.$$eval(`${map} svg[role=group] text[stroke]`, (all) =>
    all
      .map((one) => one.getBoundingClientRect())
      .map(({ left, right, top, bottom }) => [left, right, top, bottom]),
  );
  expect(names.length).toBeGreaterThan(5);
  for (const [i, [left, right, top, bottom]] of names.entries())
    for (const other of names.slice(i + 1))
      // letters stand within the lines that a browser measures
      expect(
        right! <= other[0]! + 1 ||
          other[1]! <= left! + 1 ||
          bottom! <= other[2]! + 4 ||
          other[3]! <= top! + 4,
      ).toBe(true);
  expect(await pane.serious()).toEqual([]);
  await frame.focus(`${map} [tabindex='0']`);
  await pane.seen.page.keyboard.press("ArrowRight");
  await pane.shows(/: camp \d/);
  await frame.click(`${map} >> text=Insert as picture`);
  await pane.outcome(/^A picture of the Assembly on sheet/);
  const shape = await pane.seen.page.evaluate(() => {
    const { workbook } = window.standin!.host;
    const [first] = workbook.bag("shapes", workbook.activeSheet).items;
    return { alt: String(first!.values["altTextDescription"]), type: first!.values["type"] };
  });
  expect(shape).toEqual({ type: "Image", alt: expect.stringMatching(/^Who votes with whom .*Camps: 1 /) });
  await frame.click("[aria-live] >> text=Undo");
  await pane.outcome(/Took the picture away/);
});

test("a drawing is saved under its title, and copied where the browser lets a frame", async () => {
  const { frame, seen } = pane;
  const map = "section[aria-label='Map of the Assembly']";
  const [download] = await Promise.all([
    seen.page.waitForEvent("download"),
    frame.click(`${map} >> [aria-label='Save picture']`),
  ]);
  expect(download.suggestedFilename()).toMatch(/^Who votes with whom in the General Assembly, .*\.png$/);
  await pane.outcome(/^Saved as Who votes/);
  await frame.click(`${map} >> [aria-label='Copy picture']`);
  await pane.outcome(/The browser does not let Align|The picture is on the clipboard/);
  await pane.dismiss();
  await pane.open("find");
  await frame.click("[data-entry='report watchlist']");
});

test("Explain says what stands behind a live cell, and that a cell is nobody's", async () => {
  await pane.seen.page.evaluate(() => {
    const { workbook } = window.standin!.host;
    workbook.select(workbook.sheets[0]!, { row: 4, column: 1, rows: 1, columns: 1 });
  });
  await pane.open("explain");
  await pane.shows(/Try it!B5.*Kazakhstan.*77 contested roll calls.*Dag Hammarskjöld Library.*Copy citation/);
  await pane.select(0, 0);
  await pane.shows(/Try it!A1.*holds no Align formula/);
});

test("with the pane closed, a report from the ribbon is written, and the pane then says what came of it", async () => {
  const { page } = pane.seen;
  await page.click("[aria-label='Close the pane']");
  await page.evaluate(() => window.standin!.host.runCommand("reportProfile"));
  expect(await pane.sheetNames()).toContain("Align Sources");
  expect(await page.isVisible("#pane")).toBe(true);
  expect(await pane.outcome(/1 row ×/)).toMatch(/on sheet Profile|on sheet Moldova/);
  await pane.frame.click("[aria-live] >> text=Undo");
  await pane.outcome(/Deleted/);
});

test("one country is searched by a spelling that begins no name, and picked by keys", async () => {
  await pane.open("country");
  await pane.frame.click("#part input");
  const { keyboard } = pane.seen.page;
  await keyboard.press("Control+A");
  for (const letter of "kasach") {
    await keyboard.press(letter);
    await pane.frame.waitForSelector("[role=option]:has-text('Kazakhstan')");
  }
  await pane.frame.waitForFunction(() => document.querySelectorAll("[role=option]").length === 1);
  // Kasachstan is the German name
  expect(await pane.frame.textContent("[role=option]")).toBe("Kazakhstan (Kasachstan)");
  await keyboard.press("ArrowDown");
  await keyboard.press("Enter");
  await pane.frame.waitForFunction(
    () => document.querySelector<HTMLInputElement>("#part input")?.value === "Kazakhstan",
  );
});

test("going through a part by Tab, what has the focus is never left behind the action at its foot", async () => {
  for (const part of ["build", "country"] as const) {
    await pane.open(part);
    await pane.frame.focus(`#tab-${part}`);
    const hidden: string[] = [];
    for (let presses = 0; presses < 40; presses++) {
      await pane.seen.page.keyboard.press("Tab");
      const behind = await pane.frame.evaluate(() => {
        const { activeElement: at } = document;
        if (!at?.closest("#part")) return at?.closest("[data-tabster-dummy]") ? "" : undefined;
        const { left, right, top, bottom } = at.getBoundingClientRect();
        const over = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
        const isSeen = over !== null && (at.contains(over) || over.contains(at));
        return isSeen ? "" : `${at.getAttribute("aria-label") ?? at.textContent}`;
      });
      if (behind === undefined && presses > 10) break;
      if (behind) hidden.push(`${part}: ${behind}`);
    }
    expect(hidden).toEqual([]);
  }
});

const looks = [
  ["light", { colorScheme: "light", forcedColors: "none" }],
  ["dark", { colorScheme: "dark", forcedColors: "none" }],
  ["contrast", { colorScheme: "dark", forcedColors: "active" }],
] as const;

describe.each(looks)("in the %s theme", (_, media) => {
  beforeAll(() => pane.seen.page.emulateMedia(media));

  test.each(partNames)("axe finds nothing serious in %s", async (part) => {
    await pane.open(part);
    await pane.seen.page.waitForTimeout(300);
    expect(await pane.serious()).toEqual([]);
  });
});

test("nothing is complained of, and no other machine is asked", () => {
  expect(pane.seen.complaints).toEqual([]);
});
