import { inWorkbook } from "../excel/inWorkbook";
import { insertPicture, removePicture } from "../excel/picture";
import type { Action } from "./action";

/** Something that the pane draws. */
export interface Drawn {
  /** What it is, as in `A picture of the map`. */
  readonly subject: string;
  /** What it shows, to who sees it. */
  readonly title: string;
  /** What it shows, to who does not. */
  readonly altText: string;
}

/** Puts a picture of a drawing on the active sheet; undone, it goes again. @param base64 PNG, without the prefix of a data: address */
export function insertDrawing(base64: string, { subject, title, altText }: Drawn): Action {
  return async () => {
    const { sheet, name, isBelow } = await inWorkbook((context) =>
      insertPicture(context, { base64, name: title.slice(0, 60), altText }),
    );
    return {
      message: `A picture of ${subject} on sheet ${sheet}${isBelow ? ", below its filled cells" : ""}.`,
      undo: async () => {
        const found = await inWorkbook((context) => removePicture(context, sheet, name));
        return found
          ? { message: "Took the picture away." }
          : { message: "The picture was no longer there.", isWarning: true };
      },
    };
  };
}
