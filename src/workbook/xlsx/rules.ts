/** Conditional formats as the xlsx library takes them. */
import { rangeRef, type ConditionalRule } from "hucre/xlsx";
import type { PlacedTable } from "../layout";
import { unhandled, type ConditionalFormat } from "../plan";

const minus = "FFE9A66B";
const middle = "FFFFFFFF";
const plus = "FF7DB3DE";

export function rulesOf(tables: readonly PlacedTable[]): ConditionalRule[] {
  const placed = tables.flatMap((table) => table.table.formats.map((format) => ({ table, format })));
  return placed.map(({ table, format }, i) => ({
    priority: i + 1,
    range: rangeOf(table, format.column),
    ...ruleOf(format),
  }));
}

function ruleOf(format: ConditionalFormat): Omit<ConditionalRule, "priority" | "range"> {
  switch (format.kind) {
    case "diverging":
      return {
        type: "colorScale",
        colorScale: {
          cfvo: [-format.limit, 0, format.limit].map((value) => ({ type: "num", value: String(value) })),
          colors: [minus, middle, plus],
        },
      };
    case "bar":
      return {
        type: "dataBar",
        dataBar: {
          cfvo: [format.low, format.high].map((value) => ({ type: "num", value: String(value) })),
          color: plus,
        },
      };
    default:
      return unhandled(format);
  }
}

function rangeOf({ table, headRow, lastRow }: PlacedTable, key: string): string {
  const column = table.columns.findIndex((one) => one.key === key);
  if (column < 0) throw new Error(`unknown column: ${key}`);
  return rangeRef(headRow + 1, column, lastRow, column);
}
