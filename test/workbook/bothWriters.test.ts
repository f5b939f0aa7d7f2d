import { readFileSync } from "node:fs";
import { edition } from "../../src/edition";
import { type OpenWorkbook, openWorkbook } from "excel-standin/node";
import { writeWorkbook } from "../../src/excel/writeWorkbook";
import { FilePackage, elements } from "../../src/xlsx/edit/package";
import { cellAddress } from "../../src/formulas/addresses";
import { sharedStringsOf } from "../../src/xlsx/edit/sharedStrings";
import { SheetPart } from "../../src/xlsx/edit/sheetPart";
import { sheetsOf } from "../../src/xlsx/edit/workbookParts";
import { removedSheets } from "../../src/excel/sheets";
import { type Value, type Workbook, text } from "../../src/workbook/plan";
import { layoutOf } from "../../src/workbook/layout";
import { planOf } from "../../src/reports/catalogue";
import { nearAbroadRequest } from "../../src/reports/nearAbroad";
import { shownFormula } from "../../src/formulas/fileSpelling";
import { xlsxOf } from "../../src/xlsx/write/workbookFile";
import { fileCells } from "../support/fileCells";
import { cellCases } from "./cases";

// what one writer puts into Excel (the stand-in, through the real office.js) and the other into a file, side by side

// Excel's live cells are calculated by the built functions, as they are served
const built = (name: string) => readFileSync(`dist/web/${name}`, "utf8");
let book: OpenWorkbook;
beforeAll(async () => {
  book = await openWorkbook({
    functionsJson: JSON.parse(built("functions.json")) as never,
    scripts: [{ name: "functions.js", text: built("functions.js") }],
  });
  (globalThis as { Office?: unknown }).Office = book.Office;
});
afterAll(() => book.close());

const cases = Object.values(cellCases).flat();
const plan: Workbook = {
  properties: { title: "Cases", edition: edition.editionName },
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

/** What the cells of a sheet in a file show, by row and column from 0. */
function textsIn(file: FilePackage, name: string): (row: number, column: number) => string {
  const sheet = new SheetPart(file, name, sheetsOf(file).get(name)!, sharedStringsOf(file));
  return (row, column) => String(sheet.valueOf(sheet.at(row, column)) ?? "");
}

async function inFile(planned: Workbook, live: boolean) {
  const file = new FilePackage(await xlsxOf(planned, { live }), "cases.xlsx");
  return (name: string) => ({ text: textsIn(file, name), xml: file.xml(sheetsOf(file).get(name)!) });
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
  const { text: textAt, xml } = (await inFile(plan, true))("Cases");
  const formulas = new Map(
    elements(xml, "c").map((cell) => [
      cell.getAttribute("r"),
      elements(cell, "f")[0]?.textContent ?? undefined,
    ]),
  );
  const found = cases.map(({ file }, row) => ({
    text: textAt(row, 0),
    ...(file.formula === undefined ? {} : { formula: formulas.get(`A${row + 1}`) }),
  }));
  expect(found).toEqual(cases.map(({ file }) => file));
});

test.each([
  ["in values", false],
  ["live", true],
])(
  "the brief that each writer made %s has the same cells, formulas and formats",
  async (_, live) => {
    const planned = planOf(edition, nearAbroadRequest(edition));
    const brief = { ...planned, properties: { ...planned.properties, made: "2026-11-25T12:00:00Z" } };
    const file = new FilePackage(await xlsxOf(brief, { live }), "brief.xlsx");
    const paths = sheetsOf(file);
    await book.Excel.run(async (context) => {
      const { sheets, asValues, marks, stamp } = await writeWorkbook(context as never, brief, { live });
      await book.calculated();
      const ranges = sheets.map((name) =>
        context.workbook.worksheets
          .getItem(name)
          .getUsedRange(true)
          .load("values,formulas,numberFormat,rowIndex,columnIndex"),
      );
      await context.sync();
      const differences: string[] = [];
      const compared = { values: 0, formulas: 0, formats: 0 };
      brief.sheets.forEach(({ name, blocks }, i) => {
        // Excel leaves a table's name off within it
        const { tables } = layoutOf({ ...brief.sheets[i]!, blocks });
        const tableAt = (row: number) =>
          tables.find(({ headRow, lastRow }) => row > headRow && row <= lastRow)?.table.name;
        const textAt = textsIn(file, name);
        const cells = fileCells(file, paths.get(name)!);
        const { values, formulas, numberFormat, rowIndex, columnIndex } = ranges[i]!;
        (values as unknown[][]).forEach((line, down) =>
          line.forEach((value, right) => {
            const [row, column] = [rowIndex + down, columnIndex + right];
            const address = cellAddress(row, column);
            const text = textAt(row, column);
            const cell = cells.get(address);
            const differ = (what: string, here: unknown, there: unknown) =>
              differences.push(`${name}!${address} ${what}: ${String(here)} / ${String(there)}`);
            const format = (numberFormat as string[][])[down]![right]!;
            const same =
              typeof value === "number" ? Math.abs(Number(text) - value) < 1e-9 : text === String(value);
            // a missing figure is an empty cell in the file's values, and the reason's error in a live cell
            const isMissing = text === "" && /^#N\/A$/.test(String(value));
            if (!same && !isMissing) differ("value", value, text);
            if (value === "") return;
            compared.values++;
            const formula = String((formulas as unknown[][])[down]![right]);
            const stored = cell?.formula === undefined ? undefined : shownFormula(cell.formula, tableAt(row));
            if (formula.startsWith("=") && formula !== value) {
              compared.formulas++;
              // in the file a name is the workbook's, in Excel its sheet's
              if (stored !== formula.replaceAll("'Near abroad'!", "")) differ("formula", formula, stored);
            } else if (stored !== undefined) differ("formula", "none", stored);
            if (format !== "General") compared.formats++;
            if (format !== cell?.numberFormat) differ("format", format, cell?.numberFormat);
          }),
        );
      });
      expect(differences).toEqual([]);
      expect(asValues).toBe(0);
      expect(compared.values).toBeGreaterThan(1000);
      expect(compared.formats).toBeGreaterThan(400);
      expect(compared.formulas > 200).toBe(live);
      await removedSheets(context as never, marks!, stamp);
    });
  },
  60_000,
);

test("a live matrix beside another of its name asks by its own heads, and answers as planned", async () => {
  const countries = ["MDA", "KAZ", "ARM"];
  const planned = planOf(edition, {
    report: "matrix",
    countries,
    from: "2019-01-01",
    day: "2023-12-31",
    measure: "kappa",
  });
  const write = () => book.Excel.run((context) => writeWorkbook(context as never, planned, { live: true }));
  await write();
  const { sheets } = await write();
  await book.calculated();
  const table = planned.sheets[0]!.blocks.find((block) => block.kind === "table")!;
  const expected = table.rows.map((row) =>
    row
      .slice(2)
      .map((cell) => (cell.kind === "live" && cell.value.kind === "number" ? cell.value.value : undefined)),
  );
  await book.Excel.run(async (context) => {
    const own = context.workbook.worksheets.getItem(sheets[0]!).tables.getItemAt(0);
    const body = own.getDataBodyRange().load("values,formulas");
    await context.sync();
    expect(body.formulas[0]![2]).toBe(
      "=ALIGN.AGREE([@Code],Similarity_2[[#Headers],[Moldova]],AlignFrom,AlignTo,AlignMeasure)",
    );
    const values = body.values.map((line) => line.slice(2) as number[]);
    values.forEach((line, r) => line.forEach((value, c) => expect(value).toBeCloseTo(expected[r]![c]!, 12)));
  });
});

test("a call that spills fills the cells that its values took", async () => {
  const message = (words: string | number): Value =>
    typeof words === "number" ? { kind: "number", value: words, format: "0" } : text(words);
  // UN press release GA/12407: 141 in favour, 5 against, 35 abstaining
  const values = [
    ["yes", "no", "abstain", "absent", "title", "date"],
    [141, 5, 35, 12, "Aggression against Ukraine", "2022-03-02"],
  ].map((line) => line.map(message));
  const spill = { kind: "spill", formula: '=ALIGN.TALLY("ES-11/1")', values } as const;
  const planned = { ...plan, sheets: [{ ...plan.sheets[0]!, name: "Tally", blocks: [spill] }] };
  const { sheets } = await book.Excel.run((context) =>
    writeWorkbook(context as never, planned, { live: true }),
  );
  await book.calculated();
  await book.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheets[0]!).getRange("A1:F2").load("values,formulas");
    await context.sync();
    expect(range.values).toEqual([
      ["yes", "no", "abstain", "absent", "title", "date"],
      [141, 5, 35, 12, "Aggression against Ukraine", "2022-03-02"],
    ]);
    expect(range.formulas[0]![0]).toBe('=ALIGN.TALLY("ES-11/1")');
  });
});
