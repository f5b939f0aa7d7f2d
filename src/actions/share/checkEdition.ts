import { methodNumber } from "../../core/score/method";
import { edition } from "../../edition";
import { inWorkbook } from "../../excel/inWorkbook";
import { stampsIn } from "../../excel/read/bookOutline";
import { shareStore } from "./shareStore";

/** Looks whether the workbook was made with another edition or by another method, for the pane to say so; nothing changes. */
export async function checkEdition(): Promise<void> {
  const { stamps } = await inWorkbook((context) => stampsIn(context));
  const other = stamps.map((stamp) => stamp.edition).find((day) => day !== edition.editionName);
  shareStore.set({
    otherEdition: other,
    isOtherMethod: stamps.some(({ method }) => method !== methodNumber),
  });
}
