import { edition } from "../../src/edition";
import type { FunctionsJson } from "../../src/standin/functions/metadata";
import { type OpenWorkbook, openWorkbook } from "../../src/standin/node/openWorkbook";
import { writeWorkbook } from "../../src/workbook/excel";
import { FilePackage, elements } from "../../src/workbook/fileEdit/package";
import { columnName } from "../../src/workbook/addresses";
import { SheetPart, sheetsOf } from "../../src/workbook/fileEdit/sheetPart";
import type { Workbook } from "../../src/workbook/plan";
import { nearAbroad } from "../../src/workbook/reports/nearAbroad";
import { xlsxOf } from "../../src/workbook/xlsx";
import { cellCases } from "./cases";

// what one writer puts into Excel (the stand-in, through the real office.js) and the other into a file, side by side

let book: OpenWorkbook;
beforeAll(async () => {
  book = await openWorkbook({
    functionsJson: {
      functions: [
        { id: "ALIGN", name: "ALIGN", parameters: [{ name: "country" }], result: {} },
      ] as unknown as FunctionsJson["functions"],
    },
    scripts: [{ name: "functions.js", text: 'CustomFunctions.associate("ALIGN", () => 56.25)' }],
  });
  (globalThis as { Office?: unknown }).Office = book.Office;
});
afterAll(() => book.close());

const cases = Object.values(cellCases).flat();
const plan: Workbook = {
  properties: { title: "Cases", edition: edition.editionDate },
  stamps: [],
  sheets: [
    {
      name: "Cases",
      widths: [20],
      blocks: [{ kind: "rows", rows: cases.map(({ cell }) => [cell]) }],
      freeze: undefined,
      print: { orientation: "portrait", repeatHead: false },
    },
  ],
};

async function inFile(planned: Workbook, live: boolean) {
  const file = new FilePackage(await xlsxOf(planned, { live }), "cases.xlsx");
  const sheets = sheetsOf(file);
  return (name: string) => ({
    sheet: new SheetPart(file, sheets.get(name)!),
    xml: file.xml(sheets.get(name)!),
  });
}

test("every kind of cell is in Excel what its case says", async () => {
  await book.Excel.run(async (context) => {
    const { sheets } = await writeWorkbook(context as never, plan, { live: true });
    await book.calculated();
    const range = context.workbook.worksheets.getItem(sheets[0]!).getRangeByIndexes(0, 0, cases.length, 1);
    range.load("values,formulas,numberFormat");
    await context.sync();
    const found = cases.map(({ excel }, i) => ({
      value: (range.values as unknown[][])[i]![0],
      ...(excel.formula === undefined ? {} : { formula: (range.formulas as unknown[][])[i]![0] }),
      ...(excel.format === undefined ? {} : { format: (range.numberFormat as unknown[][])[i]![0] }),
    }));
    expect(found).toEqual(cases.map(({ excel }) => excel));
  });
});

test("every kind of cell is in the file what its case says", async () => {
  const { sheet, xml } = (await inFile(plan, true))("Cases");
  const formulas = new Map(
    elements(xml, "c").map((cell) => [
      cell.getAttribute("r"),
      elements(cell, "f")[0]?.textContent ?? undefined,
    ]),
  );
  const found = cases.map(({ file }, row) => ({
    text: sheet.text(row, 0),
    ...(file.formula === undefined ? {} : { formula: formulas.get(`A${row + 1}`) }),
  }));
  expect(found).toEqual(cases.map(({ file }) => file));
});

test("the brief that each writer made has the same cells", async () => {
  const planned = nearAbroad(edition, "2023-11-03", "2021-12-31");
  const brief = { ...planned, properties: { ...planned.properties, made: "2026-11-25T12:00:00Z" } };
  const read = await inFile(brief, false);
  await book.Excel.run(async (context) => {
    const { sheets } = await writeWorkbook(context as never, brief, { live: false });
    const ranges = sheets.map((name) =>
      context.workbook.worksheets.getItem(name).getUsedRange(true).load("values,rowIndex,columnIndex"),
    );
    await context.sync();
    const differences: string[] = [];
    let compared = 0;
    brief.sheets.forEach(({ name }, i) => {
      const { sheet } = read(name);
      const { values, rowIndex, columnIndex } = ranges[i]!;
      (values as unknown[][]).forEach((line, down) =>
        line.forEach((value, right) => {
          const [row, column] = [rowIndex + down, columnIndex + right];
          const text = sheet.text(row, column);
          const same =
            typeof value === "number" ? Math.abs(Number(text) - value) < 1e-9 : text === String(value);
          if (!same) differences.push(`${name}!${columnName(column)}${row + 1}: ${String(value)} / ${text}`);
          if (value !== "") compared++;
        }),
      );
    });
    expect(differences).toEqual([]);
    expect(compared).toBeGreaterThan(1000);
  });
}, 30_000);
