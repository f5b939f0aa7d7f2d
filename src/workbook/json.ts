import { cellValue, settled } from "./cellValue";
import type { Cell, Workbook } from "./plan";

function reasonOf(cell: Cell): string | undefined {
  const shown = settled(cell);
  return shown.kind === "missing" ? shown.reason : undefined;
}

/** A row by the keys of its columns; what is missing is null, with its reason under `missing`. */
function rowOf(keys: readonly string[], row: readonly Cell[]): Readonly<Record<string, unknown>> {
  const reasons = row.flatMap((cell, i) => {
    const reason = reasonOf(cell);
    return reason === undefined ? [] : [[keys[i]!, reason] as const];
  });
  const values = Object.fromEntries(row.map((cell, i) => [keys[i]!, cellValue(cell) ?? null]));
  return reasons.length === 0 ? values : { ...values, missing: Object.fromEntries(reasons) };
}

/** All tables of a workbook as JSON: values unrounded, days as ISO text. */
export function jsonOf(plan: Workbook): string {
  const tables = plan.sheets.flatMap((sheet) =>
    sheet.blocks.flatMap((block) => {
      if (block.kind !== "table") return [];
      const keys = block.columns.map(({ key }) => key);
      return [
        {
          sheet: sheet.name,
          table: block.name,
          columns: block.columns.map(({ key, head, unit, note }) => ({ key, head, unit, note })),
          rows: block.rows.map((row) => rowOf(keys, row)),
        },
      ];
    }),
  );
  const { title, edition } = plan.properties;
  return `${JSON.stringify({ title, edition, stamps: plan.stamps, tables }, null, 2)}\n`;
}
