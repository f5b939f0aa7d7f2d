import { pollTemplate } from "../core/own/pollTemplate";
import type { World } from "../core/world";
import { inWorkbook } from "../excel/inWorkbook";
import { openTemplate, removeTemplate } from "../excel/ownTemplate";
import type { Action } from "./action";

/** Opens the template of an export of Gallup Analytics on a sheet of its own; undone, the sheet goes with what was filled in. */
export function templateOpened(world: World): Action {
  return async () => {
    const { id, name } = await inWorkbook((context) => openTemplate(context, pollTemplate(world)));
    return {
      message: `The template is on sheet ${name}: fill in shares or paste them, then load it from the selection. What stays empty is left out.`,
      undo: async () => {
        const found = await inWorkbook((context) => removeTemplate(context, id));
        return { message: found ? `Deleted sheet ${name}.` : `Sheet ${name} was no longer there.` };
      },
    };
  };
}
