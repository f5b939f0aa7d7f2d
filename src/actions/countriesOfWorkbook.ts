import { Mistake } from "../core/mistake";
import type { Code } from "../core/world";
import { edition } from "../edition";
import { inWorkbook } from "../excel/inWorkbook";
import { readScope } from "../excel/read/scopes";
import { requestIn } from "../reports/catalogue";
import { countriesUsed } from "../sharing/countriesUsed";

/** Countries that a stamped command asks for; none where it cannot be asked for any more. */
function countriesAsked(command: string): readonly Code[] {
  try {
    const request = requestIn(edition, command);
    if (request === undefined) return [];
    if ("country" in request) return [request.country];
    return "countries" in request ? (request.countries ?? []) : [];
  } catch (problem) {
    if (problem instanceof Mistake) return [];
    throw problem;
  }
}

/** The countries that the open workbook is about; nothing changes. */
export async function countriesOfWorkbook(): Promise<ReadonlySet<Code>> {
  const { book } = await inWorkbook((context) => readScope(context, "workbook"));
  return countriesUsed(edition, book, countriesAsked);
}
