import type { ReportChoice } from "../../actions/reportChoice";
import { Mistake } from "../../core/mistake";
import { firstAfter, foundRollCalls } from "../../core/votes/rollCalls";
import type { Code, Day, World } from "../../core/world";

export const reportNames = ["watchlist", "brief", "profile", "rollcall", "matrix"] as const;
export type ReportName = (typeof reportNames)[number];

/** What the part Build holds: of each field the last that was chosen, also of those that the present report does not ask for. */
export interface BuildForm {
  readonly report: ReportName;
  readonly countries: readonly Code[];
  readonly indicators: readonly string[];
  readonly country: Code;
  readonly resolution: string;
  readonly day: Day;
  readonly compare: Day | undefined;
  readonly from: Day;
  /** Of a watchlist: one day, or the end of each year from `from` to `day`. */
  readonly span: "day" | "years";
  readonly live: boolean;
  readonly where: "sheets" | "selection";
}

/** What is chosen before anybody chose. */
export function firstForm(day: Day, countries: readonly Code[]): BuildForm {
  return {
    report: "watchlist",
    countries,
    indicators: ["score", "blocs", "gallup.rus.disapprove"],
    country: "MDA",
    resolution: "ES-11/1",
    day,
    compare: "2021-12-31",
    from: "2019-01-01",
    span: "day",
    live: false,
    where: "sheets",
  };
}

/** A roll call by its symbol, or by words of its title if only one has them. */
function resolutionOf(world: World, text: string): string {
  const found = foundRollCalls(world, text, 0, firstAfter(world, world.editionDate));
  return found.length === 1 ? world.rollCalls[found[0]!]!.id : text.trim();
}

/** The report that a form asks for. Throws `Mistake` where something is missing. */
export function choiceOf(world: World, form: BuildForm): ReportChoice {
  const { countries, day, compare } = form;
  switch (form.report) {
    case "watchlist":
      return {
        ...{ report: "watchlist", countries, indicators: form.indicators, day },
        ...(form.span === "years"
          ? { from: form.from }
          : compare === undefined || compare === day
            ? {}
            : { compare }),
      };
    case "brief":
      if (compare === undefined)
        throw new Mistake("missing day: nothing to compare with; give an earlier day");
      return { report: "brief", countries, day, compare };
    case "profile":
      return { report: "profile", country: form.country, day };
    case "rollcall":
      return { report: "rollcall", resolution: resolutionOf(world, form.resolution) };
    case "matrix":
      return { report: "matrix", countries, from: form.from, to: day };
  }
}

/** Countries whose rows are worked out before anything is written. */
const seen = 6;

/** The same report of so few countries that its first rows are there at once. */
export function beginningOf(choice: ReportChoice): ReportChoice {
  switch (choice.report) {
    case "watchlist":
    case "brief":
      return { ...choice, countries: choice.countries.slice(0, seen) };
    case "matrix":
      return { ...choice, countries: choice.countries.slice(0, 2 * seen) };
    default:
      return choice;
  }
}
