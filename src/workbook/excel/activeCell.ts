/** What stands in a cell and around it. */
export interface CellRead {
  readonly sheet: string;
  /** Without the sheet. */
  readonly address: string;
  /** With its `=`; "" for a constant. */
  readonly formula: string;
  readonly value: string | number | boolean;
  /** The head above it, if it stands in a table. */
  readonly head: string | undefined;
  /** The texts of its row within the table, by head. */
  readonly row: Readonly<Record<string, unknown>>;
  /** Values of the references that are asked for, in the order of asking; undefined for what refers to nothing. */
  readonly referred: readonly unknown[];
  /** The rows of the sheet `Align Sources`, by head; none where the workbook has no such sheet. */
  readonly sources: readonly Readonly<Record<string, string>>[];
}

const sourcesSheet = "Align Sources";

/** A row of a table as a record. */
function record(heads: readonly unknown[], row: readonly unknown[]): Record<string, unknown> {
  return Object.fromEntries(heads.map((head, i) => [String(head), row[i]]));
}

/**
 * Reads the active cell. @param references of a formula, told once it is known: which of its arguments refer to cells or names
 */
export async function activeCell(
  context: Excel.RequestContext,
  references: (formula: string) => readonly string[],
): Promise<CellRead> {
  const cell = context.workbook.getActiveCell().load("address,values,formulas,rowIndex,columnIndex");
  const sheet = cell.worksheet.load("name");
  const tables = cell.getTables(false).load("items/name");
  const written = context.workbook.worksheets.getItemOrNullObject(sourcesSheet);
  await context.sync();
  const [[formula]] = cell.formulas as [[unknown]];
  const asked = typeof formula === "string" && formula.startsWith("=") ? references(formula) : [];
  const names = asked.map((text) => context.workbook.names.getItemOrNullObject(text.replace(/[$]/g, "")));
  const table = tables.items[0];
  const head = table?.getHeaderRowRange().load("values,columnIndex");
  const own = table?.getRange().getIntersection(cell.getEntireRow()).load("values");
  const sources = written.isNullObject ? undefined : written.tables.getItemAt(0).getRange().load("values");
  await context.sync();
  const referred: unknown[] = [];
  for (const [at, text] of asked.entries()) referred.push(await valueOf(context, sheet, text, names[at]!));
  const heads = (head?.values as unknown[][] | undefined)?.[0] ?? [];
  const [sourceHeads = [], ...sourceRows] = (sources?.values as unknown[][] | undefined) ?? [];
  return {
    sheet: sheet.name,
    address: cell.address.slice(cell.address.lastIndexOf("!") + 1),
    formula: typeof formula === "string" && formula.startsWith("=") ? formula : "",
    value: (cell.values as [[string | number | boolean]])[0][0],
    head: head ? String(heads[cell.columnIndex - head.columnIndex] ?? "") : undefined,
    row: record(heads, (own?.values as unknown[][] | undefined)?.[0] ?? []),
    referred,
    sources: sourceRows.map((row) => record(sourceHeads, row) as Record<string, string>),
  };
}

/** The value of a reference or a name: of a block of cells the first. */
async function valueOf(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  text: string,
  name: Excel.NamedItem,
): Promise<unknown> {
  try {
    const parts = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/.exec(text);
    const home = parts
      ? context.workbook.worksheets.getItem(parts[1]?.replaceAll("''", "'") ?? parts[2]!)
      : sheet;
    const range = name.isNullObject ? home.getRange(parts ? parts[3]! : text) : name.getRange();
    const first = range.getCell(0, 0).load("values");
    await context.sync();
    return (first.values as unknown[][])[0]![0];
  } catch {
    // neither an address nor a name: the explanation shows the text as it stands
    return undefined;
  }
}
