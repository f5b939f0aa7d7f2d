import { type OpenWorkbook, openWorkbook } from "excel-standin/node";
import { applyEdit } from "../../../src/excel/edit/applyEdit";
import { areaOf } from "../../../src/formulas/addresses";
import type { Content } from "../../../src/sharing/cellContent";
import type { CellEdit, Edit } from "../../../src/sharing/edit";
import type { ColumnSheet } from "../../../src/workbook/columnSheet";
import { workbookState } from "../../support/workbookState";

// an edit with something of everything, applied to the stand-in through the real office.js

const cells = (...rows: readonly (readonly (string | number)[])[]): Content => ({
  kind: "cells",
  rows: rows.map((row) =>
    row.map((one) => (typeof one === "string" && one.startsWith("=") ? { formula: one } : one)),
  ),
});
const edited = (
  address: string,
  before: Content,
  after: Content,
  more: Partial<CellEdit> = {},
): CellEdit => ({ sheet: "Data", area: areaOf(address)!, before, after, ...more });

const keys: ColumnSheet = {
  name: "Keys",
  runs: [{ row: 2, column: 0, style: "key", cells: ["a", "b", "c"] }],
  ...{ widths: [20, 12], shown: 1, headRow: 1 },
  names: new Map([
    ["Own_Keys", { row: 2, column: 0, rows: 3, columns: 1 }],
    ["Own_Last", { row: 4, column: 0, rows: 1, columns: 1 }],
  ]),
};

const position = {
  font: { name: "Calibri", size: 11, color: { rgb: "9C0006" } },
  fill: { type: "pattern", pattern: "solid", fgColor: { rgb: "FFC7CE" } },
  numFmt: "0.00",
} as const;
const old = { edition: "2024-12-31", made: "2025-01-01T10:00:00.000Z", tables: [] };

const edit: Edit = {
  cells: [
    edited("A1", cells([1]), cells(["=COUNTA(Own_Keys)"])),
    edited("A2", cells(["=A1+1"]), cells(["'text"])),
    edited("B1", cells(["mine"]), cells(["yours"]), { look: position }),
    edited("B2", cells([0.5]), cells([0.75])),
    edited("D1:E2", { kind: "spill", formula: "=A4:B5" }, cells([1, 2], [3, 4])),
    edited("D4:E5", cells([5, 6], [7, 8]), { kind: "spill", formula: "=A4:B5" }),
    edited("A1", cells(["=Data!A1"]), cells([12]), { sheet: "Two" }),
  ],
  fills: [],
  sheets: [
    { replaced: ["Keys"], names: ["Own_Keys", "Own_Other"], sheet: keys },
    { replaced: ["Gone"], names: [], sheet: undefined },
  ],
  stamps: { before: [old], after: [{ ...old, edition: "2025-12-31", made: "2026-01-01T10:00:00.000Z" }] },
};

let book: OpenWorkbook;
const run = <T>(work: (context: Excel.RequestContext) => Promise<T>) =>
  book.Excel.run((context) => work(context as never)) as Promise<T>;

async function open(): Promise<unknown> {
  book = await openWorkbook({ functionsJson: { functions: [] } as never });
  Object.assign(globalThis, { Office: book.Office });
  await run(async (context) => {
    const { worksheets, names, customXmlParts } = context.workbook;
    const data = worksheets.getItem("Sheet1");
    data.name = "Data";
    data.getRange("A1:B5").formulas = [
      [1, "mine"],
      ["=A1+1", 0.5],
      ["", ""],
      [10, 11],
      [12, 13],
    ];
    data.getRange("B1:B2").format.fill.color = "#C6EFCE";
    data.getRange("B2").numberFormat = [["0.000"]];
    data.getRange("D1").formulas = [["=A4:B5"]];
    data.getRange("D4:E5").values = [
      [5, 6],
      [7, 8],
    ];
    worksheets.add("Two").getRange("A1").formulas = [["=Data!A1"]];
    const keys = worksheets.add("Keys");
    keys.getRange("A1:A2").values = [["k"], ["l"]];
    names.add("Own_Keys", keys.getRange("A1:A2"));
    names.add("Own_Other", keys.getRange("A2"));
    worksheets.add("Gone").getRange("A1").values = [["old"]];
    customXmlParts.add(
      `<stamp xmlns="urn:align:stamp:2" edition="${old.edition}" made="${old.made}"></stamp>`,
    );
    await context.sync();
  });
  return workbookState(book.workbook);
}
afterEach(() => book.close());

const applied = () => run((context) => applyEdit(context, edit, {}));
const actions = () => book.host.exchanges.reduce((sum, { request }) => sum + request.Actions.length, 0);

test("it is applied whole: cells, looks, own sheets in the place of others, stamps", async () => {
  await open();
  await applied();
  const { sheets, names } = book.workbook;
  expect(sheets.map(({ name, visibility }) => [name, visibility])).toEqual(
    ["Data", "Two", "Keys"].map((name) => [name, "Visible"]),
  );
  expect(names.map(({ name, formula }) => [name, formula])).toEqual([
    ["Own_Keys", "=Keys!$A$3:$A$5"],
    ["Own_Last", "=Keys!$A$5"],
  ]);
  const data = book.workbook.sheet("Data")!;
  expect([data.cell(0, 0)!.value, data.cell(1, 0)!.value, data.cell(3, 3)!.formula]).toEqual([
    ...[3, "'text", "=A4:B5"],
  ]);
  expect(data.cell(0, 1)!.format).toMatchObject({ "font.color": "#9C0006", "fill.color": "#FFC7CE" });
  expect(JSON.stringify(workbookState(book.workbook))).toContain("2025-12-31");
});

test("an error at any of its calls leaves the workbook as it was, or what was to be done is done", async () => {
  await open();
  const start = actions();
  await applied();
  const [steps, after] = [actions() - start, workbookState(book.workbook)];
  book.close();
  let before = await open();
  let taken = 0;
  for (let place = 0; place < steps; place++) {
    book.host.faults.failAction(place);
    const failed = await applied().then(
      () => false,
      () => true,
    );
    book.host.faults.clear();
    expect([place, workbookState(book.workbook)]).toEqual([place, failed ? before : after]);
    if (failed) taken++;
    else {
      book.close();
      before = await open();
    }
  }
  // something was at stake
  expect(taken).toBeGreaterThan(60);
}, 60_000);

test("stopped before any of its requests, it leaves the workbook as it was", async () => {
  const before = await open();
  for (let parts = 0; parts < 2; parts++) {
    const stopping = new AbortController();
    let told = 0;
    const progress = () => {
      if (++told >= parts) stopping.abort();
    };
    if (parts === 0) stopping.abort();
    const stopped = run((context) => applyEdit(context, edit, { progress, signal: stopping.signal }));
    await expect(stopped).rejects.toThrow();
    expect(workbookState(book.workbook)).toEqual(before);
  }
});
