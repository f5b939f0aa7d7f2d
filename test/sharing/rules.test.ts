import { openWorkbook } from "excel-standin/node";
import { alignRules } from "../../src/excel/read/alignRules";
import { readOutline } from "../../src/excel/read/bookOutline";
import { alignNames, describeStaying, findingsIn, grouped, describeIssues } from "../../src/sharing/health";
import { refreshPlan } from "../../src/sharing/refreshPlan";
import { verified } from "../../src/sharing/verify/verifying";
import { stampReader } from "../../src/reports/stampReader";
import { edition } from "../../src/edition";
import { AlignFile } from "../../src/xlsx/edit/alignFile";
import { handMadeFile, rowsXml } from "../support/handMadeFile";

// a file writes rules before its links (ECMA-376, 18.3.1.99), those of newer Excels in extensions ([MS-XLSX] 2.4.43 and 2.4.56)

const x14 = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main";
const after =
  '<conditionalFormatting sqref="B1:B3"><cfRule type="expression" priority="1"><formula>_xldudf_ALIGN(A1)&lt;0</formula></cfRule></conditionalFormatting>' +
  '<conditionalFormatting sqref="C1"><cfRule type="expression" priority="2"><formula>LEN("ALIGN(")=1</formula></cfRule></conditionalFormatting>' +
  '<conditionalFormatting sqref="H1:H3"><cfRule type="colorScale" priority="3"><colorScale><cfvo type="min"/><cfvo type="formula" val="_xldudf_ALIGN(A1)"/><color rgb="FFFF0000"/><color rgb="FF00FF00"/></colorScale></cfRule></conditionalFormatting>' +
  '<conditionalFormatting sqref="K1:K3"><cfRule type="iconSet" priority="4"><iconSet><cfvo type="percent" val="0"/><cfvo type="num" val="3"/><cfvo type="formula" val="LEN(&quot;ALIGN(&quot;)"/></iconSet></cfRule></conditionalFormatting>' +
  '<dataValidations count="2"><dataValidation type="custom" sqref="D1 D3"><formula1>_xldudf_ALIGN_MEMBER(A1,"CSTO")</formula1></dataValidation>' +
  '<dataValidation type="whole" sqref="E1"><formula1>1</formula1><formula2>9</formula2></dataValidation></dataValidations>' +
  `<extLst><ext xmlns:x14="${x14}" xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main" uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}"><x14:conditionalFormattings>` +
  '<x14:conditionalFormatting><x14:cfRule type="dataBar" id="{1}"><x14:dataBar><x14:cfvo type="formula"><xm:f>_xldudf_ALIGN(A2)</xm:f></x14:cfvo><x14:cfvo type="num"><xm:f>9</xm:f></x14:cfvo></x14:dataBar></x14:cfRule><xm:sqref>I1:I3</xm:sqref></x14:conditionalFormatting>' +
  '<x14:conditionalFormatting><x14:cfRule type="expression" id="{2}"><xm:f>_xldudf_ALIGN(A3)&gt;0</xm:f></x14:cfRule><xm:sqref>J1</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext>' +
  `<ext xmlns:x14="${x14}" xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main" uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}">` +
  '<x14:dataValidations count="1"><x14:dataValidation type="list"><x14:formula1><xm:f>_xldudf_ALIGN_COUNTRIES("c5")</xm:f></x14:formula1><xm:sqref>F1:F2</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>';

const file = () =>
  new AlignFile(
    handMadeFile({ sheets: [{ name: "List", rows: rowsXml([["MDA"], ["GEO"], ["ARM"]]), after }] }),
    "file.xlsx",
  );

const inFile = [
  ["conditional format", "B1:B3", "=ALIGN(A1)<0"],
  ["conditional format", "H1:H3", "=ALIGN(A1)"],
  ["validation", "D1 D3", '=ALIGN.MEMBER(A1,"CSTO")'],
  ["conditional format", "I1:I3", "=ALIGN(A2)"],
  ["conditional format", "J1", "=ALIGN(A3)>0"],
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
    const scale = sheet.getRange("H1:H3").conditionalFormats.add("ColorScale").colorScale;
    scale.criteria = {
      minimum: { type: "LowestValue", color: "#FF0000" },
      maximum: { type: "Formula", formula: "=ALIGN(A1)", color: "#00FF00" },
    };
    const bar = sheet.getRange("I1:I3").conditionalFormats.add("DataBar").dataBar;
    bar.lowerBoundRule = { type: "Formula", formula: "=ALIGN(A2)" };
    bar.upperBoundRule = { type: "Automatic" };
    const icons = sheet.getRange("K1:K3").conditionalFormats.add("IconSet").iconSet;
    icons.criteria = [
      { type: "Percent", operator: "GreaterThanOrEqual", formula: "=0" },
      { type: "Formula", operator: "GreaterThan", formula: "=ALIGN(A3)" },
    ] as never;
    const text = (cells: string, sought: string) => {
      const comparison = sheet.getRange(cells).conditionalFormats.add("ContainsText").textComparison;
      comparison.rule = { operator: "Contains", text: sought };
    };
    text("L1", "=ALIGN.NAME(A1)");
    text("M1", "ALIGN(A1)");
    // as somebody adds them, and says no more
    sheet.getRange("N1").conditionalFormats.add("DataBar");
    sheet.getRange("O1").conditionalFormats.add("TopBottom");
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
  expect(cells.get("H1:H3")).toEqual(["conditional format", "=ALIGN(A1)"]);
  expect(cells.get("I1:I3")).toEqual(["conditional format", "=ALIGN(A2)"]);
  expect(cells.get("K1:K3")).toEqual(["conditional format", "=ALIGN(A3)"]);
  expect(cells.get("L1")).toEqual(["conditional format", "=ALIGN.NAME(A1)"]);
  expect(cells.get("F1:F2")).toEqual(["validation", '=ALIGN.COUNTRIES("c5")']);
  expect(
    rules
      .filter(({ formula }) => formula.includes("MEMBER"))
      .map(({ cells: own }) => own)
      .join(),
  ).toMatch(/D1/);
  expect([...cells.keys()].some((own) => /C1|D3|M1|N1|O1/.test(own))).toBe(false);
  book.close();
});

test("they are listed before anything is done, by the health check, by a refresh and where values are compared", () => {
  const { picture } = file();
  const places = inFile.map(([kind, cells]) => `List!${cells} (${kind})`).join(", ");
  expect(describeStaying(picture)).toEqual([
    `rules that call Align stay as they are, and do nothing where Align is not: ${places}`,
  ]);
  const found = grouped(findingsIn(picture, {}, edition.editionName, stampReader(edition)));
  expect(found.map((one) => describeIssues(one))).toEqual([
    "6 × has a conditional format or validation that calls Align: List!B1:B3, List!H1:H3, List!D1 D3, List!I1:I3, List!J1, …; it does nothing where Align is not; let it read a cell that holds the formula",
  ]);
  const valueless = `Conditional formats and validations that call Align hold no value to refresh or compare: ${places}.`;
  const { left } = refreshPlan(picture, edition.editionName, {}, stampReader(edition), {
    build: "",
    made: "",
  });
  expect(left).toEqual([valueless]);
  const answered = verified(
    picture,
    stampReader(edition),
    () => [[""]],
    () => false,
  );
  expect(answered.left).toEqual([valueless]);
});

test("names that call Align are told of the workbook and of a sheet, in a file and in the open workbook", async () => {
  const formula = '_xldudf_ALIGN("MDA")';
  const bytes = handMadeFile({
    sheets: [{ name: "List", rows: rowsXml([["MDA"]]) }],
    names: `<definedName name="Wide">${formula}</definedName><definedName name="Narrow" localSheetId="0">${formula}</definedName>`,
  });
  expect([...alignNames(new AlignFile(bytes, "file.xlsx").picture)].sort()).toEqual(["Narrow", "Wide"]);
  const book = await openWorkbook({ functionsJson: { functions: [] } as never });
  const names = await book.Excel.run(async (context) => {
    context.workbook.names.add("Wide", '=ALIGN("MDA")' as never);
    context.workbook.worksheets.getItem("Sheet1").names.add("Narrow", '=ALIGN("MDA")' as never);
    await context.sync();
    return alignNames(await readOutline(context as never));
  });
  expect([...names].sort()).toEqual(["Narrow", "Wide"]);
  book.close();
});
