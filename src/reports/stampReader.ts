import { Mistake } from "../core/mistake";
import type { World } from "../core/world";
import type { Stamp, Workbook } from "../workbook/plan";
import { planOf, requestIn } from "./catalogue";
import { isEnrichment } from "./enrich";

/** Reads what stamps tell of: the report asked for again, undefined where that cannot be done any more. */
export function stampReader(world: World) {
  return {
    freshPlan: ({ command }: Stamp): Workbook | undefined => {
      try {
        const request = requestIn(world, command);
        return request && planOf(world, request);
      } catch (problem) {
        if (problem instanceof Mistake) return undefined;
        throw problem;
      }
    },
    isEnrichment: ({ command }: Stamp) => isEnrichment(command),
  };
}
