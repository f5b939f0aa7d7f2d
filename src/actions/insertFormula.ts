import { worldNow } from "../edition/own";
import { putFrameBack } from "../excel/frame";
import { inWorkbook } from "../excel/inWorkbook";
import { takenBack } from "../excel/takeBack";
import { type Beside, type FormulaWritten, writeFormula } from "../excel/writeFormula";
import { answerFormat } from "../formulas/answerFormat";
import type { Action } from "./action";

/** What is to stand to the right of a figure, in the words of the message. */
export interface Dated {
  readonly entry: Beside;
  /** E.g. `its year`. */
  readonly name: string;
}

/** `C2` of `Sheet1!C2`. */
function cellOf(address: string): string {
  return address.slice(address.lastIndexOf("!") + 1);
}

function describeBeside(written: FormulaWritten["beside"], dated: Dated | undefined): string {
  if (!written || !dated) return "";
  const cell = cellOf(written.address);
  return written.overwritten
    ? `, ${dated.name} in ${cell}`
    : `; ${cell} is not empty, so ${dated.name} is not written there`;
}

/**
 * Writes a formula into the selected cell, which must be empty, and to the right of its figure of when that is, where that cell is empty
 * too; undone, both are empty again unless somebody changed them.
 */
export function insertFormula(formula: string, dated?: Dated): Action {
  return async () => {
    const { address, isUnknown, overwritten, frame, beside } = await inWorkbook((context) =>
      writeFormula(context, formula, answerFormat(worldNow(), formula), dated?.entry),
    );
    const unknown = isUnknown
      ? " It shows #NAME?: this Excel does not know Align's functions in formulas that an add-in writes. Typed by hand it is live."
      : "";
    return {
      isWarning: isUnknown,
      message: `${formula} in ${address}${describeBeside(beside, dated)}.${unknown}`,
      undo: async () => {
        const figure = await inWorkbook((context) =>
          takenBack(context, overwritten, async (block) => putFrameBack(context, block, frame)),
        );
        const year = beside?.overwritten;
        const other = year && (await inWorkbook((context) => takenBack(context, year)));
        const stay = [figure, other].filter((one) => one && (one.isLost || one.changed.length > 0)).length;
        if (stay === 0)
          return { message: year ? `Took the formula and ${dated!.name} away.` : "Took the formula away." };
        const message =
          other && stay === 1
            ? "One of the two cells holds something else by now, and was left as it is."
            : other
              ? "Both cells hold something else by now, and were left as they are."
              : "The cell holds something else by now, and was left as it is.";
        return { message, isWarning: true };
      },
    };
  };
}
