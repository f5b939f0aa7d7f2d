import { indicatorAnswer } from "../core/indicators/indicatorAnswer";
import type { Code, Day, Indicator, World } from "../core/world";
import {
  type AddedColumn,
  type ColumnPlace,
  type ColumnsAdded,
  addColumns,
  withoutColumns,
} from "../excel/columns";
import { inWorkbook } from "../excel/inWorkbook";
import { mostTakenBack, takenBack } from "../excel/takeBack";
import type { Action } from "./action";
import { describeKept } from "./describeKept";

/** The head of an indicator's column. */
export function enrichedHead({ name, unit }: Indicator, day: Day): string {
  return `${name}${["status", "codes"].includes(unit) ? "" : `, ${unit}`}, ${day}`;
}

/** The columns that a list of countries gets: their codes, then each indicator on a day. */
export function enrichment(
  world: World,
  codes: readonly (Code | undefined)[],
  indicators: readonly Indicator[],
  day: Day,
): readonly AddedColumn[] {
  return [
    { head: "Code", cells: codes.map((code) => code ?? ""), format: "General" },
    ...indicators.map((indicator): AddedColumn => {
      const values = new Map<Code, string | number>();
      const valueOf = (code: Code) => {
        if (!values.has(code)) values.set(code, indicatorAnswer(world, indicator, code, day).value ?? "");
        return values.get(code)!;
      };
      return {
        head: enrichedHead(indicator, day),
        cells: codes.map((code) => (code === undefined ? "" : valueOf(code))),
        format: indicator.format,
      };
    }),
  ];
}

/** What is asked for of a list of countries. */
export interface EnrichChoice {
  readonly indicators: readonly Indicator[];
  readonly day: Day;
}

/** Adds indicators to a list of countries; undone, they go again as far as nobody changed them. */
export function enrichColumns(
  world: World,
  place: ColumnPlace,
  codes: readonly (Code | undefined)[],
  { indicators, day }: EnrichChoice,
): Action {
  return async ({ signal }) => {
    const columns = enrichment(world, codes, indicators, day);
    const options = { indicators: indicators.map(({ code }) => code), "as-of": day };
    signal.throwIfAborted();
    const added = await inWorkbook((context) =>
      addColumns(context, place, columns, (table) => ({
        edition: world.editionDate,
        tables: [{ table, report: "enrich", options }],
      })),
    );
    const where = added.kind === "table" ? `to table ${added.table}` : `at ${added.address}`;
    const isSmall = codes.length * columns.length <= mostTakenBack;
    return {
      message: `${codes.length} rows × ${columns.length} columns ${where}.`,
      ...(isSmall && { undo: () => withoutAdded(added) }),
    };
  };
}

async function withoutAdded(added: ColumnsAdded): Promise<string> {
  if (added.kind === "table") {
    const { changed, missing } = await inWorkbook((context) => withoutColumns(context, added));
    const gone = added.heads.length - changed.length - missing.length;
    return [
      `Deleted ${gone === 1 ? "1 column" : `${gone} columns`} that Align had added.`,
      ...(missing.length > 0 ? [`Not found: ${missing.join(", ")}.`] : []),
      ...describeKept(changed),
    ].join(" ");
  }
  const { cells, changed, isLost } = await inWorkbook((context) => takenBack(context, added.overwritten));
  if (isLost)
    return "The cells were moved apart or deleted since; nothing was taken back. Delete them by hand.";
  return [`Emptied ${cells} cells that Align had filled.`, ...describeKept(changed)].join(" ");
}
