import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Action, ActionResult } from "../../src/actions/action";
import { ownLoaded, ownRemoved } from "../../src/actions/ownData";
import { writeReport } from "../../src/actions/writeReport";
import { keptParts, ownFrom } from "../../src/core/own/storage";
import { noOwnData, type OwnData } from "../../src/core/own/ownData";
import { ownData, setOwn, worldNow } from "../../src/edition/own";
import { CellError, type OpenWorkbook, openWorkbook } from "excel-standin/node";
import { xmlElement } from "../../src/workbook/xmlElement";
import { worksheetFunctions } from "../support/worksheet";

// loading and removing own data in an open workbook whose functions answer from them

const functionsJson = JSON.parse(
  readFileSync(resolve(__dirname, "../../dist/web/functions.json"), "utf8"),
) as never;

function figures(code: string, value: number): OwnData {
  const figure = { country: "MDA", date: "2022", value, source: "IDIS" };
  return { ...noOwnData, indicators: [{ code, name: code.slice(4), unit: "", figures: [figure] }] };
}

const formulas = ['=ALIGN.GET("MDA","own.trust")', '=ALIGN.GET("MDA","own.fear")', '=ALIGN.NAME("MDA")'];

const readOwn = (parts: readonly string[]) => ownFrom(parts.map(xmlElement));

let book: OpenWorkbook;

beforeEach(async () => {
  setOwn(noOwnData);
  book = await openWorkbook({ functionsJson });
  const { CustomFunctions } = book.window as {
    CustomFunctions: { associate: (id: string, answer: unknown) => void };
  };
  for (const [id, answer] of worksheetFunctions) CustomFunctions.associate(id, answer);
  Object.assign(globalThis, { Office: book.Office, Excel: book.Excel, CustomFunctions });
  await inSheet((sheet) => {
    sheet.getRange("A1:A3").formulas = formulas.map((formula) => [formula]);
  });
  await book.calculated();
});
afterEach(() => book.close());

async function inSheet(change: (sheet: Excel.Worksheet) => void): Promise<void> {
  await book.Excel.run(async (context) => {
    change(context.workbook.worksheets.getItem("Sheet1") as never);
    await context.sync();
  });
}

async function done(act: Action): Promise<ActionResult> {
  const outcome = await act({ signal: new AbortController().signal, progress: () => undefined });
  await book.calculated();
  return outcome;
}

/** What the cells show: an error by its code. */
function shown(): readonly unknown[] {
  const [sheet] = book.workbook.sheets;
  return formulas.map((_, row) => {
    const value = sheet!.cell(row, 0)?.value;
    return value instanceof CellError ? value.code : value;
  });
}

function parts(): readonly string[] {
  return book.workbook.bag("customXmlParts").items.map(({ values }) => values["xml"] as string);
}

test("loaded data are kept in one part and answered at once; only formulas that name own data are entered again", async () => {
  expect(shown()).toEqual(["#VALUE!", "#VALUE!", "Moldova"]);
  const before = book.host.functions.calls;
  const { message } = await done(ownLoaded(figures("own.trust", 31), "Loaded."));
  expect(message).toBe("Loaded. 2 formulas were entered again.");
  expect(shown()).toEqual([31, "#VALUE!", "Moldova"]);
  expect(book.host.functions.calls).toBe(before + 2);
  expect(parts().length).toBe(1);
  expect(readOwn(parts())).toEqual(figures("own.trust", 31));
});

test("loading more keeps what is there, and undo takes back the last", async () => {
  await done(ownLoaded(figures("own.trust", 31), ""));
  const { undo } = await done(ownLoaded(figures("own.fear", 5), ""));
  expect(shown()).toEqual([31, 5, "Moldova"]);
  expect(parts().length).toBe(1);
  expect(await undo!()).toEqual({
    message: "Your data are as before. 2 formulas were entered again.",
    isWarning: false,
  });
  await book.calculated();
  expect(shown()).toEqual([31, "#VALUE!", "Moldova"]);
  expect(readOwn(parts())).toEqual(figures("own.trust", 31));
});

test("one part is removed, then all, and undo brings them back", async () => {
  await done(ownLoaded(figures("own.trust", 31), ""));
  await done(ownLoaded(figures("own.fear", 5), ""));
  await done(ownRemoved({ kind: "indicator", code: "own.trust" }));
  expect(shown()).toEqual(["#VALUE!", 5, "Moldova"]);
  const { undo } = await done(ownRemoved());
  expect(shown()).toEqual(["#VALUE!", "#VALUE!", "Moldova"]);
  expect(parts()).toEqual([]);
  await undo!();
  await book.calculated();
  expect(shown()).toEqual(["#VALUE!", 5, "Moldova"]);
});

test("a report has own figures as a live column, and the sources name them as the user's", async () => {
  await done(ownLoaded(figures("own.trust", 31), ""));
  const day = "2023-11-03";
  const choice = { report: "watchlist", countries: ["MDA", "KAZ"], indicators: ["own.trust"], day } as const;
  await done(writeReport(worldNow(), choice, true));
  const texts = (name: string) => {
    const sheet = book.workbook.sheets.find((one) => one.name === name)!;
    const cells = Array.from({ length: 20 }, (_, row) =>
      Array.from({ length: 8 }, (__, column) => sheet.cell(row, column)),
    );
    return cells.flat().flatMap((cell) => [cell?.value, cell?.formula]);
  };
  expect(texts("Watchlist")).toEqual(expect.arrayContaining(["trust, your data", 31]));
  expect(texts("Watchlist").filter((text) => String(text).includes('"own.trust"'))).toHaveLength(2);
  expect(texts("Align Sources")).toEqual(
    expect.arrayContaining(["your data: IDIS", "yours; kept in this workbook, sent nowhere"]),
  );
});

test("where nothing is kept, removing says so", async () => {
  expect(await done(ownRemoved())).toEqual({ message: "This workbook keeps no data of yours." });
});

test("formulas on a protected sheet stay as they are, and that is said with what to do", async () => {
  await inSheet((sheet) => sheet.protection.protect());
  const { message } = await done(ownLoaded(figures("own.trust", 31), "Loaded."));
  expect(message).toBe(
    "Loaded. Sheets that are protected were left: Sheet1. Unprotect them and use Refresh.",
  );
});

test("a workbook that cannot be written keeps what it had, and so does the runtime", async () => {
  await done(ownLoaded(figures("own.trust", 31), ""));
  book.host.faults.readOnly = true;
  await expect(done(ownLoaded(figures("own.trust", 99), ""))).rejects.toMatchObject({ code: "AccessDenied" });
  book.host.faults.readOnly = false;
  expect(readOwn(parts())).toEqual(figures("own.trust", 31));
  expect(ownData()).toEqual(figures("own.trust", 31));
  expect(shown()).toEqual([31, "#VALUE!", "Moldova"]);
});

test("whichever action of loading fails, either the old or the new data are kept whole", async () => {
  await inSheet((sheet) => sheet.getRange("A1:A3").clear());
  await done(ownLoaded(figures("own.trust", 1), ""));
  for (let place = 0; place < 14; place++) {
    const before = readOwn(parts());
    const next = figures("own.trust", place + 2);
    book.host.faults.failAction(place);
    await done(ownLoaded(next, "")).catch(() => undefined);
    book.host.faults.clear();
    expect([before, next]).toContainEqual(readOwn(parts()));
  }
  await done(ownLoaded(figures("own.trust", 99), ""));
  expect(parts().length).toBe(1);
});

test("damaged data are not written over by loading, but can be removed", async () => {
  const damaged = keptParts(figures("own.trust", 1), 1)[0]!.replace('of="1"', 'of="2"');
  await book.Excel.run(async (context) => {
    context.workbook.customXmlParts.add(damaged);
    await context.sync();
  });
  await expect(done(ownLoaded(figures("own.trust", 31), ""))).rejects.toThrow(
    /^damaged data: .*; remove your data and load them again$/,
  );
  await done(ownRemoved());
  expect(parts()).toEqual([]);
});
