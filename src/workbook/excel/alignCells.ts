/** Cells with Align's formulas in the open workbook: found, turned into values, remembered on an audit sheet, and brought back. */
import { Mistake } from "../../core/mistake";

type Scalar = string | number | boolean;

/** Where to look. */
export type Scope = "workbook" | "sheet" | "selection";

/** A cell with a formula of Align. */
export interface AlignCell {
  readonly sheet: string;
  /** From 0. */
  readonly row: number;
  readonly column: number;
  readonly formula: string;
  /** The same in R1C1 notation: relative references mean the same wherever the cell has moved to. */
  readonly relative: string;
  readonly value: Scalar;
  /** The block into which its answer spilled, itself included; 1 × 1 for a single answer. */
  readonly rows: number;
  readonly columns: number;
}

/** Names of functions that may answer more than one cell, and what makes any of them do so: a block of cells as argument. */
const spilling =
  /\.(EXPLAIN|RANGE|TREND|SERIES|VOTES|TALLY|ROLLCALLS|AGREE|MEMBERS|EVENTS|COUNTRIES|INDICATORS|OPINION)\s*\(|:|#/i;

function isText(value: unknown): value is string {
  return typeof value === "string";
}

/** All cells in scope whose formula holds a call of Align. @param isAlign whether a formula holds one */
export async function alignCells(
  context: Excel.RequestContext,
  scope: Scope,
  isAlign: (formula: string) => boolean,
): Promise<readonly AlignCell[]> {
  const sheets = await sheetsIn(context, scope);
  const blocks = sheets.map((sheet) =>
    (scope === "selection" ? context.workbook.getSelectedRange() : sheet)
      .getUsedRangeOrNullObject()
      .load("formulas,formulasR1C1,values,rowIndex,columnIndex"),
  );
  await context.sync();
  const found = blocks.flatMap((block, i) => {
    if (block.isNullObject) return [];
    const [formulas, values] = [block.formulas as unknown[][], block.values as Scalar[][]];
    const relative = block.formulasR1C1 as unknown[][];
    return formulas.flatMap((line, down) =>
      line.flatMap((formula, right): AlignCell[] =>
        // a text that looks like a formula is its own value
        isText(formula) && formula.startsWith("=") && formula !== values[down]![right] && isAlign(formula)
          ? [
              {
                sheet: sheets[i]!.name,
                row: block.rowIndex + down,
                column: block.columnIndex + right,
                formula,
                relative: String(relative[down]![right]),
                value: values[down]![right]!,
                rows: 1,
                columns: 1,
              },
            ]
          : [],
      ),
    );
  });
  return withSpills(context, found);
}

async function sheetsIn(context: Excel.RequestContext, scope: Scope): Promise<readonly Excel.Worksheet[]> {
  if (scope !== "workbook") {
    const sheet = context.workbook.worksheets.getActiveWorksheet().load("name");
    await context.sync();
    return [sheet];
  }
  const all = context.workbook.worksheets.load("items/name");
  await context.sync();
  return all.items;
}

async function withSpills(
  context: Excel.RequestContext,
  cells: readonly AlignCell[],
): Promise<readonly AlignCell[]> {
  const spills = cells.map(({ sheet, row, column, formula }) =>
    spilling.test(formula)
      ? context.workbook.worksheets
          .getItem(sheet)
          .getCell(row, column)
          .getSpillingToRangeOrNullObject()
          .load("rowCount,columnCount")
      : undefined,
  );
  await context.sync();
  return cells.map((cell, i) => {
    const spill = spills[i];
    return !spill || spill.isNullObject
      ? cell
      : { ...cell, rows: spill.rowCount, columns: spill.columnCount };
  });
}

/** Cells below each other in one column, written at once. */
function runsOf(cells: readonly AlignCell[]): readonly (readonly AlignCell[])[] {
  const sorted = [...cells].sort(
    (one, other) => one.sheet.localeCompare(other.sheet) || one.column - other.column || one.row - other.row,
  );
  const runs: AlignCell[][] = [];
  for (const cell of sorted) {
    const last = runs.at(-1)?.at(-1);
    const follows =
      last?.sheet === cell.sheet &&
      last.column === cell.column &&
      last.row + 1 === cell.row &&
      last.rows * last.columns === 1 &&
      cell.rows * cell.columns === 1;
    if (follows) runs.at(-1)!.push(cell);
    else runs.push([cell]);
  }
  return runs;
}

function asConstant(value: Scalar): Scalar {
  return isText(value) && /^[=+\-@']/.test(value) ? `'${value}` : value;
}

function blockOf(context: Excel.RequestContext, run: readonly AlignCell[]): Excel.Range {
  const { sheet, row, column, rows, columns } = run[0]!;
  const height = run.length > 1 ? run.length : rows;
  return context.workbook.worksheets.getItem(sheet).getRangeByIndexes(row, column, height, columns);
}

/** Turns formulas into the values that they show; formats stay. An error stays as its code. */
export async function toValues(
  context: Excel.RequestContext,
  cells: readonly AlignCell[],
  progress: (share: number) => void = () => undefined,
): Promise<void> {
  const runs = runsOf(cells);
  const spilled = runs.map((run) =>
    run[0]!.rows * run[0]!.columns > 1 ? blockOf(context, run).load("values") : undefined,
  );
  await context.sync();
  let done = 0;
  runs.forEach((run, i) => {
    const values = (spilled[i]?.values as Scalar[][] | undefined) ?? run.map(({ value }) => [value]);
    blockOf(context, run).values = values.map((line) => line.map(asConstant));
    done += run.length;
  });
  await context.sync();
  progress(done / Math.max(1, cells.length));
}

const auditSheet = "Align Audit";
const auditHeads = [
  "Name",
  "Sheet",
  "Row",
  "Column",
  "Rows",
  "Columns",
  "Formula",
  "Formula, R1C1",
  "Value",
  "Edition",
  "Frozen at",
] as const;
/** More cells than this are found again block by block: Excel is slow with tens of thousands of names. */
const mostNames = 2000;

/**
 * As `toValues`, remembered on the sheet Align Audit: each cell has a hidden name, which Excel moves along with it, so that it is
 * found again after rows or sheets were moved or renamed.
 */
export async function freeze(
  context: Excel.RequestContext,
  cells: readonly AlignCell[],
  { edition, time }: { readonly edition: string; readonly time: string },
): Promise<void> {
  const groups = cells.length > mostNames ? runsOf(cells) : cells.map((cell) => [cell]);
  const sheet = context.workbook.worksheets.getItemOrNullObject(auditSheet);
  const used = sheet.getUsedRangeOrNullObject().load("rowIndex,rowCount");
  await context.sync();
  const first = used.isNullObject ? 0 : used.rowIndex + used.rowCount;
  const audit = sheet.isNullObject ? context.workbook.worksheets.add(auditSheet) : sheet;
  const rows = groups.flatMap((group, i) => {
    const name = `_align_frozen_${time.replace(/\D/g, "")}_${i + 1}`;
    const item = context.workbook.names.add(name, blockOf(context, group));
    item.visible = false;
    return group.map(({ sheet: on, row, column, rows: height, columns, formula, relative, value }) => [
      ...[name, on, row + 1, column + 1, height, columns],
      ...[`'${formula}`, `'${relative}`, asConstant(value), edition, `'${time}`],
    ]);
  });
  const lines: unknown[][] = first === 0 ? [[...auditHeads], ...rows] : rows;
  audit.getRangeByIndexes(first, 0, lines.length, auditHeads.length).values = lines;
  if (first === 0) audit.getRange("A1:K1").format.font.bold = true;
  await toValues(context, cells);
}

/** What thawing did. */
export interface Thawed {
  readonly restored: number;
  /** Cells that are no longer there, or whose block is no longer as large as it was; their formulas stay on the audit sheet. */
  readonly lost: readonly string[];
}

/** Puts every frozen formula back. Throws `Mistake` where nothing was frozen. */
export async function thaw(context: Excel.RequestContext): Promise<Thawed> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(auditSheet);
  const used = sheet.getUsedRangeOrNullObject().load("values");
  await context.sync();
  if (sheet.isNullObject || used.isNullObject)
    throw new Mistake(`nothing to thaw: the workbook has no sheet ${auditSheet}`);
  const [, ...rows] = used.values as Scalar[][];
  const names = [...new Set(rows.map(([name]) => String(name)))];
  const items = names.map((name) => context.workbook.names.getItemOrNullObject(name));
  const ranges = items.map((item) => item.getRangeOrNullObject().load("rowCount,columnCount"));
  await context.sync();
  const lost: Scalar[][] = [];
  let restored = 0;
  names.forEach((name, i) => {
    const own = rows.filter(([rowName]) => rowName === name);
    const range = ranges[i]!;
    const [height, width] = own.length > 1 ? [own.length, 1] : [Number(own[0]![4]), Number(own[0]![5])];
    if (
      items[i]!.isNullObject ||
      range.isNullObject ||
      range.rowCount !== height ||
      range.columnCount !== width
    ) {
      lost.push(...own);
      return;
    }
    if (own.length > 1) range.formulasR1C1 = own.map((row) => [row[7]]);
    else {
      // a spill needs its cells empty
      if (height * width > 1) range.clear("Contents");
      range.getCell(0, 0).formulasR1C1 = [[own[0]![7]]];
    }
    items[i]!.delete();
    restored += own.length;
  });
  if (lost.length === 0) sheet.delete();
  else {
    used.clear();
    sheet.getRangeByIndexes(0, 0, lost.length + 1, auditHeads.length).values = [
      [...auditHeads],
      ...lost.map((row) => row.map(asConstant)),
    ];
  }
  await context.sync();
  return { restored, lost: lost.map(([, on, row, column]) => `${on} row ${row}, column ${column}`) };
}

/** What refreshing or mending changed in a cell. */
export interface CellChange {
  readonly cell: AlignCell;
  readonly now: Scalar;
}

/** Enters formulas again, mended by `mended`, so that they are calculated anew. @returns cells with their values after that */
export async function reenter(
  context: Excel.RequestContext,
  cells: readonly AlignCell[],
  mended: (formula: string) => string,
): Promise<void> {
  for (const run of runsOf(cells)) {
    const formulas = run.map(({ formula }) => [mended(formula)]);
    const { sheet, row, column } = run[0]!;
    context.workbook.worksheets.getItem(sheet).getRangeByIndexes(row, column, run.length, 1).formulas =
      formulas;
  }
  await context.sync();
}
