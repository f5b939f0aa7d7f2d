import { inWorkbook } from "../excel/inWorkbook";
import { insertPicture, removePicture } from "../excel/picture";
import type { Action } from "./action";

/** Puts a picture of the map on the active sheet; undone, it goes again. */
export function insertMap(base64: string, title: string): Action {
  return async () => {
    const { sheet, name } = await inWorkbook((context) =>
      insertPicture(context, { base64, name: title.slice(0, 60), altText: `Map: ${title}` }),
    );
    return {
      message: `A picture of the map on sheet ${sheet}.`,
      undo: async () => {
        const found = await inWorkbook((context) => removePicture(context, sheet, name));
        return found ? "Took the picture away." : "The picture was no longer there.";
      },
    };
  };
}
