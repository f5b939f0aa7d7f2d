import { resolved } from "../core/countries/countries";
import { type ListedPosition, positionsIn } from "../core/exposure/positions";
import { Mistake } from "../core/mistake";
import type { Code, World } from "../core/world";
import { edition } from "../edition";
import { numberReader } from "../core/own/table/numbers";
import { inWorkbook } from "../excel/inWorkbook";
import { selectedCells } from "../excel/selection";
import { cellAddress } from "../formulas/addresses";
import {
  type ReportName,
  type ReportRequest,
  proposalOf,
  reportNamed,
  reportRequest,
} from "../reports/catalogue";
import { positionsText } from "../reports/exposure/positionsText";
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

/** The positions that two selected columns list, as the text of an option. Throws `Mistake` for a value that is none, with its cell. */
export async function selectedPositions(world: World): Promise<string> {
  const { values, row, column } = await inWorkbook(selectedCells);
  const places = positionColumns(world, values);
  if (places === undefined)
    throw new Mistake(
      "unclear selection: no column of countries with a column of values; select two columns, such as Country and Exports",
    );
  const rows = values.map((cells, down): ListedPosition => ({
    name: cells[places.name],
    value: cells[places.value],
    place: cellAddress(row + down, column + places.value),
  }));
  // a head names no country and has no value
  const [{ name, value }] = rows as [ListedPosition];
  const isHead =
    typeof value === "string" &&
    numberReader([value], undefined).read(value) === undefined &&
    resolved(world, String(name)) === undefined;
  return positionsText(positionsIn(world, isHead ? rows.slice(1) : rows, undefined));
}

/** Which of the selected columns names most countries, and which of the others has most numbers; undefined where there are none. */
function positionColumns(
  world: World,
  values: readonly (readonly unknown[])[],
): { readonly name: number; readonly value: number } | undefined {
  const width = values[0]?.length ?? 0;
  const best = (count: (cell: unknown) => boolean, but?: number) => {
    const counts = Array.from({ length: width }, (_, at) =>
      at === but ? 0 : values.filter((cells) => count(cells[at])).length,
    );
    const most = Math.max(0, ...counts);
    return most === 0 ? undefined : counts.indexOf(most);
  };
  const name = best((cell) => typeof cell === "string" && resolved(world, cell) !== undefined);
  const value = best((cell) => typeof cell === "number", name);
  return name === undefined || value === undefined ? undefined : { name, value };
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
  return async (running) => {
    const report = reportNamed(name);
    const key = report.forms[0].asks.find((one) => report.options[one]!.field?.kind === "positions");
    const request =
      key === undefined
        ? usualRequest(edition, name, await selectedCodes())
        : reportRequest(edition, report, { [key]: await selectedPositions(edition) });
    return writeReport(edition, request, false)(running);
  };
}
