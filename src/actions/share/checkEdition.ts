import { edition } from "../../edition";
import { workbookStamps } from "../../excel/sharing/workbookStamps";
import { inWorkbook } from "../../excel/inWorkbook";
import { shareStore } from "./shareStore";

/** Looks whether the workbook was made with another edition, for the pane to say so; nothing changes. */
export async function checkEdition(): Promise<void> {
  const stamps = await inWorkbook(workbookStamps);
  const other = stamps.map((stamp) => stamp.edition).find((day) => day !== edition.editionDate);
  shareStore.set({ otherEdition: other });
}
