import { resolved } from "../core/countries/countries";
import type { Code, World } from "../core/world";
import { edition } from "../edition";
import { inWorkbook } from "../excel/inWorkbook";
import { selectedCells } from "../excel/selection";
import {
  type ReportName,
  type ReportRequest,
  proposalOf,
  reportNamed,
  reportRequest,
} from "../reports/catalogue";
import type { Option } from "../reports/option";
import type { Action } from "./action";
import { writeReport } from "./writeReport";

export type { ReportName };

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

/** What the ribbon takes for an option: what is selected where that fits, else what is proposed. */
function textFor(world: World, option: Option<unknown>, selected: readonly Code[]): string | undefined {
  const kind = option.field?.kind;
  if (kind === "country" && selected.length > 0) return selected[0];
  // one country selected asks for no report of one country, but of those that are usual
  if (kind === "countries" && selected.length > 1) return selected.join(",");
  return proposalOf(world, option);
}

/** What the ribbon asks for: the first form of a report, filled in. */
export function usualRequest(world: World, name: ReportName, selected: readonly Code[]): ReportRequest {
  const report = reportNamed(name);
  const texts = report.forms[0].asks.map((key) => [key, textFor(world, report.options[key]!, selected)]);
  return reportRequest(world, report, Object.fromEntries(texts) as Record<string, string>);
}

/** A report as the ribbon's menu writes it: of the countries that are selected, else of those that are usual, on the edition's day. */
export function usualReport(name: ReportName): Action {
  return async (running) =>
    writeReport(edition, usualRequest(edition, name, await selectedCodes()), false)(running);
}
