import type { Code, World } from "../core/world";
import type { Workbook } from "../workbook/plan";
import type { Running } from "./action";
import { type ReportChoice, planOf } from "./reportChoice";

/** Fewer countries than this are planned at once. */
const few = 20;
/** Milliseconds after which the page gets its turn. */
const turn = 30;

/** Lets the page draw and hear its user. */
function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

/** Its countries, of a report whose work grows with each of them. */
function countriesOf(choice: ReportChoice): readonly Code[] {
  return choice.report === "watchlist" || choice.report === "brief" ? choice.countries : [];
}

/**
 * The workbook of a report, as `planOf` has it, without keeping the page from anything else for long: what is computed of each country
 * is remembered, so that the whole is quick once each was planned alone.
 */
export async function plannedInSteps(
  world: World,
  choice: ReportChoice,
  { signal, progress }: Running,
): Promise<Workbook> {
  const countries = countriesOf(choice);
  let began = performance.now();
  for (const [at, country] of countries.length < few ? [] : countries.entries()) {
    planOf(world, { ...choice, countries: [country] } as ReportChoice);
    if (performance.now() - began < turn) continue;
    progress(at / countries.length);
    await pause();
    signal.throwIfAborted();
    began = performance.now();
  }
  return planOf(world, choice);
}
