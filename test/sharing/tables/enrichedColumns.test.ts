import { writeXlsx } from "hucre/xlsx";
import { type OpenWorkbook, openWorkbook } from "excel-standin/node";
import { actionRunner } from "../../../src/actions/actionRunner";
import { enrichColumns } from "../../../src/actions/enrichColumns";
import { resolved } from "../../../src/core/countries/countries";
import { methodNumber } from "../../../src/core/score/method";
import { edition } from "../../../src/edition";
import { refreshBook } from "../../../src/excel/refreshBook";
import { type EnrichRequest, Enrichment, cellsApart, enrichCommand } from "../../../src/reports/enrich";
import { stampReader } from "../../../src/reports/stampReader";
import { refreshPlan } from "../../../src/sharing/refreshPlan";
import { AlignFile } from "../../../src/xlsx/edit/alignFile";
import { enrichedFile } from "../../../src/xlsx/edit/enrichedFile";
import { olderWorld } from "../../support/olderEdition";
import { needing, schemaErrors } from "../../support/outsideTools";

// lists enriched with an edition of a year before, refreshed with the shipped one, in files and in the open workbook. Gallup's figures are
// those of data/opinion.csv: Kazakhstan 2022 disapproves 50, Iran 2021 42

const older = olderWorld();
const names = ["Moldova", "Kazakhstan", "nowhere", "Iran"];
const request: EnrichRequest = { indicators: ["gallup.rus.disapprove"], day: "2023-11-03" };
const head = "Gallup: disapprove, Russia, per cent, 2023-11-03";
const made = "2026-01-01T10:00:00.000Z";

/** A file with a list in its first column, in a table or not, with a year beside each name. */
async function listFile(kind: "table" | "cells"): Promise<Uint8Array> {
  const rows = [["Country", "Year"], ...names.map((name) => [name, 2022])];
  const columns = [{ name: "Country" }, { name: "Year" }];
  const tables = kind === "table" ? [{ name: "List", range: "A1:B5", columns }] : [];
  return (await writeXlsx({ sheets: [{ name: "My list", rows, tables }] })) as Uint8Array;
}

async function enriched(kind: "table" | "cells", asked: EnrichRequest = request): Promise<Uint8Array> {
  const where = { column: "Country", ...(asked.year !== undefined && { beside: [asked.year] }) };
  const listed = (row: string) => {
    const [text = "", when] = row.split(cellsApart);
    return { text, code: resolved(older, text), ...(when !== undefined && { when }) };
  };
  const { bytes } = enrichedFile(
    await listFile(kind),
    "list.xlsx",
    where,
    (rows) => new Enrichment(older, asked).columns(rows.map(listed)),
    undefined,
    (table) => ({
      ...{ edition: older.editionName, method: methodNumber, made },
      tables: [{ table, command: enrichCommand(asked) }],
    }),
  );
  return bytes;
}

const planned = (file: AlignFile) =>
  refreshPlan(file.picture, edition.editionName, {}, stampReader(edition), { build: "Align 9", made });

/** The column below a head, in a file. */
function below(file: AlignFile, wanted: string): readonly unknown[] {
  const { valueAt } = file.picture.sheets.get("My list")!;
  const at = [...Array(12).keys()].find((column) => valueAt(0, column) === wanted)!;
  return [1, 2, 3, 4].map((row) => valueAt(row, at));
}

describe.each(["table", "cells"] as const)("in a file, beside a list in a %s,", (kind) => {
  test("enriched columns are brought to another edition, and the file says so", async () => {
    const file = new AlignFile(await enriched(kind), "list.xlsx");
    expect(below(file, head)).toEqual(["", 47, "", ""]);
    const plan = planned(file);
    expect(plan.changes.map(({ address, old, new: now }) => [address, old, now])).toEqual(
      expect.arrayContaining([
        ["D3", 47, 50],
        ["D5", "", 42],
      ]),
    );
    expect([plan.tables, plan.left]).toEqual([1, []]);
    const now = new AlignFile(file.edited(plan.edit), "list.xlsx");
    expect(below(now, head)).toEqual(["", 50, "", 42]);
    expect(now.picture.stamps.map((stamp) => stamp.edition)).toEqual([edition.editionName]);
    expect(planned(now).changes).toEqual([]);
  });

  test("each row is asked again at its own year", async () => {
    const { day, ...asked } = request;
    const file = new AlignFile(await enriched(kind, { ...asked, day, year: "Year" }), "list.xlsx");
    const now = new AlignFile(file.edited(planned(file).edit), "list.xlsx");
    expect(below(now, "Gallup: disapprove, Russia, per cent")).toEqual(["", 50, "", 42]);
  });
});

needing("the Open XML validator")("an enriched and a refreshed file are valid", async () => {
  for (const kind of ["table", "cells"] as const) {
    const bytes = await enriched(kind);
    const file = new AlignFile(bytes, "list.xlsx");
    expect([bytes, file.edited(planned(file).edit)].map(schemaErrors)).toEqual([[], []]);
  }
});

test("in a file heads wrap, and their row is high enough for them", async () => {
  const { file } = new AlignFile(await enriched("cells"), "list.xlsx");
  const sheet = file.text("xl/worksheets/sheet1.xml");
  // the longest head takes several lines of its 16 characters
  expect(Number(/<row r="1"[^>]* ht="([\d.]+)"/.exec(sheet)![1])).toBeGreaterThan(45);
  const style = Number(/<c r="D1" s="(\d+)"/.exec(sheet)![1]);
  const looks = file
    .text("xl/styles.xml")
    .match(/<cellXfs[\s\S]*<\/cellXfs>/)![0]
    .match(/<xf [\s\S]*?(\/>|<\/xf>)/g)!;
  expect(looks[style]).toContain('wrapText="1"');
});

describe("in the open workbook", () => {
  let book: OpenWorkbook;
  beforeEach(async () => {
    book = await openWorkbook({ functionsJson: { functions: [] } });
    Object.assign(globalThis, { Office: book.Office, Excel: book.Excel });
  });
  afterEach(() => book.close());

  type Work<T> = (context: Excel.RequestContext) => Promise<T>;
  const run = <T>(work: Work<T>) => book.Excel.run((context) => work(context as never)) as Promise<T>;
  const refreshed = () => run((context) => refreshBook(context, edition, "Align 9", "workbook", {}));

  async function listed(kind: "table" | "range"): Promise<void> {
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("A1:A5").values = [["Country"], ...names.map((name) => [name])];
      if (kind === "table") sheet.tables.add("A1:A5", true).name = "List";
      await context.sync();
    });
    const place =
      kind === "table"
        ? ({ kind, table: "List" } as const)
        : ({ kind, sheet: "Sheet1", row: 1, column: 0, rows: 4, headRow: 0 } as const);
    const all = names.map((text) => ({ text, code: resolved(older, text) }));
    await actionRunner.run("Test", enrichColumns(older, place, all, request));
  }

  /** Sets and reads cells of the sheet. */
  const cells = (address: string, values?: unknown[][]) =>
    run(async (context) => {
      const range = context.workbook.worksheets.getItem("Sheet1").getRange(address);
      if (values) range.values = values as never;
      range.load("values");
      await context.sync();
      return range.values as unknown[][];
    });

  test.each(["table", "range"] as const)(
    "columns beside a %s follow the edition, told cell by cell",
    async (kind) => {
      await listed(kind);
      const { changes, tables, left } = await refreshed();
      expect(changes.map(({ address, old, new: now }) => [address, old, now])).toEqual(
        expect.arrayContaining([
          ["C3", 47, 50],
          ["C5", "", 42],
        ]),
      );
      expect([tables, left]).toEqual([1, []]);
      expect((await cells("C2:C5")).flat()).toEqual(["", 50, "", 42]);
      expect((await refreshed()).changes).toEqual([]);
    },
  );

  test.each(["table", "range"] as const)(
    "beside a %s a head that was typed over is named, and its column stays",
    async (kind) => {
      await listed(kind);
      await cells("C1", [["Mine"]]);
      const { left } = await refreshed();
      expect(left).toEqual([expect.stringContaining(`no column headed “${head}” any more`)]);
      expect((await cells("C2:C5")).flat()).toEqual(["", 47, "", ""]);
    },
  );

  test.each(["table", "range"] as const)(
    "beside a %s nothing is answered without the column of codes, which is said",
    async (kind) => {
      await listed(kind);
      await cells("B1", [["Mine"]]);
      const { left, tables } = await refreshed();
      expect([tables, left]).toEqual([
        0,
        [expect.stringMatching(/^Columns that Enrich added .* stay as they are: .*another head/)],
      ]);
    },
  );

  test("whatever stands in the column of codes, other rows are answered", async () => {
    await listed("table");
    await cells("B2", [["=danger()"]]);
    await cells("B4", [["XYZ"]]);
    const { left } = await refreshed();
    expect(left).toEqual([]);
    expect((await cells("C3:C5")).flat()).toEqual([50, "", 42]);
  });
});
