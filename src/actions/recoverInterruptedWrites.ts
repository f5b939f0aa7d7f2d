import { removeUnfinished } from "../excel/growingSheets";
import { inWorkbook } from "../excel/inWorkbook";

/** Deletes what a write left behind that was cut off, when Excel was closed on it for one. Asked for by nobody, it says nothing. */
export async function recoverInterruptedWrites(): Promise<void> {
  try {
    await inWorkbook(removeUnfinished);
  } catch {
    // a workbook that may not be changed now is cleared at a later start
  }
}
