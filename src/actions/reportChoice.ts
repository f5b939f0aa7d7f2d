import type { Axis } from "../core/votes/axis";
import type { Code, Day, World } from "../core/world";
import { build } from "../edition/build";
import type { Workbook } from "../workbook/plan";
import { matrix } from "../reports/matrix";
import { brief } from "../reports/nearAbroad";
import { overYears } from "../reports/overYears";
import { profile } from "../reports/profile";
import { rollCall } from "../reports/rollCall";
import { watchlist } from "../reports/watchlist";

/** Which report is asked for, and of what. */
export type ReportChoice =
  | {
      readonly report: "watchlist";
      readonly countries: readonly Code[];
      readonly indicators: readonly string[];
      readonly day: Day;
      readonly compare?: Day;
      /** A row for the end of each year from this day's on, instead of a comparison. */
      readonly from?: Day;
      readonly axis?: Axis;
    }
  | {
      readonly report: "brief";
      readonly countries: readonly Code[];
      readonly day: Day;
      readonly compare: Day;
      readonly axis?: Axis;
    }
  | { readonly report: "profile"; readonly country: Code; readonly day: Day; readonly axis?: Axis }
  | { readonly report: "rollcall"; readonly resolution: string; readonly countries?: readonly Code[] }
  | { readonly report: "matrix"; readonly countries: readonly Code[]; readonly from: Day; readonly to: Day };

/** The workbook of a report, which says of which build it is. Throws `Mistake` for what cannot be reported. */
export function planOf(world: World, choice: ReportChoice): Workbook {
  const plan = plannedBy(world, choice);
  return { ...plan, properties: { ...plan.properties, build } };
}

function plannedBy(world: World, choice: ReportChoice): Workbook {
  switch (choice.report) {
    case "watchlist":
      return choice.from === undefined
        ? watchlist(world, choice)
        : overYears(world, { ...choice, from: choice.from });
    case "brief":
      return brief(world, choice);
    case "profile":
      return profile(world, choice);
    case "rollcall":
      return rollCall(world, choice);
    case "matrix":
      return matrix(world, choice);
  }
}
