import { unitRange } from "../../core/indicators/units";
import { spanOf } from "../../core/days";
import type { Row } from "../csv";
import { resourceOf, type TableSchema } from "../dataPackage";
import { rowCheck } from "./rowSchema";
import { fault, type ReadTable } from "./tableText";

/** Whether a text is a day, month or year of the calendar. */
export function isPartlyKnownDay(text: string): boolean {
  return spanOf(text) !== undefined;
}

/** Cells that are no number, day or word of the kind that their column's schema holds, and days that no calendar has. */
export function schemaFaults(schema: TableSchema, file: string, rows: readonly Row[]): string[] {
  const check = rowCheck(schema);
  const days = schema.fields.filter(({ precision }) => precision !== undefined).map(({ name }) => name);
  return rows.flatMap((row, place) => {
    const faults = check(row);
    const wrongDays = days
      .filter((column) => row[column] && !isPartlyKnownDay(row[column]))
      .filter((column) => !faults.some((text) => text.startsWith(`invalid ${column}: `)))
      .map((column) => `invalid ${column}: ${row[column]}; should be a day, month or year`);
    return [...faults, ...wrongDays].map((what) => fault(file, place, what));
  });
}

/** Ranges of yearly values, by the unit that `indicators.csv` gives them. */
function rangeOf(unit: string): readonly [number, number] {
  // Freedom House subtracts up to 4 points for forced demographic change: Syria stood at -1
  return unit === "points" ? [-4, 100] : (unitRange(unit) ?? [0, 1e15]);
}

function rangeFaults(file: string, rows: readonly Row[], unit: string): string[] {
  const [least, most] = rangeOf(unit);
  return rows.flatMap(({ value = "" }, place) =>
    value === "" || (Number(value) >= least && Number(value) <= most)
      ? []
      : [fault(file, place, `invalid value: ${value}; should be a number from ${least} to ${most}`)],
  );
}

/** Cells that their table's schema refuses, and yearly values that are none in their indicator's unit. */
export function cellRuleFaults(tables: ReadonlyMap<string, ReadTable>): string[] {
  const units = new Map(
    (tables.get("indicators.csv")?.rows ?? []).map((row) => [`values/${row["code"]}.csv`, row["unit"] ?? ""]),
  );
  return [...tables.values()].flatMap(({ shape: { file }, rows }) => {
    const resource = resourceOf(file);
    const unit = units.get(file);
    return [
      ...(resource ? schemaFaults(resource.schema, file, rows) : []),
      ...(unit === undefined ? [] : rangeFaults(file, rows, unit)),
    ];
  });
}
