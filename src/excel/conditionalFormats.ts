/** The conditional formats of written tables. */
import { positionWords } from "../core/votes/positionWords";
import { axisColours, divergingColours } from "../workbook/colours";
import type { Layout, PlacedTable } from "../workbook/layout";
import { positionStyle } from "../workbook/look";
import { type ConditionalFormat, unhandled } from "../workbook/plan";
import { drawnOf } from "./looks";
import type { Part } from "./parts";
import { type Corner, sheetCorner } from "./sheetCells";

const middle = `#${axisColours.middle}`;
const plus = `#${axisColours.plus}`;

function bodyColumn(
  sheet: Excel.Worksheet,
  { table, headRow, lastRow }: PlacedTable,
  key: string,
  corner: Corner = sheetCorner,
): Excel.Range {
  const column = table.columns.findIndex((one) => one.key === key);
  if (column < 0) throw new Error(`no column in ${table.name}: ${key}`);
  return sheet.getRangeByIndexes(corner.row + headRow + 1, corner.column + column, lastRow - headRow, 1);
}

/** The conditional formats of the tables of a sheet. */
export function ruleParts(
  sheet: Excel.Worksheet,
  { tables }: Layout,
  corner: Corner = sheetCorner,
): readonly Part[] {
  return tables.flatMap((placed) =>
    placed.table.formats.map((format) => ({
      what: `${placed.table.name}[${"column" in format ? format.column : format.columns.join(", ")}]`,
      draw: () => addRule((column) => bodyColumn(sheet, placed, column, corner), format),
    })),
  );
}

function addRule(columnOf: (key: string) => Excel.Range, format: ConditionalFormat): void {
  switch (format.kind) {
    case "diverging": {
      const { limit } = format;
      const colours = divergingColours(format.plus).map((colour) => `#${colour}`);
      scale(columnOf(format.column), [-limit, 0, limit], colours);
      break;
    }
    case "heat":
      // one scale over all columns would need one rule over several blocks; the ends are fixed, so a rule a column is the same
      for (const column of format.columns) scale(columnOf(column), [format.low, format.high], [middle, plus]);
      break;
    case "bar": {
      const { dataBar } = columnOf(format.column).conditionalFormats.add("DataBar");
      dataBar.lowerBoundRule = { type: "Number", formula: String(format.low) };
      dataBar.upperBoundRule = { type: "Number", formula: String(format.high) };
      dataBar.positiveFormat.fillColor = plus;
      break;
    }
    case "positions":
      for (const position of ["Y", "N", "A", "X"] as const) {
        const { cellValue } = columnOf(format.column).conditionalFormats.add("CellValue");
        const { ink, paper } = drawnOf(positionStyle(position));
        cellValue.rule = { operator: "EqualTo", formula1: `="${positionWords[position]}"` };
        if (paper !== undefined) cellValue.format.fill.color = paper;
        if (ink !== undefined) cellValue.format.font.color = ink;
      }
      break;
    default:
      unhandled(format);
  }
}

function scale(range: Excel.Range, at: readonly number[], color: readonly string[]): void {
  const stop = (place: number): Excel.ConditionalColorScaleCriterion => ({
    type: "Number",
    formula: String(at[place]!),
    color: color[place]!,
  });
  range.conditionalFormats.add("ColorScale").colorScale.criteria =
    at.length === 3
      ? { minimum: stop(0), midpoint: stop(1), maximum: stop(2) }
      : { minimum: stop(0), maximum: stop(1) };
}
