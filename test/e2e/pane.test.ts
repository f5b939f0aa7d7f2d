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

  test("writes a row for the end of each year", async () => {
    await pane.frame.click("text=Year by year");
    await pane.frame.click("text=Insert as new sheets");
    await pane.outcome(/14 rows × \d+ columns on sheet Watchlist/);
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

describe("Enrich", () => {
  beforeEach(() => pane.open("enrich"));

  test("reads a list, asks who is meant, and adds columns beside it", async () => {
    await pane.fill("Enrich", [
      ["Country"],
      ["Moldova"],
      ["Kasachstan"],
      ["Moldva"],
      ["'=HYPERLINK(1)"],
      ["<img onerror=x>"],
    ]);
    await pane.frame.click("text=Read the selection");
    // Kasachstan is the German name; of the three others one is a slip and two are no country
    await pane.shows(/2 cells name 2 countries.*3 not recognised.*Moldva row 4/);
    await pane.frame.click("[aria-label='Moldova for Moldva']");
    await pane.shows(/3 cells name 2 countries.*Chosen by you \(1\)/);
    await pane.frame.click("text=Add columns");
    // the code, the score, and why two rows have none
    await pane.outcome(/5 rows × 3 columns/);
    const added = await pane.cells(0, 1, 6, 2);
    expect(added.map(([code]) => code)).toEqual(["Code", "MDA", "KAZ", "MDA", "", ""]);
    // docs/method.md: Moldova on 31 December 2025
    expect(added[1]![1]).toBeCloseTo(54.7, 1);
    expect(added[3]![1]).toBe(added[1]![1]);
    expect((await pane.cells(4, 3, 2, 1)).flat()).toEqual([
      expect.stringMatching(/^unknown country: =HYPERLINK/),
      expect.stringMatching(/^unknown country: <img/),
    ]);
    await pane.seen.picture("enrich");
    await pane.frame.click("[aria-live] >> text=Undo");
    await pane.outcome(/Emptied 18 cells/);
    expect((await pane.cells(0, 1, 6, 3)).flat().every((value) => value === "")).toBe(true);
  });

  test("answers each row for its own year, and compares it with the second country beside it", async () => {
    await pane.fill("Pairs", [
      ["Country", "Year", "Partner"],
      ["Moldova", 2015, "Russland"],
      ["Kazakhstan", 2020, "nobody"],
    ]);
    await pane.select(0, 0, 3, 1);
    await pane.frame.click("text=Read again");
    await pane.shows(/Pairs!A1:A3: 3 cells/);
    const choose = async (field: string, head: string) => {
      await pane.frame.click(`#part label:text-is('${field}') >> xpath=.. >> button`);
      await pane.frame.click(`[role=option]:text-is('${head}')`);
    };
    await choose("Second country of each row", "Partner");
    await pane.shows(/choose the column with each row's year/);
    await choose("Year or day of each row", "Year");
    await pane.shows(/1 cells name 1 countries.*1 not recognised.*nobody row 3/);
    expect(await pane.serious()).toEqual([]);
    await pane.seen.picture("enrich-pairs");
    await pane.frame.click("text=Add columns");
    await pane.outcome(/2 rows × 5 columns/);
    expect((await pane.cells(0, 3, 1, 5))[0]).toEqual([
      ...["Code", "Other code", "Align score, points", "Agreement", "Note"],
    ]);
    const [moldova, kazakhstan] = await pane.cells(1, 3, 2, 5);
    expect(moldova).toEqual(["MDA", "RUS", expect.any(Number), expect.any(Number), ""]);
    expect(kazakhstan).toEqual(["KAZ", "", "", "", expect.stringMatching(/^unknown country: nobody/)]);
    await pane.frame.click("[aria-live] >> text=Undo");
    await pane.outcome(/Emptied 15 cells/);
    await pane.dismiss();
  });

  test("never writes over filled cells", async () => {
    await pane.fill("Filled", [
      ["Country", "", ""],
      ["Moldova", "", ""],
      ["Georgia", "", "mine"],
    ]);
    await pane.select(0, 0, 3, 1);
    await pane.frame.click("text=Read again");
    await pane.shows(/Filled!A1:A3: 3 cells/);
    await pane.frame.click("text=Add columns");
    expect(await pane.outcome(/No room/)).toMatch(/1 cells of Filled!B1:C3 are filled; empty them/);
    expect((await pane.cells(2, 2, 1, 1))[0]![0]).toBe("mine");
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

test("Country shows the score with what it rests on, and follows the selected cell", async () => {
  await pane.open("country");
  expect(await pane.frame.textContent("section[aria-label=Score]")).toMatch(
    /^\+54\.7.*if other questions had been put; coverage 100 %/,
  );
  await pane.frame.click("text=Show the roll calls");
  await pane.frame.fill("label:has-text('Search in titles') >> xpath=.. >> input", "crimea");
  await pane.shows(/temporarily occupied territories of Ukraine/);
  await pane.fill("Follow", [["Armenia"], ["nobody"]]);
  await pane.select(1, 0);
  await pane.select(0, 0);
  await pane.frame.waitForFunction(
    () => document.querySelector<HTMLInputElement>("#part input")?.value === "Armenia",
  );
  await pane.seen.picture("country");
});

test("Country tries another position on a roll call: score, movement, tally, and whether it passes", async () => {
  await pane.open("country");
  const { frame } = pane;
  if (!(await frame.isVisible("label:has-text('Search in titles')")))
    await frame.click("h2 button:has-text('Contested roll calls')");
  await frame.fill("label:has-text('Search in titles') >> xpath=.. >> input", "ES-11/1");
  await frame.click("#country-votes button[aria-label$='on ES-11/1: try another position']");
  const table = "table[aria-label='Other positions tried']";
  await frame.waitForSelector(table);
  const row = async (head: string) =>
    frame.$$eval(`${table} tr:has(th:text-is('${head}')) td`, (cells) =>
      cells.map((cell) => cell.textContent),
    );
  // A/RES/ES-11/1: Armenia abstained; 141 in favour, 5 against, 35 abstentions (A/ES-11/PV.5)
  expect(await frame.$$eval(`${table} thead th`, (all) => all.map((one) => one.textContent))).toEqual([
    ...["Had it voted", "Abstain", "Yes", "No", "Absent"],
  ]);
  expect(await row("Yes–No")).toEqual(["141–5", "142–5", "141–6", "141–5"]);
  expect(await row("Two thirds")).toEqual(["passes", "passes", "passes", "passes"]);
  // it lies before the votes that the score rests on
  await pane.shows(/The score stays as it is: not in the 36 months/);
  expect(await pane.serious()).toEqual([]);
  await pane.seen.picture("country-tried");
  await frame.fill("label:has-text('Search in titles') >> xpath=.. >> input", "");
});

test("Country opens each question that moved a country, on the axis that is chosen, and filters its roll calls by question", async () => {
  await pane.open("country");
  const { frame } = pane;
  await frame.click("#part input >> nth=0");
  await pane.seen.page.keyboard.press("Control+A");
  await pane.seen.page.keyboard.type("Burkina");
  await frame.click("[role=option]:has-text('Burkina Faso')");
  await frame.click("h2 button:has-text('Moved since 2021-12-31')");
  await frame.click("#country-moved th button >> nth=0");
  await frame.waitForSelector(
    "[aria-label='Every time it was put'] a[href^='https://digitallibrary.un.org/record/']",
  );
  expect(await pane.serious()).toEqual([]);
  await frame.click("#country-moved th button >> nth=0");
  await frame.click("h2 button:has-text('State and people')");
  await pane.shows(/Lower right: a state with the West over a people nearer to Russia/);
  await frame.click("#part label:text-is('Axis') >> xpath=.. >> input");
  await frame.click("[role=option]:text-is('China – the West')");
  await pane.shows(/−100 is China; \+100 is the West/);
  await pane.shows(/over a people nearer to China/);
  await frame.click("h2 button:has-text('State and people')");
  await frame.click("#part label:text-is('Axis') >> xpath=.. >> input");
  await frame.click("[role=option]:text-is('Russia – the West')");
  if (!(await frame.isVisible("#country-votes label:text-is('Question')")))
    await frame.click("h2 button:has-text('Contested roll calls')");
  await frame.fill("label:has-text('Search in titles') >> xpath=.. >> input", "");
  await frame.click("#country-votes label:text-is('Question') >> xpath=.. >> button");
  const first = frame.locator("[role=listbox] [role=option]").nth(1);
  const [, times] = /\((\d+) times\)$/.exec((await first.textContent())!)!;
  await first.click();
  await frame.waitForFunction(
    (count) => document.querySelectorAll("#country-votes li").length === Math.min(40, count),
    Number(times),
  );
  expect(await pane.serious()).toEqual([]);
});

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
  expect(await pane.outcome(/rows ×/)).toMatch(/on sheet Profile|on sheet Moldova/);
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
