import { axisOf } from "../../core/axis";
import type { World } from "../../core/world";
import type { Stamp } from "../../workbook/plan";
import type { ReportChoice } from "../reportChoice";

/** The report that a stamp says was asked for; undefined for what is no report. */
export function choiceOfStamp(world: World, { report, options }: Stamp): ReportChoice | undefined {
  const text = (name: string) => [options[name] ?? ""].flat().join(",");
  const list = (name: string) => [options[name] ?? []].flat();
  const day = text("as-of") || world.editionDate;
  const axis = text("axis") === "" ? {} : { axis: axisOf(world, text("axis")) };
  const compare = text("compare");
  switch (report) {
    case "watchlist": {
      const [countries, indicators] = [list("countries"), list("indicators")];
      const from = text("from");
      return {
        ...{ report, countries, indicators, day, ...axis },
        ...(compare && { compare }),
        ...(from && { from }),
      };
    }
    case "brief":
      return { report, countries: list("countries"), day, compare, ...axis };
    case "profile":
      return { report, country: text("country"), day, ...axis };
    case "rollcall":
      return { report, resolution: text("resolution") };
    case "matrix":
      return { report, countries: list("countries"), from: text("from"), to: text("to") };
    default:
      return undefined;
  }
}
