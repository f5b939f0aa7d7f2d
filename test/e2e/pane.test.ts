import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Frame } from "playwright-core";
import { partNames } from "../../src/acts/desk";
import { type Seen, openPreview } from "./browser";

jest.setTimeout(120_000);

const axe = readFileSync(createRequire(__filename).resolve("axe-core/axe.min.js"), "utf8");

let seen: Seen;
let pane: Frame;

beforeAll(async () => {
  // the smallest pane there is, in a window that leaves the grid some room
  seen = await openPreview({ width: 1200, height: 800 });
  pane = seen.page.frame({ url: /taskpane/ })!;
  await pane.waitForSelector("[role=tab]");
});

afterAll(() => seen?.close());

async function open(part: string): Promise<void> {
  await pane.click(`#tab-${part}`);
  await pane.waitForSelector(`#part[aria-labelledby="tab-${part}"] :is(label, button)`);
}

function sheetNames(): Promise<readonly string[]> {
  return seen.page.evaluate(() => window.standin!.host.workbook.sheets.map(({ name }) => name));
}

/** What the workbook holds in a block of the active sheet. */
function cells(row: number, column: number, rows: number, columns: number): Promise<unknown[][]> {
  return seen.page.evaluate(
    ([r, c, height, width]) => {
      const sheet = window.standin!.host.workbook.activeSheet;
      return Array.from({ length: height! }, (_, down) =>
        Array.from({ length: width! }, (__, right) => sheet.cell(r! + down, c! + right)?.value ?? ""),
      );
    },
    [row, column, rows, columns],
  );
}

/** Puts a new sheet with values in front and selects them. */
async function fill(name: string, rows: readonly (readonly (string | number)[])[]): Promise<void> {
  await seen.page.evaluate(
    ([sheetName, values]) => {
      const { workbook } = window.standin!.host;
      const sheet = workbook.addSheet(sheetName);
      values.forEach((row, down) =>
        row.forEach((value, right) => {
          sheet.ensure(down, right).value = value;
        }),
      );
      const area = { row: 0, column: 0, rows: values.length, columns: values[0]!.length };
      workbook.entered(sheet, area);
      workbook.select(sheet, area);
    },
    [name, rows] as const,
  );
  await seen.page.waitForTimeout(300);
}

/** Waits until the pane says what an act came to. */
async function outcome(pattern: RegExp): Promise<string> {
  await pane.waitForFunction(
    (source) => new RegExp(source).test(document.querySelector("[aria-live]")?.textContent ?? ""),
    pattern.source,
    { timeout: 60_000 },
  );
  return (await pane.textContent("[aria-live]")) ?? "";
}

test("the parts are tabs that fit 350 pixels", async () => {
  const tabs = await pane.$$eval("[role=tab]", (all) => all.map((tab) => tab.getAttribute("value")));
  expect(tabs).toEqual(partNames);
  for (const part of partNames) {
    await open(part);
    await seen.page.waitForTimeout(300);
    const [inner, outer] = await pane.evaluate(() => [
      document.documentElement.scrollWidth,
      document.documentElement.clientWidth,
    ]);
    expect([part, inner]).toEqual([part, outer]);
  }
});

test("Build writes a table into a new sheet, says so, and takes it back", async () => {
  const before = await sheetNames();
  await open("build");
  await pane.click("text=Insert as new sheets");
  expect(await outcome(/rows ×/)).toMatch(/^15 rows × \d+ columns on sheet Watchlist/);
  expect(await sheetNames()).toEqual([...before, "Watchlist", "Align Sources", "Align Method"]);
  await seen.picture("build");
  await pane.click("[aria-live] >> text=Undo");
  await outcome(/Deleted 3 sheets/);
  expect(await sheetNames()).toEqual(before);
});

test("Enrich reads a list, asks who is meant, and adds columns beside it", async () => {
  await fill("Enrich", [
    ["Country"],
    ["Moldova"],
    ["Kasachstan"],
    ["Moldva"],
    ["=HYPERLINK(1)"],
    ["<img onerror=x>"],
  ]);
  await open("enrich");
  await pane.click("text=Read the selection");
  await outcome(/Enrich!/);
  // Kasachstan is the German name; of the three others one is a slip and two are no country
  expect(await pane.textContent("#part")).toMatch(/2 cells name 2 countries.*3 not recognised/s);
  await pane.click("label:has-text('Who is Moldva?')");
  await pane.click("[role=option]:has-text('Moldova')");
  await pane.waitForSelector("text=3 cells name 2 countries");
  await pane.click("text=Add columns");
  await outcome(/5 rows × 2 columns/);
  const added = await cells(0, 1, 6, 2);
  expect(added.map(([code]) => code)).toEqual(["Code", "MDA", "KAZ", "MDA", "", ""]);
  // docs/method.md: Moldova on 31 December 2025
  expect(added[1]![1]).toBeCloseTo(56.2, 1);
  expect(added[3]![1]).toBe(added[1]![1]);
  await seen.picture("enrich");
  await pane.click("[aria-live] >> text=Undo");
  await outcome(/Took back/);
  expect((await cells(0, 1, 6, 2)).flat().every((value) => value === "")).toBe(true);
});

test("Enrich never writes over filled cells", async () => {
  await fill("Filled", [
    ["Country", ""],
    ["Moldova", ""],
    ["Georgia", ""],
  ]);
  await seen.page.evaluate(() => {
    const { workbook } = window.standin!.host;
    const sheet = workbook.activeSheet;
    sheet.ensure(2, 2).value = "mine";
    workbook.entered(sheet, { row: 2, column: 2, rows: 1, columns: 1 });
    workbook.select(sheet, { row: 0, column: 0, rows: 3, columns: 1 });
  });
  await open("enrich");
  await pane.click("text=Read the selection");
  await outcome(/Filled!/);
  await pane.click("text=Add columns");
  await outcome(/rows ×|No room/);
  expect((await cells(2, 2, 1, 1))[0]![0]).toBe("mine");
});

test("Country shows the score with what it rests on, and follows the selected cell", async () => {
  await open("country");
  expect(await pane.textContent("section[aria-label=Score]")).toMatch(/^\+56\.2/);
  await fill("Follow", [["Armenia"], ["nobody"]]);
  await seen.page.evaluate(() => {
    const { workbook } = window.standin!.host;
    workbook.select(workbook.activeSheet, { row: 1, column: 0, rows: 1, columns: 1 });
    workbook.select(workbook.activeSheet, { row: 0, column: 0, rows: 1, columns: 1 });
  });
  await pane.waitForFunction(
    () => document.querySelector<HTMLInputElement>("#part input")?.value === "Armenia",
  );
  await seen.picture("country");
});

test("Map opens the country that is pressed, and puts a picture on the sheet", async () => {
  await open("map");
  await pane.waitForSelector("[data-code=KAZ]");
  expect(await pane.getAttribute("[data-code=MDA]", "aria-label")).toBe("Moldova: +56.2");
  await seen.picture("map");
  await pane.click("text=Insert as picture");
  await outcome(/A picture of the map on sheet/);
  await pane.focus("[data-code=MDA]");
  await seen.page.keyboard.press("Enter");
  await pane.waitForSelector("section[aria-label=Score]");
});

test("Explain says what stands behind a live cell, a written value, and a cell of nobody's", async () => {
  await seen.page.evaluate(() => {
    const { workbook } = window.standin!.host;
    workbook.select(workbook.sheets[0]!, { row: 4, column: 1, rows: 1, columns: 1 });
  });
  await open("explain");
  await pane.click("text=Explain the selected cell");
  await outcome(/Try it!B5/);
  expect(await pane.textContent("#part")).toMatch(
    /Kazakhstan.*77 contested roll calls.*Dag Hammarskjöld Library/s,
  );
  await seen.page.evaluate(() => {
    const { workbook } = window.standin!.host;
    workbook.select(workbook.sheets[0]!, { row: 0, column: 0, rows: 1, columns: 1 });
  });
  await pane.click("text=Explain the selected cell");
  await outcome(/Try it!A1/);
  expect(await pane.textContent("#part")).toMatch(/not Align's/);
});

const troubles: readonly (readonly [string, () => void, RegExp])[] = [
  ["in a read-only workbook", () => (window.standin!.host.faults.readOnly = true), /read-only/],
  [
    "when Excel no longer answers",
    () => (window.standin!.host.faults.disconnected = true),
    /no longer answers/,
  ],
];

test.each(troubles)("%s the pane says what to do, and leaves nothing half done", async (_, begin, said) => {
  const before = await sheetNames();
  await open("build");
  await seen.page.evaluate(begin);
  await pane.click("text=Insert as new sheets");
  await outcome(said);
  await seen.page.evaluate(() => {
    const { faults } = window.standin!.host;
    faults.cellEdit = faults.readOnly = faults.disconnected = false;
  });
  expect(await sheetNames()).toEqual(before);
  await pane.click("[aria-live] >> text=Dismiss");
});

test.each([0, 5, 20, 60, 150])("an error at action %i of a report leaves no sheet behind", async (action) => {
  const before = await sheetNames();
  await open("build");
  await seen.page.evaluate((n) => window.standin!.host.faults.failAction(n, "GeneralException"), action);
  await pane.click("text=Insert as new sheets");
  await outcome(/Excel refused/);
  expect(await sheetNames()).toEqual(before);
  await pane.click("[aria-live] >> text=Dismiss");
});

test.each(partNames.flatMap((part) => [["light", part] as const, ["dark", part] as const]))(
  "axe finds nothing serious, %s, in %s",
  async (scheme, part) => {
    await seen.page.emulateMedia({ colorScheme: scheme });
    await open(part);
    await seen.page.waitForTimeout(400);
    await pane.evaluate(axe);
    const violations = await pane.evaluate(async () => {
      const { axe: checker } = window as unknown as {
        axe: {
          run: (
            options: object,
          ) => Promise<{ violations: { id: string; impact: string; nodes: { html: string }[] }[] }>;
        };
      };
      // Fluent's own marks at the ends of a group of keys: who reaches one is sent on at once
      const places = { include: [["body"]], exclude: [["[data-tabster-dummy]"]] };
      return (await checker.run(places)).violations
        .filter(({ impact }) => impact === "serious" || impact === "critical")
        .map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200)}`);
    });
    expect(violations).toEqual([]);
  },
);

test("nothing is complained of, and no other machine is asked", () => {
  expect(seen.complaints).toEqual([]);
});
