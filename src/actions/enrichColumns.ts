import { counted, tableSize } from "../core/counted";
import { methodNumber } from "../core/score/method";
import type { World } from "../core/world";
import { build } from "../edition/build";
import { dateShift } from "../edition/dateSystem";
import { type ColumnPlace, type ColumnsAdded, addColumns, roomBack, withoutColumns } from "../excel/columns";
import { inWorkbook } from "../excel/inWorkbook";
import { mostTakenBack, takenBack } from "../excel/takeBack";
import { type EnrichRequest, type ListedName, Enrichment, enrichCommand } from "../reports/enrich";
import type { Action, ActionResult } from "./action";
import { cellsLost, describeTakenBack } from "./describeTakenBack";
import { inSteps } from "./inSteps";

/**
 * Adds indicators to a list of countries; undone, they go again as far as nobody changed them.
 * @param column the head of the names, where they have one
 */
export function enrichColumns(
  world: World,
  place: ColumnPlace,
  names: readonly ListedName[],
  request: EnrichRequest,
  column?: string,
): Action {
  return async (running) => {
    const enrichment = new Enrichment(world, request, dateShift());
    await inSteps(names, running, (name) => enrichment.beside(name));
    const columns = enrichment.columns(names);
    running.signal.throwIfAborted();
    const added = await inWorkbook((context) =>
      addColumns(context, place, columns, (table) => ({
        edition: world.editionName,
        method: methodNumber,
        build,
        tables: [{ table, command: enrichCommand(request, { ...(column !== undefined && { column }) }) }],
      })),
    );
    const where = added.kind === "table" ? `to table ${added.table}` : `at ${added.address}`;
    const isSmall = names.length * columns.length <= mostTakenBack;
    return {
      message: [`${tableSize(names.length, columns.length)} ${where}.`, ...enrichment.remarks].join(" "),
      ...(isSmall && { undo: () => withoutAdded(added) }),
    };
  };
}

async function withoutAdded(added: ColumnsAdded): Promise<ActionResult> {
  if (added.kind === "table") {
    const { changed, missing } = await inWorkbook((context) => withoutColumns(context, added));
    const gone = added.heads.length - changed.length - missing.length;
    return describeTakenBack(
      [
        `Deleted ${counted(gone, "column")} that Align had added.`,
        ...(missing.length > 0 ? [`Not found: ${missing.join(", ")}.`] : []),
      ],
      changed,
    );
  }
  const { cells, changed, isLost } = await inWorkbook((context) =>
    takenBack(context, added.overwritten, async (block) => {
      roomBack(context, { ...added.room, block });
    }),
  );
  if (isLost) return cellsLost;
  return describeTakenBack([`Emptied ${counted(cells, "cell")} that Align had filled.`], changed);
}
