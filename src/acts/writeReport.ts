import type { World } from "../core/world";
import { writeWorkbook } from "../workbook/excel";
import { inWorkbook } from "../workbook/excel/inWorkbook";
import { removedSheets } from "../workbook/excel/sheets";
import type { Table, Workbook } from "../workbook/plan";
import type { Act } from "./act";
import { type ReportChoice, planOf } from "./reportChoice";

/** `15 rows × 9 columns` of the first table of a plan. */
function sizeSaid({ sheets }: Workbook): string {
  const table = sheets[0]!.blocks.find((block): block is Table => block.kind === "table");
  return table ? `${table.rows.length} rows × ${table.columns.length} columns` : "A report";
}

/** Writes a report as new sheets; undone, they are deleted again. */
export function writeReport(world: World, choice: ReportChoice, live: boolean): Act {
  return async ({ signal, progress }) => {
    const plan = planOf(world, choice);
    const { sheets } = await inWorkbook((context) =>
      writeWorkbook(context, plan, {
        live,
        progress: (done, all) => {
          signal.throwIfAborted();
          progress(done / all);
        },
      }),
    );
    const more = sheets.length > 1 ? `, with ${sheets.slice(1).join(", ")}` : "";
    return {
      said: `${sizeSaid(plan)} on sheet ${sheets[0]}${more}.`,
      undo: async () => {
        const { removed, kept } = await inWorkbook((context) => removedSheets(context, sheets));
        const left = kept.length > 0 ? ` Not found: ${kept.join(", ")}.` : "";
        return `Deleted ${removed.length} sheets that Align had written.${left}`;
      },
    };
  };
}
