/** The beginning of a report: of so few countries that its first rows are there at once. */
import type { World } from "../core/world";
import type { Table, Workbook } from "../workbook/plan";
import {
  type Followed,
  type ReportRequest,
  firstSheetOf,
  followed,
  inRowOrder,
  withCountries,
} from "./catalogue";

/** Countries that are worked out; where each is a row alone, that is quick. */
const most: Readonly<Record<Followed["each"], number>> = { rows: 6, columns: 6, "row and column": 12 };

/** A request of the countries that stand first in the whole report. Throws `Mistake` for what cannot be reported. */
export function beginningOf(world: World, request: ReportRequest): ReportRequest {
  const found = followed(request);
  if (!found || found.countries.length <= most[found.each]) return request;
  return withCountries(request, inRowOrder(world, request, found).slice(0, most[found.each]));
}

/** Of how many countries a beginning is, where the whole is of more. */
export function countriesShown(request: ReportRequest): number | undefined {
  const found = followed(request);
  return found && found.countries.length > most[found.each] ? most[found.each] : undefined;
}

/** Names of the whole report's sheets, by the beginning's. */
export function wholeSheets(
  world: World,
  request: ReportRequest,
  { sheets }: Pick<Workbook, "sheets">,
): readonly string[] {
  const [first, ...others] = sheets.map(({ name }) => name);
  return [firstSheetOf(world, request) ?? first!, ...others];
}

/** Rows and columns that the first table of a whole report has, by that of its beginning. */
export function wholeSize(request: ReportRequest, { rows, columns }: Table): readonly [number, number] {
  const found = followed(request);
  if (!found) return [rows.length, columns.length];
  const all = found.countries.length;
  const shown = Math.max(1, Math.min(all, most[found.each]));
  if (found.each === "row and column") return [all, columns.length + all - shown];
  if (found.each === "columns") {
    const others = columns.filter(({ key }) => !found.countries.includes(key)).length;
    return [rows.length, others + Math.round(((columns.length - others) * all) / shown)];
  }
  return [Math.round((rows.length * all) / shown), columns.length];
}
