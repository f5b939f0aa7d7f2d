import { axisOf } from "../core/votes/axis";
import type { World } from "../core/world";
import type { Stamp, Workbook } from "../workbook/plan";
import { matrix, measureOf } from "./matrix";
import { brief } from "./nearAbroad";
import { overYears } from "./overYears";
import { profile } from "./profile";
import { rollCall } from "./rollCall";
import { watchlist } from "./watchlist";

/**
 * The report that a stamp tells of, asked for again; undefined for one that this build does not know. Throws `Mistake` where it cannot
 * be made.
 */
export function stampedPlan(world: World, { report, options }: Stamp): Workbook | undefined {
  const list = (name: string) => [options[name] ?? []].flat();
  const text = (name: string) => list(name).join(",");
  /** Options that were given, by the names that a report has for them. */
  const given = <T>(name: string, value: (word: string) => T) =>
    options[name] === undefined ? undefined : value(text(name));
  const day = given("as-of", String) ?? world.editionDate;
  const axis = given("axis", (word) => ({ axis: axisOf(world, word) }));
  const compare = given("compare", (word) => ({ compare: word }));
  const title = given("title", (word) => ({ title: word }));
  const countries = list("countries");
  switch (report) {
    case "watchlist":
      if (options["from"] !== undefined)
        return overYears(world, {
          ...{ countries, day, indicators: list("indicators"), from: text("from") },
          ...axis,
        });
      return watchlist(world, {
        ...{ countries, day, indicators: list("indicators") },
        ...{ ...compare, ...axis, ...title },
      });
    case "brief":
      return brief(world, { countries, day, compare: day, ...compare, ...axis, ...title });
    case "profile":
      return profile(world, { country: text("country"), day, ...axis });
    case "rollcall":
      return rollCall(world, {
        resolution: text("resolution"),
        ...(countries.length > 0 && { countries }),
      });
    case "matrix":
      return matrix(world, {
        ...{ countries, from: text("from"), to: text("to") },
        ...given("measure", (word) => ({ measure: measureOf(word) })),
      });
    default:
      return undefined;
  }
}
