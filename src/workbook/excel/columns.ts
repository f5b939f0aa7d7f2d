import { Mistake } from "../../core/mistake";

/** A column to add: its head, then as many cells as the rows it goes beside; "" is an empty cell. */
export interface AddedColumn {
  readonly head: string;
  readonly cells: readonly (string | number | boolean)[];
  /** An Excel number format. */
  readonly format: string;
}

/** What columns are added to. */
export type ColumnPlace =
  | { readonly kind: "table"; readonly table: string }
  /** Cells of a sheet, without a head if `headRow` is undefined. */
  | {
      readonly kind: "range";
      readonly sheet: string;
      readonly row: number;
      readonly column: number;
      readonly rows: number;
      readonly headRow: number | undefined;
    };

/** What was added, and how it is taken back. */
export interface ColumnsAdded {
  /** E.g. `Sheet1!D1:F16`. */
  readonly address: string;
  /** Clears what was added as far as it still is what Align wrote. @returns how many cells were changed since and stay */
  readonly undo: (context: Excel.RequestContext) => Promise<number>;
}

type Scalar = string | number | boolean;

function asText(value: Scalar): Scalar {
  return typeof value === "string" && value !== "" ? `'${value}` : value;
}

function freeHeads(columns: readonly AddedColumn[], taken: readonly unknown[]): readonly string[] {
  const lower = new Set(taken.map((head) => String(head).toLowerCase()));
  return columns.map(({ head }) => {
    let free = head;
    for (let number = 2; lower.has(free.toLowerCase()); number++) free = `${head} ${number}`;
    lower.add(free.toLowerCase());
    return free;
  });
}

/** Adds columns at the right of a table, or beside a block of cells; filled cells are never written over. Throws `Mistake` where there is no room. */
export async function addColumns(
  context: Excel.RequestContext,
  place: ColumnPlace,
  columns: readonly AddedColumn[],
): Promise<ColumnsAdded> {
  return place.kind === "table"
    ? toTable(context, place.table, columns)
    : besideRange(context, place, columns);
}

async function toTable(
  context: Excel.RequestContext,
  name: string,
  columns: readonly AddedColumn[],
): Promise<ColumnsAdded> {
  const table = context.workbook.tables.getItemOrNullObject(name);
  const head = table.getHeaderRowRange().load("values,columnCount");
  const body = table.getDataBodyRange().load("rowCount");
  await context.sync();
  if (table.isNullObject) throw new Mistake(`missing table: ${name}; it was deleted or renamed`);
  if (body.rowCount !== columns[0]!.cells.length)
    throw new Mistake(`changed table: ${name} has ${body.rowCount} rows now; read the names again`);
  const heads = freeHeads(columns, (head.values as unknown[][])[0]!);
  columns.forEach(({ cells, format }, i) => {
    const added = table.columns.add(undefined, [[heads[i]!], ...cells.map((cell) => [asText(cell)])]);
    if (format !== "General") added.getDataBodyRange().numberFormat = cells.map(() => [format]);
  });
  const written = table.getRange().getLastColumn().load("address");
  await context.sync();
  return {
    address: `${name}[${heads.join("], [")}] up to ${written.address}`,
    undo: async (undoing) => {
      const own = undoing.workbook.tables.getItemOrNullObject(name);
      const found = heads.map((text) => own.columns.getItemOrNullObject(text));
      const bodies = found.map((column) => column.getDataBodyRange().load("values"));
      await undoing.sync();
      let kept = 0;
      found.forEach((column, i) => {
        if (column.isNullObject) return;
        const now = (bodies[i]!.values as unknown[][]).map(([value]) => value);
        if (JSON.stringify(now) === JSON.stringify(columns[i]!.cells)) column.delete();
        else kept += now.filter((value, row) => value !== columns[i]!.cells[row]).length;
      });
      await undoing.sync();
      return kept;
    },
  };
}

async function besideRange(
  context: Excel.RequestContext,
  { sheet: name, row, column, rows, headRow }: Extract<ColumnPlace, { kind: "range" }>,
  columns: readonly AddedColumn[],
): Promise<ColumnsAdded> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(name);
  const region = sheet
    .getRangeByIndexes(row, column, rows, 1)
    .getSurroundingRegion()
    .load("columnIndex,columnCount");
  await context.sync();
  if (sheet.isNullObject) throw new Mistake(`missing sheet: ${name}; it was deleted or renamed`);
  const first = region.columnIndex + region.columnCount;
  const top = headRow ?? row;
  const height = row + rows - top;
  const target = sheet.getRangeByIndexes(top, first, height, columns.length).load("values,address");
  await context.sync();
  const filled = (target.values as unknown[][]).flat().filter((value) => value !== "").length;
  if (filled > 0)
    throw new Mistake(
      `no room: ${filled} cells of ${target.address} are filled; empty them, or make the list a table`,
    );
  const heads = headRow === undefined ? [] : [columns.map(({ head }) => `'${head}`)];
  const gap = headRow === undefined ? 0 : row - headRow - 1;
  const blank = Array.from({ length: gap }, () => columns.map(() => ""));
  const body = Array.from({ length: rows }, (_, i) => columns.map(({ cells }) => asText(cells[i] ?? "")));
  target.values = [...heads, ...blank, ...body];
  columns.forEach(({ format, cells }, i) => {
    if (format === "General") return;
    sheet.getRangeByIndexes(row, first + i, rows, 1).numberFormat = cells.map(() => [format]);
  });
  if (headRow !== undefined)
    sheet.getRangeByIndexes(headRow, first, 1, columns.length).format.font.bold = true;
  target.load("values");
  await context.sync();
  const written = JSON.stringify(target.values);
  return {
    address: target.address,
    undo: async (undoing) => {
      const own = undoing.workbook.worksheets
        .getItem(name)
        .getRangeByIndexes(top, first, height, columns.length)
        .load("values");
      await undoing.sync();
      const before = JSON.parse(written) as unknown[][];
      const now = own.values as unknown[][];
      const kept = now.flat().filter((value, i) => value !== before.flat()[i]).length;
      if (kept === 0) own.clear();
      await undoing.sync();
      return kept;
    },
  };
}
