import { Mistake } from "../core/mistake";
import type { World } from "../core/world";
import type { Stamp, Workbook } from "../workbook/plan";
import { planOf, requestIn } from "./catalogue";
import { enrichedAgain, isEnrichment } from "./enrich";
import { panelFrom, panelName, panelOptions, panelWorkbook } from "./panel";
import { commandName, commandTexts } from "./request";

/** What is asked for again; undefined where it cannot be any more. */
function unlessMistaken<T>(ask: () => T | undefined): T | undefined {
  try {
    return ask();
  } catch (problem) {
    if (problem instanceof Mistake) return undefined;
    throw problem;
  }
}

/** Reads what stamps tell of: the report asked for again, undefined where that cannot be done any more. */
export function stampReader(world: World) {
  return {
    freshPlan: ({ command }: Stamp): Workbook | undefined =>
      unlessMistaken(() => {
        if (commandName(command) === panelName)
          return panelWorkbook(world, panelFrom(world, commandTexts(panelOptions, command)));
        const request = requestIn(world, command);
        return request && planOf(world, request);
      }),
    isEnrichment: ({ command }: Stamp) => isEnrichment(command),
    enriched: ({ command }: Stamp, dateShift: number) =>
      unlessMistaken(() => enrichedAgain(world, command, dateShift)),
  };
}
