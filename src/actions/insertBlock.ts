import { counted } from "../core/counted";
import { Mistake } from "../core/mistake";
import type { World } from "../core/world";
import { removeDecorations } from "../excel/blockDecorations";
import { type BlockWritten, blockSize, writeBlock } from "../excel/blockOfPlan";
import { inWorkbook } from "../excel/inWorkbook";
import { type Spot, spotAtSelection } from "../excel/spot";
import { mostTakenBack, takenBack } from "../excel/takeBack";
import type { ReportRequest } from "../reports/catalogue";
import type { Action, ActionResult, Running } from "./action";
import { cellsLost, describeTakenBack } from "./describeTakenBack";
import { plannedInSteps } from "./plannedInSteps";
import { describeRefused, describeSize, describeUnknown, isIncomplete } from "./writeReport";

/** Where a report's table would stand if it began at the selected cell, and what stands there. Throws `Mistake` where it cannot. */
export async function spotFor(world: World, request: ReportRequest, running: Running): Promise<Spot> {
  const { rows, columns } = blockSize(await plannedInSteps(world, request, running));
  if (rows * columns > mostTakenBack)
    throw new Mistake(
      `large table: ${rows} × ${columns} cells; insert it as a new sheet, at most ${mostTakenBack.toLocaleString("en")} can be taken back`,
    );
  return inWorkbook((context) => spotAtSelection(context, rows, columns));
}

/** Writes a report's table into a spot that the user has seen; undone, what stood there comes back. */
export function insertBlock(world: World, request: ReportRequest, spot: Spot, live: boolean): Action {
  return async (running) => {
    const plan = await plannedInSteps(world, request, running);
    const written = await inWorkbook((context) => writeBlock(context, plan, spot, live));
    const over =
      spot.filled.length > 0
        ? `; ${counted(spot.filled.length, "filled cell was", "filled cells were")} overwritten`
        : "";
    return {
      message: `${describeSize(plan)} at ${spot.address}${over}.${describeUnknown(written.asValues)}${describeRefused(written.refused)}`,
      isWarning: isIncomplete(written),
      undo: () => withoutBlock(written),
    };
  };
}

async function withoutBlock({ overwritten, decorations }: BlockWritten): Promise<ActionResult> {
  const { cells, changed, isLost } = await inWorkbook((context) =>
    takenBack(context, overwritten, (block) => removeDecorations(context, block, decorations)),
  );
  if (isLost) return cellsLost;
  return describeTakenBack([`Put back what stood in ${counted(cells, "cell")}.`], changed);
}
