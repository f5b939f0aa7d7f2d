import type { World } from "../core/world";
import { build } from "../edition/build";
import { pageTurns } from "../excel/pageTurns";
import { type ReportRequest, followed, planSteps, withCountries } from "../reports/catalogue";
import type { Workbook } from "../workbook/plan";
import type { Running } from "./action";
import { inTurns } from "./inTurns";

/**
 * The workbook of a report, as `planOf` has it, which says of which build it is; the page has its turns in between. What is computed of each
 * country is remembered, so that the whole is quick once each was planned alone.
 */
export async function plannedInSteps(
  world: World,
  request: ReportRequest,
  { signal, progress }: Running,
): Promise<Workbook> {
  const turn = pageTurns();
  const planned = (one: ReportRequest, share: number) =>
    inTurns(planSteps(world, one), { signal, progress: () => progress(share) }, turn);
  const found = followed(request);
  const countries = found && found.each !== "row and column" ? found.countries : [];
  for (const [at, country] of countries.entries())
    await planned(withCountries(request, [country]), at / countries.length);
  const plan = await planned(request, 1);
  return { ...plan, properties: { ...plan.properties, build } };
}
