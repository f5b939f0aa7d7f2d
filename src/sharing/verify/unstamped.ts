/** Tables of figures that look like Align's and of which no stamp tells: nobody is to take them for verified. Pure. */
import { type Area, type Cells, intersects } from "../../formulas/addresses";
import { CellBudget } from "../cellBudget";
import { isShared } from "../ownSheets";
import { type BookPicture, type SheetPicture, sheetNamed, valuesIn } from "../picture";
import { formatPlace } from "../shareSummary";

/** Whether a table has heads as Align writes them. @param name of the table or, of cells that are none, of their sheet */
export type LooksLikeAlign = (heads: readonly string[], name: string) => boolean;

/** So far down, and so far to the right, a sheet without tables is searched for a row of heads. */
const [mostRows, mostColumns] = [200, 300];

/** Cells with heads above them. */
interface Headed {
  readonly name: string;
  readonly heads: readonly string[];
  readonly body: Cells;
}

/** Rows of a sheet that may be heads, each with all that is below it. */
function* headedRows({ name, used, valueAt }: SheetPicture): Generator<Headed> {
  if (!used) return;
  const columns = Math.min(used.columns, mostColumns);
  const end = used.row + used.rows;
  for (let row = used.row; row < Math.min(end, used.row + mostRows); row++) {
    const heads = Array.from({ length: columns }, (_, i) => valueAt(row, used.column + i)).flatMap((cell) =>
      typeof cell === "string" && cell !== "" ? [cell] : [],
    );
    const body = { sheet: name, row: row + 1, column: used.column, rows: end - row - 1, columns };
    if (heads.length > 1 && body.rows > 0) yield { name, heads, body };
  }
}

/** Whether a block holds a number that stands there as it was typed and is none of what was answered again. */
function hasFigure(sheet: SheetPicture, body: Cells, answered: readonly Area[]): boolean {
  const own = answered.filter((area) => intersects(area, body));
  return valuesIn(sheet, body).some((row, down) =>
    row.some((value, right) => {
      const cell = { row: body.row + down, column: body.column + right, rows: 1, columns: 1 };
      return (
        typeof value === "number" &&
        sheet.formulaAt(cell.row, cell.column) === undefined &&
        !own.some((area) => intersects(area, cell))
      );
    }),
  );
}

/**
 * Where such tables stand: `Watchlist!A5:F19`; of cells that are no table, those below the first row of heads on a sheet that has no tables.
 * @param stamped what stamps tell of @param answered other cells of Align's, which were answered again
 */
export function unstampedTables(
  book: BookPicture,
  stamped: readonly Cells[],
  answered: readonly Cells[],
  looksLikeAlign: LooksLikeAlign,
): readonly string[] {
  const tables = book.tables.map(({ name, heads, body }): Headed => ({ name, heads, body }));
  const isOwn = (sheet: string) => {
    const named = tables.filter(({ body }) => body.sheet === sheet).map(({ name }) => name);
    return (
      isShared(sheet, named, book.names) || stamped.some((area) => area.sheet === sheet && named.length === 0)
    );
  };
  const bare = [...book.sheets.values()].filter(
    ({ name }) => !tables.some(({ body }) => body.sheet === name),
  );
  const candidates = [...tables, ...bare.flatMap((sheet) => [...headedRows(sheet)])];
  const seen = new Set<string>();
  const budget = new CellBudget();
  return candidates.flatMap(({ name, heads, body }) => {
    const sheet = sheetNamed(book, body.sheet);
    const isKnown = stamped.some((area) => area.sheet === body.sheet && intersects(area, body));
    if (!sheet || isKnown || seen.has(name) || isOwn(body.sheet) || !looksLikeAlign(heads, name)) return [];
    const own = answered.filter((area) => area.sheet === body.sheet);
    // one that claims more cells than are read may hold anything
    if (budget.takes(body) && !hasFigure(sheet, body, own)) return [];
    seen.add(name);
    return [formatPlace({ sheet: sheet.name, area: body })];
  });
}
