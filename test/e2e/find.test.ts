import { PaneDriver } from "./paneDriver";

// the part Find as a user works in it, at the smallest size of the pane

jest.setTimeout(120_000);

let pane: PaneDriver;
beforeAll(async () => (pane = await PaneDriver.start()));
afterAll(() => pane?.seen.close());

describe("Find", () => {
  const list = "[data-entry='report matrix']";

  test("a report is three presses away: Find, the report, Insert", async () => {
    const before = await pane.sheetNames();
    await pane.frame.click("#tab-find");
    await pane.frame.click(list);
    await pane.frame.click("text=Insert as new sheets");
    expect(await pane.outcome(/rows ×/)).toMatch(/^15 rows ×/);
    expect(await pane.sheetNames()).toHaveLength(before.length + 3);
    await pane.frame.click("[aria-live] >> text=Undo");
    await pane.outcome(/Deleted/);
    await pane.dismiss();
    await pane.open("find");
    await pane.frame.click("[data-entry='report watchlist']");
  });

  test.each([
    ["uk", "United Kingdom"],
    ["mol", "Moldova"],
  ])("%s opens %s", async (typed, name) => {
    await pane.open("find");
    await pane.frame.fill("#part input[type=search]", typed);
    await pane.frame.waitForSelector(`#part button:has-text('${name}: where it stands')`);
    expect(await pane.frame.isVisible("text=Nothing fits")).toBe(false);
    await pane.frame.click(`#part button:has-text('${name}: where it stands')`);
    await pane.frame.waitForFunction(
      (wanted) => document.querySelector<HTMLInputElement>("#part input")?.value === wanted,
      name,
    );
    await pane.open("find");
    await pane.frame.fill("#part input[type=search]", "");
  });

  test("a group is found by two letters, and a resolution by its symbol, which leads to its roll call", async () => {
    await pane.open("find");
    await pane.frame.fill("#part input[type=search]", "c5");
    await pane.frame.waitForSelector("#part button:text-is('Central Asia (C5): a table')");
    await pane.frame.fill("#part input[type=search]", "A/RES/68/262");
    // undocs.org/A/RES/68/262: Territorial integrity of Ukraine
    await pane.frame.click(
      "#part button:has-text('68/262, Territorial integrity of Ukraine: how everybody voted')",
    );
    await pane.frame.waitForSelector("#tab-build[aria-selected=true]");
    expect(await pane.frame.inputValue("#part label:text-is('Resolution') >> xpath=.. >> input")).toBe(
      "68/262",
    );
    await pane.shows(/Roll call.*Afghanistan.*193 rows × 5 columns/);
    await pane.open("find");
    await pane.frame.fill("#part input[type=search]", "");
    await pane.frame.click("[data-entry='report watchlist']");
  });

  test("a place finds its country and the roll calls on it, a bloc what one can do with it", async () => {
    const links = () =>
      pane.frame.$$eval("#part button", (all) =>
        all.map((one) => one.textContent ?? "").filter((text) => /: |who belongs|on the map/.test(text)),
      );
    await pane.open("find");
    await pane.frame.fill("#part input[type=search]", "gaza");
    await pane.frame.waitForSelector("#part button:text-is('Palestine: where it stands')");
    await pane.seen.picture("find-gaza");
    const found = await links();
    expect(found[0]).toBe("Palestine: where it stands");
    expect(found[1]).toMatch(/gaza.*: how everybody voted/i);
    expect(found.at(-1)).toBe("Kazakhstan (Gazagystan): where it stands");
    await pane.frame.fill("#part input[type=search]", "NATO");
    await pane.frame.waitForSelector("#part button:has-text('who belongs')");
    await pane.seen.picture("find-nato");
    expect((await links()).slice(0, 3)).toEqual([
      "NATO: North Atlantic Treaty Organization: a table",
      "who belongs",
      "on the map",
    ]);
    expect(await pane.serious()).toEqual([]);
    await pane.frame.click("#part button:text-is('on the map')");
    await pane.shows(/NATO.*End of/);
    await pane.open("find");
    await pane.frame.fill("#part input[type=search]", "");
  });

  test("an old figure is inserted with its year, codes are named, and its chart is no cliff", async () => {
    await pane.open("find");
    await pane.frame.fill("#part input[type=search]", "gas.rus.share");
    await pane.frame.click("[data-entry='indicator gas.rus.share']");
    await pane.frame.waitForSelector("figure svg circle");
    await pane.seen.picture("find-gas");
    const ticks = await pane.frame.$$eval("figure svg text[text-anchor=end]", (all) =>
      all.map((one) => Number(one.textContent)),
    );
    expect(Math.max(...ticks) - Math.min(...ticks)).toBeGreaterThanOrEqual(5);
    await pane.frame.click("text=Insert as formula");
    await pane.shows(/Moldova \(MDA\).*Gas from Russia \(gas\.rus\.share\).*Answers 100\.0 \(2020\)/);
    await pane.seen.picture("find-gas-formula");
    expect(await pane.frame.textContent("[aria-label=Formula]")).toMatch(
      /GET\("MDA","gas\.rus\.share",2020\)/,
    );
    await pane.frame.click("text=Back to the list");
    await pane.frame.fill("#part input[type=search]", "");
  });

  test("the scale of a small chart has no number twice", async () => {
    await pane.open("find");
    await pane.frame.fill("#part input[type=search]", "gallup.rus.approve");
    await pane.frame.click("[data-entry='indicator gallup.rus.approve']");
    // Moldova has one published figure
    await pane.frame.waitForSelector("figure svg circle");
    const ticks = await pane.frame.$$eval("figure svg text[text-anchor=end]", (all) =>
      all.map((one) => one.textContent),
    );
    expect(ticks.length).toBeGreaterThan(1);
    expect(new Set(ticks).size).toBe(ticks.length);
    await pane.frame.click("text=Back to the list");
    await pane.frame.fill("#part input[type=search]", "");
  });

  test("a name that is typed and chosen already says so, and is not taken away by Enter", async () => {
    await pane.open("build");
    await pane.frame.click("input[aria-label^='Countries']");
    await pane.seen.page.keyboard.type("moldova");
    await pane.frame.waitForSelector("[role=option]:has-text('Already chosen')");
    expect(await pane.serious()).toEqual([]);
    await pane.seen.page.keyboard.press("Enter");
    await pane.frame.waitForSelector("[aria-label='Remove Moldova']");
    await pane.seen.page.keyboard.press("Escape");
  });

  test("an indicator is found by a word for it, shows what it is and how far it reaches, and becomes a formula", async () => {
    await pane.open("find");
    await pane.frame.fill("#part input[type=search]", "inhabitants");
    await pane.frame.click("[data-entry='indicator population']");
    // data.worldbank.org, SP.POP.TOTL: total population, CC BY 4.0
    await pane.shows(
      /Total population at mid-year.*How far it reaches: \d+ countries, \d{4} to \d{4}.*CC BY 4.0/i,
    );
    expect(await pane.serious()).toEqual([]);
    await pane.frame.click("text=Insert as formula");
    await pane.frame.waitForSelector("text=as_of (may be left out)");
    await pane.frame.fill("#part label:has-text('as_of') >> xpath=.. >> input", "2020");
    expect(await pane.serious()).toEqual([]);
    await pane.fill("Formula", [[""]]);
    await pane.frame.click("text=Insert at the selected cell");
    await pane.outcome(/^=ALIGN\.GET\("MDA","population",2020\) in Formula!A1, its year in B1\./);
    await pane.seen.picture("formula");
    await pane.seen.page.waitForFunction(
      () => typeof window.standin!.host.workbook.activeSheet.cell(0, 0)?.value === "number",
    );
    // a second one would overwrite it
    await pane.frame.click("text=Insert at the selected cell");
    await pane.outcome(/Formula!A1 holds .* select an empty cell/i);
    await pane.dismiss();
    await pane.select(1, 0);
    await pane.frame.click("text=Insert at the selected cell");
    await pane.outcome(/in Formula!A2/);
    await pane.frame.click("[aria-live] >> text=Undo");
    await pane.outcome(/Took the formula and its year away/);
    expect(await pane.cells(0, 0, 2, 1)).toEqual([[expect.any(Number)], [""]]);
    await pane.frame.click("text=Back to the list");
    await pane.frame.fill("#part input[type=search]", "");
  });

  test.each(["ALIGN.PANEL", "ALIGN.PAIRS"])("%s is three presses away, too", async (name) => {
    await pane.fill(name, [[""]]);
    await pane.open("find");
    await pane.frame.fill("#part input[type=search]", name);
    await pane.frame.click(`[data-entry='function ${name}']`);
    expect(await pane.serious()).toEqual([]);
    await pane.frame.click("text=Insert at the selected cell");
    await pane.outcome(new RegExp(`^=${name.replace(".", "\\.")}\\("\\w`));
    await pane.seen.page.waitForFunction(() => {
      const value = window.standin!.host.workbook.activeSheet.cell(1, 0)?.value;
      return typeof value === "string" && value !== "";
    });
    await pane.frame.click("text=Back to the list");
    await pane.frame.fill("#part input[type=search]", "");
  });

  test("favourites stand first, and are kept on the machine, not in the workbook", async () => {
    const kept = () => pane.frame.evaluate(() => localStorage.getItem("align.favourites"));
    const settings = () =>
      pane.seen.page.evaluate(() => JSON.stringify([...window.standin!.host.workbook.settings]));
    await pane.open("find");
    await pane.frame.waitForSelector(list);
    const before = await settings();
    await pane.frame.click("[aria-label='Favourite: Matrix of agreement']");
    expect(await pane.frame.getAttribute("[data-entry] >> nth=0", "data-entry")).toBe("report matrix");
    expect(await kept()).toBe('["report matrix"]');
    expect(await settings()).toBe(before);
    await pane.frame.click("[aria-label='Favourite: Matrix of agreement'] >> nth=0");
    expect(await kept()).toBe("[]");
  });
});

test("nothing is complained of, and no other machine is asked", () => {
  expect(pane.seen.complaints).toEqual([]);
});
