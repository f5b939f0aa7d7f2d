import { newestDayOfView } from "../../src/core/score/people";
import { defaultAxis } from "../../src/core/votes/axis";
import { edition } from "../../src/edition";
import { PaneDriver } from "./paneDriver";

// Country, and countries of a list of one's own in Enrich, as a user works in them, at the smallest size of the pane

jest.setTimeout(120_000);

let pane: PaneDriver;
beforeAll(async () => (pane = await PaneDriver.start()));
afterAll(() => pane?.seen.close());

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
    await pane.shows(/1 cell names 1 country.*1 not recognised.*nobody row 3/);
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

test("Country shows the score with what it rests on, and follows the selected cell", async () => {
  await pane.open("country");
  expect(await pane.frame.textContent("section[aria-label=Score]")).toMatch(
    /^\+54\.7.*if other questions had been put; coverage 100 %/,
  );
  // in sight without a scroll, beside what it is about
  const follow = await pane.frame.locator("text=Follow the selected cell").boundingBox();
  const score = await pane.frame.locator("section[aria-label=Score]").boundingBox();
  expect(follow!.y).toBeLessThan(score!.y);
  const links = await pane.frame.$$eval(
    "#country-made tbody tr:first-child a, #country-made tbody tr:first-child button",
    (all) => all.map((one) => one.getBoundingClientRect().top),
  );
  expect(links.length).toBeGreaterThan(1);
  expect(new Set(links).size).toBe(links.length);
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
  // the questions of the country before stand there until its own are reckoned
  await frame.waitForSelector("#country-moved :text('Burkina Faso')");
  await frame.click("#country-moved th button >> nth=0");
  await frame.waitForSelector(
    "[aria-label='Every time it was put'] a[href^='https://digitallibrary.un.org/record/']",
  );
  expect(await pane.serious()).toEqual([]);
  await frame.click("#country-moved th button >> nth=0");
  await frame.click("h2 button:has-text('State and people')");
  await pane.shows(/Lower right: a state with the West over a people nearer to Russia/);
  // circles have names where there is room: of two that stand alone, by Pew's polls of 2025
  const named = await frame.locator("#country-people svg text").allTextContents();
  expect(named).toEqual(expect.arrayContaining(["India", "Israel"]));
  await frame.click("#part label:text-is('Axis') >> xpath=.. >> input");
  await frame.click("[role=option]:text-is('China–West')");
  await pane.shows(/−100 is China; \+100 is the West/);
  await pane.shows(/over a people nearer to China/);
  await frame.click("h2 button:has-text('State and people')");
  await frame.click("#part label:text-is('Axis') >> xpath=.. >> input");
  await frame.click("[role=option]:text-is('Russia–West')");
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

test.each([
  ["Georgia", undefined],
  ["Lithuania", newestDayOfView(edition, "LTU", defaultAxis)!],
])(
  "where %s has no circle, why is said, and the newest day on which it has one is a press away",
  async (name, day) => {
    await pane.open("country");
    const { frame } = pane;
    await frame.click("#part input >> nth=0");
    await pane.seen.page.keyboard.press("Control+A");
    await pane.seen.page.keyboard.type(name);
    await frame.click(`[role=option]:has-text('${name}')`);
    const people = "#country-people";
    if (!(await frame.isVisible(`${people} svg text`)))
      await frame.click("h2 button:has-text('State and people')");
    await pane.shows(new RegExp(`No view of both poles in ${name} on `));
    await pane.seen.picture(`people-${name}`);
    if (day === undefined) {
      await pane.shows(/No day of the data has one in Georgia, so it is on no plot\./);
      expect(await frame.isVisible(`${people} button:has-text('Show on')`)).toBe(false);
      return;
    }
    await frame.click(`${people} button:text-is('Show on ${day}')`);
    await pane.shows(new RegExp(`${name}: state [+−]\\d+\\.\\d, people `));
    expect(await pane.serious()).toEqual([]);
    await frame.fill("#part label:text-is('Day') >> xpath=.. >> input", edition.editionDate);
    await pane.seen.page.keyboard.press("Enter");
  },
);

test("nothing is complained of, and no other machine is asked", () => {
  expect(pane.seen.complaints).toEqual([]);
});
