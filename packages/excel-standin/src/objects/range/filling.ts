import { copiedFormula } from "../../functions/formula/rewrite";
import type { Area } from "../../workbook/area";
import type { Cell, CellValue } from "../../workbook/cell";
import { enter } from "../../workbook/entry";
import type { Sheet } from "../../workbook/sheet";
import { monthNames, shortName, weekdayNames } from "../../workbook/calendarNames";

/** Lists that go on in a circle. */
const lists: readonly (readonly string[])[] = [
  weekdayNames,
  weekdayNames.map(shortName),
  monthNames,
  monthNames.map(shortName),
];

/** The value `steps` after the last of a line; `undefined`: it is repeated. */
function continued(values: readonly CellValue[], steps: number): CellValue | undefined {
  const last = values.at(-1);
  if (values.every((value) => typeof value === "number") && values.length > 1) {
    // the line of least squares, as Excel's linear series
    const n = values.length;
    const meanX = (n - 1) / 2;
    const meanY = values.reduce((sum, value) => sum + value, 0) / n;
    const slope =
      values.reduce((sum, value, x) => sum + (x - meanX) * (value - meanY), 0) /
      values.reduce<number>((sum, _, x) => sum + (x - meanX) ** 2, 0);
    return meanY + slope * (n - 1 + steps - meanX);
  }
  if (typeof last !== "string") return undefined;
  const list = lists.find((each) => each.includes(last));
  if (list) return list[(list.indexOf(last) + steps) % list.length];
  const numbered = /^(.*?)(\d+)$/.exec(last);
  return numbered ? `${numbered[1]}${Number(numbered[2]) + steps}` : undefined;
}

function fillLine(
  sheet: Sheet,
  from: readonly (readonly [number, number])[],
  to: readonly (readonly [number, number])[],
  kind: string,
): void {
  const cells = from.map(([row, column]): Cell => ({ value: "", ...sheet.cell(row, column) }));
  const values = cells.map(({ value }) => value);
  const isSeries =
    kind === "FillSeries" ||
    kind === "FillDefault" ||
    /^Fill(Days|Weekdays|Months|Years)$/.test(kind) ||
    kind === "LinearTrend";
  to.forEach(([row, column], i) => {
    const source = cells[i % cells.length]!;
    const [fromRow, fromColumn] = from[i % from.length]!;
    const target = sheet.ensure(row, column);
    if (kind !== "FillFormats") {
      const formula = source.formula && copiedFormula(source.formula, row - fromRow, column - fromColumn);
      const next =
        isSeries && formula === undefined
          ? (continued(values, i + 1) ??
            (kind === "FillSeries" && typeof source.value === "number" ? source.value + i + 1 : undefined))
          : undefined;
      enter(target, { value: next ?? source.value, ...(formula === undefined ? {} : { formula }) });
    }
    if (kind !== "FillValues") target.format = source.format;
  });
}

/** Fills an area from the block at its beginning, down or to the right, or up or to the left from its end. @param kind a value of AutoFillType */
export function fillFrom(sheet: Sheet, source: Area, target: Area, kind: string): void {
  const down = target.columns === source.columns && target.column === source.column;
  const [start, length] = down ? [source.row, source.rows] : [source.column, source.columns];
  const [first, count] = down ? [target.row, target.rows] : [target.column, target.columns];
  const place = (across: number, along: number) =>
    (down ? [along, across] : [across, along]) as readonly [number, number];
  const [side, lines] = down ? [source.column, source.columns] : [source.row, source.rows];
  for (let across = side; across < side + lines; across++) {
    const own = Array.from({ length }, (_, i) => place(across, start + i));
    const after = Array.from({ length: Math.max(0, first + count - start - length) }, (_, i) =>
      place(across, start + length + i),
    );
    const before = Array.from({ length: Math.max(0, start - first) }, (_, i) => place(across, start - 1 - i));
    fillLine(sheet, own, after, kind);
    fillLine(sheet, [...own].reverse(), before, kind);
  }
}
