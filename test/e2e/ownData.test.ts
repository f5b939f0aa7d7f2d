import type { Frame } from "playwright-core";
import { allFindings } from "./accessibility";
import type { Seen } from "./browser";
import { PaneDriver } from "./paneDriver";

jest.setTimeout(120_000);

// own data from a file in the pane to an answer in a cell, and back

let seen: Seen;
let pane: PaneDriver;
let frame: Frame;

beforeAll(async () => {
  pane = await PaneDriver.start({
    start: {
      commands: [],
      entries: [
        ["A1", '=ALIGN.GET("MDA","own.trust")'],
        ["A2", '=ALIGN.OPINION("MDA","RUS","disapprove",2024,"own")'],
        ["A3", '=ALIGN("MDA",,,"@peace")'],
      ],
    },
  });
  ({ seen, frame } = pane);
  await frame.click("#tab-own");
  await frame.waitForSelector("text=From a CSV file");
});

afterAll(() => seen?.close());

/** Waits until a cell of the first column shows a value: of an error the code. */
async function shows(row: number, value: unknown): Promise<void> {
  await seen.page.waitForFunction(
    ([place, wanted]) => {
      const held = window.standin!.host.workbook.sheets[0]!.cell(place as number, 0)?.value;
      return (typeof held === "object" ? held.code : held) === wanted;
    },
    [row, value] as const,
  );
}

/** What a cell's error says. */
function message(row: number): Promise<unknown> {
  return seen.page.evaluate((place) => {
    const held = window.standin!.host.workbook.sheets[0]!.cell(place, 0)?.value;
    return typeof held === "object" ? held.message : held;
  }, row);
}

async function choose(name: string, text: string): Promise<void> {
  await frame.setInputFiles("input[type=file]", { name, mimeType: "text/csv", buffer: Buffer.from(text) });
}

const heads = "country;indicator;date;value;source";

test("a file with errors is refused with all of them, row by row, and nothing is kept", async () => {
  await choose(
    "trust.csv",
    `${heads}\nMoldva;trust;2023;31,5;IDIS\nMDA;trust;2023;viel;IDIS\nARM;trust;2023;40,5;\n`,
  );
  await pane.outcome(/3 problems in trust.csv: nothing was loaded/);
  expect(
    await frame.$$eval("[aria-label='What is wrong'] li", (items) =>
      items.map(({ textContent }) => textContent),
    ),
  ).toEqual([
    "Row 2: unknown country: Moldva; did you mean Moldova (MDA)?",
    "Row 3: not a number: viel; write a figure such as 62.5",
    "Row 4: missing source: nothing given; fill in this cell",
  ]);
  await seen.picture("own data, errors");
  expect(await frame.textContent("[aria-label='In this workbook']")).toMatch(/Nothing yet/);
  await shows(0, "#VALUE!");
  expect(await message(0)).toMatch(/keeps no data of yours, load some under Data/);
  expect(await allFindings(frame)).toEqual([]);
});

test("the mended file is loaded, listed as the user's, and answered in the cell", async () => {
  await choose("trust.csv", `${heads}\nMoldova;trust;2023;31,5;IDIS\nARM;trust;2023;40,5;=CRRC()\n`);
  await pane.outcome(
    /Loaded 2 figures of own.trust. trust.csv was taken for UTF-8, cells parted by semicolons. 3 formulas were entered again/,
  );
  await shows(0, 31.5);
  expect(await frame.textContent("[aria-label='In this workbook']")).toMatch(
    /own.trust.*2 figures, 2 countries, 2023/,
  );
  expect(await frame.$("[aria-label='What is wrong']")).toBeNull();
});

test("a selected poll table is loaded, with leading titles and trailing notes", async () => {
  await seen.page.evaluate(() => {
    const { workbook } = window.standin!.host;
    const sheet = workbook.addSheet("Poll");
    const rows = [
      ["Gallup World Poll", "", "", ""],
      ["Rating World Leaders: Russia", "", "", ""],
      ["Geography", "Time", "Approve", "Disapprove"],
      ["Moldova", 2023, 0.25, 0.62],
      ["Armenia", 2023, 0.3, 0.55],
      ["Copyright Gallup", "", "", ""],
    ];
    rows.forEach((row, down) =>
      row.forEach((value, right) => void (sheet.ensure(down, right).value = value)),
    );
    const area = { row: 0, column: 0, rows: rows.length, columns: 4 };
    workbook.entered(sheet, area);
    workbook.select(sheet, area);
  });
  await frame.click("text=From the selection");
  await pane.outcome(/Loaded 2 polls on RUS/);
  await shows(1, 62);
});

test("a template opens on a sheet of its own, and undo takes it away", async () => {
  const sheets = () => seen.page.evaluate(() => window.standin!.host.workbook.sheets.map(({ name }) => name));
  await frame.click("text=Open a template");
  await pane.outcome(/The template is on sheet Gallup Analytics: fill in shares/);
  expect(await sheets()).toContain("Gallup Analytics");
  await frame.click("[aria-live] >> text=Undo");
  await pane.outcome(/Deleted sheet Gallup Analytics/);
  expect(await sheets()).not.toContain("Gallup Analytics");
});

test("weights are saved under a name and used by it", async () => {
  await frame.fill("[aria-label='Weights of your own'] label:has-text('Votes') >> xpath=.. >> input", "100");
  for (const other of ["Blocs", "Opinion", "Policy"])
    await frame.fill(
      `[aria-label='Weights of your own'] label:has-text('${other}') >> xpath=.. >> input`,
      "0",
    );
  await frame.fill("[aria-label='Weights of your own'] label:has-text('Name') >> xpath=.. >> input", "peace");
  await frame.click("text=Save weights");
  await pane.outcome(/Weights @peace saved/);
  await seen.page.waitForFunction(
    () => typeof window.standin!.host.workbook.sheets[0]!.cell(2, 0)?.value === "number",
  );
  await frame.evaluate(() => window.scrollTo(0, 0));
  await seen.picture("own data, kept");
  expect(await allFindings(frame)).toEqual([]);
  const [inner, outer] = await frame.evaluate(() => [
    document.documentElement.scrollWidth,
    document.documentElement.clientWidth,
  ]);
  expect(inner).toBe(outer);
});

test("own indicators stand in the pickers, as the user's", async () => {
  await frame.click("#tab-enrich");
  await frame.waitForSelector("text=Read the selection");
  await frame.click("#tab-build");
  await frame.click("label:has-text('Indicators') >> xpath=.. >> input");
  await frame.fill("label:has-text('Indicators') >> xpath=.. >> input", "trust");
  await frame.waitForSelector("text=Your data");
  expect(await frame.textContent("[role=option]:has-text('trust')")).toMatch(/2 countries, newest 2023/);
  await seen.picture("own data, picker");
  await frame.click("[role=option]:has-text('trust')");
  await frame.waitForSelector("[aria-label='Remove trust']");
  await frame.dispatchEvent("#tab-own", "click");
  await frame.waitForSelector("text=From a CSV file");
});

test("the workbook keeps them in one part of Align's own", async () => {
  const parts = await seen.page.evaluate(() =>
    window
      .standin!.host.workbook.bag("customXmlParts")
      .items.map(({ values }) => String(values["xml"]).slice(0, 30)),
  );
  expect(parts.filter((xml) => xml.startsWith('<own xmlns="urn:align:own"'))).toHaveLength(1);
});

test("removed, every formula that names them says so; undo brings them back", async () => {
  await frame.click("text=Remove all your data");
  await pane.outcome(/All your data were removed from this workbook. 3 formulas were entered again/);
  await shows(0, "#VALUE!");
  expect([await message(0), await message(1), await message(2)]).toEqual([
    expect.stringMatching(/keeps no data of yours/),
    expect.stringMatching(/keeps no polls of yours/),
    expect.stringMatching(/keeps none; save some under Data/),
  ]);
  await frame.click("[aria-live] >> text=Undo");
  await pane.outcome(/Your data are back/);
  await shows(0, 31.5);
  await shows(1, 62);
});

test("nothing was asked of another machine, and nothing went wrong unseen", () => {
  expect(seen.complaints).toEqual([]);
});
