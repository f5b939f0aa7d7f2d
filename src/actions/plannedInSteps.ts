import type { World } from "../core/world";
import { build } from "../edition/build";
import { pageTurns } from "../excel/pageTurns";
import { type ReportRequest, followed, planSteps, withCountries } from "../reports/catalogue";
import type { Workbook } from "../workbook/plan";
import type { Running } from "./action";

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
  const inTurns = async (one: ReportRequest, share: number) => {
    const steps = planSteps(world, one);
    for (;;) {
      const { done, value } = steps.next();
      if (done) return value;
      if (!(await turn())) continue;
      progress(share);
      signal.throwIfAborted();
    }
  };
  const found = followed(request);
  const countries = found && found.each !== "row and column" ? found.countries : [];
  for (const [at, country] of countries.entries())
    await inTurns(withCountries(request, [country]), at / countries.length);
  const plan = await inTurns(request, 1);
  return { ...plan, properties: { ...plan.properties, build } };
}
