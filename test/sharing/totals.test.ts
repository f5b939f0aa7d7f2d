import { strFromU8, unzipSync } from "fflate";
import { applyEdit } from "../../src/excel/edit/applyEdit";
import { readScope } from "../../src/excel/read/scopes";
import { AlignFile } from "../../src/xlsx/edit/alignFile";
import { handMadeFile, rowsXml, tableXml } from "../support/handMadeFile";
import { type FunctionBook, openFunctionBook } from "../support/openBook";
import { needing, schemaErrors } from "../support/outsideTools";
import { type PlannedEdit, plannedEdits } from "../support/plannedEdits";
import { thawedIn } from "../support/sharedBook";
import { thawedFile } from "../support/sharedFile";
import { workbookState } from "../support/workbookState";

// a formula of Align's in the totals row of a table

const shown = '=SUM([Score])-ALIGN("KAZ",2023)';
const stored = 'SUM(List[Score])-_xldudf_ALIGN("KAZ",2023)';

describe("in a file", () => {
  // as Excel writes it: the table says the total, too
  const table = tableXml("A1:B4", [["Country"], ["Score"]])
    .replace('ref="A1:B4"', 'ref="A1:B4" totalsRowCount="1"')
    .replace('<autoFilter ref="A1:B4"/>', '<autoFilter ref="A1:B3"/>')
    .replace(
      'name="Score"/>',
      `name="Score" totalsRowFunction="custom"><totalsRowFormula>${stored}</totalsRowFormula></tableColumn>`,
    );
  const file = handMadeFile({
    sheets: [
      {
        name: "Data",
        rows:
          rowsXml([
            ["Country", "Score"],
            ["MDA", 48.5],
            ["ARM", -40],
          ]) + `<row r="4"><c r="B4"><f>${stored}</f><v>58.5</v></c></row>`,
        after: '<tableParts count="1"><tablePart r:id="rId1"/></tableParts>',
      },
    ],
    table,
  });
  const parts = (bytes: Uint8Array) =>
    Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)]));
  const shared = (way: PlannedEdit) => {
    const own = new AlignFile(file, "file.xlsx");
    return own.edited(plannedEdits[way](own.picture));
  };
  const tableOf = (bytes: Uint8Array) => parts(bytes)["xl/tables/table1.xml"];

  test("it is found", () => {
    const { cells } = new AlignFile(file, "file.xlsx").picture;
    expect(cells.map(({ formula }) => formula)).toEqual(['=SUM(List[Score])-ALIGN("KAZ",2023)']);
  });

  needing("the Open XML validator")(
    "frozen, the table has no total any more; thawed, the file is the same",
    () => {
      const frozen = shared("freeze");
      expect(parts(frozen)["xl/worksheets/sheet1.xml"]).toContain('<c r="B4"><v>58.5</v></c>');
      expect(tableOf(frozen)).not.toMatch(/totalsRowF/);
      expect(schemaErrors(frozen)).toEqual([]);
      const { bytes, left } = thawedFile(frozen);
      expect(left).toEqual([]);
      expect(parts(bytes)).toEqual(parts(file));
    },
  );

  needing("the Open XML validator")("made portable, the table has the native formula", () => {
    const portable = shared("portable");
    const [, total] = /<totalsRowFormula>(.*)<\/totalsRowFormula>/.exec(tableOf(portable)!)!;
    expect(total).toMatch(/^SUM\('Data'!\$B\$2:\$B\$3\)-INDEX\(Align_Score,/);
    expect(parts(portable)["xl/worksheets/sheet1.xml"]).toContain(`<c r="B4"><f>${total}</f>`);
    expect(schemaErrors(portable)).toEqual([]);
    expect(tableOf(thawedFile(portable).bytes)).toBe(tableOf(file));
  });
});

describe("in the open workbook", () => {
  let opened: FunctionBook;
  beforeEach(async () => {
    opened = await openFunctionBook();
    await opened.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("A1:B3").values = [
        ["Country", "Score"],
        ["MDA", 48.5],
        ["ARM", -40],
      ];
      const table = sheet.tables.add("A1:B3", true);
      table.name = "List";
      table.showTotals = true;
      sheet.getRange("B4").formulas = [[shown]];
      await context.sync();
    });
    await opened.book.calculated();
  });
  afterEach(() => opened.book.close());

  test.each(["freeze", "portable"] as const)("%s and thawed, the workbook is what it was", async (way) => {
    const { book, run } = opened;
    const before = workbookState(book.workbook);
    await run(async (context) => {
      const { book: picture } = await readScope(context, "workbook");
      expect(picture.cells.map(({ area }) => area.row)).toEqual([3]);
      await applyEdit(context, plannedEdits[way](picture), {});
    });
    const { book: after } = await run((context) => readScope(context, "workbook"));
    expect(after.cells).toEqual([]);
    await run((context) => thawedIn(context));
    await book.calculated();
    const state = workbookState(book.workbook) as object;
    if (way === "freeze") expect(state).toEqual(before);
    expect(book.workbook.sheet("Sheet1")!.cell(3, 1)!.formula).toBe(shown);
  });
});
