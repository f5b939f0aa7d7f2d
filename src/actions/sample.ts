import { edition } from "../edition";
import { nearAbroadRequest } from "../reports/nearAbroad";
import type { Action } from "./action";
import { writeReport } from "./writeReport";

/** The founding article's picture: the post-Soviet states as of its day, and how far they moved since the end of 2021. */
export function sampleReport(): Action {
  return writeReport(edition, nearAbroadRequest(edition), false);
}
