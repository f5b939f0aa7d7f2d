import { openWorkbook } from "excel-standin/node";
import { alignRules } from "../../src/excel/read/alignRules";
import { describeStaying, findingsIn, grouped, describeIssues } from "../../src/sharing/health";
import { stampReader } from "../../src/reports/stampReader";
import { edition } from "../../src/edition";
import { AlignFile } from "../../src/xlsx/edit/alignFile";
import { handMadeFile, rowsXml } from "../support/handMadeFile";

// a file writes rules before its links (ECMA-376, 18.3.1.99), those of newer Excels in extensions ([MS-XLSX] 2.4.43 and 2.4.56)

const x14 = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main";
const after =
  '<conditionalFormatting sqref="B1:B3"><cfRule type="expression" priority="1"><formula>_xldudf_ALIGN(A1)&lt;0</formula></cfRule></conditionalFormatting>' +
  '<conditionalFormatting sqref="C1"><cfRule type="expression" priority="2"><formula>LEN("ALIGN(")=1</formula></cfRule></conditionalFormatting>' +
  '<dataValidations count="2"><dataValidation type="custom" sqref="D1 D3"><formula1>_xldudf_ALIGN_MEMBER(A1,"CSTO")</formula1></dataValidation>' +
  '<dataValidation type="whole" sqref="E1"><formula1>1</formula1><formula2>9</formula2></dataValidation></dataValidations>' +
  `<extLst><ext xmlns:x14="${x14}" xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main" uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}">` +
  '<x14:dataValidations count="1"><x14:dataValidation type="list"><x14:formula1><xm:f>_xldudf_ALIGN_COUNTRIES("c5")</xm:f></x14:formula1><xm:sqref>F1:F2</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>';

const file = () =>
  new AlignFile(
    handMadeFile({ sheets: [{ name: "List", rows: rowsXml([["MDA"], ["GEO"], ["ARM"]]), after }] }),
    "file.xlsx",
  );

const inFile = [
  ["conditional format", "B1:B3", "=ALIGN(A1)<0"],
  ["validation", "D1 D3", '=ALIGN.MEMBER(A1,"CSTO")'],
  ["validation", "F1:F2", '=ALIGN.COUNTRIES("c5")'],
];

test("a file's conditional formats and validations that call Align are found, those of extensions too, and no other", () => {
  const { rules } = file().picture;
  expect(rules.map(({ kind, cells, formula }) => [kind, cells, formula])).toEqual(inFile);
});

test("the open workbook's are found alike", async () => {
  const book = await openWorkbook({ functionsJson: { functions: [] } as never });
  await book.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A1:A3").values = [["MDA"], ["GEO"], ["ARM"]];
    sheet.getRange("D1:F3").values = [1, 2, 3].map((row) => [row, row, row]);
    const format = (cells: string, formula: string) => {
      sheet.getRange(cells).conditionalFormats.add("Custom").custom.rule.formula = formula;
    };
    format("B1:B3", "=ALIGN(A1)<0");
    format("C1", '=LEN("ALIGN(")=1');
    sheet.getRange("G1").conditionalFormats.add("CellValue").cellValue.rule = {
      formula1: "=ALIGN(A1)",
      operator: "GreaterThan",
    };
    sheet.getRange("D1:D2").dataValidation.rule = { custom: { formula: '=ALIGN.MEMBER(A1,"CSTO")' } };
    // another rule right below, which makes one block of cells with rules of it
    sheet.getRange("D3").dataValidation.rule = {
      wholeNumber: { formula1: 1, formula2: 9, operator: "Between" },
    };
    sheet.getRange("F1:F2").dataValidation.rule = {
      list: { source: '=ALIGN.COUNTRIES("c5")', inCellDropDown: true },
    };
    await context.sync();
  });
  const rules = await book.Excel.run((context) => alignRules(context as never, ["Sheet1"]));
  const cells = new Map(rules.map((rule) => [rule.cells, [rule.kind, rule.formula]]));
  expect(cells.get("B1:B3")).toEqual(["conditional format", "=ALIGN(A1)<0"]);
  expect(cells.get("G1")).toEqual(["conditional format", "=ALIGN(A1)"]);
  expect(cells.get("F1:F2")).toEqual(["validation", '=ALIGN.COUNTRIES("c5")']);
  expect(
    rules
      .filter(({ formula }) => formula.includes("MEMBER"))
      .map(({ cells: own }) => own)
      .join(),
  ).toMatch(/D1/);
  expect([...cells.keys()].some((own) => /C1|D3/.test(own))).toBe(false);
  book.close();
});

test("they are listed before anything is done, and by the health check", () => {
  const { picture } = file();
  expect(describeStaying(picture)).toEqual([
    "rules that call Align stay as they are, and do nothing where Align is not: List!B1:B3 (conditional format), List!D1 D3 (validation), List!F1:F2 (validation)",
  ]);
  const found = grouped(findingsIn(picture, {}, edition.editionName, stampReader(edition)));
  expect(found.map((one) => describeIssues(one))).toEqual([
    "3 × has a conditional format or validation that calls Align: List!B1:B3, List!D1 D3, List!F1:F2; it does nothing where Align is not; let it read a cell that holds the formula",
  ]);
});
