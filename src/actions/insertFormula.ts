import { worldNow } from "../edition/own";
import { putFrameBack } from "../excel/frame";
import { inWorkbook } from "../excel/inWorkbook";
import { takenBack } from "../excel/takeBack";
import { writeFormula } from "../excel/writeFormula";
import { answerFormat } from "../formulas/answerFormat";
import type { Action } from "./action";

/** Writes a formula into the selected cell, which must be empty; undone, it is empty again unless somebody changed it. */
export function insertFormula(formula: string): Action {
  return async () => {
    const { address, isUnknown, overwritten, frame } = await inWorkbook((context) =>
      writeFormula(context, formula, answerFormat(worldNow(), formula)),
    );
    const unknown = isUnknown
      ? " It shows #NAME?: this Excel does not know Align's functions in formulas that an add-in writes. Typed by hand it is live."
      : "";
    return {
      isWarning: isUnknown,
      message: `${formula} in ${address}.${unknown}`,
      undo: async () => {
        const { changed, isLost } = await inWorkbook((context) =>
          takenBack(context, overwritten, async (block) => putFrameBack(context, block, frame)),
        );
        return isLost || changed.length > 0
          ? { message: "The cell holds something else by now, and was left as it is.", isWarning: true }
          : { message: "Took the formula away." };
      },
    };
  };
}
