import { setDateSystem } from "../edition/dateSystem";
import { inWorkbook } from "../excel/inWorkbook";
import { readDateSystem } from "../excel/read/dateSystem";

/** Asks the workbook how it counts days. Where that fails, days are taken as in 1900, and the health check says so. */
export async function startDateSystem(): Promise<void> {
  setDateSystem(await inWorkbook(readDateSystem).catch(() => "assumed" as const));
}
