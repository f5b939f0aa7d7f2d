import { edition } from "../edition";
import type { Action } from "./action";
import { writeReport } from "./writeReport";
import { countriesOf } from "../core/countries/countries";

/** The founding article's picture: the post-Soviet states as of its day, and how far they moved since the end of 2021. */
export function sampleReport(): Action {
  const day = "2023-11-03";
  return writeReport(
    edition,
    { report: "brief", countries: countriesOf(edition, "post-soviet", day), day, compare: "2021-12-31" },
    false,
  );
}
