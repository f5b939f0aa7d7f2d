import type { Area } from "./area";
import type { Link } from "./propertyBag";

/** The cells of one series of a chart. */
export interface SeriesCells {
  readonly values: Link;
  readonly categories: Link | undefined;
  readonly name: Link | undefined;
  /** Of a bubble chart. */
  readonly bubbleSizes: Link | undefined;
}

function isText({ sheet }: Link, row: number, column: number): boolean {
  return typeof sheet.cell(row, column)?.value === "string";
}

/**
 * The series that a chart makes of a block of cells: one for each column if there are at least as many rows as columns, otherwise
 * one for each row. Texts before the numbers are names and categories.
 * @param by `Columns` or `Rows`; otherwise by the shape
 * @param chartType of `XYScatter…` and `Bubble…` the first numbers are the x values; of `Bubble…` every second series after them
 * are sizes
 */
export function seriesIn(
  cells: Link,
  by: string | null | undefined,
  chartType: string,
): readonly SeriesCells[] {
  const { area } = cells;
  const bubble = chartType.startsWith("Bubble");
  const scatter = bubble || chartType.startsWith("XYScatter");
  const down = by === "Columns" || (by !== "Rows" && area.rows >= area.columns);
  const at = (place: number, along: number): Area =>
    down
      ? { row: area.row + along, column: area.column + place, rows: area.rows - along, columns: 1 }
      : { row: area.row + place, column: area.column + along, rows: 1, columns: area.columns - along };
  const count = down ? area.columns : area.rows;
  const length = down ? area.rows : area.columns;
  const { row, column } = at(count - 1, 0);
  const head = length > 1 && isText(cells, row, column) ? 1 : 0;
  const first = at(0, head);
  const hasCategories = count > 1 && (scatter || isText(cells, first.row, first.column) || isBlank(cells));
  const on = (part: Area): Link => ({ sheet: cells.sheet, area: part });
  const before = hasCategories ? 1 : 0;
  const each = bubble ? 2 : 1;
  return Array.from({ length: Math.ceil((count - before) / each) }, (_, i) => {
    const place = before + i * each;
    const title = at(place, 0);
    return {
      values: on(at(place, head)),
      categories: hasCategories ? on(at(0, head)) : undefined,
      bubbleSizes: bubble && place + 1 < count ? on(at(place + 1, head)) : undefined,
      name: head === 1 ? on({ ...title, rows: 1, columns: 1 }) : undefined,
    };
  });
}

/** An empty corner says that the first column and row are headings, numbers or not. */
function isBlank({ sheet, area }: Link): boolean {
  return (sheet.cell(area.row, area.column)?.value ?? "") === "" && area.rows > 1 && area.columns > 1;
}
