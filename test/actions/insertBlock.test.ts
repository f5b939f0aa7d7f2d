import { type OpenWorkbook, openWorkbook } from "excel-standin/node";
import { insertBlock, spotFor } from "../../src/actions/insertBlock";
import { axisOf } from "../../src/core/votes/axis";
import { edition } from "../../src/edition";
import { placeOf } from "../../src/formulas/addresses";
import { planOf, type ReportRequest } from "../../src/reports/catalogue";
import { settled } from "../../src/workbook/cellValue";
import { unwatched } from "../support/running";

let book: OpenWorkbook;

beforeEach(async () => {
  book = await openWorkbook({ functionsJson: { functions: [] } });
  Object.assign(globalThis, { Office: book.Office, Excel: book.Excel });
});
afterEach(() => book.close());

const asked = { day: "2023-11-03", compare: "2021-12-31", axis: axisOf(edition, "RUS-WEST") };
const countries = ["MDA", "KAZ", "ARM", "UKR", "BLR"];
const requests: readonly ReportRequest[] = [
  { report: "brief", countries, ...asked },
  { report: "watchlist", countries, indicators: ["score", "gdp"], ...asked },
  { report: "profile", country: "ARM", ...asked },
];

test.each(requests)(
  "the table of a $report at the selected cell has no sentence of figures that are not written there",
  async (request) => {
    const sheet = book.workbook.sheet("Sheet1")!;
    await book.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("C5").select();
      await context.sync();
    });
    await insertBlock(edition, request, await spotFor(edition, request, unwatched), false)(unwatched);
    const [first] = planOf(edition, request).sheets;
    const leads = first!.blocks
      .flatMap((block) => (block.kind === "rows" ? block.rows.flat() : []))
      .map(settled)
      .flatMap((value) => (value.kind === "text" && value.style === "lead" ? [value.text] : []));
    expect(leads.length).toBeGreaterThan(1);
    const written: unknown[] = [];
    for (let row = 0; row < 60; row++)
      for (let column = 0; column < 20; column++) written.push(sheet.cell(row, column)?.value);
    expect(written).toContain("Country");
    expect(leads.filter((lead) => written.includes(lead))).toEqual([]);
    // the title stands where the cell was selected
    expect(sheet.cell(...placeOf("C5"))?.value).toMatch(/^\w/);
  },
);
