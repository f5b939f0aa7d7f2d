import { edition } from "../edition";
import { writeWorkbook, type Written } from "../workbook/excel";
import { inWorkbook } from "../workbook/excel/inWorkbook";
import { nearAbroad } from "../workbook/reports/nearAbroad";

/** The founding article's picture, written into the open workbook as new sheets. */
export function fillSample(): Promise<Written> {
  const plan = nearAbroad(edition, "2023-11-03", "2021-12-31");
  return inWorkbook((context) => writeWorkbook(context, plan, { live: false }));
}
