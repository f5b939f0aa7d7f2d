/** Conditional formats as the xlsx library takes them. */
import { rangeRef, type ConditionalRule } from "hucre/xlsx";
import { axisColours, divergingColours } from "../../workbook/colours";
import type { PlacedTable } from "../../workbook/layout";
import { unhandled, type ConditionalFormat } from "../../workbook/plan";
import { positionWords } from "../../core/votes/positionWords";
import { positionStyle } from "../../workbook/look";

const { middle, plus } = axisColours;
/** A colour that nothing shines through. */
const opaque = (colour: string) => `FF${colour}`;
const positions = ["Y", "N", "A", "X"] as const;

export function rulesOf(tables: readonly PlacedTable[]): ConditionalRule[] {
  const rules = tables.flatMap((table) => table.table.formats.flatMap((format) => rulesFor(table, format)));
  return rules.map((rule, i) => ({ priority: i + 1, ...rule }));
}

type Rule = Omit<ConditionalRule, "priority" | "range">;

function rulesFor(table: PlacedTable, format: ConditionalFormat): Omit<ConditionalRule, "priority">[] {
  const columns = format.kind === "heat" ? format.columns : [format.column];
  const range = columns.map((column) => rangeOf(table, column)).join(" ");
  return rulesOfKind(format).map((rule) => ({ range, ...rule }));
}

/** The text of a position on its colour, for each of the four. */
function positionRules(): Rule[] {
  return positions.map((position) => {
    const { fill, font } = positionStyle(position);
    return {
      type: "cellIs",
      operator: "equal",
      formula: `"${positionWords[position]}"`,
      style: { fill, font },
    };
  });
}

function rulesOfKind(format: ConditionalFormat): Rule[] {
  if (format.kind === "positions") return positionRules();
  return [ruleOf(format)];
}

function ruleOf(format: Exclude<ConditionalFormat, { readonly kind: "positions" }>): Rule {
  switch (format.kind) {
    case "diverging":
      return {
        type: "colorScale",
        colorScale: {
          cfvo: [-format.limit, 0, format.limit].map((value) => ({ type: "num", value: String(value) })),
          colors: divergingColours(format.plus).map(opaque),
        },
      };
    case "bar":
      return {
        type: "dataBar",
        dataBar: {
          cfvo: [format.low, format.high].map((value) => ({ type: "num", value: String(value) })),
          color: opaque(plus),
        },
      };
    case "heat":
      return {
        type: "colorScale",
        colorScale: {
          cfvo: [format.low, format.high].map((value) => ({ type: "num", value: String(value) })),
          colors: [middle, plus].map(opaque),
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
