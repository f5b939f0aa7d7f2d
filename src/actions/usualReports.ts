import { countriesOf, resolved } from "../core/countries/countries";
import type { Code } from "../core/world";
import { edition } from "../edition";
import { inWorkbook } from "../excel/inWorkbook";
import { selectedCells } from "../excel/selection";
import type { Action } from "./action";
import type { ReportChoice } from "./reportChoice";
import { writeReport } from "./writeReport";

/** The countries that the selection names; none where it names none or cannot be read. */
async function selectedCodes(): Promise<readonly Code[]> {
  try {
    const { values } = await inWorkbook(selectedCells);
    return [
      ...new Set(
        values.flat().flatMap((value) => (typeof value === "string" ? (resolved(edition, value) ?? []) : [])),
      ),
    ];
  } catch {
    // an empty or unclear selection is no mistake here: the usual countries are taken
    return [];
  }
}

async function choiceOf(report: ReportChoice["report"]): Promise<ReportChoice> {
  const day = edition.editionDate;
  const selected = await selectedCodes();
  const usual = countriesOf(edition, "post-soviet", day);
  const countries = selected.length > 1 ? selected : usual;
  const compare = "2021-12-31";
  switch (report) {
    case "brief":
      return { report, countries, day, compare };
    case "watchlist":
      return {
        report,
        countries,
        indicators: ["score", "blocs", "gallup.rus.approve", "gallup.rus.disapprove"],
        day,
        compare,
      };
    case "profile":
      return { report, country: selected[0] ?? "MDA", day };
    case "rollcall":
      return { report, resolution: "ES-11/1" };
    case "matrix":
      return { report, countries, from: "2019-01-01", to: day };
  }
}

/** A report as the ribbon's menu writes it: of the countries that are selected, else of the post-Soviet states, on the edition's day. */
export function usualReport(report: ReportChoice["report"]): Action {
  return async (running) => writeReport(edition, await choiceOf(report), false)(running);
}
