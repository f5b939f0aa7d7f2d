import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { protocolWorkbook } from "../../scripts/protocolWorkbook";
import { edition } from "../../src/edition";
import { writeWorkbook } from "../../src/excel/writeWorkbook";
import type { Cell, Table, Workbook } from "../../src/workbook/plan";
import { xlsxOf } from "../../src/xlsx/write/workbookFile";
import { openFunctionBook } from "../support/openBook";
import { needing, schemaErrors } from "../support/outsideTools";
import { recalculated } from "../support/recalculated";

const plan = protocolWorkbook(edition);
const page = (path: string) => readFileSync(resolve(__dirname, "../..", path), "utf8");
const protocol = page("docs/excel-protocol.md");
const tableOf = ({ sheets }: Workbook) =>
  sheets[0]!.blocks.find((block): block is Table => block.kind === "table")!;
const { rows } = tableOf(plan);
/** Places in a row. */
const [answer, right, verdict] = [3, 4, 5];

test("answered by the built functions, every row passes by its own native formula", async () => {
  const { book, run } = await openFunctionBook();
  try {
    await run((context) => writeWorkbook(context, plan, { live: true }));
    await book.calculated();
    const shown = await run(async (context) => {
      const body = context.workbook.tables.getItem("Protocol").getDataBodyRange().load("values");
      const sum = context.workbook.worksheets.getItem("Protocol").getRange("A2").load("values");
      await context.sync();
      return { rows: body.values as unknown[][], sum: sum.values[0]![0] as unknown };
    });
    expect(shown.rows.filter((row) => row[verdict] !== "pass")).toEqual([]);
    expect(shown.sum).toBe(`${rows.length} of ${rows.length} rows pass`);
  } finally {
    book.close();
  }
});

/** The plan with constants in the place of some answers. */
function answered(given: (row: readonly Cell[], at: number) => Cell): Workbook {
  const [first, ...others] = plan.sheets;
  const table = tableOf(plan);
  const filled = table.rows.map((row, at) => row.map((cell, i) => (i === answer ? given(row, at) : cell)));
  const blocks = first!.blocks.map((block) => (block === table ? { ...table, rows: filled } : block));
  return { ...plan, sheets: [{ ...first!, blocks }, ...others] };
}

needing("LibreOffice")(
  "without Align, only rows pass into which somebody has put the right answer",
  async () => {
    const wrong: Cell = { kind: "number", value: -12345, format: "0" };
    const kinds = ["right", "wrong", "unknown"] as const;
    const given = answered((row, at) => [row[right]!, wrong, row[answer]!][at % kinds.length]!);
    const [values] = recalculated(await xlsxOf(given, { live: true }));
    const found = rows.map((_, at) => values!.get(`Protocol!F${at + 6}`));
    expect(found).toEqual(rows.map((_, at) => (kinds[at % kinds.length] === "right" ? "pass" : "fail")));
    const passing = found.filter((one) => one === "pass").length;
    expect(values!.get("Protocol!A2")).toBe(`${passing} of ${rows.length} rows pass`);
  },
);

needing("the Open XML validator")(
  "the file is valid, and passes nothing before it is calculated",
  async () => {
    const bytes = await xlsxOf(plan, { live: true });
    expect(schemaErrors(bytes)).toEqual([]);
    const cached = rows.map((row) => row[verdict]).map((cell) => cell?.kind === "live" && cell.value);
    expect(new Set(cached.map((value) => JSON.stringify(value))).size).toBe(1);
    expect(cached[0]).toMatchObject({ text: "fail" });
  },
);

test("the protocol has twelve numbered steps, each with a box, and names every step that the workbook does", () => {
  const steps = [...protocol.matchAll(/^## (\d+)\. .+$/gm)].map(([, number]) => Number(number));
  expect(steps).toEqual(Array.from({ length: 12 }, (_, i) => i + 1));
  const parts = protocol.split(/^## \d+\. /m).slice(1);
  for (const part of parts) expect(part).toMatch(/^- \[ \] /m);
  expect(protocol).not.toMatch(/^- \[x\]/im);
  for (const [step] of rows) expect(steps).toContain(step!.kind === "number" && step!.value);
});

test.each(["README.md", ".github/pull_request_template.md"])("%s asks for the protocol", (path) => {
  expect(page(path)).toContain("docs/excel-protocol.md");
  expect(page(path)).toContain("npm run excel:protocol");
});
