import { textCriterion } from "../../functions/library/statistics/criteria";
import type { Area } from "../../workbook/area";
import { type CellValue, plainValue } from "../../workbook/cell";
import { hexColor } from "../../workbook/color";
import type { Sheet } from "../../workbook/sheet";
import type { Workbook } from "../../workbook/workbook";
import type { FilterCriteria } from "../../workbook/filterCriteria";
import { colorParts } from "../../workbook/formatting";

type Test = (value: CellValue, place: number) => boolean;

/**
 * Hides the rows of data that some filter does not let through, and shows all others.
 * @param criteria place of a column → what its filter lets through
 */
export function applyFilters(sheet: Sheet, data: Area, criteria: ReadonlyMap<number, FilterCriteria>): void {
  const tests = [...criteria].map(([column, rule]) => {
    const values = columnValues(sheet, data, column);
    const part = colorParts[rule.filterOn];
    if (part === undefined) return { values, test: testOf(rule, values) };
    const wanted = hexColor(rule.color ?? "");
    const colorAt = (down: number) => sheet.formatAt(data.row + down, data.column + column)[part];
    return { values, test: (_: CellValue, down: number) => colorAt(down) === wanted };
  });
  for (let down = 0; down < data.rows; down++) {
    const shown = tests.every(({ values, test }) => test(values[down]!, down));
    const dimension = sheet.rowDimensions.get(data.row + down);
    if (!shown) sheet.dimension("rows", data.row + down).hidden = true;
    else if (dimension) dimension.hidden = undefined;
  }
}

/** Filters rows by what is calculated now, and has their sheet drawn anew. */
export function refilter(
  workbook: Workbook,
  sheet: Sheet,
  data: Area,
  criteria: ReadonlyMap<number, FilterCriteria>,
): void {
  workbook.calculator.flush();
  applyFilters(sheet, data, criteria);
  workbook.emit({ kind: "redraw", sheet });
}

function columnValues(sheet: Sheet, data: Area, column: number): readonly CellValue[] {
  return Array.from(
    { length: data.rows },
    (_, down) => sheet.cell(data.row + down, data.column + column)?.value ?? "",
  );
}

function testOf(rule: FilterCriteria, values: readonly CellValue[]): Test {
  switch (rule.filterOn) {
    case "Values": {
      const wanted = new Set((rule.values ?? []).map((value) => String(value).toLowerCase()));
      return (value) => wanted.has(String(plainValue(value)).toLowerCase());
    }
    case "Custom": {
      const one = criterion(rule.criterion1 ?? "");
      if (!rule.criterion2) return one;
      const other = criterion(rule.criterion2);
      return rule.operator === "Or"
        ? (value) => one(value) || other(value)
        : (value) => one(value) && other(value);
    }
    case "TopItems":
    case "TopPercent":
    case "BottomItems":
    case "BottomPercent":
      return extremes(rule, values);
    case "Dynamic":
      return dynamic(rule.dynamicCriteria ?? "", values);
    default:
      // by icon: the stand-in shows all
      return () => true;
  }
}

/** `>=5`, `<>a*`, `=text`, `text`. */
function criterion(text: string): (value: CellValue) => boolean {
  const [, operator = "=", operand = ""] = /^(<>|<=|>=|<|>|=)?(.*)$/s.exec(text)!;
  const number = operand.trim() === "" ? NaN : Number(operand);
  if (!Number.isNaN(number)) {
    return (value) => (typeof value === "number" ? compared(value - number, operator) : operator === "<>");
  }
  if (operator === "=" || operator === "<>") {
    const fits = textCriterion(operand);
    return (value) => fits(String(plainValue(value))) === (operator === "=");
  }
  return (value) =>
    typeof value === "string" && value !== "" && compared(value.localeCompare(operand), operator);
}

function compared(difference: number, operator: string): boolean {
  switch (operator) {
    case "<":
      return difference < 0;
    case ">":
      return difference > 0;
    case "<=":
      return difference <= 0;
    case ">=":
      return difference >= 0;
    case "<>":
      return difference !== 0;
    default:
      return difference === 0;
  }
}

function extremes({ filterOn, criterion1 }: FilterCriteria, values: readonly CellValue[]): Test {
  const numbers = values.filter((value) => typeof value === "number");
  const share = Number(criterion1);
  const count = filterOn.endsWith("Percent")
    ? Math.max(1, Math.floor((numbers.length * share) / 100))
    : share;
  const sorted = [...numbers].sort((a, b) => (filterOn.startsWith("Top") ? b - a : a - b));
  const kept = new Set(sorted.slice(0, count));
  return (value) => typeof value === "number" && kept.has(value);
}

function dynamic(kind: string, values: readonly CellValue[]): Test {
  const numbers = values.filter((value) => typeof value === "number");
  const mean = numbers.reduce((sum, value) => sum + value, 0) / numbers.length;
  if (kind === "AboveAverage") return (value) => typeof value === "number" && value > mean;
  if (kind === "BelowAverage") return (value) => typeof value === "number" && value < mean;
  return () => true;
}
