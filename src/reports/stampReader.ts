import { Mistake } from "../core/mistake";
import type { World } from "../core/world";
import type { Stamp, Workbook } from "../workbook/plan";
import { stampedPlan } from "./stamped";

/** Reads what stamps tell of: the report asked for again, undefined where that cannot be done any more. */
export function stampReader(world: World) {
  return {
    freshPlan: (stamp: Stamp): Workbook | undefined => {
      try {
        return stampedPlan(world, stamp);
      } catch (problem) {
        if (problem instanceof Mistake) return undefined;
        throw problem;
      }
    },
    /** What Enrich added beside a list is no table of a report's. */
    isEnrichment: ({ report }: Stamp) => report === "enrich",
  };
}
