/** The founding article's picture: a brief on the states around Russia on the article's day. */
import type { World } from "../core/world";
import { type ReportRequest, reportNamed, reportRequest } from "./catalogue";

export const nearAbroad = {
  /** On the command line. */
  name: "near-abroad",
  report: reportNamed("brief"),
  summary: "the post-Soviet states on 3 November 2023, compared with the end of 2021",
  /** What it is of where nothing else is said; the rest are the brief's defaults. */
  texts: { day: "2023-11-03" },
} as const;

export function nearAbroadRequest(world: World): ReportRequest {
  return reportRequest(world, nearAbroad.report, nearAbroad.texts);
}
