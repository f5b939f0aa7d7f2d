import { accessDenied } from "../../richapi/errors";
import type { Workbook } from "../../workbook/workbook";

/** @throws RichApiError AccessDenied if the structure of the workbook is protected */
export function checkStructure({ structurePassword }: Workbook, location: string): void {
  if (structurePassword !== undefined) throw accessDenied(location);
}
