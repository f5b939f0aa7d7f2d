import { datum } from "../core/indicators";
import type { Code, Day, Indicator, World } from "../core/world";
import { type AddedColumn, type ColumnPlace, addColumns } from "../workbook/excel/columns";
import { inWorkbook } from "../workbook/excel/inWorkbook";
import type { Act } from "./act";

/** The columns that a list of countries gets: their codes, then each indicator on a day. */
export function enrichment(
  world: World,
  codes: readonly (Code | undefined)[],
  indicators: readonly Indicator[],
  day: Day,
): readonly AddedColumn[] {
  const unitOf = ({ unit }: Indicator) => (["status", "codes"].includes(unit) ? "" : `, ${unit}`);
  return [
    { head: "Code", cells: codes.map((code) => code ?? ""), format: "General" },
    ...indicators.map((indicator): AddedColumn => {
      const values = new Map<Code, string | number>();
      const valueOf = (code: Code) => {
        if (!values.has(code)) values.set(code, datum(world, indicator, code, day)?.value ?? "");
        return values.get(code)!;
      };
      return {
        head: `${indicator.name}${unitOf(indicator)}, ${day}`,
        cells: codes.map((code) => (code === undefined ? "" : valueOf(code))),
        format: indicator.format,
      };
    }),
  ];
}

/** Adds columns to a list of countries; undone, they go again as far as nobody changed them. */
export function enrichColumns(place: ColumnPlace, columns: readonly AddedColumn[]): Act {
  return async () => {
    const { address, undo } = await inWorkbook((context) => addColumns(context, place, columns));
    return {
      said: `${columns[0]!.cells.length} rows × ${columns.length} columns at ${address}.`,
      undo: async () => {
        const kept = await inWorkbook(undo);
        return kept === 0
          ? "Took back the columns that Align had added."
          : `${kept} cells were changed since; those columns stay.`;
      },
    };
  };
}
