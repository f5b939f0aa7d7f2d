import type { World } from "../core/world";
import { build } from "../edition/build";
import { type ReportRequest, followed, planOf, withCountries } from "../reports/catalogue";
import type { Workbook } from "../workbook/plan";
import type { Running } from "./action";
import { inSteps } from "./inSteps";

/** Fewer countries than this are planned at once. */
const few = 4;

/**
 * The workbook of a report, as `planOf` has it, which says of which build it is. What is computed of each country is remembered, so that
 * the whole is quick once each was planned alone.
 */
export async function plannedInSteps(
  world: World,
  request: ReportRequest,
  running: Running,
): Promise<Workbook> {
  const found = followed(request);
  if (found?.each === "rows" && found.countries.length >= few)
    await inSteps(found.countries, running, (country) => planOf(world, withCountries(request, [country])));
  const plan = planOf(world, request);
  return { ...plan, properties: { ...plan.properties, build } };
}
